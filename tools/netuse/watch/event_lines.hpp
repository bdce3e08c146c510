// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "netuse/netuse.hpp"
#include "watch/feed.hpp"

namespace netuse::cli {

/// Events on stdout, a line each, which leaves at once.
class EventLines {
 public:
  /// `format`: table is a line for people, ndjson one for programs.
  explicit EventLines(Format format) : format_(format) {}

  bool have_reasons() const noexcept { return format_ != Format::ndjson; }
  /// `reason`: why it is not OK; may be empty.
  void write(const Told& told, const std::string& reason);
  /// Nobody takes them any more.
  static bool are_lost();

 private:
  Format format_;
};

}  // namespace netuse::cli
