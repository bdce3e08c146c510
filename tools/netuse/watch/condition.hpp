// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include "netuse/netuse.hpp"
#include "watch/event.hpp"

namespace netuse::cli {

/// A condition over connections, as behind WHERE.
class Condition {
 public:
  /// Throws Error with the offset in the text that set_error_text was given.
  explicit Condition(const std::string& where);

  bool holds_in(const Snapshot& snapshot) const;
  /// The Names of those for which it holds.
  std::set<std::string> names_in(const Snapshot& snapshot) const;

 private:
  Query query_;
};

/// Of which events --where tells: those of connections for which the condition holds before or after, so that one that
/// is not OK is followed until it is again.
class Filter {
 public:
  /// `start`: what was there before the first event.
  Filter(const std::string& where, const Snapshot& start);

  /// `after`: what was there when the event had happened. Events of one look have one snapshot.
  bool passes(const Event& event, const Snapshot& after);
  /// Of the connections at the last event.
  bool holds_for(const std::string& name) const { return after_.contains(name); }

 private:
  Condition condition_;
  Snapshot newest_;
  std::set<std::string> before_, after_;
};

/// Do the two hold what was seen at one look?
bool same_look(const Snapshot& a, const Snapshot& b);

}  // namespace netuse::cli
