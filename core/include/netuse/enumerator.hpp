// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "netuse/export.hpp"
#include "netuse/object.hpp"
#include "netuse/object_iterator.hpp"
#include "netuse/snapshot.hpp"

namespace netuse::inline v0 {

namespace detail {
class EnumeratorState;
}

/// Flags of exec_query (WMI SDK, WBEM_GENERIC_FLAG_TYPE); combine with |. 0 is synchronous and bidirectional.
enum QueryFlag : std::uint32_t {
  wbem_flag_prototype = 0x2,
  wbem_flag_return_immediately = 0x10,
  wbem_flag_forward_only = 0x20,
  wbem_flag_ensure_locatable = 0x100,
  wbem_flag_direct_read = 0x200,
  wbem_flag_use_amended_qualifiers = 0x20000,
};

/// The results of a query, one after the other (IEnumWbemClassObject).
/// Thread rule: one thread at a time. It holds its snapshot alive and is independent of the Services it came from.
class NETUSE_API Enumerator {
 public:
  /// Walks the rest of the enumeration from the current position.
  using iterator = ObjectIterator<Enumerator>;

  explicit Enumerator(std::unique_ptr<detail::EnumeratorState> state) noexcept;
  Enumerator(const Enumerator&) = delete;
  Enumerator& operator=(const Enumerator&) = delete;
  Enumerator(Enumerator&&) noexcept;
  Enumerator& operator=(Enumerator&&) noexcept;
  ~Enumerator();

  /// Up to `count` further objects; fewer only at the end. With wbem_flag_return_immediately the errors of the query
  /// come here, as Error. It never waits, since what a query answers from is at hand; but a forward-only answer of a
  /// source of many recordings is read host by host, as one walks on: a host's rows are gone when the next one's come,
  /// but for objects that somebody holds. The time of OpenOptions::timeout is then that of all waiting together.
  std::vector<Object> next(std::size_t count);
  /// The next object, or nothing at the end. Throws as the other one.
  std::optional<Object> next();
  /// Passes over `count` objects; false if the end came first. Throws as next() does.
  bool skip(std::size_t count);
  /// What it answers from. Where it is read host by host, that is one host, and behind the last one what there is to
  /// say of all of them: diagnostics and unreadable recordings, without connections. Throws the query's error.
  Snapshot snapshot() const;
  /// Starts over. Throws Error(invalid_operation) on a forward-only enumeration.
  void reset();
  /// A second enumeration at the same position. Throws Error(invalid_operation) on a forward-only one.
  Enumerator clone() const;

  /// Of an Enumerator that somebody holds, as a range-for does.
  iterator begin() & { return iterator(this); }
  iterator begin() && = delete;
  static iterator end() { return {}; }

 private:
  std::unique_ptr<detail::EnumeratorState> state_;
};

}  // namespace netuse::inline v0
