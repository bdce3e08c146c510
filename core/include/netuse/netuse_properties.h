/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_PROPERTIES_H
#define NETUSE_PROPERTIES_H

/* The properties of an object: which there are, and their values by type. Conventions: netuse.h. */

#include "netuse/netuse_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* NOLINTBEGIN(modernize-use-using) */
typedef struct netuse_property {
  const char* name;  /* of the object */
  uint32_t cim_type; /* CIMTYPE of WMI: 3 sint32, 8 string, 11 boolean, 13 object, 17 uint8, 19 uint32, 21 uint64, 101
                        datetime, 102 reference */
  int is_array;
  int is_null;
} netuse_property;
/* NOLINTEND(modernize-use-using) */

/* How many properties were selected; 0 for NULL. */
NETUSE_API size_t netuse_property_count(netuse_object* object);
/* The property of that number, in the class's order, system properties that were asked for first. NETUSE_E_NOT_FOUND
 * behind the last. */
NETUSE_API netuse_result netuse_property_at(netuse_object* object, size_t index, netuse_property* out);

/* By name without regard to case. Null values give NETUSE_S_FALSE and leave NULL, 0 or false in `out`.
 * NETUSE_E_NOT_FOUND: no such property, or not selected. NETUSE_E_TYPE_MISMATCH: of another type; text fits all. */
NETUSE_API netuse_result netuse_get_text(netuse_object* object, const char* property, const char** out);
NETUSE_API netuse_result netuse_get_uint32(netuse_object* object, const char* property, uint32_t* out);
NETUSE_API netuse_result netuse_get_int64(netuse_object* object, const char* property, int64_t* out);
NETUSE_API netuse_result netuse_get_bool(netuse_object* object, const char* property, int* out);
/* Of a text property, the bytes that the host said, where netuse_get_text() gives UTF-8: what was not is a code point
 * U+EF00 to U+EFFF there (README, "Formats"). Not ended by a NUL. */
NETUSE_API netuse_result netuse_get_bytes(netuse_object* object, const char* property, const void** out, size_t* size);
/* The same of any text that the library handed out: a member of a netuse_connection, a value in an answer as JSON. Give
 * back with netuse_text_free(). */
NETUSE_API netuse_result netuse_raw_bytes(const char* text, netuse_text** out);
/* Of an array of texts (__DERIVATION): pointers to its elements, and how many there are. */
NETUSE_API netuse_result netuse_get_texts(netuse_object* object, const char* property, const char* const** out,
                                          size_t* count);
/* Of an event, the object in TargetInstance or PreviousInstance, or in Representative of an __AggregateEvent. Give back
 * with netuse_object_free(); it may outlive the event. */
NETUSE_API netuse_result netuse_get_embedded(netuse_object* object, const char* property, netuse_object** out);

/* MOF text of the object, as IWbemClassObject::GetObjectText gives it; of a class with its qualifiers. It belongs to
 * the object. */
NETUSE_API netuse_result netuse_object_text(netuse_object* object, const char** out);
/* A class of the schema by name: its properties with types. NETUSE_E_NOT_FOUND if there is none. Give back with
 * netuse_object_free(). */
NETUSE_API netuse_result netuse_get_class(const char* name, netuse_object** out);

#ifdef __cplusplus
}
#endif

#endif
