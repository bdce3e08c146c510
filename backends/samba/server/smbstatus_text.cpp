// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_text.hpp"

#include <string>
#include <unordered_set>
#include <utility>

#include "samba/server/session_row.hpp"
#include "samba/server/session_users.hpp"
#include "samba/server/smbstatus_table.hpp"
#include "samba/server/tree_row.hpp"
#include "text/fold.hpp"

namespace netuse::inline v0::samba::server {

namespace {

UnknownTimes::Why why_unknown(const TreeRow& row) noexcept {
  if (row.zone.empty()) return UnknownTimes::Why::no_zone;
  return zone_offset(row.zone) ? UnknownTimes::Why::other : UnknownTimes::Why::zone_name;
}

/// What JSON told already, with more certainty than text can.
class KnownByJson {
 public:
  explicit KnownByJson(const SmbStatus& status) {
    for (const Session& session : status.sessions)
      if (session.id.data() != nullptr) servers_.insert(session.server);
    for (const TreeConnect& tree : status.trees)
      if (tree.session.data() != nullptr) trees_.insert(key_of(tree.server, tree.machine, tree.service));
  }

  bool has_session(std::string_view server) const { return servers_.contains(server); }
  bool has_tree(const TreeRow& row) const {
    return !trees_.empty() && trees_.contains(key_of(row.server, row.machine, row.service));
  }

 private:
  static std::string key_of(std::string_view server, std::string_view machine, std::string_view service) {
    std::string key(server);
    return key.append("\n").append(machine).append("\n").append(text::upper_utf8(service));
  }

  std::unordered_set<std::string_view> servers_;
  std::unordered_set<std::string> trees_;
};

class TextReader {
 public:
  TextReader(SmbStatus& status, Remarks& remarks, const Report& report)
      : status_(status), remarks_(remarks), report_(report), users_(status, report), known_(status) {}

  bool read(std::string_view text) {
    TableLines lines(text);
    TableLine line{};
    while (lines.next(line)) {
      if (line.kind == TableLine::Kind::header) enter(line.table);
      if (line.kind == TableLine::Kind::content) read_line(line);
    }
    users_.finish();
    times_.tell(report_);
    return any_table_;
  }

 private:
  void read_line(const TableLine& line) {
    const bool is_row = line.table == Table::other ||
                        (line.table == Table::sessions && add_session(line.text, line.number)) ||
                        (line.table == Table::trees && add_tree(line.text, line.number));
    if (is_row || remarks_.note(line.text) || line.table == Table::none) return;
    report_(Severity::warning, line.number,
            std::string("this line is no row of smbstatus' table; if it was one, ") +
                (line.table == Table::sessions ? "the user of some connections" : "an inbound connection") +
                " is missing");
  }

  void enter(Table table) {
    any_table_ = true;
    if (table == Table::sessions) status_.lists_sessions = true;
    if (table == Table::trees) status_.lists_trees = true;
  }

  bool add_session(std::string_view line, std::uint32_t number) {
    SessionRow row;
    if (!read_session_row(line, row)) return false;
    if (known_.has_session(row.server)) return true;
    users_.add(std::move(row), number);
    return true;
  }

  bool add_tree(std::string_view line, std::uint32_t number) {
    TreeRow row;
    if (!rows_.read(line, row)) return false;
    if (row.server == "disconnected" || is_ipc(row.service) || known_.has_tree(row)) return true;
    const auto since = text_time(row.time, row.zone);
    if (!since) times_.add(why_unknown(row), row.written, number);
    status_.trees.push_back(
        {.service = row.service, .machine = row.machine, .session = {}, .server = row.server, .since = since});
    return true;
  }

  SmbStatus& status_;
  Remarks& remarks_;
  const Report& report_;
  SessionUsers users_;
  const KnownByJson known_;
  TreeRows rows_;
  UnknownTimes times_;
  bool any_table_ = false;
};

}  // namespace

bool read_smbstatus_text(std::string_view text, SmbStatus& status, Remarks& remarks, const Report& report) {
  return TextReader(status, remarks, report).read(text);
}

}  // namespace netuse::inline v0::samba::server
