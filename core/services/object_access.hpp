// SPDX-License-Identifier: MIT
#pragma once

#include "services/extent.hpp"
#include "wql/object_path.hpp"

namespace netuse::inline v0::detail {

/// The one instance that a bound path names, with what keeps it alive.
struct Found {
  model::Instance instance;
  std::shared_ptr<model::Arena> scratch;
};

/// Throws Error(not_found) if the snapshot has no such instance.
Found find_instance(const wql::ObjectPath& path, const schema::Class& cls, const model::Snapshot& snapshot);
/// Throws if the path names a server that the snapshot does not speak of.
void require_server(const wql::ObjectPath& path, const model::Snapshot& snapshot);

}  // namespace netuse::inline v0::detail
