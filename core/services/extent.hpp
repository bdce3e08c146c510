// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "model/snapshot.hpp"
#include "schema/schema.hpp"

namespace netuse::inline v0::detail {

/// The instances (or, in answers to schema queries, the classes) that a query walks over. Immutable once made.
struct Extent {
  std::span<const model::Instance> rows;
  std::vector<model::Instance> made;      ///< what `rows` shows, where it was made for the answer
  std::shared_ptr<model::Arena> scratch;  ///< memory of what was made
};
using ExtentPtr = std::shared_ptr<const Extent>;

/// The instances of a class and of all that are derived from it: connections in the snapshot's order, then hosts, then
/// what ties them.
ExtentPtr extent_of(const schema::Class& cls, const model::Snapshot& snapshot);
/// Are these instances in one order whether one asks the union of many hosts, or one host after the other?
bool is_by_host(const schema::Class& cls) noexcept;
/// Classes as rows; the snapshot gives their __SERVER.
ExtentPtr class_extent(std::span<const schema::Class* const> classes, const model::Snapshot* snapshot);
ExtentPtr extent_of_rows(std::vector<model::Instance> rows, std::shared_ptr<model::Arena> scratch);

/// One Win32_ComputerSystem per host that a snapshot speaks of.
std::vector<model::Instance> computer_systems(const model::Snapshot& snapshot, model::Arena& arena);
/// The instance of Win32_SystemNetworkConnections that ties a connection to its host.
model::Instance association_of(const model::Instance& connection, model::Arena& arena);

}  // namespace netuse::inline v0::detail
