/* SPDX-License-Identifier: MIT */
#include "bridge.h"

#include "_cgo_export.h"

enum { boolean = 11, object_type = 13, text_type = 8, datetime = 101, reference = 102 };

static netuse_result value_of(netuse_object* object, netuse_go_value* out) {
  const char* name = out->property.name;
  if (out->property.is_null) return NETUSE_OK;
  if (out->property.is_array) return netuse_get_texts(object, name, &out->texts, &out->count);
  switch (out->property.cim_type) {
    case boolean:
      return netuse_get_bool(object, name, &out->boolean);
    case object_type:
      return netuse_get_embedded(object, name, &out->object);
    case text_type:
    case datetime:
    case reference:
      return netuse_get_text(object, name, &out->text);
    default:
      return netuse_get_int64(object, name, &out->number);
  }
}

netuse_result netuse_go_value_at(netuse_object* object, size_t index, netuse_go_value* out) {
  const netuse_result result = netuse_property_at(object, index, &out->property);
  return NETUSE_FAILED(result) ? result : value_of(object, out);
}

static int give(void* context, netuse_evidence* into) {
  return netuseGoGive((uintptr_t)context, into);
}

void netuse_go_set_evidence(netuse_options* options, uintptr_t giver) {
  options->give = give;
  options->give_context = (void*)giver;
}

static void take_line(void* context, int level, const char* text) {
  (void)context;
  netuseGoLog(level, (char*)text);
}

netuse_result netuse_go_set_log(int on, int level) {
  return netuse_set_log(on ? take_line : NULL, NULL, level);
}
