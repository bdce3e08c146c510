// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/ascii.hpp"

namespace netuse::inline v0::text {

/// A member's name, or a value that holds no other.
struct JsonToken {
  enum class Kind : std::uint8_t { key, string, scalar };
  Kind kind;
  std::string_view text;  ///< without the quotation marks, escapes as they are written
};

/// Walks over the texts of JSON from left to right. It checks nothing: any bytes will do.
class JsonTokens {
 public:
  explicit JsonTokens(std::string_view text) noexcept : rest_(text) {}

  bool next(JsonToken& token) noexcept {
    constexpr std::string_view syntax = "{}[],: \t\r\n";
    rest_.remove_prefix(std::min(rest_.find_first_not_of(syntax), rest_.size()));
    if (rest_.empty()) return false;
    if (rest_.front() == '"') return take_string(token);
    const std::size_t size = std::min(rest_.find_first_of("{}[],: \t\r\n\""), rest_.size());
    token = {JsonToken::Kind::scalar, rest_.substr(0, size)};
    rest_.remove_prefix(size);
    return true;
  }

 private:
  bool take_string(JsonToken& token) noexcept {
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2 : 1;
    end = std::min(end, rest_.size());
    token.text = rest_.substr(1, end - 1);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    const std::size_t behind = rest_.find_first_not_of(" \t\r\n");
    const bool is_key = behind != std::string_view::npos && rest_[behind] == ':';
    token.kind = is_key ? JsonToken::Kind::key : JsonToken::Kind::string;
    return true;
  }

  std::string_view rest_;
};

}  // namespace netuse::inline v0::text
