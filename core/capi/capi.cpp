// SPDX-License-Identifier: MIT
#include <cstdint>
#include <string>
#include <utility>

#include "capi/calls.hpp"
#include "capi/handles.hpp"
#include "netuse/version.hpp"
#include "text/ascii.hpp"

namespace {

using netuse::capi::guarded;
using netuse::capi::null_argument;
using netuse::capi::prepare;

}  // namespace

extern "C" {

const char* netuse_version(void) {
  return netuse::version();
}

netuse_result netuse_open(const char* source, netuse_services** out) {
  return guarded([&] {
    if (!prepare(out)) return null_argument();
    *out = netuse::capi::hand_out(netuse::open(source == nullptr ? "" : source));
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
    *out = netuse::capi::hand_out(*std::move(object));
    return NETUSE_OK;
  });
}
void netuse_enumerator_free(netuse_enumerator* enumerator) {
  delete enumerator;
}

netuse_result netuse_get_object(netuse_services* services, const char* path, netuse_object** out) {
  return guarded([&] {
    if (!prepare(out, services, path)) return null_argument();
    *out = netuse::capi::hand_out(services->services.get_object(path));
    return NETUSE_OK;
  });
}
void netuse_object_free(netuse_object* object) {
  delete object;
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
