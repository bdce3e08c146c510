// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "model/snapshot.hpp"
#include "netuse/services.hpp"

namespace netuse::inline v0::detail {

/// Where snapshots come from. Implemented by the backends; must be safe to call from many threads at once.
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  /// A new snapshot. Throws Error(provider_failure) only if nothing at all can be read.
  virtual std::shared_ptr<const model::Snapshot> take() = 0;
  /// A recorded timeline, oldest first; empty for a live source.
  virtual std::vector<std::shared_ptr<const model::Snapshot>> timeline() { return {}; }
};

class ServicesState {
 public:
  explicit ServicesState(std::unique_ptr<Source> source) : source_(std::move(source)) {}

  std::shared_ptr<const model::Snapshot> take();
  std::shared_ptr<const model::Snapshot> newest() const;
  Source& source() noexcept { return *source_; }

 private:
  std::unique_ptr<Source> source_;
  mutable std::mutex mutex_;
  std::shared_ptr<const model::Snapshot> newest_;
};

}  // namespace netuse::inline v0::detail
