// SPDX-License-Identifier: MIT
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "capi/calls.hpp"
#include "capi/handles.hpp"
#include "capi/text_handle.hpp"
#include "netuse/text.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace {

using netuse::Value;
using netuse::Wbem;
using netuse::capi::fail;
using netuse::capi::guarded;
using netuse::capi::hand_out;
using netuse::capi::null_argument;
using netuse::capi::prepare;

netuse_result wrong_type(const char* property, const char* wanted) {
  return fail(Wbem::type_mismatch, std::string("the property '") + property + "' is no " + wanted);
}

const std::vector<std::string>& names_of(netuse_object& object) {
  if (object.names.empty()) object.names = object.object.property_names();
  return object.names;
}

/// A number of C's, by the value that `take` finds in a Value.
template <class Out, class Take>
netuse_result scalar(netuse_object* object, const char* property, Out* out, const char* wanted, Take take) {
  return guarded([&] {
    if (object == nullptr || property == nullptr || out == nullptr) return null_argument();
    *out = 0;
    const Value value = object->object[property];
    if (value.is_null()) return NETUSE_S_FALSE;
    const std::optional<Out> found = take(value);
    if (!found) return wrong_type(property, wanted);
    *out = *found;
    return NETUSE_OK;
  });
}

template <class Out>
std::optional<Out> number_of(const Value& value) {
  return value.number() == nullptr ? std::nullopt : std::optional(static_cast<Out>(*value.number()));
}

}  // namespace

extern "C" {

size_t netuse_property_count(netuse_object* object) {
  size_t count = 0;
  if (object != nullptr)
    static_cast<void>(guarded([&] {
      count = names_of(*object).size();
      return NETUSE_OK;
    }));
  return count;
}

netuse_result netuse_property_at(netuse_object* object, size_t index, netuse_property* out) {
  return guarded([&] {
    if (object == nullptr || out == nullptr) return null_argument();
    *out = {};
    const auto& names = names_of(*object);
    if (index >= names.size())
      return fail(Wbem::not_found, "the object has " + std::to_string(names.size()) + " properties");
    const Value value = object->object[names[index]];
    *out = {.name = names[index].c_str(),
            .cim_type = static_cast<uint32_t>(value.type()),
            .is_array = value.is_array() ? 1 : 0,
            .is_null = value.is_null() ? 1 : 0};
    return NETUSE_OK;
  });
}

netuse_result netuse_get_text(netuse_object* object, const char* property, const char** out) {
  return guarded([&] {
    if (!prepare(out, object, property)) return null_argument();
    std::string name = netuse::text::lowered(property);
    auto known = object->texts.find(name);
    if (known == object->texts.end()) {
      const Value value = object->object[property];
      if (value.is_null()) return NETUSE_S_FALSE;
      known = object->texts.emplace(std::move(name), value.to_string()).first;
    }
    *out = known->second.c_str();
    return NETUSE_OK;
  });
}

netuse_result netuse_get_uint32(netuse_object* object, const char* property, uint32_t* out) {
  return scalar(object, property, out, "number", number_of<uint32_t>);
}
netuse_result netuse_get_int64(netuse_object* object, const char* property, int64_t* out) {
  return scalar(object, property, out, "number", number_of<int64_t>);
}
netuse_result netuse_get_bool(netuse_object* object, const char* property, int* out) {
  return scalar(object, property, out, "boolean", [](const Value& value) {
    return value.boolean() == nullptr ? std::nullopt : std::optional(*value.boolean() ? 1 : 0);
  });
}

netuse_result netuse_get_bytes(netuse_object* object, const char* property, const void** out, size_t* size) {
  return guarded([&] {
    if (!prepare(out, object, property, size)) return null_argument();
    *size = 0;
    const Value value = object->object[property];
    if (value.is_null()) return NETUSE_S_FALSE;
    if (value.text() == nullptr) return wrong_type(property, "text");
    std::string& bytes = object->bytes[netuse::text::lowered(property)];
    if (bytes.empty()) bytes = netuse::text::bytes_of_utf8(*value.text());
    *out = bytes.data();
    *size = bytes.size();
    return NETUSE_OK;
  });
}

netuse_result netuse_raw_bytes(const char* text, netuse_text** out) {
  return guarded([&] {
    if (!prepare(out, text)) return null_argument();
    *out = hand_out(netuse::raw_bytes(text));
    return NETUSE_OK;
  });
}

netuse_result netuse_get_texts(netuse_object* object, const char* property, const char* const** out, size_t* count) {
  return guarded([&] {
    if (!prepare(out, object, property, count)) return null_argument();
    *count = 0;
    const Value value = object->object[property];
    if (value.is_null()) return NETUSE_S_FALSE;
    if (value.texts() == nullptr) return wrong_type(property, "array of texts");
    const auto& array = object->arrays.try_emplace(netuse::text::lowered(property), *value.texts()).first->second;
    *out = array.data();
    *count = array.size();
    return NETUSE_OK;
  });
}

netuse_result netuse_get_embedded(netuse_object* object, const char* property, netuse_object** out) {
  return guarded([&] {
    if (!prepare(out, object, property)) return null_argument();
    const Value value = object->object[property];
    if (value.is_null()) return NETUSE_S_FALSE;
    if (value.object() == nullptr) return wrong_type(property, "object");
    *out = hand_out(*value.object());
    return NETUSE_OK;
  });
}

netuse_result netuse_object_text(netuse_object* object, const char** out) {
  return guarded([&] {
    if (!prepare(out, object)) return null_argument();
    if (object->mof.empty()) object->mof = object->object.object_text();
    *out = object->mof.c_str();
    return NETUSE_OK;
  });
}

netuse_result netuse_get_class(const char* name, netuse_object** out) {
  return guarded([&] {
    if (!prepare(out, name)) return null_argument();
    *out = hand_out(netuse::Services::get_class(name));
    return NETUSE_OK;
  });
}

}  // extern "C"
