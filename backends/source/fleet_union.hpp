// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/snapshot.hpp"

namespace netuse::inline v0::source {

/// What the recordings' own diagnostics say, each once: a thousand hosts tend to say the same.
class FleetNotes {
 public:
  using Id = std::uint32_t;

  Id id_of(const Diagnostic& diagnostic);
  void take(const std::string& file, Id id);
  void tell(model::Snapshot& into) const;

 private:
  struct Note {
    Diagnostic diagnostic;
    std::string first;  ///< the file that said it first
    std::size_t count = 0;
  };
  std::vector<Note> notes_;
  std::vector<Id> order_;  ///< of those that were taken
  std::map<std::pair<std::string, std::string>, Id> known_;
};

/// Recordings on their way into one snapshot, which keeps hosts apart: of several recordings of one host the newest is
/// taken and the others are named, or all are, and their paths differ. Files without a host are hosts of their own.
class FleetUnion {
 public:
  explicit FleetUnion(bool all_recordings) : all_recordings_(all_recordings) {}

  /// In the files' order. `nameless`: the recording names no host.
  void take(const std::string& file, std::shared_ptr<model::Snapshot> snapshot, bool nameless);
  /// What is to be told of a file that was not taken, once for all files of which the same is told.
  void note(const std::string& file, const Diagnostic& diagnostic) { notes_.take(file, notes_.id_of(diagnostic)); }
  /// What was taken, with all that there is to say about it.
  void finish(model::Snapshot& into);

 private:
  struct Member {
    std::string file;
    std::shared_ptr<model::Snapshot> snapshot;  ///< null: another one of this host was taken
    bool nameless = false;
    std::vector<FleetNotes::Id> notes;
  };
  /// All recordings of one host.
  struct Host {
    std::size_t newest = 0;  ///< its place in members_
    std::string left_out;    ///< the file that was left out last, and its time
    std::string why;
    std::size_t count_left_out = 0;
  };

  std::size_t add(const std::string& file, std::shared_ptr<model::Snapshot> snapshot, bool nameless);
  void take_again(Host& host, const std::string& file, std::shared_ptr<model::Snapshot> snapshot);
  void tell_left_out(model::Snapshot& into) const;
  void name_the_nameless();
  void mark_older_ones();
  std::string unused(const std::string& name);

  bool all_recordings_;
  std::vector<Member> members_;
  std::unordered_map<std::string, Host> hosts_;  ///< by name, folded
  std::vector<std::string> doubled_;             ///< keys of hosts_ with recordings that were left out, in order
  std::unordered_set<std::string> used_;         ///< names that tell hosts apart, folded
  FleetNotes notes_;
};

}  // namespace netuse::inline v0::source
