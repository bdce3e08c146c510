// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "model/snapshot.hpp"
#include "netuse/object.hpp"
#include "schema/schema.hpp"

namespace netuse::inline v0::detail {

/// System properties in WMI's order.
enum class SystemProperty : std::uint8_t {
  genus,
  cls,
  superclass,
  dynasty,
  relpath,
  property_count,
  derivation,
  server,
  ns,
  path,
  count
};

/// What of each instance a query hands out. Shared by all objects of one enumeration.
struct Projection {
  bool star = true;
  bool keys = false;                   ///< with star: only key properties (KeysOnly)
  std::vector<std::uint8_t> columns;   ///< slot numbers in class order, unless star
  std::vector<SystemProperty> system;  ///< those that were asked for by name, in WMI's order
  bool locatable = false;              ///< WBEM_FLAG_ENSURE_LOCATABLE: path, server and namespace are set all the same
};

/// What an Object holds: an instance, or (slots == nullptr) a class. `owner` keeps the slots alive.
struct ObjectData {
  std::shared_ptr<const model::Snapshot> owner;
  model::Instance instance;
  std::shared_ptr<const Projection> projection;
  std::shared_ptr<model::Arena> scratch;  ///< of instances that were made for the answer (associations, events)
};

/// All of a whole instance.
std::shared_ptr<const Projection> whole_instance();
/// All of a class, with all system properties by name.
std::shared_ptr<const Projection> whole_class();

/// Slot numbers that the object shows, in class order.
std::vector<std::uint8_t> shown_columns(const ObjectData& data);

}  // namespace netuse::inline v0::detail
