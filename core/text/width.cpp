// SPDX-License-Identifier: MIT
#include "text/width.hpp"

#include "netuse/text.hpp"
#include "text/plain_run.hpp"

namespace netuse::inline v0 {

namespace text {

std::size_t width(std::string_view utf8) noexcept {
  std::size_t columns = 0;
  while (!utf8.empty()) {
    // Most text is ASCII to its end; where it is not, the last letter may be joined by a mark.
    const std::size_t letters = plain_run(utf8);
    if (letters == utf8.size()) return columns + letters;
    if (letters > 1) {
      columns += letters - 1;
      utf8.remove_prefix(letters - 1);
    }
    const Character first = first_character(utf8);
    columns += first.columns;
    utf8.remove_prefix(first.bytes);
  }
  return columns;
}

}  // namespace text

std::size_t display_width(std::string_view text) noexcept {
  return text::width(text);
}

std::string cut_to_width(std::string_view text, std::size_t columns) {
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  if (text::width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::size_t kept = 0;
  std::size_t left = columns - 1;
  while (kept < text.size()) {
    const text::Character next = text::first_character(text.substr(kept));
    if (next.columns > left) break;
    left -= next.columns;
    kept += next.bytes;
  }
  return std::string(text.substr(0, kept)).append(ellipsis);
}

}  // namespace netuse::inline v0
