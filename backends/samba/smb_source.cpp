// SPDX-License-Identifier: MIT
#include "samba/smb_source.hpp"

#include <algorithm>

namespace netuse::inline v0::samba {

namespace {

constexpr std::string_view slashes = "/\\";

constexpr bool is_slash(char c) noexcept {
  return c == '/' || c == '\\';
}

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
  // A password may hold slashes and at signs itself: it ends at the last one.
  const std::size_t sign = source.rfind('@');
  if (begin == std::string_view::npos || sign == std::string_view::npos || sign < begin) return std::string(source);
  const std::string_view authority = source.substr(begin, source.find_first_of(slashes, begin) - begin);
  const std::string_view user = authority.substr(0, authority.rfind('@'));
  if (authority.find('@') != std::string_view::npos ? user.find_first_of(":%") == std::string_view::npos
                                                    : is_host(authority))
    return std::string(source);
  return std::string(source.substr(0, begin))
      .append(authority.substr(0, authority.find_first_of(":%@")))
      .append(source.substr(sign));
}

}  // namespace netuse::inline v0::samba
