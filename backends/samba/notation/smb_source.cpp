// SPDX-License-Identifier: MIT
#include "samba/notation/smb_source.hpp"

#include <algorithm>

#include "samba/notation/unc.hpp"

namespace netuse::inline v0::samba::inline notation {

namespace {

constexpr std::string_view slashes = "/\\";

/// Where host and user stand: behind `//`, or behind the `://` of a URL; npos if there is neither.
std::size_t authority_begin(std::string_view source) noexcept {
  if (begins_as_remote(source)) return source.find_first_not_of(slashes);
  const std::size_t scheme = source.find("://");
  return scheme == std::string_view::npos ? scheme : scheme + 3;
}

/// A colon in a host is part of an IPv6 address, which is digits and colons up to its scope. Anything else with a colon
/// or a percent sign in it is a user with a password.
bool is_host(std::string_view text) noexcept {
  const std::size_t mark = text.find_first_of(":%");
  if (mark == std::string_view::npos) return true;
  const std::string_view address = text.substr(0, text.find('%'));
  return std::ranges::count(address, ':') > 1 &&
         address.find_first_not_of("0123456789abcdefABCDEF:.[]") == std::string_view::npos;
}

}  // namespace

bool begins_as_remote(std::string_view source) noexcept {
  return source.size() > 2 && is_slash(source[0]) && is_slash(source[1]);
}

std::string without_password(std::string_view source) {
  const std::size_t begin = authority_begin(source);
  if (begin == std::string_view::npos) return std::string(source);
  const std::size_t end = std::min(source.find_first_of(slashes, begin), source.size());
  const std::string_view authority = source.substr(begin, end - begin);
  // A password may hold slashes and at signs itself: it ends at the last one.
  const std::size_t sign = source.rfind('@');
  const bool is_signed = sign != std::string_view::npos && sign >= begin;
  const std::size_t user_end = std::min(authority.rfind('@'), authority.size());
  const bool in_authority = user_end < authority.size()
                                ? authority.substr(0, user_end).find_first_of(":%") != std::string_view::npos
                                : !is_host(authority);
  const bool behind =
      is_signed && sign > end && source.substr(end, sign - end).find_first_of(":%") != std::string_view::npos;
  if (!in_authority && !behind) return std::string(source);
  return std::string(source.substr(0, begin))
      .append(authority.substr(0, authority.find_first_of(":%@")))
      .append(source.substr(is_signed ? sign : end));
}

bool holds_option(std::string_view text) noexcept {
  const std::size_t mark = text.find_first_of(",; \t\r\n");
  return mark != std::string_view::npos && text.find('=', mark) != std::string_view::npos;
}

}  // namespace netuse::inline v0::samba::inline notation
