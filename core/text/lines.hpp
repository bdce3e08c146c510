// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace netuse::inline v0::text {

/// Walks over the lines of a text: line feeds end them, a carriage return before one is dropped.
class Lines {
 public:
  explicit Lines(std::string_view text) noexcept : rest_(text) {}

  bool next(std::string_view& line) noexcept {
    if (rest_.empty()) return false;
    const std::size_t end = rest_.find('\n');
    line = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    ++number_;
    return true;
  }
  /// Of the line that next() gave last, from 1.
  std::uint32_t number() const noexcept { return number_; }

 private:
  std::string_view rest_;
  std::uint32_t number_ = 0;
};

}  // namespace netuse::inline v0::text
