// SPDX-License-Identifier: MIT
#include "win32/wide_format.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cwchar>
#include <string_view>

// The C library's own: built with the other files of the room, it may have become ours.
#undef vfwprintf

namespace netuse_wbem {
namespace {

constexpr std::wstring_view flags_and_numbers = L"-+ #0123456789.*";
constexpr std::wstring_view sizes = L"hlLwI6432jzt";

/// The size's letters here; `wide` says what Windows takes a text or character without any to be.
std::wstring size_of(std::wstring_view size, wchar_t conversion) {
  if (conversion == L's' || conversion == L'c') return size == L"h" ? L"" : L"l";
  if (conversion == L'S' || conversion == L'C') return size == L"l" || size == L"w" ? L"l" : L"";
  if (size == L"I64" || size == L"I") return L"ll";
  return size == L"I32" || size == L"w" ? L"" : std::wstring(size);
}

wchar_t conversion_of(wchar_t conversion) {
  if (conversion == L'S') return L's';
  return conversion == L'C' ? L'c' : conversion;
}

/// Takes what consists of these characters off the front.
std::wstring_view take(std::wstring_view& text, std::wstring_view characters) {
  const std::size_t end = std::min(text.find_first_not_of(characters), text.size());
  const std::wstring_view front = text.substr(0, end);
  text.remove_prefix(end);
  return front;
}

void append_conversion(std::wstring& out, std::wstring_view& rest) {
  (out += L'%') += take(rest, flags_and_numbers);
  const std::wstring_view size = take(rest, sizes);
  if (rest.empty()) return;
  (out += size_of(size, rest[0])) += conversion_of(rest[0]);
  rest.remove_prefix(1);
}

}  // namespace

std::wstring local_format(const wchar_t* format) {
  std::wstring out;
  std::wstring_view rest = format;
  while (!rest.empty()) {
    const std::size_t percent = std::min(rest.find(L'%'), rest.size());
    out += rest.substr(0, percent);
    rest.remove_prefix(percent);
    if (rest.empty()) break;
    rest.remove_prefix(1);
    append_conversion(out, rest);
  }
  return out;
}

std::wstring formatted(const wchar_t* format, std::va_list arguments) {
  wchar_t* text = nullptr;
  std::size_t length = 0;
  std::FILE* memory = open_wmemstream(&text, &length);
  if (memory == nullptr) return {};
  std::vfwprintf(memory, local_format(format).c_str(), arguments);
  std::fclose(memory);
  std::wstring made = text != nullptr ? std::wstring(text, length) : std::wstring();
  std::free(text);
  return made;
}

}  // namespace netuse_wbem
