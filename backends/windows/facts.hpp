// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/arena.hpp"
#include "model/evidence.hpp"
#include "model/snapshot.hpp"

namespace netuse::inline v0::windows {

/// How a call ended.
struct Outcome {
  bool asked = false;  ///< the document is there
  std::string_view api;
  std::uint32_t error = 0;
  bool timed_out = false;
  std::string_view provider;  ///< the network provider that is to blame, if one is known
  std::string_view text;      ///< what that provider says (WNetGetLastError)

  bool complete() const noexcept { return asked && error == 0 && !timed_out; }
};

/// The line that something was read from; no document: it was made of other facts.
struct Source {
  std::string_view document;
  std::uint32_t line = 0;
};

/// A NETRESOURCE. `local` is null for a deviceless connection.
struct Resource {
  std::string_view local;
  std::string_view remote;
  std::string_view provider;
  std::string_view comment;
  std::optional<std::uint32_t> type;
  std::optional<std::uint32_t> display;
  Source source;
};

/// A USE_INFO_2.
struct Use {
  std::string_view local;
  std::string_view remote;
  std::string_view user;
  std::string_view domain;
  std::uint32_t status = 0;
  std::uint32_t asg_type = 0;
  Source source;
};

/// What WNetGetUser, WNetGetConnection or the share's root answered for one name.
struct Answer {
  std::string_view name;
  std::uint32_t error = 0;
  bool timed_out = false;
  std::string_view text;
  std::optional<std::uint32_t> mask;
  Source source;

  bool good() const noexcept { return error == 0 && !timed_out; }
};

/// Names of devices and of remote resources, compared as Windows does: without regard to case, and a
/// device's last colon does not count.
std::string comparable(std::string_view name);

template <class Value>
using ByName = std::unordered_map<std::string, Value>;

template <class Item>
struct List {
  Outcome outcome;
  std::vector<Item> items;
};
struct Answers {
  Outcome outcome;
  ByName<Answer> items;

  const Answer* find(std::string_view name) const {
    const auto it = items.find(comparable(name));
    return it == items.end() ? nullptr : &it->second;
  }
};

struct Session {
  bool known = false;
  std::optional<std::uint32_t> number;
  bool elevated = false;      ///< the full half of a split (UAC) token
  bool system = false;        ///< LocalSystem
  bool linked = false;        ///< EnableLinkedConnections is 1
  bool remote_logon = false;  ///< a network logon (WinRM, SSH): no drives of the desktop
};

/// All that the documents say, line by line; nothing is judged yet.
struct Facts {
  List<Resource> connected;
  List<Resource> remembered;
  List<Resource> registry;
  List<Use> uses;
  Answers users;
  Answers devices;
  Answers access;
  Session session;
  std::string host;
  model::Arena arena;  ///< holds the texts
};

/// Broken lines become diagnostics of `out`.
void read_facts(const model::Evidence& evidence, model::Snapshot& out, Facts& into);

}  // namespace netuse::inline v0::windows
