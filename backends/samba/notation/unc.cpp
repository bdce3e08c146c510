// SPDX-License-Identifier: MIT
#include "samba/notation/unc.hpp"

#include <string>

#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace netuse::inline v0::samba::inline notation {

namespace {

constexpr bool is_octal(char c) noexcept {
  return c >= '0' && c <= '7';
}

/// Is there `\ooo` below 0400 at the start of `text`?
constexpr bool is_escape(std::string_view text) noexcept {
  return text.size() >= 4 && text[0] == '\\' && text[1] >= '0' && text[1] <= '3' && is_octal(text[2]) &&
         is_octal(text[3]);
}

std::size_t find_escape(std::string_view text, std::size_t from) noexcept {
  for (std::size_t at = text.find('\\', from); at != std::string_view::npos; at = text.find('\\', at + 1))
    if (is_escape(text.substr(at))) return at;
  return std::string_view::npos;
}

bool has_unc_form(std::string_view text) noexcept {
  return text.starts_with("\\\\") && text.back() != '\\' && text.find('/') == std::string_view::npos &&
         text.find("\\\\", 1) == std::string_view::npos;
}

}  // namespace

std::string decoded_octal(std::string_view text) {
  std::size_t escape = find_escape(text, 0);
  std::string out;
  out.reserve(text.size());
  std::size_t from = 0;
  for (; escape != std::string_view::npos; escape = find_escape(text, from)) {
    out.append(text, from, escape - from);
    out += static_cast<char>((text[escape + 1] - '0') * 64 + (text[escape + 2] - '0') * 8 + (text[escape + 3] - '0'));
    from = escape + 4;
  }
  out.append(text, from);
  return out;
}

std::string_view decode_octal(std::string_view text, model::Arena& arena) {
  return find_escape(text, 0) == std::string_view::npos ? text : arena.copy(decoded_octal(text));
}

std::string encoded_octal(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\\')
      out.append({'\\', static_cast<char>('0' + (c >> 6)), static_cast<char>('0' + (c >> 3 & 7)),
                  static_cast<char>('0' + (c & 7))});
    else
      out += c;
  }
  return out;
}

std::string_view to_unc(std::string_view source, model::Arena& arena) {
  if (source.size() < 3 || !is_slash(source[0]) || !is_slash(source[1])) return {};
  if (has_unc_form(source)) return source;
  std::string out(1, '\\');
  out.reserve(source.size() + 1);
  bool slash = false;
  for (const char c : source) {
    if (!is_slash(c)) {
      if (slash) out += '\\';
      out += c;
    }
    slash = is_slash(c);
  }
  return out.size() > 2 ? arena.copy(out) : std::string_view();
}

Unc split_unc(std::string_view unc) noexcept {
  if (!unc.starts_with("\\\\")) return {};
  const auto host = text::cut(unc.substr(2), '\\');
  const auto share = text::cut(host.tail, '\\');
  return {host.head, share.head, share.tail};
}

std::string_view share_of(std::string_view unc) noexcept {
  const Unc parts = split_unc(unc);
  if (parts.share.empty()) return unc;
  return unc.substr(0, 2 + parts.host.size() + 1 + parts.share.size());
}

bool same_share(std::string_view a, std::string_view b) noexcept {
  const Unc left = split_unc(a);
  const Unc right = split_unc(b);
  return !left.host.empty() && text::equal_folded(left.host, right.host) && text::equal_folded(left.share, right.share);
}

}  // namespace netuse::inline v0::samba::inline notation
