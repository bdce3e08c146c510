// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "netuse/error.hpp"
#include "netuse/netuse.h"

/// How a call from C ends: no exception crosses, and what went wrong is kept for netuse_last_error().
namespace netuse::inline v0::capi {

/// Of the calling thread: what netuse_last_error() says.
const char* last_message() noexcept;
std::int64_t last_offset() noexcept;
void set_last_error(std::string_view message, std::int64_t offset) noexcept;

netuse_result fail(Wbem code, const std::string& message, std::int64_t offset = -1);
netuse_result failure(const std::exception& error) noexcept;
netuse_result no_memory() noexcept;
netuse_result null_argument();

/// Runs `body` and turns what it throws into a code: no exception crosses into C.
template <class Body>
netuse_result guarded(Body body) noexcept {
  try {
    set_last_error("", -1);
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

}  // namespace netuse::inline v0::capi
