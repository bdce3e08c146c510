// SPDX-License-Identifier: MIT
#include "netuse_wbem/digits.h"

#include <algorithm>
#include <cerrno>
#include <string>

#include "com/text.hpp"
#include "netuse_wbem/text.h"

namespace {

/// What fits, which is all, or an empty text and the reason.
template <class Char>
errno_t put(const std::basic_string<Char>& text, Char* to, std::size_t room) {
  if (to == nullptr || room == 0) return EINVAL;
  const bool fits = text.size() < room;
  if (fits) std::copy(text.begin(), text.end(), to);
  to[fits ? text.size() : 0] = 0;
  return fits ? 0 : ERANGE;
}

template <class Char>
errno_t digits(unsigned long long number, bool minus, Char* to, std::size_t room, int radix) {
  std::basic_string<Char> text;
  if (radix < 2 || radix > 36) return put(text, to, room) == EINVAL ? EINVAL : ERANGE;
  const auto base = static_cast<unsigned>(radix);
  do text += static_cast<Char>("0123456789abcdefghijklmnopqrstuvwxyz"[number % base]);
  while ((number /= base) != 0);
  if (minus) text += '-';
  std::reverse(text.begin(), text.end());
  return put(text, to, room);
}

/// Tells the characters with the NUL; without `to`, nothing but them. _TRUNCATE takes as much as there is room for.
template <class Char>
errno_t converted(std::basic_string<Char> text, std::size_t* told, Char* to, std::size_t room, std::size_t count) {
  if (to == nullptr && room != 0) return EINVAL;
  if (to != nullptr) text.resize(std::min({text.size(), count, count == _TRUNCATE ? room - 1 : text.size()}));
  if (told != nullptr) *told = text.size() + 1;
  return to != nullptr ? put(text, to, room) : 0;
}

}  // namespace

errno_t netuse_wbem_digits_w(unsigned long long number, int minus, wchar_t* to, size_t room, int radix) {
  return digits(number, minus != 0, to, room, radix);
}
errno_t netuse_wbem_digits_a(unsigned long long number, int minus, char* to, size_t room, int radix) {
  return digits(number, minus != 0, to, room, radix);
}

errno_t wcstombs_s(size_t* told, char* to, size_t room, const wchar_t* from, size_t count) {
  if (from == nullptr || (to != nullptr && room == 0)) return EINVAL;
  return converted(netuse_wbem::narrow(from), told, to, room, count);
}
errno_t mbstowcs_s(size_t* told, wchar_t* to, size_t room, const char* from, size_t count) {
  if (from == nullptr || (to != nullptr && room == 0)) return EINVAL;
  return converted(netuse_wbem::wide(from), told, to, room, count);
}
