// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace netuse::inline v0::source {

/// Whose a recording is, and of when.
struct Entry {
  std::size_t file = 0;  ///< its number
  std::string host;      ///< empty: the recording names none
  std::string at;
};

/// One host that is shown, or with --all one recording of it.
struct Member {
  std::vector<Entry> recordings;  ///< the one to take first: the newest
  std::string name;               ///< of a recording that names no host: what it is called
  std::string path_server;        ///< of an older recording: Origin::path_server
};

/// Who is in a fleet, which keeps hosts apart: of several recordings of one host the newest is taken, or all are, and
/// their paths differ. Files without a host are hosts of their own.
class FleetRoster {
 public:
  explicit FleetRoster(bool all_recordings) : all_recordings_(all_recordings) {}

  /// In the files' order.
  void take(Entry entry);
  /// All of them, in the order of the files that are to be taken. `files` are all files, by number.
  std::vector<Member> members(const std::vector<std::string>& files);

 private:
  void order();
  void split();
  void name_the_nameless(const std::vector<std::string>& files);
  void mark_older_ones(const std::vector<std::string>& files);
  std::string unused(const std::string& name);

  bool all_recordings_;
  std::vector<Member> members_;
  std::unordered_map<std::string, std::size_t> hosts_;  ///< their places, by name, folded
  std::unordered_set<std::string> used_;                ///< names that tell hosts apart, folded
};

}  // namespace netuse::inline v0::source
