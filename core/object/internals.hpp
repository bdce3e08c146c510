// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "netuse/object.hpp"
#include "netuse/services.hpp"
#include "netuse/snapshot.hpp"

namespace netuse::inline v0::detail {

/// What the public classes hold, for the library's own writers: a friend of theirs, so that no program can reach it.
/// What it gives is owned by the object that was asked.
struct Internals {
  static const ObjectData& of(const Object& object) noexcept { return *object.data_; }
  static const std::shared_ptr<const model::Snapshot>& of(const Snapshot& snapshot) noexcept { return snapshot.data_; }
  static const std::shared_ptr<const CompiledQuery>& of(const Query& query) noexcept { return query.compiled_; }
};

}  // namespace netuse::inline v0::detail
