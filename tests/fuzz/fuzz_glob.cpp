// SPDX-License-Identifier: MIT
// Patterns of file names: a line with the pattern, and a line with a name. Whatever they are, all of it ends, and says
// what the simplest reading of a pattern says.
#include <cstdlib>
#include <string>

#include "netuse/error.hpp"
#include "source/glob.hpp"
#include "text/utf8.hpp"

using netuse::source::PathStyle;

/// Stars and single characters alone, each star tried with every length.
static bool fits(std::string_view part, std::string_view name) {
  if (part.empty()) return name.empty();
  if (part.front() == '*') return fits(part.substr(1), name) || (!name.empty() && fits(part, name.substr(1)));
  return !name.empty() && (part.front() == '?' || part.front() == name.front()) && fits(part.substr(1), name.substr(1));
}

static bool is_simple(std::string_view text) {
  for (const char c : text)
    if (c <= ' ' || c > '~' || c == '[' || c == '\\') return false;
  return text.size() < 14;
}

static void check_part(std::string_view part, std::string_view name, const PathStyle& style) {
  using namespace netuse::source;
  const bool match = matches(part, name, style);
  // An escape between two halves of a character: without it they are one.
  const bool whole = netuse::text::is_utf8(part);
  if (whole && !has_wildcard(part, style) && !matches(part, literal_of(part, style), style)) std::abort();
  // Behind a backslash at the end, the star would be a star.
  const bool open = part.ends_with('\\') && !style.backslash_separates;
  if (!open && matches(std::string(part) + "*", name, style) < match) std::abort();
  if (is_simple(part) && is_simple(name) && !style.caseless && match != fits(part, name)) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size < 4000 ? size : 4000);
  const std::size_t end = text.find('\n');
  const std::string_view where = text.substr(0, end);
  const std::string_view name = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  for (const PathStyle style : {PathStyle{}, PathStyle{.backslash_separates = true, .caseless = true}}) {
    try {
      for (const std::string& alternative : netuse::source::expand_braces(where, style)) {
        if (alternative.size() > where.size()) std::abort();
        for (const std::string& part : netuse::source::parse_pattern(alternative, style).parts)
          check_part(part, name, style);
      }
    } catch (const netuse::Error&) {  // too many alternatives
    }
  }
  return 0;
}
