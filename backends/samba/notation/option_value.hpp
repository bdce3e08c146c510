// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace netuse::inline v0::samba::inline notation {

/// What an option's value is.
enum class OptionValue : std::uint8_t {
  unknown,   ///< the option is not known: neither its name nor its value is kept
  none,      ///< a flag
  number,    ///< also octal and hexadecimal
  duration,  ///< `30s`, `5min`
  dialect,   ///< `3.1.1`, `default`
  word,      ///< one of a few
  charset,
  address,
  user,    ///< perhaps with a password behind a percent sign
  domain,  ///< the same
  remote,  ///< `\\host\share`
  unit,    ///< the name of a systemd unit
  pointer  ///< where something else is kept: only that it was given is of interest
};
OptionValue value_of_option(std::string_view key) noexcept;

/// Is the value of that kind? Never one of those that depend on who wrote them (user, domain, remote).
bool fits(OptionValue kind, std::string_view value) noexcept;

/// Does it end as the names of systemd's units do?
bool is_unit_name(std::string_view name) noexcept;

}  // namespace netuse::inline v0::samba::inline notation
