// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <map>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "capi/handed_out.hpp"
#include "netuse/error.hpp"
#include "netuse/netuse.h"
#include "netuse/services.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

struct netuse_services {
  netuse::Services services;
  netuse::capi::HandedOut diagnostics;
};
struct netuse_enumerator {
  netuse::Enumerator objects;
};
struct netuse_object {
  netuse::Object object;
  std::map<std::string, std::string> texts;  ///< what netuse_get_text() handed out, by lower-case name
};

namespace {

using netuse::Error;
using netuse::Wbem;

/// Of a thread. A plain array: with MinGW's runtime a thread that has an object with a destructor ends with a page
/// fault, and there is room for the sentence when there is no memory.
struct LastError {
  std::array<char, 1024> message;
  std::int64_t offset;
};
LastError& last_error() noexcept {
  thread_local constinit LastError error = {.message = {}, .offset = -1};
  return error;
}

/// Cut where a character begins if it is too long.
void set_last_error(std::string_view message, std::int64_t offset) noexcept {
  LastError& error = last_error();
  std::size_t size = std::min(message.size(), error.message.size() - 1);
  while (size < message.size() && size > 0 && (static_cast<unsigned char>(message[size]) & 0xC0U) == 0x80U) --size;
  std::copy_n(message.data(), size, error.message.data());
  error.message.at(size) = '\0';
  error.offset = offset;
}

netuse_result fail(Wbem code, const std::string& message, std::int64_t offset = -1) {
  set_last_error(netuse::text::to_utf8(message), offset);
  return static_cast<netuse_result>(code);
}

netuse_result no_memory() noexcept {
  set_last_error("out of memory", -1);
  return 0x80041006U;  // WBEM_E_OUT_OF_MEMORY
}

netuse_result failure(const std::exception& error) noexcept {
  try {
    const auto* ours = dynamic_cast<const Error*>(&error);
    if (ours == nullptr) return fail(Wbem::failed, error.what());
    return fail(ours->wbem(), ours->detail(), ours->offset() ? static_cast<std::int64_t>(*ours->offset()) : -1);
  } catch (const std::bad_alloc&) {
    return no_memory();
  }
}

/// Runs `body` and turns what it throws into a code: no exception crosses into C.
template <class Body>
netuse_result guarded(Body body) noexcept {
  try {
    set_last_error({}, -1);
    return body();
  } catch (const std::bad_alloc&) {
    return no_memory();
  } catch (const std::exception& error) {
    return failure(error);
  }
}

/// The usual start of a function: `out` is null until all went well, and no argument may be null.
template <class Out, class... Pointers>
bool prepare(Out** out, const Pointers*... arguments) noexcept {
  if (out != nullptr) *out = nullptr;
  return out != nullptr && (... && (arguments != nullptr));
}

netuse_result null_argument() {
  return fail(Wbem::invalid_parameter, "an argument is NULL that may not be");
}

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
  return last_error().message.data();
}
int64_t netuse_last_error_offset(void) {
  return last_error().offset;
}

}  // extern "C"
