// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/snapshot.hpp"

namespace netuse::inline v0::source {

/// What the recordings' own diagnostics say, each once: a thousand hosts tend to say the same.
class FleetNotes {
 public:
  /// In the files' order.
  void take(const std::string& file, const Diagnostic& diagnostic);
  void tell(model::Snapshot& into) const;

 private:
  struct Note {
    Diagnostic diagnostic;
    std::string first;  ///< the file that said it first
    std::size_t count = 0;
  };
  std::vector<Note> notes_;
  std::map<std::pair<std::string, std::string>, std::size_t> known_;  ///< their places, by document and message
};

}  // namespace netuse::inline v0::source
