// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

#include "netuse/netuse.hpp"
#include "watch/event.hpp"

namespace netuse::cli {

/// Why connections are not OK, in words, look by look.
class ReasonWords {
 public:
  /// Empty: it is OK, or nobody knows why it is not. The snapshot was taken with OpenOptions::reasons.
  const std::string& of(const std::string& name, const Snapshot& snapshot);
  /// The same for what an event tells of; of one that went, nothing.
  const std::string& of(const Event& event, const Snapshot& snapshot);

 private:
  std::optional<Snapshot> newest_;
  std::map<std::string, std::string> words_;
};

}  // namespace netuse::cli
