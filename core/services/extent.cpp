// SPDX-License-Identifier: MIT
#include "services/extent.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include "object/path_text.hpp"
#include "text/fold.hpp"

namespace netuse::inline v0::detail {

using model::Instance;
using model::Slot;

namespace {

namespace s = schema::slot;

Instance computer_system(const model::Origin& origin, model::Arena& arena) {
  const schema::Class& cls = schema::computer_system();
  const std::span<Slot> slots = arena.slots(cls.properties().size());
  const Slot host = Slot::of(arena.copy(server_of({.origin = &origin})));
  slots[s::caption] = slots[s::name] = host;
  slots[s::creation_class_name] = Slot::of(cls.name);
  return {&cls, slots.data(), &origin};
}

}  // namespace

std::vector<Instance> computer_systems(const model::Snapshot& snapshot, model::Arena& arena) {
  std::vector<Instance> systems;
  std::unordered_set<std::string> known;
  for (const auto& origin : snapshot.origins()) {
    if (!origin->is_host || !origin->path_server.empty()) continue;  // a host is named by its newest recording
    if (known.insert(text::upper_utf8(server_of({.origin = origin.get()}))).second)
      systems.push_back(computer_system(*origin, arena));
  }
  return systems;
}

Instance association_of(const Instance& connection, model::Arena& arena) {
  const schema::Class& cls = schema::system_network_connections();
  const std::span<Slot> slots = arena.slots(cls.properties().size());
  const std::string host(server_of(connection));
  const std::string group = "\\\\" + host + "\\root\\cimv2:Win32_ComputerSystem.Name=" + quoted_key(host);
  slots[s::group_component] = Slot::of(arena.copy(group));
  slots[s::part_component] = Slot::of(arena.copy(instance_path(connection)));
  return {&cls, slots.data(), connection.origin};
}

ExtentPtr extent_of_rows(std::vector<Instance> rows, std::shared_ptr<model::Arena> scratch) {
  auto extent = std::make_shared<Extent>();
  extent->made = std::move(rows);
  extent->rows = extent->made;
  extent->scratch = std::move(scratch);
  return extent;
}

ExtentPtr class_extent(std::span<const schema::Class* const> classes, const model::Snapshot* snapshot) {
  std::vector<Instance> rows;
  for (const schema::Class* cls : classes) rows.push_back({cls, nullptr, snapshot ? &snapshot->origin() : nullptr});
  return extent_of_rows(std::move(rows), nullptr);
}

bool is_by_host(const schema::Class& cls) noexcept {
  const int kinds = static_cast<int>(schema::network_connection().is_a(cls)) +
                    static_cast<int>(schema::computer_system().is_a(cls)) +
                    static_cast<int>(schema::system_network_connections().is_a(cls));
  return kinds == 1;
}

ExtentPtr extent_of(const schema::Class& cls, const model::Snapshot& snapshot) {
  const bool connections = schema::network_connection().is_a(cls);
  const bool systems = schema::computer_system().is_a(cls);
  if (connections && !systems) {
    auto extent = std::make_shared<Extent>();
    extent->rows = snapshot.connections();
    return extent;
  }
  auto scratch = std::make_shared<model::Arena>();
  std::vector<Instance> rows;
  if (connections) rows = snapshot.connections();
  if (systems) std::ranges::copy(computer_systems(snapshot, *scratch), std::back_inserter(rows));
  if (schema::system_network_connections().is_a(cls))
    for (const Instance& connection : snapshot.connections()) rows.push_back(association_of(connection, *scratch));
  return extent_of_rows(std::move(rows), std::move(scratch));
}

}  // namespace netuse::inline v0::detail
