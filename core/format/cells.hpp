// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace netuse::inline v0::format {

using CellViews = std::vector<std::string_view>;

/// The cells of many rows, in pages: no text has memory of its own, and none is moved.
class Cells {
 public:
  void begin_row() {
    if (pages_.empty() || pages_.back().text.size() >= page_size) pages_.emplace_back().text.reserve(page_size + slack);
  }
  void add(auto append_text) {
    append_text(pages_.back().text);
    pages_.back().ends.push_back(pages_.back().text.size());
  }
  bool empty() const noexcept { return pages_.empty(); }
  /// Row by row: those of its `columns` cells that are at these places. The views are valid while `visit` runs.
  template <class Visit>
  void for_each_row(std::size_t columns, const std::vector<std::size_t>& places, Visit visit) const {
    CellViews row(places.size());
    for (const Page& page : pages_)
      for (std::size_t first = 0; first < page.ends.size(); first += columns) {
        for (std::size_t i = 0; i < places.size(); ++i) row[i] = page.cell(first + places[i]);
        visit(row);
      }
  }

 private:
  static constexpr std::size_t page_size = 65536;
  static constexpr std::size_t slack = 1024;  // for the row that goes beyond

  struct Page {
    std::string_view cell(std::size_t at) const noexcept {
      const std::size_t begin = at == 0 ? 0 : ends[at - 1];
      return std::string_view(text).substr(begin, ends[at] - begin);
    }

    std::string text;
    std::vector<std::size_t> ends;
  };
  std::vector<Page> pages_;
};

}  // namespace netuse::inline v0::format
