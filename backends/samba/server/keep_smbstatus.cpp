// SPDX-License-Identifier: MIT
#include "samba/server/keep_smbstatus.hpp"

#include "samba/server/remarks.hpp"
#include "samba/server/session_row.hpp"
#include "samba/server/smbstatus_table.hpp"
#include "samba/server/tree_row.hpp"

namespace netuse::inline v0::samba::server {

namespace {

constexpr std::string_view something = "?";

/// "Samba version 4.17.12-Debian": nothing reads it but a person who asks which Samba this was.
bool is_version(std::string_view line) noexcept {
  constexpr std::string_view words = "Samba version ";
  constexpr std::size_t longest = 64;
  if (!line.starts_with(words) || line.size() > longest) return false;
  const std::string_view version = line.substr(words.size());
  return !version.empty() && text::is_digit(version.front()) &&
         version.find_first_of(" \t=%\"") == std::string_view::npos;
}

std::string_view kept_words(std::string_view line) noexcept {
  const std::string_view remark = keep_remark(line);
  return remark.empty() ? something : remark;
}

std::string_view kept_header(const TableLine& line) noexcept {
  switch (line.table) {
    case Table::sessions:
      return "PID     Username     Group        Machine";
    case Table::trees:
      return "Service      pid     Machine       Connected at";
    case Table::other:
      return text::trim(line.text).starts_with("No locked files") ? "No locked files" : "Locked files:";
    case Table::none:
      break;
  }
  return {};
}

class TextKeeper {
 public:
  std::string keep(std::string_view text) {
    TableLines lines(text);
    TableLine line{};
    while (lines.next(line)) {
      put(line);
      kept_ += '\n';
    }
    return std::move(kept_);
  }

 private:
  void put(const TableLine& line) {
    switch (line.kind) {
      case TableLine::Kind::header:
        kept_ += kept_header(line);
        break;
      case TableLine::Kind::rule:
        kept_ += text::trim(line.text);
        break;
      case TableLine::Kind::content:
        put_content(line);
        break;
      case TableLine::Kind::blank:
        break;
    }
  }

  void put_content(const TableLine& line) {
    if (line.table == Table::none)
      kept_ += is_version(line.text) ? line.text : kept_words(line.text);
    else if (line.table == Table::other)
      kept_ += something;
    else if (!(line.table == Table::sessions ? put_session(line.text) : put_tree(line.text)))
      kept_ += kept_words(line.text);
  }

  bool put_session(std::string_view line) {
    SessionRow row;
    if (!read_session_row(line, row)) return false;
    kept_ += row.to_machine;
    kept_ += row.address.find_first_not_of("0123456789abcdefABCDEF.:ipv%") == std::string_view::npos
                 ? std::string(" (").append(row.address) += ')'
                 : " (?)";
    return true;
  }

  /// The time ends what is read of a row.
  bool put_tree(std::string_view line) {
    TreeRow row;
    if (!rows_.read(line, row)) return false;
    kept_ += line.substr(0, static_cast<std::size_t>(row.written.data() + row.written.size() - line.data()));
    return true;
  }

  std::string kept_;
  TreeRows rows_;
};

/// What stands before the JSON is remarks, each in a line.
std::string keep_remarks(std::string_view text) {
  std::string kept;
  text::Lines lines(text);
  std::string_view line;
  while (lines.next(line)) (kept += keep_remark(line)) += '\n';
  return kept;
}

}  // namespace

std::string keep_smbstatus(std::string_view text) {
  std::uint32_t line = 0;
  const std::size_t json = find_smbstatus_json(text, line);
  if (json == std::string_view::npos) return TextKeeper().keep(text);
  const std::size_t begin = text.rfind('\n', json) + 1;  // npos + 1: at the start
  return keep_remarks(text.substr(0, begin)) + keep_smbstatus_json(text.substr(json));
}

}  // namespace netuse::inline v0::samba::server
