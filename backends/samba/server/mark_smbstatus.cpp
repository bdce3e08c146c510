// SPDX-License-Identifier: MIT
#include <algorithm>

#include "samba/server/mark.hpp"
#include "samba/server/remarks.hpp"
#include "samba/server/session_row.hpp"
#include "samba/server/smbstatus_keys.hpp"
#include "samba/server/smbstatus_table.hpp"
#include "samba/server/tree_row.hpp"
#include "text/json_tokens.hpp"

namespace netuse::inline v0::samba::server {

namespace {

using model::Keywords;
using text::JsonToken;

/// Who built it put his name behind the numbers.
void mark_version(std::string_view line, Keywords& into) {
  constexpr std::string_view words = "Samba version ";
  if (line.starts_with(words)) into.keep(line.substr(0, line.find_first_not_of("0123456789.", words.size())));
}

/// `Mon Nov 22 10:01:13 AM 2026 CET`: what else stands there is no time that is read.
void mark_time(std::string_view written, Keywords& into) {
  constexpr std::string_view names = "Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
  constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ+-0123456789:.";
  for (text::Cut word = text::cut(written, ' ');; word = text::cut(word.tail, ' ')) {
    const bool is_zone = word.head.size() <= 5 && word.head.find_first_not_of(capitals) == std::string_view::npos;
    const bool is_clock = word.head.find_first_not_of("0123456789:.") == std::string_view::npos;
    const bool is_name = word.head.size() == 3 && names.find(word.head) % 4 == 0;
    if (is_clock || is_zone || is_name) into.keep(word.head);
    if (!word.found) return;
  }
}

/// Logged on is nobody: that is said by these in the place of a name.
void mark_nobody(const SessionRow& row, Keywords& into) {
  const std::size_t after = row.server.size();
  const std::string_view names = text::trim(row.to_machine.substr(after));
  for (const std::string_view nobody : no_users)
    if (row.names.empty())
      for (std::size_t at = names.find(nobody); at != std::string_view::npos; at = names.find(nobody, at + 1))
        into.keep(names.substr(at, nobody.size()));
}

bool mark_session(std::string_view line, Keywords& into) {
  SessionRow row;
  if (!read_session_row(line, row)) return false;
  into.keep(row.server);
  mark_nobody(row, into);
  return true;
}

class TextMarker {
 public:
  explicit TextMarker(Keywords& into) noexcept : into_(into) {}

  void mark() {
    TableLines lines(into_.text());
    for (TableLine line{}; lines.next(line);) {
      if (line.kind == TableLine::Kind::header) into_.keep(line.text);
      if (line.kind == TableLine::Kind::content) mark_version(line.text, into_);
      if (line.kind == TableLine::Kind::content && line.table != Table::other) content(line);
    }
  }

 private:
  void content(const TableLine& line) {
    const bool is_row =
        line.table == Table::sessions ? mark_session(line.text, into_) : line.table == Table::trees && tree(line.text);
    if (!is_row) mark_remark(line.text, into_);
  }

  bool tree(std::string_view line) {
    TreeRow row;
    if (!rows_.read(line, row)) return false;
    into_.keep(row.server);
    mark_time(row.written, into_);
    return true;
  }

  Keywords& into_;
  TreeRows rows_;
};

/// Of a time, of a number: letters in it stand where a time has them.
bool is_moment(std::string_view value) noexcept {
  return !value.empty() && text::is_digit(value.front()) &&
         value.find_first_not_of("0123456789-+:.,TZ") == std::string_view::npos;
}

void mark_value(std::string_view key, std::string_view value, Keywords& into) {
  const bool is_name = key == "username" || key == "machine" || key == "service";
  if (is_name ? key == "username" && is_no_user(value) : is_moment(value) || value == "disconnected") into.keep(value);
}

/// After distilling, the only members are those that are read, and ids.
void mark_json(std::string_view text, Keywords& into) {
  into.escapes.json = true;
  std::string_view key;
  JsonToken token{};
  for (text::JsonTokens tokens(text); tokens.next(token);) {
    if (token.kind == JsonToken::Kind::string) {
      mark_value(key, token.text, into);
      continue;
    }
    if (token.kind == JsonToken::Kind::key) key = token.text;
    const bool of_person = token.kind == JsonToken::Kind::scalar && (key == "uid" || key == "gid");
    of_person&& token.text != no_uid ? into.tell(token.text) : into.keep(token.text);
  }
}

}  // namespace

void mark_remarks(Keywords& into) {
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) mark_remark(line, into);
}

void mark_smbstatus(Keywords& into) {
  std::uint32_t number = 0;
  const std::string_view text = into.text();
  const std::size_t json = find_smbstatus_json(text, number);
  if (json == std::string_view::npos) return TextMarker(into).mark();
  text::Lines lines(text.substr(0, json));
  for (std::string_view line; lines.next(line);) mark_remark(line, into);
  mark_json(text.substr(json), into);
}

}  // namespace netuse::inline v0::samba::server
