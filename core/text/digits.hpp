// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace netuse::inline v0::text {

/// A number's decimal digits, in no memory but its own.
class Digits {
 public:
  explicit Digits(std::int64_t value) noexcept
      : size_(static_cast<std::size_t>(std::to_chars(digits_.data(), digits_.data() + digits_.size(), value).ptr -
                                       digits_.data())) {}
  std::string_view text() const noexcept { return {digits_.data(), size_}; }

 private:
  std::array<char, 20> digits_{};
  std::size_t size_;
};

}  // namespace netuse::inline v0::text
