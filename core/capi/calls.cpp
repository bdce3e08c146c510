// SPDX-License-Identifier: MIT
#include "capi/calls.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace netuse::inline v0::capi {

namespace {

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

}  // namespace

const char* last_message() noexcept {
  return last_error().message.data();
}
std::int64_t last_offset() noexcept {
  return last_error().offset;
}

/// Cut where a character begins if it is too long.
void set_last_error(std::string_view message, std::int64_t offset) noexcept {
  LastError& error = last_error();
  std::size_t size = std::min(message.size(), error.message.size() - 1);
  while (size < message.size() && size > 0 && (static_cast<unsigned char>(message[size]) & 0xC0U) == 0x80U) --size;
  if (size != 0) std::copy_n(message.data(), size, error.message.data());
  error.message.at(size) = '\0';
  error.offset = offset;
}

netuse_result fail(Wbem code, const std::string& message, std::int64_t offset) {
  set_last_error(text::to_utf8(message), offset);
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

netuse_result null_argument() {
  return fail(Wbem::invalid_parameter, "an argument is NULL that may not be");
}

}  // namespace netuse::inline v0::capi
