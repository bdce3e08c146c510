// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What the library tells of its own work: for people who ask what it is doing and why it is slow. Nothing is formatted
/// unless the application's logger wants it. Thread rule: from any thread.
namespace netuse::inline v0::log {

enum class Level : std::uint8_t {
  trace,  ///< each line that was not understood
  debug,  ///< documents read, programs run, decisions, phases with their times
};

bool wants(Level level) noexcept;
/// One message. What goes wrong in the application's logger stays there.
void write(Level level, std::string_view message) noexcept;

/// `make` gives the message, and is called only if somebody reads it.
template <class Make>
void debug(Make make) {
  if (wants(Level::debug)) write(Level::debug, make());
}
template <class Make>
void trace(Make make) {
  if (wants(Level::trace)) write(Level::trace, make());
}

/// How long something took, for a message: "3.2 ms".
class Watch {
 public:
  Watch() noexcept;
  std::string elapsed() const;

 private:
  std::int64_t start_;  ///< of the steady clock, in nanoseconds
};

}  // namespace netuse::inline v0::log
