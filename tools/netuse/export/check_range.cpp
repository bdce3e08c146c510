// SPDX-License-Identifier: MIT
#include "export/check_range.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string_view>

#include "export/outbound.hpp"
#include "words.hpp"

namespace netuse::cli {

namespace {

bool is_range(const std::string& text) {
  return !text.empty() && text.find_first_not_of("@~:.0123456789") == std::string::npos;
}

Error no_range(const std::string& what) {
  return {Wbem::invalid_parameter, what + " is no range; write for example 0, 2:, 1:5 or @1:5"};
}

/// Nothing for "": there is no end on this side.
std::optional<double> number_or_throw(std::string_view digits, const std::string& what) {
  if (digits.empty() || digits == "~") return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc() && end == digits.data() + digits.size()) return value;
  throw no_range(what);
}

bool is_same_word(const std::string& a, const std::string& b) {
  const auto lower = [](unsigned char c) { return std::tolower(c); };
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::string word_or_throw(const std::string& typed, const std::string& what) {
  for (const std::string& word : statuses())
    if (is_same_word(word, typed)) return word;
  throw Error(Wbem::invalid_parameter, what + ": '" + typed + "' is none of: " + words::joined(statuses()) +
                                           ", and no range of numbers" + words::question(typed, statuses()));
}

std::vector<std::string> words_in(const std::string& text, const std::string& what) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    words.push_back(word_or_throw(text.substr(at, end - at), what));
    at = end + 1;
  }
  return words;
}

}  // namespace

Threshold::Threshold(const char* option, const std::string& text) {
  const std::string what = "'" + std::string(option) + " " + text + "'";
  if (!is_range(text)) {
    words_ = words_in(text, what);
    return;
  }
  range_text_ = text;
  std::string_view range = text;
  inside_ = range.starts_with('@');
  if (inside_) range.remove_prefix(1);
  const std::size_t colon = range.find(':');
  const bool has_start = colon != std::string_view::npos;
  low_ = has_start ? number_or_throw(range.substr(0, colon), what) : std::optional(0.0);
  high_ = number_or_throw(range.substr(has_start ? colon + 1 : 0), what);
  if (range.empty() || (low_ && high_ && *low_ > *high_)) throw no_range(what);
}

bool Threshold::has_word(const std::string& status) const {
  return std::ranges::find(words_, status) != words_.end();
}

bool Threshold::is_raised_by(double count) const noexcept {
  if (range_text_.empty()) return false;
  const bool within = (!low_ || count >= *low_) && (!high_ || count <= *high_);
  return within == inside_;
}

}  // namespace netuse::cli
