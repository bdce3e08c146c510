// SPDX-License-Identifier: MIT
#include "windows/listing.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "text/fold.hpp"
#include "windows/judgement.hpp"

namespace netuse::inline v0::windows {

namespace {

/// The class's key: the device and the remote name together.
std::string key_of(std::string_view local, std::string_view remote) {
  return (comparable(local) += '\n') += text::upper_utf8(remote);
}

class Joiner {
 public:
  explicit Joiner(const Facts& facts) : facts_(facts) {}

  std::vector<Row> join() {
    for (const Resource& r : facts_.connected.items) current(r);
    for (const Resource& r : facts_.remembered.items) remembered(r);
    if (!facts_.remembered.outcome.complete())
      for (const Resource& r : facts_.registry.items) remembered(r);
    if (!facts_.connected.outcome.complete()) {
      for (const Use& use : facts_.uses.items) current(resource_of(use));
      add_devices();
    }
    know_uses();
    return in_order();
  }

 private:
  Row* find_or_add(const Resource& resource) {
    if (resource.remote.empty()) return nullptr;
    const auto [it, fresh] = by_key_.try_emplace(key_of(resource.local, resource.remote), rows_.size());
    if (fresh) rows_.push_back({.resource = resource});
    return &rows_[it->second];
  }

  void current(const Resource& resource) {
    if (Row* const row = find_or_add(resource)) row->current = true;
  }

  // Connected and persistent at once: one instance, and it is persistent (Snapshot::add decides
  // what that means for Caption and ConnectionType).
  void remembered(const Resource& resource) {
    Row* const row = find_or_add(resource);
    if (row == nullptr || row->persistent) return;
    row->persistent = true;
    row->persistent_by = resource.source;
  }

  static Resource resource_of(const Use& use) {
    return {.local = use.local,
            .remote = use.remote,
            .provider = smb_provider,
            .comment = {},
            .type = type_of_use(use.asg_type),
            .display = 3,  // RESOURCEDISPLAYTYPE_SHARE
            .source = use.source};
  }

  /// The devices that WNetGetConnection knows: all that is left of a provider that NetUse does not see.
  void add_devices() {
    std::vector<const Answer*> devices;
    for (const auto& [name, answer] : facts_.devices.items)
      if (answer.good() && !answer.name.empty()) devices.push_back(&answer);
    std::ranges::sort(devices, {}, [](const Answer* answer) { return answer->name; });
    ByName<bool> listed;
    for (const Row& row : rows_)
      if (row.current) listed.try_emplace(comparable(row.resource.local));
    for (const Answer* const device : devices)
      if (!listed.contains(comparable(device->name)))
        current({.local = device->name, .remote = device->text, .source = device->source});
  }

  void know_uses() {
    ByName<const Use*> by_device;
    ByName<const Use*> by_remote;
    for (const Use& use : facts_.uses.items)
      use.local.empty() ? by_remote.try_emplace(comparable(use.remote), &use)
                        : by_device.try_emplace(comparable(use.local), &use);
    for (Row& row : rows_) {
      const bool mapped = !row.resource.local.empty();
      const auto& uses = mapped ? by_device : by_remote;
      const auto it = uses.find(comparable(mapped ? row.resource.local : row.resource.remote));
      // A device has one connection at a time; a remembered one may be of the same device and not be it.
      if (it != uses.end() && (row.current || text::equal_folded(it->second->remote, row.resource.remote)))
        row.use = it->second;
    }
  }

  enum class Group : std::uint8_t { mapped, deviceless, remembered };
  static Group group_of(const Row& row) noexcept {
    if (!row.current) return Group::remembered;
    return row.resource.local.empty() ? Group::deviceless : Group::mapped;
  }

  void append(Group group, std::vector<Row>& out) const {
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    std::ranges::copy_if(rows_, std::back_inserter(out), [&](const Row& row) { return group_of(row) == group; });
    const auto name = [](const Row& row) { return std::pair(row.resource.remote, row.resource.local); };
    if (group != Group::mapped)
      std::sort(out.begin() + first, out.end(), [&](const Row& a, const Row& b) { return name(a) < name(b); });
  }

  std::vector<Row> in_order() const {
    std::vector<Row> out;
    out.reserve(rows_.size());
    for (const Group group : {Group::mapped, Group::deviceless, Group::remembered}) append(group, out);
    return out;
  }

  const Facts& facts_;
  std::vector<Row> rows_;
  ByName<std::size_t> by_key_;
};

}  // namespace

std::vector<Row> list_rows(const Facts& facts) {
  return Joiner(facts).join();
}

}  // namespace netuse::inline v0::windows
