// SPDX-License-Identifier: MIT
#pragma once

#include "netuse/netuse.hpp"
#include "watch/feed.hpp"
#include "watch/reasons.hpp"

namespace netuse::cli {

/// Events on stdout, a line each, which leaves at once.
class EventLines {
 public:
  /// `format`: table is a line for people, ndjson one for programs. The reasons outlive the lines.
  EventLines(Format format, ReasonWords& reasons) : format_(format), reasons_(reasons) {}

  void write(const Told& told, const Snapshot& snapshot);
  /// Nobody takes them any more.
  static bool are_lost();

 private:
  Format format_;
  ReasonWords& reasons_;
};

}  // namespace netuse::cli
