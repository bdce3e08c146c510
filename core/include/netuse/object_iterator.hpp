// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>

#include "netuse/object.hpp"

namespace netuse::inline v0 {

/// Input iterator for range-for over what hands out objects by next(): each step takes the next one, and the end is
/// where there is none. Thread rule: as for what it walks over, which must live as long.
template <class From>
class ObjectIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = Object;
  using difference_type = std::ptrdiff_t;
  using pointer = const Object*;
  using reference = const Object&;

  ObjectIterator() = default;
  explicit ObjectIterator(From* from) : from_(from), current_(from->next()) {}
  const Object& operator*() const& { return *current_; }
  Object operator*() const&& { return *current_; }
  const Object* operator->() const& { return &*current_; }
  const Object* operator->() const&& = delete;
  ObjectIterator& operator++() {
    current_ = from_->next();
    return *this;
  }
  void operator++(int) { ++*this; }
  friend bool operator==(const ObjectIterator& a, const ObjectIterator& b) {
    return a.current_.has_value() == b.current_.has_value();
  }

 private:
  From* from_ = nullptr;
  std::optional<Object> current_;
};

}  // namespace netuse::inline v0
