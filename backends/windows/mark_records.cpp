// SPDX-License-Identifier: MIT
#include "windows/mark_records.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/providers.hpp"
#include "text/ascii.hpp"
#include "text/json_tokens.hpp"
#include "windows/documents.hpp"
#include "windows/keep_records.hpp"

namespace netuse::inline v0::windows {

namespace {

using text::JsonToken;

/// The calls that "api" can name, and the two words of "elevation".
constexpr auto calls = std::to_array<std::string_view>(
    {"CreateFile", "GetComputerName", "NetUseEnum", "OpenProcessToken", "RegEnumKeyEx", "RegOpenKeyEx",
     "WNetEnumResource", "WNetGetConnection", "WNetGetUser", "WNetOpenEnum"});
constexpr auto elevations = std::to_array<std::string_view>({"default", "full", "limited"});

/// The services and files of the providers that come with Windows.
constexpr auto products =
    std::to_array<std::string_view>({"LanmanWorkstation", "RDPNP", "WebClient", "P9NP", "ntlanman.dll", "drprov.dll",
                                     "davclnt.dll", "p9np.dll", "webclnt.dll"});

bool is_one_of(std::string_view value, const auto& words) noexcept {
  return std::ranges::any_of(words, [&](std::string_view word) { return text::iequals(word, value); });
}

bool is_version(std::string_view value) noexcept {
  return value.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// `%SystemRoot%\System32\x.dll`: what Windows brings is kept as far as it is known.
void mark_file(std::string_view path, model::Keywords& into) {
  for (const std::string_view folder : {"%SystemRoot%", "System32"})
    if (const std::size_t at = path.find(folder); at != std::string_view::npos)
      into.keep(path.substr(at, folder.size()));
  const std::string_view file = path.substr(path.rfind('\\') + 1);  // npos + 1: all of it
  if (is_one_of(file, products)) into.keep(file);
}

/// A device is a keyword: `S:`, `LPT1`, `COM2:`.
bool is_device(std::string_view value) noexcept {
  if (value.ends_with(':')) value.remove_suffix(1);
  if (value.size() == 1) return true;
  const bool port = text::istarts_with(value, "LPT") || text::istarts_with(value, "COM");
  return port && value.size() > 3 && std::ranges::all_of(value.substr(3), text::is_digit);
}

void mark_string(std::string_view document, std::string_view key, std::string_view value, model::Keywords& into) {
  const bool of_providers = document == document::providers;
  if (key == "path") return mark_file(value, into);
  const bool known = key == "api"         ? is_one_of(value, calls)
                     : key == "elevation" ? is_one_of(value, elevations)
                     : key == "version"   ? is_version(value)
                     : key == "local"     ? is_device(value)
                     : key == "provider" || (key == "name" && of_providers)
                         ? model::is_known_provider(value)
                         : key == "service" && is_one_of(value, products);
  // What a user is asked for is a connection's name, which may be its device.
  if (known || (key == "name" && document == document::users && is_device(value))) into.keep(value);
}

}  // namespace

void mark_records(const model::Document& document, backends::Part part, model::Keywords& into) {
  if (part == backends::Part::name) return is_read(document.name, {}) ? into.keep(into.text()) : void();
  if (part == backends::Part::errors) return;
  into.escapes.json = true;
  std::string_view key;
  JsonToken token{};
  for (text::JsonTokens tokens(document.text); tokens.next(token);) {
    if (token.kind == JsonToken::Kind::string) {
      mark_string(document.name, key, token.text, into);
    } else {
      if (token.kind == JsonToken::Kind::key) key = token.text;
      into.keep(token.text);
    }
  }
}

}  // namespace netuse::inline v0::windows
