// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_json.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include <boost/json/basic_parser_impl.hpp>

#include "samba/server/smbstatus_keys.hpp"

namespace netuse::inline v0::samba::server {

namespace {

namespace json = boost::json;

using Field = SmbStatusKeys::Field;
using Section = SmbStatusKeys::Section;

/// pid of a server_id that stands for a client without a process (a durable handle that waits).
constexpr std::string_view disconnected_pid = "18446744073709551615";
constexpr std::string_view no_node = "4294967295";  // vnn outside of a cluster

/// Boost.JSON's events, in place of a document tree.
class Handler {
 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = max_object_size;
  static constexpr std::size_t max_key_size = max_object_size;
  static constexpr std::size_t max_string_size = max_object_size;

  Handler(std::string_view input, SmbStatus& status) : input_(input), status_(status) {}

  const UnknownTimes& unknown_times() const noexcept { return unknown_times_; }
  std::size_t incomplete() const noexcept { return incomplete_; }
  std::size_t disconnected() const noexcept { return disconnected_; }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return open(); }
  bool on_object_end(std::size_t, json::error_code&) {
    if (keys_.depth() == 3) finish_record();
    return close();
  }
  bool on_array_begin(json::error_code&) { return open(); }
  bool on_array_end(std::size_t, json::error_code&) { return close(); }

  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return keep(part); }
  bool on_key(json::string_view last, std::size_t, json::error_code&) {
    if (pending_.empty()) {
      choose({last.data(), last.size()});
    } else {
      pending_.append(last.data(), last.size());
      choose(pending_);
      pending_.clear();
    }
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    return field_ == Field::none || keep(part);
  }
  bool on_string(json::string_view last, std::size_t, json::error_code&) {
    if (field_ != Field::none) set(whole({last.data(), last.size()}));
    return true;
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t value, json::string_view, json::error_code&) { return number(value); }
  bool on_uint64(std::uint64_t value, json::string_view, json::error_code&) { return number(value); }
  bool on_double(double, json::string_view, json::error_code&) { return done(); }
  bool on_bool(bool, json::error_code&) { return done(); }
  bool on_null(json::error_code&) { return done(); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  struct Record {
    std::string_view session;
    std::string_view user;
    std::string_view uid;
    std::string_view machine;
    std::string_view service;
    std::string_view since;
    std::string_view pid;
    std::string_view node;
  };

  bool open() {
    if (keys_.open() == 3) record_ = {};
    field_ = Field::none;
    return true;
  }
  bool close() {
    keys_.close();
    return done();
  }
  bool done() {
    field_ = Field::none;
    return true;
  }
  bool keep(json::string_view part) {
    pending_.append(part.data(), part.size());
    return true;
  }

  void choose(std::string_view key) {
    field_ = keys_.choose(key);
    if (keys_.depth() != 1) return;
    if (keys_.section() == Section::sessions) status_.lists_sessions = true;
    if (keys_.section() == Section::trees) status_.lists_trees = true;
  }

  /// The text of a string: a view into the document where it stands there without escapes.
  std::string_view whole(std::string_view last) {
    if (!pending_.empty()) {
      pending_.append(last);
      const std::string_view copy = status_.arena.copy(pending_);
      pending_.clear();
      return copy;
    }
    const std::less<> before;
    const bool inside =
        !before(last.data(), input_.data()) && !before(input_.data() + input_.size(), last.data() + last.size());
    return inside ? last : status_.arena.copy(last);
  }

  /// Ids are text in Samba's releases; other builds write numbers.
  template <class Number>
  bool number(Number value) {
    if (field_ != Field::none) set(status_.arena.copy(std::to_string(value)));
    return true;
  }

  void set(std::string_view value) {
    switch (field_) {
      case Field::timestamp:
        zone_ = iso_offset(value);
        break;
      case Field::session:
        record_.session = value;
        break;
      case Field::user:
        record_.user = value;
        break;
      case Field::uid:
        record_.uid = value;
        break;
      case Field::machine:
        record_.machine = value;
        break;
      case Field::service:
        record_.service = value;
        break;
      case Field::since:
        record_.since = value;
        break;
      case Field::pid:
        record_.pid = value;
        break;
      case Field::node:
        record_.node = value;
        break;
      case Field::none:
        break;
    }
    field_ = Field::none;
  }

  void finish_record() {
    if (keys_.section() == Section::sessions) add_session();
    if (keys_.section() == Section::trees) add_tree();
  }

  std::string_view server() {
    if (record_.node.empty() || record_.node == no_node) return record_.pid;
    return status_.arena.join({record_.node, ":", record_.pid});
  }

  void add_session() {
    const bool nobody = record_.uid == no_uid || is_no_user(record_.user);
    Session session{.id = record_.session, .server = server(), .names = {}, .user = {}};
    if (!nobody) session.knowledge = record_.user.empty() ? UserKnowledge::unnamed : UserKnowledge::known;
    if (session.knowledge == UserKnowledge::known) session.user = record_.user;
    status_.sessions.push_back(session);
  }

  void add_tree() {
    if (record_.service.empty() || record_.machine.empty()) {
      ++incomplete_;
      return;
    }
    if (is_ipc(record_.service)) return;
    if (record_.pid == disconnected_pid) {
      ++disconnected_;
      return;
    }
    const auto since = iso_time(record_.since, zone_);
    if (!since) unknown_times_.add(UnknownTimes::Why::other, record_.since, 0);
    status_.trees.push_back({.service = record_.service,
                             .machine = record_.machine,
                             .session = record_.session,
                             .server = server(),
                             .since = since});
  }

  std::string_view input_;
  SmbStatus& status_;
  std::string pending_;  ///< of a key or string that comes in parts
  Record record_;
  UnknownTimes unknown_times_;
  std::optional<int> zone_;
  std::size_t incomplete_ = 0;
  std::size_t disconnected_ = 0;
  SmbStatusKeys keys_;
  Field field_ = Field::none;
};

std::uint32_t lines_in(std::string_view text) noexcept {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

void tell(const Handler& handler, const Report& report) {
  handler.unknown_times().tell(report);
  if (handler.incomplete() > 0)
    report(Severity::warning, 0,
           std::to_string(handler.incomplete()) +
               " tree connects have no share or no client machine; they are not listed");
  if (handler.disconnected() > 0)
    report(Severity::info, 0,
           std::to_string(handler.disconnected()) +
               " tree connects have no server process any more; they are no connections and are not listed");
}

/// One object at the start of the text. Returns how much of the text it took; all of it after an error.
std::size_t read_object(std::string_view text, std::uint32_t line, SmbStatus& status, const Report& report) {
  json::parse_options options;
  options.allow_invalid_utf8 = true;
  json::basic_parser<Handler> parser(options, text, status);
  json::error_code error;
  const std::size_t used = parser.write_some(false, text.data(), text.size(), error);
  tell(parser.handler(), report);
  if (!error) return used;
  report(Severity::error, line + lines_in(text.substr(0, used)),
         std::string(error == json::error::incomplete ? "the JSON ends before it is complete"
                                                      : "the text is no JSON from here on") +
             "; what stands after it is not known, so inbound connections may be missing");
  return text.size();
}

}  // namespace

void read_smbstatus_json(std::string_view text, std::uint32_t line, SmbStatus& status, const Report& report) {
  while (text.starts_with('{')) {
    const std::size_t used = read_object(text, line, status, report);
    line += lines_in(text.substr(0, used));
    text.remove_prefix(used);
    while (!text.empty() && text::is_space(text.front())) {
      if (text.front() == '\n') ++line;
      text.remove_prefix(1);
    }
  }
}

}  // namespace netuse::inline v0::samba::server
