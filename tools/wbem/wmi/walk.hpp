// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace netuse_wbem {

/// BeginEnumeration, Next and EndEnumeration of objects, qualifier sets and contexts. Its owner guards it.
template <class T>
class Walk {
 public:
  void begin(std::vector<T> items) {
    items_ = std::move(items);
    next_ = 0;
    begun_ = true;
  }
  void end() { *this = {}; }
  bool begun() const { return begun_; }
  /// The next one, or nullptr at the end.
  const T* next() { return next_ < items_.size() ? &items_[next_++] : nullptr; }

 private:
  std::vector<T> items_;
  std::size_t next_ = 0;
  bool begun_ = false;
};

}  // namespace netuse_wbem
