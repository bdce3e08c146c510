// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace netuse::inline v0::wql {

/// The bytes that stand there.
template <class Word>
Word load(const char* from) noexcept {
  Word word;
  std::memcpy(&word, from, sizeof word);
  return word;
}

template <class Word>
bool same(const char* text, const char* lower, const char* mask) noexcept {
  return static_cast<Word>(load<Word>(text) | load<Word>(mask)) == load<Word>(lower);
}

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

inline bool FoldedAscii::at(const char* text) const noexcept {
  const char* lower = lower_.data();
  const char* mask = mask_.data();
  const std::size_t size = lower_.size();
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 <= size; i += 8)
      if (!same<std::uint64_t>(text + i, lower + i, mask + i)) return false;
    return same<std::uint64_t>(text + size - 8, lower + size - 8, mask + size - 8);
  }
  if (size >= 4)
    return same<std::uint32_t>(text, lower, mask) &&
           same<std::uint32_t>(text + size - 4, lower + size - 4, mask + size - 4);
  for (std::size_t i = 0; i < size; ++i)
    if (static_cast<char>(text[i] | mask[i]) != lower[i]) return false;
  return true;
}

/// A set of ASCII characters: a bit for each.
class AsciiSet {
 public:
  void add(unsigned char c) noexcept { bits_[c / 64U] |= std::uint64_t{1} << (c % 64U); }
  bool has(char c) const noexcept {
    const auto code = static_cast<unsigned char>(c);
    return ((bits_[code / 64U] >> (code % 64U)) & 1U) != 0;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};  ///< as many as a byte has values, so that any may be asked for
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
    std::size_t size() const noexcept { return elements.size(); }

    std::vector<Element> elements;
    FoldedAscii ascii;
    std::vector<AsciiSet> sets;  ///< unless it is_ascii: what of ASCII each element takes
    bool is_ascii = true;
  };
  /// In ASCII a character is a byte, so that all segments have a fixed size.
  struct Subject {
    std::string_view text;
    bool is_ascii;
  };

  void add_element(std::string_view& pattern);
  bool add_set(std::string_view& pattern);
  void finish_segment();
  void add_range(char32_t low, char32_t high);

  bool matches_element(const Element& element, char32_t c) const noexcept;
  static bool fits(const Segment& segment, const char* text) noexcept;
  std::size_t match_at(const Segment& segment, const Subject& subject, std::size_t at) const noexcept;
  struct Span {
    std::size_t begin, end;
  };
  static std::size_t find(const Segment& segment, std::string_view ascii, std::size_t from) noexcept;
  Span search(const Segment& segment, const Subject& subject, std::size_t from) const noexcept;
  bool ends_with(const Segment& segment, const Subject& subject, std::size_t from) const noexcept;

  std::vector<Segment> segments_;
  std::vector<Range> ranges_;
  bool all_ascii_ = true;  ///< all segments are
  bool wildcards_ = false;
};

}  // namespace netuse::inline v0::wql
