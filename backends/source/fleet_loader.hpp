// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "host/deadline.hpp"
#include "model/snapshot.hpp"

namespace netuse::inline v0::source {

/// What became of one file: a snapshot without its evidence, or why there is none.
struct Loaded {
  std::shared_ptr<model::Snapshot> snapshot;
  std::string problem;
  bool untouched = false;  ///< the time was up before anybody began to read it
  bool nameless = false;   ///< the recording names no host
};

/// Loads one file in a lane. Must own all that it uses, and throw nothing but for want of memory.
using Load = std::function<Loaded(const std::string& path)>;
/// Takes what became of the file of that number.
using Merge = std::function<void(std::size_t, const Loaded&)>;

/// Loads files on all cores, and gives each result to `merge`, in the calling thread and in the files' order, as soon
/// as it is its turn. A file that hangs keeps none of the others back, as long as no more hang than lanes may; those
/// that are no plain files come last, since they may have to be waited for. What is not loaded when the time is up gets
/// a problem that says so. Throws Error(provider_failure) if no lane can be started, or one ran out of memory.
void load_in_order(const std::vector<std::string>& files, const Load& load, const Merge& merge, host::Deadline until);

}  // namespace netuse::inline v0::source
