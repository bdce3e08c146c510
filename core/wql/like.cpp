// SPDX-License-Identifier: MIT
#include "wql/like.hpp"

#include <algorithm>
#include <cstring>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::wql {

namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The code point at `at`, and `at` moved behind it.
char32_t take_at(std::string_view text, std::size_t& at) noexcept {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    ++at;
    return byte;
  }
  std::string_view rest = text.substr(at);
  const char32_t c = text::take_code_point(rest);
  at = text.size() - rest.size();
  return c;
}

}  // namespace

FoldedAscii::FoldedAscii(std::string_view ascii) : lower_(text::lowered(ascii)), mask_(ascii.size(), '\0') {
  for (std::size_t i = 0; i < lower_.size(); ++i)
    if (lower_[i] >= 'a' && lower_[i] <= 'z') mask_[i] = 0x20;
  const std::size_t caseless = mask_.find('\0');
  anchor_ = caseless == std::string::npos ? 0 : caseless;
}

// The rarest kind of byte leads: one that has no case, so that memchr can look for it.
std::size_t FoldedAscii::find(std::string_view text, std::size_t from) const noexcept {
  if (size() == 0) return from;
  const char first = lower_[anchor_];
  const char mask = mask_[anchor_];
  if (text.size() < size()) return npos;
  const std::size_t last = text.size() - size();
  for (std::size_t i = from; i <= last; ++i) {
    if (mask == 0) {
      const void* const hit = std::memchr(text.data() + i + anchor_, first, last - i + 1);
      if (hit == nullptr) return npos;
      i = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data()) - anchor_;
    } else if (static_cast<char>(text[i + anchor_] | mask) != first) {
      continue;
    }
    if (at(text.data() + i)) return i;
  }
  return npos;
}

LikePattern::LikePattern(std::string_view pattern) {
  segments_.emplace_back();
  while (!pattern.empty()) {
    if (pattern.front() == '%') {
      pattern.remove_prefix(1);
      wildcards_ = true;
      finish_segment();
      segments_.emplace_back();
    } else {
      add_element(pattern);
    }
  }
  finish_segment();
}

void LikePattern::add_element(std::string_view& pattern) {
  if (pattern.front() == '[' && add_set(pattern)) return;
  const bool any = pattern.front() == '_';
  wildcards_ = wildcards_ || any;
  const char32_t c = text::upper_code_point(text::take_code_point(pattern));
  segments_.back().elements.push_back({any ? Element::Kind::any : Element::Kind::literal, c});
}

/// False, and nothing taken, where the bracket is not closed: it is then a literal.
bool LikePattern::add_set(std::string_view& pattern) {
  const std::size_t close = pattern.find(']');
  if (close == npos) return false;
  wildcards_ = true;
  std::string_view inside = pattern.substr(1, close - 1);
  pattern.remove_prefix(close + 1);
  Element element{Element::Kind::set, 0, static_cast<std::uint32_t>(ranges_.size())};
  if (inside.starts_with('^') && inside.size() > 1) {
    element.kind = Element::Kind::negated_set;
    inside.remove_prefix(1);
  }
  while (!inside.empty()) {
    const char32_t low = text::take_code_point(inside);
    const bool range = inside.size() > 1 && (inside.front() == '-' || inside.front() == '=');
    if (range) inside.remove_prefix(1);
    add_range(low, range ? text::take_code_point(inside) : low);
  }
  element.last_range = static_cast<std::uint32_t>(ranges_.size());
  segments_.back().elements.push_back(element);
  return true;
}

/// As written and in upper case: `[a-f]` takes 'D', `[a-Z]` is `[A-Z]`, and `[Z-a]` takes what lies between them.
void LikePattern::add_range(char32_t low, char32_t high) {
  ranges_.push_back({low, high});
  const Range upper{text::upper_code_point(low), text::upper_code_point(high)};
  if (upper.low != low || upper.high != high) ranges_.push_back(upper);
}

void LikePattern::finish_segment() {
  Segment& segment = segments_.back();
  std::string ascii;
  for (const Element& e : segment.elements) {
    segment.is_ascii = segment.is_ascii && e.kind == Element::Kind::literal && e.literal < 0x80;
    if (segment.is_ascii) ascii += static_cast<char>(e.literal);
  }
  if (segment.is_ascii) {
    segment.ascii = FoldedAscii(ascii);
    return;
  }
  all_ascii_ = false;
  for (const Element& element : segment.elements) {
    AsciiSet& set = segment.sets.emplace_back();
    for (unsigned char c = 0; c < 0x80; ++c)
      if (matches_element(element, c)) set.add(c);
  }
}

bool LikePattern::matches_element(const Element& element, char32_t c) const noexcept {
  const char32_t upper = text::upper_code_point(c);
  if (element.kind == Element::Kind::literal) return upper == element.literal;
  if (element.kind == Element::Kind::any) return true;
  bool inside = false;
  for (std::uint32_t i = element.first_range; i < element.last_range && !inside; ++i) {
    const Range& r = ranges_[i];
    inside = (r.low <= c && c <= r.high) || (r.low <= upper && upper <= r.high);
  }
  return inside == (element.kind == Element::Kind::set);
}

/// Does the text, which has at least as many bytes, begin with the segment? Of a subject in which it has a fixed size.
bool LikePattern::fits(const Segment& segment, const char* text) noexcept {
  if (segment.is_ascii) return segment.ascii.at(text);
  for (const AsciiSet& set : segment.sets)
    if (!set.has(*text++)) return false;
  return true;
}

/// Where the segment ends if it matches at this place, else npos.
std::size_t LikePattern::match_at(const Segment& segment, const Subject& subject, std::size_t at) const noexcept {
  const std::string_view text = subject.text;
  if (segment.is_ascii || subject.is_ascii) {
    const bool matches = text.size() - at >= segment.size() && fits(segment, text.data() + at);
    return matches ? at + segment.size() : npos;
  }
  for (const Element& element : segment.elements) {
    if (at == text.size() || !matches_element(element, take_at(text, at))) return npos;
  }
  return at;
}

/// The first place at or after `from` where the segment is, or npos.
std::size_t LikePattern::find(const Segment& segment, std::string_view ascii, std::size_t from) noexcept {
  if (segment.is_ascii) return segment.ascii.find(ascii, from);
  for (; ascii.size() - from >= segment.size(); ++from)
    if (fits(segment, ascii.data() + from)) return from;
  return npos;
}

LikePattern::Span LikePattern::search(const Segment& segment, const Subject& subject, std::size_t from) const noexcept {
  const std::string_view text = subject.text;
  if (segment.is_ascii || subject.is_ascii) {
    const std::size_t at = find(segment, text, from);
    return {at, at == npos ? npos : at + segment.size()};
  }
  while (from < text.size()) {
    if (const std::size_t end = match_at(segment, subject, from); end != npos) return {from, end};
    take_at(text, from);
  }
  return {npos, npos};
}

bool LikePattern::ends_with(const Segment& segment, const Subject& subject, std::size_t from) const noexcept {
  const std::string_view text = subject.text;
  if (segment.is_ascii || subject.is_ascii)
    return text.size() - from >= segment.size() && fits(segment, text.data() + text.size() - segment.size());
  // All elements take one character each, so the place is fixed: as many characters from the end.
  std::size_t behind = from;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    if (behind == text.size()) return false;
    take_at(text, behind);
  }
  while (behind < text.size()) {
    take_at(text, behind);
    take_at(text, from);
  }
  return match_at(segment, subject, from) == text.size();
}

bool LikePattern::matches(std::string_view text) const noexcept {
  // Who has no need to know does not look.
  Subject subject{text, !all_ascii_ && text::is_ascii(text)};
  std::size_t at = segments_.front().size() == 0 ? 0 : match_at(segments_.front(), subject, 0);
  if (at == npos) return false;
  if (segments_.size() == 1) return at == text.size();
  // The end costs one look and fails most often, so it comes before the search for what is between.
  const Segment& last = segments_.back();
  const bool fixed_end = last.is_ascii || subject.is_ascii;
  if (fixed_end) {
    if (!ends_with(last, subject, at)) return false;
    subject.text.remove_suffix(last.size());
  }
  for (std::size_t i = 1; i + 1 < segments_.size(); ++i) {
    at = search(segments_[i], subject, at).end;
    if (at == npos) return false;
  }
  return fixed_end || ends_with(last, subject, at);
}

}  // namespace netuse::inline v0::wql
