// SPDX-License-Identifier: MIT
#include <cstdint>
#include <string>
#include <utility>

#include "capi/calls.hpp"
#include "capi/handles.hpp"
#include "text/ascii.hpp"

namespace {

using netuse::Wbem;
using netuse::capi::fail;
using netuse::capi::guarded;
using netuse::capi::null_argument;
using netuse::capi::prepare;

netuse_result wrong_type(const char* property, const char* wanted) {
  return fail(Wbem::type_mismatch, std::string("the property '") + property + "' is no " + wanted);
}

}  // namespace

extern "C" {

const char* netuse_version(void) {
  return NETUSE_VERSION;
}

netuse_result netuse_open(const char* source, netuse_services** out) {
  return guarded([&] {
    if (!prepare(out)) return null_argument();
    *out = new netuse_services{.services = netuse::open(source == nullptr ? "" : source), .diagnostics = {}};
    return NETUSE_OK;
  });
}
void netuse_close(netuse_services* services) {
  delete services;
}

netuse_result netuse_exec_query(netuse_services* services, const char* wql, netuse_enumerator** out) {
  return guarded([&] {
    if (!prepare(out, services, wql)) return null_argument();
    *out = new netuse_enumerator{services->services.exec_query(wql, netuse::wbem_flag_forward_only)};
    return NETUSE_OK;
  });
}

netuse_result netuse_next(netuse_enumerator* enumerator, netuse_object** out) {
  return guarded([&] {
    if (!prepare(out, enumerator)) return null_argument();
    auto object = enumerator->objects.next();
    if (!object) return NETUSE_S_FALSE;
    *out = new netuse_object{.object = *std::move(object), .texts = {}};
    return NETUSE_OK;
  });
}
void netuse_enumerator_free(netuse_enumerator* enumerator) {
  delete enumerator;
}

netuse_result netuse_get_object(netuse_services* services, const char* path, netuse_object** out) {
  return guarded([&] {
    if (!prepare(out, services, path)) return null_argument();
    *out = new netuse_object{.object = services->services.get_object(path), .texts = {}};
    return NETUSE_OK;
  });
}
void netuse_object_free(netuse_object* object) {
  delete object;
}

netuse_result netuse_get_text(netuse_object* object, const char* property, const char** out) {
  return guarded([&] {
    if (!prepare(out, object, property)) return null_argument();
    std::string name = netuse::text::lowered(property);
    auto known = object->texts.find(name);
    if (known == object->texts.end()) {
      const netuse::Value value = object->object[property];
      if (value.is_null()) return NETUSE_S_FALSE;
      known = object->texts.emplace(std::move(name), value.to_string()).first;
    }
    *out = known->second.c_str();
    return NETUSE_OK;
  });
}

netuse_result netuse_get_uint32(netuse_object* object, const char* property, uint32_t* out) {
  return guarded([&] {
    if (object == nullptr || property == nullptr || out == nullptr) return null_argument();
    *out = 0;
    const netuse::Value value = object->object[property];
    if (value.is_null()) return NETUSE_S_FALSE;
    if (value.number() == nullptr) return wrong_type(property, "number");
    *out = static_cast<uint32_t>(*value.number());
    return NETUSE_OK;
  });
}

netuse_result netuse_get_bool(netuse_object* object, const char* property, int* out) {
  return guarded([&] {
    if (object == nullptr || property == nullptr || out == nullptr) return null_argument();
    *out = 0;
    const netuse::Value value = object->object[property];
    if (value.is_null()) return NETUSE_S_FALSE;
    if (value.boolean() == nullptr) return wrong_type(property, "boolean");
    *out = *value.boolean() ? 1 : 0;
    return NETUSE_OK;
  });
}

const char* netuse_diagnostic(netuse_services* services, size_t index) {
  if (services == nullptr) return nullptr;
  const char* text = nullptr;
  static_cast<void>(guarded([&] {
    if (index == 0 || !services->diagnostics.has_list()) services->diagnostics.list(services->services.diagnostics());
    text = services->diagnostics.at(index);
    return NETUSE_OK;
  }));
  return text;
}

const char* netuse_last_error(void) {
  return netuse::capi::last_message();
}
int64_t netuse_last_error_offset(void) {
  return netuse::capi::last_offset();
}

}  // extern "C"
