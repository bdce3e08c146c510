// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "model/arena.hpp"
#include "netuse/netuse_snapshot.h"
#include "netuse/snapshot.hpp"

namespace netuse::inline v0::capi {

/// The connections and diagnostics of a snapshot as arrays of C's, made when somebody asks for them.
/// Thread rule: from any thread at once.
class SnapshotRows {
 public:
  const std::vector<netuse_connection>& connections(const Snapshot& of);
  const std::vector<netuse_diagnostic_info>& diagnostics(const Snapshot& of);

 private:
  std::mutex mutex_;
  std::unique_ptr<model::Arena> arena_ = std::make_unique<model::Arena>();  ///< texts with a NUL at their ends
  std::unique_ptr<std::vector<netuse_connection>> connections_;
  std::unique_ptr<std::vector<netuse_diagnostic_info>> diagnostics_;
};

}  // namespace netuse::inline v0::capi
