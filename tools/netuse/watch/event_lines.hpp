// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "netuse/netuse.hpp"
#include "watch/feed.hpp"
#include "watch/journal.hpp"

namespace netuse::cli {

/// Events on stdout, a line each, which leaves at once; or in the journal.
class EventLines {
 public:
  /// `format`: table is a line for people, ndjson one for programs.
  /// `to_journal`: in place of stdout. Throws Error(failed) where there is no journal.
  EventLines(Format format, bool to_journal);

  bool have_reasons() const noexcept { return format_ != Format::ndjson; }
  /// `reason`: why it is not OK; may be empty.
  void write(const Told& told, const std::string& reason, const Snapshot& snapshot);
  /// Nobody takes them any more.
  static bool are_lost();

 private:
  Format format_;
  std::optional<Journal> journal_;
};

}  // namespace netuse::cli
