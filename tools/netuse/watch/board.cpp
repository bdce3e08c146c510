// SPDX-License-Identifier: MIT
#include "watch/board.hpp"

#include <algorithm>

namespace netuse::cli {

namespace {

/// So long a change has its mark, and what went is shown.
constexpr std::chrono::seconds marked_for{15};
constexpr std::chrono::seconds gone_for{60};

std::string shown(const std::optional<Object>& instance, const char* property) {
  return printable(value_of(instance, property).value_or(""));
}

BoardRow row_of(const std::optional<Object>& instance) {
  BoardRow row;
  row.name = value_of(instance, "Name").value_or("");
  row.local = shown(instance, "LocalName");
  row.remote = shown(instance, "RemoteName");
  row.state = shown(instance, "ConnectionState");
  row.status = shown(instance, "Status");
  return row;
}

char mark_of(Change change) {
  if (change == Change::created) return '+';
  return change == Change::deleted ? '-' : '*';
}

std::chrono::seconds age_of(Moment at, Moment now) {
  return std::max(std::chrono::floor<std::chrono::seconds>(now - at), std::chrono::seconds(0));
}

}  // namespace

void Board::take(const Event& event) {
  Past past{.change = event.change, .at = event.at, .last = {}};
  if (event.change == Change::deleted) past.last = row_of(event.target);
  if (const auto name = value_of(event.target, "Name")) past_.insert_or_assign(*name, std::move(past));
}

/// The rows of one look are made once: only their ages change.
void Board::read(const Snapshot& snapshot) {
  if (newest_ && same_look(*newest_, snapshot)) return;
  newest_ = snapshot;
  there_.clear();
  static const Query all("SELECT * FROM Win32_NetworkConnection");
  Enumerator objects = Services::exec_query(all, snapshot, wbem_flag_forward_only);
  while (const std::optional<Object> object = objects.next()) {
    BoardRow row = row_of(object);
    row.reason = printable(reasons_.of(row.name, snapshot));
    there_.push_back(std::move(row));
  }
}

/// One that went and came back is there again.
void Board::forget(Moment now) {
  std::erase_if(past_, [now](const auto& entry) {
    return entry.second.change == Change::deleted && age_of(entry.second.at, now) >= gone_for;
  });
}

bool Board::is_shown(const std::string& name) const {
  return filter_ == nullptr || filter_->holds_for(name) || past_.contains(name);
}

std::vector<BoardRow> Board::rows(const Snapshot& snapshot, Moment now) {
  read(snapshot);
  forget(now);
  std::vector<BoardRow> rows;
  const auto add = [&](BoardRow row, const Past* past) {
    if (past != nullptr) row.since = age_text(age_of(past->at, now));
    if (past != nullptr && (row.gone || age_of(past->at, now) < marked_for)) row.mark = mark_of(past->change);
    rows.push_back(std::move(row));
  };
  for (const BoardRow& row : there_) {
    const auto past = past_.find(row.name);
    if (is_shown(row.name)) add(row, past == past_.end() ? nullptr : &past->second);
  }
  for (const auto& [name, past] : past_) {
    if (past.change != Change::deleted) continue;
    BoardRow row = past.last;
    row.gone = true;
    row.reason = "it is not there any more";
    add(std::move(row), &past);
  }
  return rows;
}

}  // namespace netuse::cli
