// SPDX-License-Identifier: MIT
#include "watch/screen.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "watch/columns.hpp"

namespace netuse::cli {

namespace {

constexpr std::string_view good = "\x1b[32m";
constexpr std::string_view between = "\x1b[33m";
constexpr std::string_view bad = "\x1b[31m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";
constexpr std::string_view reverse = "\x1b[7m";
constexpr std::string_view plain = "\x1b[0m";

/// As the list has them.
std::string_view colour_of(BoardColumn column, const std::string& text) {
  constexpr std::array<std::string_view, 6> failed{"Disconnected", "Unavailable", "Error",
                                                   "Lost Comm",    "No Contact",  "Non-Recover"};
  if ((column != BoardColumn::state && column != BoardColumn::status) || text.empty()) return {};
  if (text == "Connected" || text == "OK") return good;
  return std::ranges::find(failed, text) != failed.end() ? bad : between;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out = cut_to_width(text, width);
  return out.append(width - std::min(width, display_width(out)), ' ');
}

class Painter {
 public:
  Painter(ScreenSize size, bool colour) : size_(size), colour_(colour) {}

  std::vector<std::string> paint(const Picture& picture) {
    add(head_line(picture.head), reverse, true);
    const std::size_t below = picture.remark.empty() ? 1 : 2;
    const std::size_t room = size_.lines - std::min(size_.lines, lines_.size() + 1 + below);
    add_rows(picture.rows, room);
    if (size_.lines <= below) return std::move(lines_);
    lines_.resize(size_.lines - below);  // the foot stands at the foot
    if (!picture.remark.empty()) add(picture.remark, between);
    add(picture.foot, dim);
    return std::move(lines_);
  }

 private:
  std::string coloured(const std::string& text, std::string_view colour) const {
    return colour_ && !colour.empty() ? std::string(colour).append(text).append(plain) : text;
  }
  void add(const std::string& text, std::string_view colour, bool whole_line = false) {
    const std::string cut = whole_line ? padded(text, size_.columns) : cut_to_width(text, size_.columns);
    lines_.push_back(coloured(cut, colour));
  }

  std::string head_line(const std::vector<std::string>& parts) const {
    std::string line;
    for (auto first = parts.begin(); first != parts.end(); ++first) {
      line.clear();
      for (auto part = first; part != parts.end(); ++part) line += (line.empty() ? "" : "  ") + *part;
      if (display_width(line) <= size_.columns) break;
    }
    return line;
  }

  /// A cell of a connection without a mount point is what it is known by, where that has no column of its own.
  std::string cell(const BoardRow& row, BoardColumn column, const ColumnWidths& widths) const {
    const bool unnamed = column == BoardColumn::local && row.local.empty();
    const bool has_remote = widths[static_cast<std::size_t>(BoardColumn::remote)] != 0;
    return unnamed && !has_remote ? row.remote : cell_of(row, column);
  }

  std::string row_line(const BoardRow& row, const ColumnWidths& widths) const {
    std::string line = std::string(1, row.mark) + " ";
    if (row.mark != ' ') line = coloured(line, bold);
    std::size_t owed = 0;  // blanks, which nothing may follow
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths.at(i) == 0) continue;
      const auto column = static_cast<BoardColumn>(i);
      const std::string text = cell(row, column, widths);
      const std::string cut = cut_to_width(text, widths.at(i));
      const std::string_view usual = row.gone ? dim : row.mark != ' ' ? bold : std::string_view();
      const std::string_view own = row.gone ? std::string_view() : colour_of(column, text);
      if (!cut.empty()) line.append(std::exchange(owed, 0), ' ').append(coloured(cut, own.empty() ? usual : own));
      owed += widths.at(i) - display_width(cut) + column_gap;
    }
    return line;
  }

  std::string title_line(const ColumnWidths& widths) const {
    std::string line(mark_width, ' ');
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (widths.at(i) != 0)
        line += padded(title_of(static_cast<BoardColumn>(i)), widths.at(i)) + std::string(column_gap, ' ');
    return line.substr(0, line.find_last_not_of(' ') + 1);
  }

  void add_rows(const std::vector<BoardRow>& all, std::size_t room) {
    if (room == 0) return;
    const std::vector<BoardRow> rows = chosen(all, room);
    const ColumnWidths widths = fitted(rows, size_.columns);
    add(all.empty() ? "there is no connection" : title_line(widths), {});
    for (const BoardRow& row : rows) lines_.push_back(row_line(row, widths));
    if (rows.size() < all.size())
      add("  and " + std::to_string(all.size() - rows.size()) + " more, for which there is no room", dim);
  }

  /// Where not all have room, what is well gives way first; the order stays.
  static std::vector<BoardRow> chosen(const std::vector<BoardRow>& all, std::size_t room) {
    if (all.size() <= room) return all;
    const std::size_t most = room - 1;  // one line says how many are missing
    const auto unwell =
        static_cast<std::size_t>(std::ranges::count_if(all, [](const BoardRow& r) { return !r.is_well(); }));
    std::size_t well_left = most - std::min(most, unwell);
    std::vector<BoardRow> rows;
    for (const BoardRow& row : all) {
      if (rows.size() == most) break;
      if (row.is_well() && well_left == 0) continue;
      if (row.is_well()) --well_left;
      rows.push_back(row);
    }
    return rows;
  }

  ScreenSize size_;
  bool colour_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> lines_of(const Picture& picture, ScreenSize size, bool colour) {
  return Painter(size, colour).paint(picture);
}

}  // namespace netuse::cli
