// SPDX-License-Identifier: MIT
#include "samba/remembered/unit_file.hpp"

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

constexpr bool is_comment(std::string_view line) noexcept {
  return !line.empty() && (line.front() == '#' || line.front() == ';');
}

}  // namespace

bool UnitSettings::next_line(std::string_view& line) noexcept {
  if (rest_.empty()) return false;
  const auto cut = text::cut(rest_, '\n');
  line = text::trim(cut.head);
  rest_ = cut.tail;
  ++line_;
  return true;
}

bool UnitSettings::next(UnitSetting& setting) {
  for (std::string_view line; next_line(line);) {
    if (line.empty() || is_comment(line)) continue;
    if (line.front() == '[') {
      section_ = line.size() > 2 && line.back() == ']' ? line.substr(1, line.size() - 2) : std::string_view();
      continue;
    }
    const std::uint32_t first = line_;
    std::string joined(line);
    // A comment between continued lines is dropped, and the continuation goes on after it.
    while (joined.ends_with('\\') && next_line(line)) {
      if (is_comment(line)) continue;
      joined.back() = ' ';
      joined += line;
    }
    const auto parts = text::cut(joined, '=');
    if (!parts.found) continue;
    setting = {section_, std::string(text::trim(parts.head)), std::string(text::trim(parts.tail)), first};
    return true;
  }
  return false;
}

bool looks_like_unit(std::string_view text) noexcept {
  text::Lines lines(text);
  for (std::string_view line; lines.next(line);) {
    line = text::trim(line);
    if (is_comment(line) || (line.starts_with('[') && line.ends_with(']'))) return true;
  }
  return false;
}

bool resolve_specifiers(std::string& value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    out += value[i];
    if (value[i] != '%') continue;
    if (i + 1 >= value.size() || value[i + 1] != '%') return false;
    ++i;
  }
  value = std::move(out);
  return true;
}

std::string path_of_unit(std::string_view stem) {
  if (stem == "-") return "/";
  std::string path = "/";
  for (std::size_t i = 0; i < stem.size(); ++i) {
    if (stem[i] != '\\') {
      path += stem[i] == '-' ? '/' : stem[i];
      continue;
    }
    const auto code = stem.substr(i).starts_with("\\x") ? text::number<unsigned>(stem.substr(i + 2, 2), 16)
                                                        : std::optional<unsigned>();
    if (!code || stem.size() < i + 4) return {};
    path += static_cast<char>(static_cast<unsigned char>(*code));
    i += 3;
  }
  return path;
}

std::string unit_of_path(std::string_view path) {
  constexpr std::string_view hex = "0123456789abcdef";
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.empty()) return "-";
  std::string stem;
  for (const char c : path) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '/')
      stem += '-';
    else if (text::is_digit(c) || text::is_letter(c) || c == ':' || c == '_' || (c == '.' && !stem.empty()))
      stem += c;
    else
      stem.append({'\\', 'x', hex[code >> 4U], hex[code & 15U]});
  }
  return stem;
}

}  // namespace netuse::inline v0::samba::remembered
