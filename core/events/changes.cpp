// SPDX-License-Identifier: MIT
#include "events/changes.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "schema/schema.hpp"
#include "services/row_key.hpp"

namespace netuse::inline v0::events {

using model::Instance;
using model::Slot;

namespace {

using Index = std::unordered_map<std::string, const Instance*>;

bool same_value(Slot a, Slot b) noexcept {
  if (a.kind() != b.kind()) return false;
  if (a.is_text()) return a.text() == b.text();
  return a.is_null() || a.number() == b.number();
}

bool same_values(const Instance& a, const Instance& b) noexcept {
  const std::size_t count = a.cls->properties().size();
  return a.cls == b.cls && std::equal(a.slots, a.slots + count, b.slots, b.slots + count, same_value);
}

/// In most looks nothing came or went, and then no key has to be made.
bool is_all_the_same(std::span<const Instance> before, std::span<const Instance> after) noexcept {
  return std::ranges::equal(before, after, same_values);
}

Index index_of(std::span<const Instance> rows, bool of_many) {
  Index index(rows.size());
  for (const Instance& row : rows) index.emplace(detail::row_key(row, of_many), &row);
  return index;
}

}  // namespace

std::vector<Change> changes(std::span<const Instance> before, std::span<const Instance> after, bool of_many) {
  std::vector<Change> out;
  if (!of_many && is_all_the_same(before, after)) return out;
  const Index old_ones = index_of(before, of_many);
  const Index new_ones = index_of(after, of_many);
  for (const Instance& row : before)
    if (!new_ones.contains(detail::row_key(row, of_many))) out.push_back({.before = &row});
  for (const Instance& row : after) {
    const auto found = old_ones.find(detail::row_key(row, of_many));
    if (found == old_ones.end())
      out.push_back({.after = &row});
    else if (!same_values(*found->second, row))
      out.push_back({.before = found->second, .after = &row});
  }
  return out;
}

}  // namespace netuse::inline v0::events
