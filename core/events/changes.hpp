// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "model/snapshot.hpp"

namespace netuse::inline v0::events {

/// One instance as it was and as it is; null: it was not there, or it is not there any more.
struct Change {
  const model::Instance* before = nullptr;
  const model::Instance* after = nullptr;
};

/// What became of the instances of one class: those that went, in the order of `before`; then those that came or have a
/// property of another value, in the order of `after`. `of_many`: the rows are of several hosts.
std::vector<Change> changes(std::span<const model::Instance> before, std::span<const model::Instance> after,
                            bool of_many);

}  // namespace netuse::inline v0::events
