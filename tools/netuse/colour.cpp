// SPDX-License-Identifier: MIT
#include "colour.hpp"

#include <cstdint>
#include <cstdlib>

#include "console.hpp"

namespace netuse::cli {

namespace {

enum class When : std::uint8_t { automatic, always, never };

When& chosen() {
  static When when = When::automatic;
  return when;
}

bool is_forbidden() {
  const char* const forbidden = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): only read
  return forbidden != nullptr && *forbidden != '\0';
}

bool has_colour(Stream stream) {
  if (chosen() == When::automatic) return !is_forbidden() && shows_colour(stream);
  if (chosen() == When::always) static_cast<void>(shows_colour(stream));  // a console must be asked for it
  return chosen() == When::always;
}

}  // namespace

void choose_colour(std::string_view when) {
  chosen() = when == "always" ? When::always : when == "never" ? When::never : When::automatic;
}

bool stdout_has_colour() {
  return has_colour(Stream::out);
}
bool stderr_has_colour() {
  return has_colour(Stream::err);
}

}  // namespace netuse::cli
