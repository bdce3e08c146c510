// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

#include "model/snapshot.hpp"
#include "netuse/diagnostic.hpp"
#include "netuse/services.hpp"

namespace netuse::inline v0::detail {

/// A point in time as events tell it: 100 nanoseconds since 1601 in UTC (FILETIME).
using FileTime = std::int64_t;

/// What became of one look at a source.
struct Look {
  std::shared_ptr<const model::Snapshot> snapshot;  ///< null: nothing is new, or nothing can be said
  FileTime at = 0;
  bool looked = true;                 ///< false: only time passed
  std::optional<Diagnostic> problem;  ///< why nothing can be said
};

struct LookOptions {
  double interval = 1;  ///< seconds between looks
  double pace = 0;      ///< of a timeline: its seconds in a second; 0: no time passes
};

/// Looks at one source again and again. One thread at a time, but for wake().
class Looks {
 public:
  Looks() = default;
  Looks(const Looks&) = delete;
  Looks& operator=(const Looks&) = delete;
  virtual ~Looks() = default;
  /// Waits until it is time for the next look and looks. What is no look may come at any time, and comes when it is
  /// `until`. Nothing: there is no look any more. Throws nothing but for want of memory.
  virtual std::optional<Look> next(std::optional<FileTime> until) = 0;
  /// From any thread: ends a wait.
  virtual void wake() noexcept = 0;
};

/// The hosts of a source of many, one after the other. Independent of the source. One thread at a time.
class Hosts {
 public:
  Hosts() = default;
  Hosts(const Hosts&) = delete;
  Hosts& operator=(const Hosts&) = delete;
  virtual ~Hosts() = default;
  /// What the next one said, or null behind the last; may wait for it.
  virtual std::shared_ptr<const model::Snapshot> next() = 0;
  /// Behind the last: what there is to say of all of them, as a snapshot without connections.
  virtual std::shared_ptr<const model::Snapshot> rest() = 0;
};

/// Where snapshots come from. Implemented by the backends; must be safe to call from many threads at once.
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  /// A new snapshot. Throws Error(provider_failure) only if nothing at all can be read.
  virtual std::shared_ptr<const model::Snapshot> take() = 0;
  /// For who waits for changes: the first look is what the source says now (of a timeline, what it said first), and
  /// throws as take() does. Null: a source that knows nothing better than to take() again. The source outlives it.
  virtual std::unique_ptr<Looks> looks(const LookOptions&) { return nullptr; }
  /// What take() says, host by host, for who needs no two at once; throws as take() does. Null: there is but one.
  virtual std::unique_ptr<Hosts> hosts() { return nullptr; }
};

class ServicesState {
 public:
  explicit ServicesState(std::unique_ptr<Source> source) : source_(std::move(source)) {}

  std::shared_ptr<const model::Snapshot> take();
  std::shared_ptr<const model::Snapshot> newest() const;
  void set_newest(std::shared_ptr<const model::Snapshot> snapshot);
  Source& source() noexcept { return *source_; }

 private:
  std::unique_ptr<Source> source_;
  mutable std::mutex mutex_;
  std::shared_ptr<const model::Snapshot> newest_;
};

}  // namespace netuse::inline v0::detail
