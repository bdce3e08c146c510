// SPDX-License-Identifier: MIT
// The order of values, as --sort and programs want it: the one that WQL's < and > see, made total.
#include <compare>

#include "netuse/object.hpp"
#include "text/fold.hpp"
#include "wql/datetime.hpp"

namespace netuse::inline v0 {

namespace {

int sign(std::strong_ordering order) noexcept {
  return static_cast<int>(order > 0) - static_cast<int>(order < 0);
}

int compare_texts(const std::string& a, const std::string& b) noexcept {
  const int folded = text::compare_folded(a, b);
  return folded != 0 ? folded : sign(a <=> b);
}

}  // namespace

int compare(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return static_cast<int>(a.is_null()) - static_cast<int>(b.is_null());
  if (a.number() != nullptr && b.number() != nullptr) return sign(*a.number() <=> *b.number());
  if (a.boolean() != nullptr && b.boolean() != nullptr) return sign(*a.boolean() <=> *b.boolean());
  const std::string left = a.to_string();
  const std::string right = b.to_string();
  if (a.type() == CimType::datetime && b.type() == CimType::datetime)
    return wql::compare_datetimes(left, wql::parse_datetime(left), right, wql::parse_datetime(right));
  return compare_texts(left, right);
}

}  // namespace netuse::inline v0
