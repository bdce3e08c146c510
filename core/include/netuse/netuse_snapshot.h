/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_SNAPSHOT_H
#define NETUSE_SNAPSHOT_H

/* What a source said at one moment, held in the hand: threads do not race for "the newest". Conventions: netuse.h. */

#include "netuse/netuse_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* NOLINTBEGIN(modernize-use-using) */
/* One connection: the 17 properties. NULL texts, and numbers whose has_ is 0, are null. Texts are of the snapshot. */
typedef struct netuse_connection {
  const char* caption;
  const char* description;
  const char* install_date; /* CIM datetime */
  const char* name;         /* the key */
  const char* status;
  const char* comment;
  const char* connection_state;
  const char* connection_type;
  const char* display_type;
  const char* local_name;
  const char* provider_name;
  const char* remote_name;
  const char* remote_path;
  const char* resource_type;
  const char* user_name;
  uint32_t access_mask;
  int has_access_mask;
  int persistent;
  int has_persistent;
} netuse_connection;

/* What could not be known, and why. Texts are of the snapshot. */
typedef struct netuse_diagnostic_info {
  int severity;         /* 0 info, 1 warning, 2 error */
  const char* document; /* "" for the source as a whole */
  uint32_t line;        /* from 1; 0 where no line is meant */
  const char* message;
} netuse_diagnostic_info;
/* NOLINTEND(modernize-use-using) */

/* Asks the source anew. NETUSE_E_PROVIDER_FAILURE if it cannot be read as a whole. Give back with
 * netuse_snapshot_free(); it may outlive the services. A snapshot may be used from many threads at once. */
NETUSE_API netuse_result netuse_take_snapshot(netuse_services* services, netuse_snapshot** out);
NETUSE_API void netuse_snapshot_free(netuse_snapshot* snapshot);

/* The host that was described, when (ISO 8601 in UTC), and by which backend; "" where it is not known, and for NULL. */
NETUSE_API const char* netuse_snapshot_host(const netuse_snapshot* snapshot);
NETUSE_API const char* netuse_snapshot_time(const netuse_snapshot* snapshot);
NETUSE_API const char* netuse_snapshot_backend(const netuse_snapshot* snapshot);
/* 1 if it describes the machine and moment of the call, and not a recording or another root. */
NETUSE_API int netuse_snapshot_is_this_system(const netuse_snapshot* snapshot);

/* All connections, in the snapshot's order: `out` is an array of `count`, which belongs to the snapshot. */
NETUSE_API netuse_result netuse_snapshot_connections(netuse_snapshot* snapshot, const netuse_connection** out,
                                                     size_t* count);
NETUSE_API netuse_result netuse_snapshot_diagnostics(netuse_snapshot* snapshot, const netuse_diagnostic_info** out,
                                                     size_t* count);

/* As netuse_exec_query() and netuse_get_object(), over this snapshot. */
NETUSE_API netuse_result netuse_query_snapshot(netuse_snapshot* snapshot, const char* wql, netuse_enumerator** out);
NETUSE_API netuse_result netuse_get_from_snapshot(netuse_snapshot* snapshot, const char* path, netuse_object** out);

/* The whole answer to a query as one text in a format of the command: "json", "ndjson", "csv", "table", "list", "mof"
 * or "xml". NETUSE_E_INVALID_PARAMETER for another format. Give back with netuse_text_free(). */
NETUSE_API netuse_result netuse_query_as(netuse_snapshot* snapshot, const char* wql, const char* format,
                                         netuse_text** out);
/* The same over a fresh snapshot; errors of the query come before the source is asked. */
NETUSE_API netuse_result netuse_exec_query_as(netuse_services* services, const char* wql, const char* format,
                                              netuse_text** out);
/* The text, ended by a NUL that its size does not count; "" for NULL. */
NETUSE_API const char* netuse_text_data(const netuse_text* text);
NETUSE_API size_t netuse_text_size(const netuse_text* text);
NETUSE_API void netuse_text_free(netuse_text* text);

#ifdef __cplusplus
}
#endif

#endif
