// SPDX-License-Identifier: MIT
// What a pattern says, without a look at any folder.
#include <algorithm>
#include <utility>

#include "netuse/error.hpp"
#include "source/glob.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::source {

namespace {

constexpr std::size_t most_alternatives = 10'000;

bool separates(char c, const PathStyle& style) noexcept {
  return c == '/' || (c == '\\' && style.backslash_separates);
}
bool escapes(std::string_view text, std::size_t at, const PathStyle& style) noexcept {
  return text[at] == '\\' && !style.backslash_separates && at + 1 < text.size();
}

/// The first braces with alternatives in them: where they open and close, and the commas between.
struct Braces {
  std::size_t open = std::string_view::npos;
  std::size_t close = 0;
  std::vector<std::size_t> commas;
};

/// One pass: braces that close without a comma, or never, are characters like any other.
Braces find_braces(std::string_view text, const PathStyle& style) {
  std::vector<Braces> open;
  Braces first;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (escapes(text, at, style)) {
      ++at;
    } else if (text[at] == '{') {
      open.push_back({.open = at, .close = 0, .commas = {}});
    } else if (text[at] == ',' && !open.empty()) {
      open.back().commas.push_back(at);
    } else if (text[at] == '}' && !open.empty()) {
      Braces closed = std::move(open.back());
      open.pop_back();
      closed.close = at;
      if (!closed.commas.empty() && closed.open < first.open) first = std::move(closed);
      if (open.empty() && first.open != std::string_view::npos) return first;
    }
  }
  return first;
}

/// The root's length: what comes before the folders.
std::size_t root_of(std::string_view text, const PathStyle& style) noexcept {
  std::size_t at = 0;
  const auto skip_separators = [&] {
    while (at < text.size() && separates(text[at], style)) ++at;
  };
  if (style.backslash_separates && text.size() > 2 && separates(text[0], style) && separates(text[1], style) &&
      !separates(text[2], style)) {
    skip_separators();
    for (int part = 0; part < 2; ++part) {  // server and share, or ? and a drive
      while (at < text.size() && !separates(text[at], style)) ++at;
      skip_separators();
    }
    return at;
  }
  if (style.backslash_separates && text.size() > 1 && text[1] == ':') at = 2;
  skip_separators();
  return at;
}

/// One set in brackets, at its `[`. `end` is behind its `]`, or 0: then the bracket is a character like any other.
struct Set {
  std::size_t end = 0;
  bool holds = false;
};

char32_t folded(char32_t c, const PathStyle& style) noexcept {
  return style.caseless ? text::upper_code_point(c) : c;
}

char32_t take(std::string_view& rest, const PathStyle& style) noexcept {
  if (escapes(rest, 0, style)) rest.remove_prefix(1);
  return folded(text::take_code_point(rest), style);
}

Set look_into_set(std::string_view pattern, std::size_t at, char32_t c, const PathStyle& style) noexcept {
  std::string_view rest = pattern.substr(at + 1);
  const bool negated = rest.starts_with('!') || rest.starts_with('^');
  if (negated) rest.remove_prefix(1);
  bool holds = false;
  for (bool first = true; !rest.empty(); first = false) {
    if (rest.front() == ']' && !first) return {pattern.size() - rest.size() + 1, holds != negated};
    const char32_t low = take(rest, style);
    char32_t high = low;
    if (rest.size() > 1 && rest[0] == '-' && rest[1] != ']') {
      rest.remove_prefix(1);
      high = take(rest, style);
    }
    holds = holds || (low <= c && c <= high);
  }
  return {};
}

/// How much of the pattern is used for one character, or 0 if it does not fit.
std::size_t fits(std::string_view pattern, std::size_t at, char32_t c, const PathStyle& style) noexcept {
  if (at == pattern.size() || pattern[at] == '*') return 0;
  if (pattern[at] == '?') return 1;
  if (pattern[at] == '[')
    if (const Set set = look_into_set(pattern, at, c, style); set.end != 0) return set.holds ? set.end - at : 0;
  std::string_view rest = pattern.substr(at);
  return take(rest, style) == c ? pattern.size() - at - rest.size() : 0;
}

}  // namespace

std::vector<std::string> expand_braces(std::string_view text, const PathStyle& style) {
  std::vector<std::string> done;
  std::vector<std::string> waiting{std::string(text)};  // the next one at the end
  while (!waiting.empty()) {
    const std::string next = std::move(waiting.back());
    waiting.pop_back();
    const Braces braces = find_braces(next, style);
    if (braces.open == std::string::npos) {
      done.push_back(next);
    } else {
      std::size_t end = braces.close;
      for (std::size_t i = braces.commas.size() + 1; i-- > 0;) {
        const std::size_t begin = i == 0 ? braces.open + 1 : braces.commas[i - 1] + 1;
        waiting.push_back(next.substr(0, braces.open) + next.substr(begin, end - begin) +
                          next.substr(braces.close + 1));
        end = begin - 1;
      }
    }
    if (done.size() + waiting.size() > most_alternatives)
      throw Error(Wbem::invalid_parameter, "the pattern '" + std::string(text) +
                                               "' stands for more than 10000 alternatives; give a shorter one");
  }
  return done;
}

Pattern parse_pattern(std::string_view text, const PathStyle& style) {
  const std::size_t root = root_of(text, style);
  Pattern pattern{.root = std::string(text.substr(0, root)), .parts = {}};
  for (std::size_t at = root; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && !separates(text[at], style)) at += escapes(text, at, style) ? 2 : 1;
    at = std::min(at, text.size());
    pattern.parts.emplace_back(text.substr(begin, at - begin));
    while (at < text.size() && separates(text[at], style)) ++at;
  }
  return pattern;
}

bool has_wildcard(std::string_view part, const PathStyle& style) noexcept {
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (escapes(part, at, style))
      ++at;
    else if (part[at] == '*' || part[at] == '?' || (part[at] == '[' && look_into_set(part, at, 0, style).end != 0))
      return true;
  }
  return false;
}

std::string literal_of(std::string_view part, const PathStyle& style) {
  std::string out;
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (escapes(part, at, style)) ++at;
    out += part[at];
  }
  return out;
}

bool matches(std::string_view part, std::string_view name, const PathStyle& style) noexcept {
  std::size_t at = 0;
  std::size_t star = std::string_view::npos;  // the last star seen, and what of the name it has not taken
  std::string_view untaken;
  while (!name.empty()) {
    std::string_view rest = name;
    const char32_t c = folded(text::take_code_point(rest), style);
    if (at < part.size() && part[at] == '*') {
      star = at++;
      untaken = name;
    } else if (const std::size_t used = fits(part, at, c, style); used != 0) {
      at += used;
      name = rest;
    } else if (star != std::string_view::npos) {
      text::take_code_point(untaken);
      name = untaken;
      at = star + 1;
    } else {
      return false;
    }
  }
  return part.find_first_not_of('*', at) == std::string_view::npos;
}

}  // namespace netuse::inline v0::source
