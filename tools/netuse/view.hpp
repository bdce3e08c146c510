// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "netuse/netuse.hpp"

namespace netuse::cli {

/// How rows are shown: which columns, in which order, with or without a header, how wide.
class View {
 public:
  /// `selected`: the query's own columns; empty: the format chooses. `known`: names that columns may have; empty: only
  /// the objects will tell. Throws Error(invalid_parameter) for a name that is not known.
  View(const Arguments& arguments, std::vector<std::string> selected, std::vector<std::string> known);

  /// Does it write rows as they come, and not all at the end?
  bool is_streaming() const;
  /// Writes all that is left of the enumeration to stdout; returns how many there were.
  std::size_t show(Enumerator& objects) const;

 private:
  struct SortKey {
    std::string name;
    bool descending = false;
  };

  bool needs_all() const;
  void choose_columns(const std::vector<std::string>& asked);
  void choose_order(const std::vector<std::string>& asked);
  void require(const std::string& name, const std::vector<std::string>& known) const;
  /// The same for names that only the objects can tell.
  void require_in(const std::vector<Object>& objects) const;
  void sort(std::vector<Object>& objects) const;

  const Globals& globals_;
  WriterOptions options_;
  std::vector<SortKey> order_;
  std::vector<std::string> known_;
};

}  // namespace netuse::cli
