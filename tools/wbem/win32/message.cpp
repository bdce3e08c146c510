// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdlib>
#include <string>

#include "com/text.hpp"
#include "netuse_wbem/memory.h"
#include "netuse_wbem/text.h"
#include "wmi/status_text.hpp"

namespace {

/// The message with its line end, or nothing.
std::string message_of(DWORD flags, DWORD code) {
  std::string phrase = netuse_wbem::phrase_of(static_cast<HRESULT>(code));
  if (phrase.empty()) phrase = netuse_wbem::phrase_of(HRESULT_FROM_WIN32(code));
  if (phrase.empty() || (flags & FORMAT_MESSAGE_MAX_WIDTH_MASK) != 0) return phrase;
  return phrase + ".\r\n";
}

DWORD no_message(DWORD code) {
  SetLastError(code);
  return 0;
}

/// Into the caller's room, or into memory that he frees with LocalFree().
template <class Text, class Char>
DWORD hand_out(const Text& message, DWORD flags, Char* text, DWORD room) {
  if (message.empty()) return no_message(ERROR_MR_MID_NOT_FOUND);
  if (text == nullptr) return no_message(ERROR_INVALID_PARAMETER);
  if ((flags & FORMAT_MESSAGE_ALLOCATE_BUFFER) != 0) {
    const std::size_t needed = std::max<std::size_t>(message.size() + 1, room);
    auto* made = static_cast<Char*>(LocalAlloc(LPTR, needed * sizeof(Char)));
    *reinterpret_cast<Char**>(text) = made;
    if (made == nullptr) return no_message(ERROR_NOT_ENOUGH_MEMORY);
    text = made;
    room = needed;
  }
  if (message.size() >= room) return no_message(ERROR_INSUFFICIENT_BUFFER);
  *std::copy(message.begin(), message.end(), text) = 0;
  return message.size();
}

bool is_of_the_system(DWORD flags) {
  return (flags & (FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_FROM_HMODULE)) != 0;
}

}  // namespace

DWORD FormatMessageW(DWORD flags, LPCVOID /*source*/, DWORD code, DWORD /*language*/, LPWSTR text, DWORD room,
                     va_list* /*inserts*/) {
  if (!is_of_the_system(flags)) return no_message(ERROR_CALL_NOT_IMPLEMENTED);
  return hand_out(netuse_wbem::wide(message_of(flags, code)), flags, text, room);
}

DWORD FormatMessageA(DWORD flags, LPCVOID /*source*/, DWORD code, DWORD /*language*/, LPSTR text, DWORD room,
                     va_list* /*inserts*/) {
  if (!is_of_the_system(flags)) return no_message(ERROR_CALL_NOT_IMPLEMENTED);
  return hand_out(message_of(flags, code), flags, text, room);
}

HLOCAL LocalAlloc(UINT flags, SIZE_T bytes) {
  return (flags & LMEM_ZEROINIT) != 0 ? std::calloc(1, bytes) : std::malloc(bytes);
}
HLOCAL LocalFree(HLOCAL memory) {
  std::free(memory);
  return nullptr;
}
HGLOBAL GlobalAlloc(UINT flags, SIZE_T bytes) {
  return LocalAlloc(flags, bytes);
}
HGLOBAL GlobalFree(HGLOBAL memory) {
  return LocalFree(memory);
}
HANDLE GetProcessHeap(void) {
  static char heap = 0;
  return &heap;
}
LPVOID HeapAlloc(HANDLE /*heap*/, DWORD flags, SIZE_T bytes) {
  return (flags & HEAP_ZERO_MEMORY) != 0 ? std::calloc(1, bytes) : std::malloc(bytes);
}
BOOL HeapFree(HANDLE /*heap*/, DWORD /*flags*/, LPVOID memory) {
  std::free(memory);
  return TRUE;
}
