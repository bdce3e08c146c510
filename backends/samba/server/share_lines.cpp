// SPDX-License-Identifier: MIT
#include "samba/server/share_lines.hpp"

#include <optional>

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::server {

namespace {

using Word = ShareLine::Word;

/// Samba compares names of parameters without case and blanks: "Print OK" is "printok".
std::optional<Word> word_of(std::string_view name) {
  constexpr std::size_t longest = 64;
  if (name.size() > longest) return std::nullopt;
  std::string key;
  for (const char c : name)
    if (!text::is_space(c)) key += text::lower(c);
  if (key == "path" || key == "directory") return Word::path;
  if (key == "comment") return Word::comment;
  if (key == "printable" || key == "printok") return Word::printable;
  if (key == "copy") return Word::copy;
  return std::nullopt;
}

bool is_comment(std::string_view line) noexcept {
  line = text::trim(line);
  return line.starts_with('#') || line.starts_with(';');
}

/// Joins the lines that go on below. `doubtful`: a later part looks like a comment or like a parameter of its own, as
/// where a value just ends in a backslash.
class LogicalLine {
 public:
  /// Returns whether the line ends here.
  bool add(std::string_view part, std::uint32_t number) {
    part = text::trim_right(part);
    if (number_ != 0) {
      doubtful_ |= is_comment(part) || part.find('=') != std::string_view::npos;
      const bool blank = !part.empty() && text::is_space(part.front());
      part = text::trim(part);
      if (blank && !text_.empty() && !text::is_space(text_.back())) text_ += ' ';  // Samba makes one of many
    } else {
      number_ = number;
    }
    const bool goes_on = part.ends_with('\\');
    if (goes_on) part.remove_suffix(1);
    text_ += part;
    return !goes_on;
  }
  bool begun() const noexcept { return number_ != 0; }
  void clear() {
    text_.clear();
    number_ = 0;
    doubtful_ = false;
  }
  std::uint32_t number() const noexcept { return number_; }

  std::optional<ShareLine> read() const {
    const std::string_view text = text::trim(text_);
    if (text.find_first_of(std::string_view("\0\r", 2)) != std::string_view::npos) return std::nullopt;
    if (text.starts_with('[')) {
      const std::size_t end = text.find(']');
      // Samba stops at a header without an end: what follows belongs to no share that is known.
      const bool whole = end != std::string_view::npos && !doubtful_;
      return ShareLine{Word::section, whole ? text::trim(text.substr(1, end - 1)) : std::string_view(), number_};
    }
    const text::Cut cut = text::cut(text, '=');
    const auto word = cut.found && !doubtful_ ? word_of(cut.head) : std::nullopt;
    if (!word) return std::nullopt;
    return ShareLine{*word, text::trim(cut.tail), number_};
  }

 private:
  std::string text_;
  std::uint32_t number_ = 0;
  bool doubtful_ = false;
};

void write_value(std::string_view value, std::string& out) {
  const bool looks_unfinished = value.ends_with('\\');
  if (looks_unfinished) out += '"';
  out += value;
  if (looks_unfinished) out += '"';
}

void write(const ShareLine& line, std::string& out) {
  switch (line.word) {
    case Word::section:
      out.append("[").append(line.value).append("]");
      break;
    case Word::path:
      write_value(line.value, out += "\tpath = ");
      break;
    case Word::comment:
      write_value(line.value, out += "\tcomment = ");
      break;
    case Word::printable:
      out.append("\tprintable = ").append(is_true(unquoted(line.value)) ? "Yes" : "No");
      break;
    case Word::copy:
      write_value(line.value, out += "\tcopy = ");
      break;
  }
}

}  // namespace

bool is_true(std::string_view value) noexcept {
  return text::iequals(value, "yes") || text::iequals(value, "true") || text::iequals(value, "on") || value == "1";
}

std::string_view unquoted(std::string_view value) noexcept {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') return value.substr(1, value.size() - 2);
  return value;
}

void each_share_line(std::string_view text, const std::function<void(const ShareLine&)>& take) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text::Lines lines(text);
  std::string_view part;
  LogicalLine line;
  const auto finish = [&] {
    if (const auto found = line.read()) take(*found);
    line.clear();
  };
  while (lines.next(part)) {
    if (!line.begun() && is_comment(part)) continue;
    if (line.add(part, lines.number())) finish();
  }
  if (line.begun()) finish();
}

std::string keep_share_parameters(std::string_view testparm) {
  std::string kept;
  std::uint32_t written = 0;  // lines
  const auto go_to = [&](std::uint32_t number) {
    for (; written < number; ++written) kept += '\n';
  };
  each_share_line(testparm, [&](const ShareLine& line) {
    go_to(line.number - 1);
    write(line, kept);
    go_to(line.number);
  });
  text::Lines lines(testparm);
  std::string_view line;
  while (lines.next(line)) continue;
  go_to(lines.number());
  return kept;
}

}  // namespace netuse::inline v0::samba::server
