// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/arena.hpp"
#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/server/smbstatus_time.hpp"
#include "text/ascii.hpp"

/// What smbstatus says of this host's server, whatever the generation and the form of its output.
namespace netuse::inline v0::samba::server {

/// Why a session or a tree connect has a user or none.
enum class UserKnowledge : std::uint8_t {
  known,
  not_logged_on,
  no_session,        ///< its session is not listed
  several_sessions,  ///< its server process has sessions of several users
  undecided,         ///< user and group cannot be told apart
  unnamed,           ///< the session has a user id and no name
};
constexpr std::size_t user_knowledge_count = 6;

/// A client's logon.
struct Session {
  std::string_view id;      ///< null in text, which does not print it
  std::string_view server;  ///< the smbd that serves it: "4711", in a cluster "1:4711"
  std::string_view names;   ///< in text: user and group as they stand there
  std::string_view user;    ///< null if not known
  UserKnowledge knowledge = UserKnowledge::not_logged_on;
};

/// A session's use of one share.
struct TreeConnect {
  std::string_view service;
  std::string_view machine;
  std::string_view session;  ///< null in text
  std::string_view server;
  std::optional<Micros> since;
  std::string_view user;
  UserKnowledge user_knowledge = UserKnowledge::no_session;
};

/// IPC$ carries calls, no files: using it is no connection to a share.
inline bool is_ipc(std::string_view service) noexcept {
  return text::iequals(service, "IPC$");
}

/// The union of all documents. Texts are views into the evidence, or into `arena` where they had to be decoded.
struct SmbStatus {
  std::vector<Session> sessions;
  std::vector<TreeConnect> trees;  ///< without IPC$
  bool lists_sessions = false;
  bool lists_trees = false;
  model::Arena arena;
};

/// Where the readers of one document put their diagnostics.
struct Report {
  model::Snapshot& out;
  std::string_view document;

  void operator()(Severity severity, std::uint32_t line, std::string message) const {
    out.diagnose(severity, document, line, std::move(message));
  }
};

/// Counts the connection times of one document that do not say the moment, for one diagnostic.
struct UnknownTimes {
  enum class Why : std::uint8_t { no_zone, zone_name, other };

  std::size_t count = 0;
  std::uint32_t line = 0;
  Why why = Why::other;    ///< of the first
  std::string_view first;  ///< as it is written

  void add(Why reason, std::string_view time, std::uint32_t at) noexcept {
    if (count++ != 0) return;
    why = reason;
    first = time;
    line = at;
  }
  void tell(const Report& report) const;
};

/// Does a document of this name hold output of smbstatus?
inline bool is_smbstatus(std::string_view document_name) noexcept {
  return document_name.starts_with("smbstatus");
}

/// Reads every smbstatus document of the evidence by its content, and gives each tree connect its user. Diagnoses
/// what is missing, refused or not understood.
void read_smbstatus(const model::Evidence& evidence, SmbStatus& status, model::Snapshot& out);

}  // namespace netuse::inline v0::samba::server
