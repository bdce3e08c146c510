// SPDX-License-Identifier: MIT
#include "samba/server/inbound.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "samba/server/inbound_account.hpp"
#include "samba/server/places.hpp"
#include "samba/server/smbstatus.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::samba::server {

namespace {

using Trees = std::span<const TreeConnect>;

/// By client and share as SMB compares names; then by spelling, so that the same one is shown whatever the order.
bool before(const TreeConnect& a, const TreeConnect& b) noexcept {
  if (const auto order = text::compare_folded(a.machine, b.machine); order != 0) return order < 0;
  if (const auto order = text::compare_folded(a.service, b.service); order != 0) return order < 0;
  if (const auto order = a.machine.compare(b.machine); order != 0) return order < 0;
  return a.service < b.service;
}

bool same_connection(const TreeConnect& a, const TreeConnect& b) noexcept {
  return text::equal_folded(a.machine, b.machine) && text::equal_folded(a.service, b.service);
}

/// When the oldest began; nothing if that is not known of each.
std::optional<Micros> oldest(Trees trees) noexcept {
  std::optional<Micros> first = trees.front().since;
  for (const TreeConnect& tree : trees) {
    if (!tree.since) return std::nullopt;
    first = std::min(first, tree.since);
  }
  return first;
}

/// Is it known of each tree connect who uses it?
bool all_users_known(Trees trees) noexcept {
  return std::ranges::all_of(trees, [](const TreeConnect& tree) {
    return tree.user_knowledge == UserKnowledge::known || tree.user_knowledge == UserKnowledge::not_logged_on;
  });
}

/// Sorted, each once.
std::vector<std::string_view> users_of(Trees trees) {
  std::vector<std::string_view> users;
  for (const TreeConnect& tree : trees)
    if (tree.user_knowledge == UserKnowledge::known) users.push_back(tree.user);
  std::ranges::sort(users);
  users.erase(std::ranges::unique(users).begin(), users.end());
  return users;
}

std::string joined(const std::vector<std::string_view>& texts) {
  std::string out;
  for (const std::string_view text : texts) {
    if (!out.empty()) out += ", ";
    out += text;
  }
  return out;
}

/// Counts tree connects without a user by cause, for one diagnostic each.
class UnknownUsers {
 public:
  void add(const TreeConnect& tree) {
    if (tree.user_knowledge == UserKnowledge::known) return;
    Cause& cause = causes_[static_cast<std::size_t>(tree.user_knowledge)];
    if (cause.count++ == 0) cause.first.append("'").append(tree.service).append("' by ").append(tree.machine);
  }
  void tell(bool sessions_listed, std::string_view document, model::Snapshot& out) const {
    tell_of(UserKnowledge::not_logged_on, Severity::info,
            "smbstatus says that nobody has logged on yet in their sessions", document, out);
    tell_of(UserKnowledge::several_sessions, Severity::warning,
            "their server process holds logons of several users, and smbstatus' text does not say whose is which "
            "(smbstatus --json does, from Samba 4.17 on)",
            document, out);
    tell_of(UserKnowledge::undecided, Severity::warning,
            "smbstatus' text does not say where the user's name ends and the group's begins", document, out);
    tell_of(UserKnowledge::unnamed, Severity::warning, "smbstatus gives their sessions no user's name", document, out);
    if (sessions_listed)
      tell_of(UserKnowledge::no_session, Severity::warning,
              "their sessions are not listed (they may have begun or ended between two parts of smbstatus)", document,
              out);
  }

 private:
  struct Cause {
    std::size_t count = 0;
    std::string first;
  };
  void tell_of(UserKnowledge which, Severity severity, const char* why, std::string_view document,
               model::Snapshot& out) const {
    const Cause& cause = causes_[static_cast<std::size_t>(which)];
    if (cause.count > 0)
      out.diagnose(severity, document, 0,
                   "the users of " + std::to_string(cause.count) + " uses of shares are not known (the first is " +
                       cause.first + "): " + why);
  }

  std::array<Cause, user_knowledge_count> causes_;
};

/// The document that diagnostics about all of smbstatus name: the first that could be read.
std::string_view smbstatus_document(const model::Evidence& evidence) noexcept {
  for (const model::Document& document : evidence.documents())
    if (is_smbstatus(document.name) && document.readable()) return document.name;
  return "smbstatus";
}

/// One client's use of one share, ready to be added.
struct Connection {
  std::string_view machine;
  std::string_view service;
  std::string user;
  std::string since;
  Place place;
  Trees trees;

  /// The share's path, else its name.
  std::string_view local() const noexcept { return place.path.empty() ? service : place.path; }
};

class Inbound {
 public:
  Inbound(const model::Evidence& evidence, bool accounts, SmbStatus& status, model::Snapshot& out)
      : status_(status), places_(evidence, out), document_(smbstatus_document(evidence)), out_(out) {
    if (accounts) quotations_.emplace(evidence);
  }

  void add() {
    places_.tell(!status_.trees.empty());
    std::ranges::sort(status_.trees, before);
    gather();
    std::ranges::sort(connections_, [](const Connection& a, const Connection& b) {
      return a.machine != b.machine ? a.machine < b.machine : a.local() < b.local();
    });
    for (const Connection& connection : connections_) add(connection);
  }

  const UnknownUsers& unknown_users() const noexcept { return unknown_users_; }

 private:
  void gather() {
    const Trees trees = status_.trees;
    for (std::size_t begin = 0; begin < trees.size();) {
      std::size_t end = begin + 1;
      while (end < trees.size() && same_connection(trees[begin], trees[end])) ++end;
      gather(trees.subspan(begin, end - begin));
      begin = end;
    }
  }

  void gather(Trees trees) {
    const TreeConnect& first = trees.front();
    const std::vector<std::string_view> users = users_of(trees);
    for (const TreeConnect& tree : trees) unknown_users_.add(tree);
    const auto since = oldest(trees);
    connections_.push_back({.machine = first.machine,
                            .service = first.service,
                            .user = all_users_known(trees) ? joined(users) : std::string(),
                            .since = since ? cim_datetime(*since) : std::string(),
                            .place = places_.find(first.service, users),
                            .trees = trees});
  }

  void add(const Connection& connection) {
    remote_.assign("\\\\").append(connection.machine);
    path_.assign("\\\\").append(text::bytes_of_utf8(out_.origin().host)).append("\\").append(connection.service);
    model::ConnectionFields fields{.remote_name = remote_,
                                   .remote_path = path_,
                                   .local_name = connection.local(),
                                   .user_name = or_null(connection.user),
                                   .provider_name = "Samba",
                                   .connection_state = "Connected",
                                   .status = "OK",
                                   .display_type = "Share",
                                   .resource_type = connection.place.type,
                                   .comment = connection.place.comment,
                                   .install_date = or_null(connection.since)};
    fields.remote_path_known = !out_.origin().host.empty();
    if (!add(fields, connection.service))
      out_.diagnose(Severity::warning, {}, 0,
                    "the inbound connection " + remote_ + " (" + std::string(connection.service) +
                        ") is not listed: another one has the same Name");
    else if (quotations_)
      out_.account(account_of({.trees = connection.trees,
                               .place = connection.place,
                               .host_known = fields.remote_path_known,
                               .since_known = !connection.since.empty()},
                              document_, *quotations_));
  }

  bool add(model::ConnectionFields& fields, std::string_view service) {
    if (out_.add(fields)) return true;
    // Only a home can still have another share's path.
    fields.local_name = service;
    return out_.add(fields);
  }

  SmbStatus& status_;
  Places places_;
  std::string_view document_;
  std::optional<model::Quotations> quotations_;  ///< where somebody asks why
  model::Snapshot& out_;
  UnknownUsers unknown_users_;
  std::vector<Connection> connections_;
  std::string remote_;
  std::string path_;
};

}  // namespace

void add_inbound(const model::Evidence& evidence, bool accounts, model::Snapshot& out) {
  SmbStatus status;
  read_smbstatus(evidence, status, out);
  Inbound inbound(evidence, accounts, status, out);
  inbound.add();
  inbound.unknown_users().tell(status.lists_sessions, smbstatus_document(evidence), out);
  if (out.origin().host.empty() && !status.trees.empty())
    out.diagnose(Severity::warning, "/proc/sys/kernel/hostname", 0,
                 "this host's name is not known, so RemotePath of inbound connections is null");
}

}  // namespace netuse::inline v0::samba::server
