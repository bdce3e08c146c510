// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "watch/feed.hpp"
#include "watch/reasons.hpp"

namespace netuse::cli {

/// Does the event query put events together (GROUP WITHIN)?
bool has_groups(const std::string& wql);

/// Why connections were not OK when something happened to them. A group is told when it ends, and what was there when
/// its events happened has gone by then: so this looks with a subscription of its own.
class GroupReasons {
 public:
  /// Of a film it takes all at once.
  GroupReasons(const Feed& feed, const std::string& wql);

  /// To be called each second or so: takes what has happened.
  void take();
  /// Of the event that stands for a group; empty: it is OK, or nobody knows why it is not.
  std::string of(const Event& event) const;

 private:
  static std::string key_of(const Event& event);
  void keep(const Event& event, const std::string& words);

  bool film_;
  Subscription subscription_;
  ReasonWords reasons_;
  std::map<std::string, std::map<Moment, std::string>> words_;  ///< by connection and state
};

}  // namespace netuse::cli
