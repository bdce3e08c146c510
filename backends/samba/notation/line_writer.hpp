// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace netuse::inline v0::samba::inline notation {

/// Writes what is kept of a document so that it stands in the line where it stood; what is left out leaves empty lines.
class LineWriter {
 public:
  /// `line` from 1, not before the one that was given last: then the text follows on the same line, after a blank.
  void put(std::uint32_t line, std::string_view text) {
    if (at_ == line && !text_.empty()) text_ += ' ';
    for (; at_ < line; ++at_)
      if (at_ != 0) text_ += '\n';
    text_ += text;
  }
  std::uint32_t line() const noexcept { return at_; }
  /// The text, with a line feed at its end if there is any.
  std::string take() {
    if (!text_.empty()) text_ += '\n';
    return std::move(text_);
  }

 private:
  std::string text_;
  std::uint32_t at_ = 0;
};

}  // namespace netuse::inline v0::samba::inline notation
