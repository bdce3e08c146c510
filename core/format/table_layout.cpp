// SPDX-License-Identifier: MIT
#include "format/table_layout.hpp"

#include <algorithm>

#include "netuse/text.hpp"
#include "text/width.hpp"

namespace netuse::inline v0::format {

namespace {

constexpr std::size_t gap = 2;
/// Narrower than this a cut name tells nothing.
constexpr std::size_t readable = 8;

/// The cells that stand under the names.
void each_row(const TableLayout& table, const std::function<void(const Row&)>& visit) {
  if (table.places.empty()) return table.rows.each(visit);
  Row picked(table.places.size());
  table.rows.each([&](const Row& row) {
    for (std::size_t i = 0; i < picked.size(); ++i) picked[i] = row[table.places[i]];
    visit(picked);
  });
}

std::vector<std::size_t> widths_of(const TableLayout& table) {
  std::vector<std::size_t> widths(table.names.size());
  if (table.header) std::ranges::transform(table.names, widths.begin(), text::width);
  each_row(table, [&](const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::width(row[i]));
  });
  return widths;
}

std::vector<std::size_t> least_of(const TableLayout& table) {
  std::vector<std::size_t> least;
  least.reserve(table.names.size());
  for (const std::string& name : table.names)
    least.push_back(table.header ? std::max(readable, text::width(name)) : readable);
  return least;
}

/// One line of the table.
class Line {
 public:
  Line(const TableLayout& table, const std::vector<std::size_t>& widths) : table_(table), widths_(widths) {}

  std::string of(const Row& cells, bool coloured) const {
    std::string text;
    std::size_t blanks = 0;  // put off until something stands behind them
    for (std::size_t i = 0; i < cells.size(); ++i) {
      std::size_t shown = text::width(cells[i]);
      if (shown != 0) {
        text.append(blanks, ' ');
        blanks = 0;
      }
      if (shown <= widths_[i]) {
        append(text, i, cells[i], cells[i], coloured);
      } else {
        const std::string cut = cut_to_width(cells[i], widths_[i]);
        append(text, i, cells[i], cut, coloured);
        shown = text::width(cut);
      }
      blanks += widths_[i] - shown + gap;
    }
    return text + "\n";
  }

 private:
  /// The cell, as much of it as is shown; the colour is that of the whole.
  void append(std::string& text, std::size_t column, std::string_view whole, std::string_view shown,
              bool coloured) const {
    const std::string_view colour = coloured && table_.colour ? table_.colour(column, whole) : std::string_view();
    text.append(colour).append(shown).append(colour.empty() ? std::string_view() : "\x1b[0m");
  }

  const TableLayout& table_;
  const std::vector<std::size_t>& widths_;
};

}  // namespace

void PackedRows::add(const Row& row) {
  constexpr std::size_t block_size = 65536;
  std::size_t size = row.size();
  for (const std::string& cell : row) size += cell.size();
  if (blocks_.empty() || blocks_.back().size() + size > blocks_.back().capacity()) {
    blocks_.emplace_back();
    blocks_.back().reserve(std::max(block_size, size));
  }
  for (const std::string& cell : row) (blocks_.back() += cell) += '\n';
  cells_ = row.size();
}

void PackedRows::each(const std::function<void(const Row&)>& visit) const {
  Row row(cells_);
  for (const std::string_view block : blocks_)
    for (std::size_t at = 0; at < block.size();) {
      for (std::string& cell : row) {
        const std::size_t end = block.find('\n', at);
        cell.assign(block.substr(at, end - at));
        at = end + 1;
      }
      visit(row);
    }
}

void shrink(std::vector<std::size_t>& widths, const std::vector<std::size_t>& least, std::size_t room) {
  if (widths.empty()) return;
  const auto capped = [&](std::size_t i, std::size_t cap) { return std::min(widths[i], std::max(cap, least[i])); };
  const auto total = [&](std::size_t cap) {
    std::size_t sum = gap * (widths.size() - 1);
    for (std::size_t i = 0; i < widths.size(); ++i) sum += capped(i, cap);
    return sum;
  };
  // The widest cap that fits: what is below it does, what is from `above` on does not.
  std::size_t cap = 0;
  for (std::size_t above = std::ranges::max(widths) + 1; above - cap > 1;) {
    const std::size_t middle = cap + (above - cap) / 2;
    (total(middle) <= room ? cap : above) = middle;
  }
  std::size_t left = room - std::min(room, total(cap));
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t cut = capped(i, cap);
    const bool one_more = left != 0 && cut < widths[i];
    left -= one_more ? 1 : 0;
    widths[i] = cut + (one_more ? 1 : 0);
  }
}

void lay_out(const TableLayout& table, const std::function<void(std::string_view)>& line) {
  std::vector<std::size_t> widths = widths_of(table);
  if (table.width != 0) shrink(widths, least_of(table), table.width);
  const Line lines(table, widths);
  if (table.header) {
    Row rules;
    rules.reserve(table.names.size());
    for (const std::string& name : table.names) rules.emplace_back(text::width(name), '-');
    line(lines.of(table.names, false));
    line(lines.of(rules, false));
  }
  each_row(table, [&](const Row& row) { line(lines.of(row, true)); });
}

}  // namespace netuse::inline v0::format
