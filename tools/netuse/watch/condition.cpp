// SPDX-License-Identifier: MIT
#include "watch/condition.hpp"

#include <utility>

#include "cli.hpp"

namespace netuse::cli {

namespace {

Query query_of(const std::string& where) {
  const std::string wql = "SELECT * FROM Win32_NetworkConnection WHERE " + where;
  set_error_text(wql);
  return Query(wql);
}

}  // namespace

Condition::Condition(const std::string& where) : query_(query_of(where)) {}

bool Condition::holds_in(const Snapshot& snapshot) const {
  return Services::exec_query(query_, snapshot, wbem_flag_forward_only).next().has_value();
}

std::set<std::string> Condition::names_in(const Snapshot& snapshot) const {
  std::set<std::string> names;
  Enumerator all = Services::exec_query(query_, snapshot, wbem_flag_forward_only);
  while (const auto object = all.next()) names.insert((*object)["Name"].to_string());
  return names;
}

Filter::Filter(const std::string& where, const Snapshot& start)
    : condition_(where), newest_(start), after_(condition_.names_in(start)) {}

bool Filter::passes(const Event& event, const Snapshot& after) {
  if (!same_look(newest_, after)) {
    newest_ = after;
    before_ = std::exchange(after_, condition_.names_in(after));
  }
  const std::string name = value_of(event.target, "Name").value_or("");
  return before_.contains(name) || after_.contains(name);
}

/// Copies of a snapshot share what they hold.
bool same_look(const Snapshot& a, const Snapshot& b) {
  return &a.diagnostics() == &b.diagnostics();
}

}  // namespace netuse::cli
