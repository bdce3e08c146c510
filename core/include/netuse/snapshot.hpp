// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "netuse/connection.hpp"
#include "netuse/diagnostic.hpp"
#include "netuse/export.hpp"
#include "netuse/statistics.hpp"

namespace netuse::inline v0 {

namespace detail {
struct Internals;
}
namespace model {
class Snapshot;
}

/// The typed connections of one snapshot, made while one walks over them; the list and each of its iterators hold the
/// snapshot alive.
class NETUSE_API ConnectionList {
 public:
  class NETUSE_API iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = NetworkConnection;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = NetworkConnection;

    iterator() = default;
    iterator(std::shared_ptr<const model::Snapshot> snapshot, std::size_t at)
        : snapshot_(std::move(snapshot)), at_(at) {}
    NetworkConnection operator*() const;
    iterator& operator++() {
      ++at_;
      return *this;
    }
    iterator operator++(int) {
      iterator old = *this;
      ++at_;
      return old;
    }
    friend bool operator==(const iterator&, const iterator&) = default;

   private:
    std::shared_ptr<const model::Snapshot> snapshot_;
    std::size_t at_ = 0;
  };

  explicit ConnectionList(std::shared_ptr<const model::Snapshot> snapshot) : snapshot_(std::move(snapshot)) {}
  iterator begin() const { return {snapshot_, 0}; }
  iterator end() const { return {snapshot_, size()}; }
  std::size_t size() const noexcept;
  bool empty() const noexcept { return size() == 0; }

 private:
  std::shared_ptr<const model::Snapshot> snapshot_;
};

/// One document that a snapshot was made from, as `doctor` tells it.
struct DocumentInfo {
  std::string name;
  std::size_t bytes = 0;
  std::optional<int> exit;             ///< exit status, where the document is a program's output
  std::optional<std::string> problem;  ///< "ENOENT", "timed out", "unknown name", ...; empty when it was read
};

/// One host of a snapshot, and how it fared then.
struct HostSummary {
  std::string host;     ///< empty if unknown
  std::string backend;  ///< as Snapshot::backend
  std::string at;       ///< as Snapshot::at
  std::string file;     ///< of a source of many recordings: the host's
  std::size_t connections = 0;
  std::size_t not_ok = 0;           ///< how many of them have a Status other than OK
  std::vector<std::string> unread;  ///< documents that were there and could not be read
};

/// What one host said at one moment. Immutable; copies share; use it from any thread.
/// References are of the Snapshot that was asked; one that nobody holds (`services.snapshot().host()`) gives values.
class NETUSE_API Snapshot {
 public:
  explicit Snapshot(std::shared_ptr<const model::Snapshot> data) noexcept : data_(std::move(data)) {}

  /// The connections: mappings in mount table order, then deviceless, remembered and inbound ones, each by Name.
  ConnectionList connections() const { return ConnectionList(data_); }
  /// Those of them for which a condition of WQL holds: `connections("Status <> 'OK'")`; all for an empty one. Throws
  /// Error as Query does; the offset is one in the condition.
  std::vector<NetworkConnection> connections(std::string_view where) const;
  const std::vector<Diagnostic>& diagnostics() const& noexcept;
  std::vector<Diagnostic> diagnostics() const&& { return diagnostics(); }
  std::vector<DocumentInfo> documents() const;
  /// "samba", "windows", "none", or what a recording says.
  const std::string& backend() const& noexcept;
  std::string backend() const&& { return backend(); }
  /// The host that was described, and when (ISO 8601 in UTC, e.g. 2026-11-22T09:00:00Z; empty if unknown).
  const std::string& host() const& noexcept;
  std::string host() const&& { return host(); }
  const std::string& at() const& noexcept;
  std::string at() const&& { return at(); }
  /// Does it describe the machine and moment of the call, and not a recording or another root?
  bool is_this_system() const noexcept;

  /// The hosts that it speaks of, in its order: one, or those of a source of many recordings.
  std::vector<HostSummary> hosts() const;
  /// What the kernel's client of each host counted, for the hosts that tell it, in the order of hosts(). Empty unless
  /// OpenOptions::statistics asked for it.
  std::vector<HostStatistics> statistics() const;
  /// Of a source of many recordings: how many files (and folders of them) could not be used. Each has a diagnostic.
  std::size_t unreadable_recordings() const noexcept;

 private:
  friend struct detail::Internals;

  std::shared_ptr<const model::Snapshot> data_;
};

}  // namespace netuse::inline v0
