// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "watch/condition.hpp"
#include "watch/event.hpp"
#include "watch/reasons.hpp"

namespace netuse::cli {

/// One connection on the board; all texts are fit for a terminal.
struct BoardRow {
  std::string name, local, remote, state, status, reason;
  std::string since;  ///< how long ago it changed, or nothing
  char mark = ' ';    ///< + came, * changed, - went: for a while
  bool gone = false;  ///< it is not there any more
  bool is_well() const noexcept { return status == "OK" && mark == ' '; }
};

/// The connections as `watch` shows them: what they are, and what became of them since it began.
class Board {
 public:
  /// `filter`: which connections are shown; null: all. It outlives the board.
  explicit Board(const Filter* filter) : filter_(filter) {}

  /// To be told of each event.
  void take(const Event& event);
  /// The connections in the snapshot's order, then those that went not long ago.
  std::vector<BoardRow> rows(const Snapshot& snapshot, Moment now);

 private:
  struct Past {
    Change change = Change::modified;
    Moment at;
    BoardRow last;  ///< of one that went
  };
  void read(const Snapshot& snapshot);
  void forget(Moment now);
  bool is_shown(const std::string& name) const;

  const Filter* filter_;
  ReasonWords reasons_;
  std::optional<Snapshot> newest_;
  std::vector<BoardRow> there_;
  std::map<std::string, Past> past_;
};

}  // namespace netuse::cli
