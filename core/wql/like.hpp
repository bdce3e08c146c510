// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace netuse::inline v0::wql {

/// An ASCII text made for comparing without regard to case, eight bytes at a time: (byte | mask) == lower.
class FoldedAscii {
 public:
  FoldedAscii() = default;
  explicit FoldedAscii(std::string_view ascii);

  std::size_t size() const noexcept { return lower_.size(); }
  /// Does `text`, which has at least size() bytes, begin with it?
  bool at(const char* text) const noexcept;
  bool equals(std::string_view text) const noexcept { return text.size() == size() && at(text.data()); }
  /// The first place at or after `from`, or npos.
  std::size_t find(std::string_view text, std::size_t from) const noexcept;

 private:
  std::string lower_;
  std::string mask_;
  std::size_t anchor_ = 0;  ///< where a search looks first
};

/// A compiled LIKE pattern ([MS-WMI] 2.2.1.1): % _ [a-f] [a=f] [^a-f], without regard to case, one code point per _.
/// Only the last % is ever tried again, so that matching takes at most pattern length times text length steps.
class LikePattern {
 public:
  explicit LikePattern(std::string_view pattern);
  bool matches(std::string_view text) const noexcept;
  /// Has the pattern anything but literal characters?
  bool has_wildcards() const noexcept { return wildcards_; }

 private:
  struct Range {
    char32_t low, high;
  };
  struct Element {
    enum class Kind : std::uint8_t { literal, any, set, negated_set } kind = Kind::literal;
    char32_t literal = 0;  ///< in upper case
    std::uint32_t first_range = 0, last_range = 0;
  };
  /// What stands between two %.
  struct Segment {
    std::vector<Element> elements;
    FoldedAscii ascii;
    bool is_ascii = true;
  };

  void add_element(std::string_view& pattern);
  bool add_set(std::string_view& pattern);
  void finish_segment();
  void add_range(char32_t low, char32_t high);

  bool matches_element(const Element& element, char32_t c) const noexcept;
  std::size_t match_at(const Segment& segment, std::string_view text, std::size_t at) const noexcept;
  struct Span {
    std::size_t begin, end;
  };
  Span search(const Segment& segment, std::string_view text, std::size_t from) const noexcept;
  bool ends_with(const Segment& segment, std::string_view text, std::size_t from) const noexcept;

  std::vector<Segment> segments_;
  std::vector<Range> ranges_;
  bool wildcards_ = false;
};

}  // namespace netuse::inline v0::wql
