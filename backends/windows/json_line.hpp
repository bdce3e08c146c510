// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "format/json_text.hpp"

namespace netuse::inline v0::windows {

/// Writes one line of a document: a flat JSON object.
class JsonLine {
 public:
  JsonLine& text(std::string_view member, std::string_view value) {
    name(member);
    format::append_json_string(line_, value);
    return *this;
  }
  /// Nothing for no value: a NULL pointer in Windows' structures.
  JsonLine& maybe(std::string_view member, const std::optional<std::string>& value) {
    return value ? text(member, std::string_view(*value)) : *this;
  }
  JsonLine& number(std::string_view member, std::uint32_t value) {
    return name(member), line_ += std::to_string(value), *this;
  }
  JsonLine& flag(std::string_view member, bool value) { return name(member), line_ += value ? "true" : "false", *this; }
  std::string str() const { return line_ + "}\n"; }

 private:
  void name(std::string_view member) {
    line_ += line_.size() > 1 ? ",\"" : "\"";
    (line_ += member) += "\":";
  }

  std::string line_ = "{";
};

/// How a call ended.
inline std::string outcome_line(std::string_view api, std::uint32_t error) {
  return JsonLine().text("api", api).number("error", error).str();
}

}  // namespace netuse::inline v0::windows
