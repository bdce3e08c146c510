// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/arena.hpp"
#include "samba/kernel/link_state.hpp"
#include "samba/path_tree.hpp"
#include "samba/remembered/definition.hpp"

namespace netuse::inline v0::samba {

/// Which definition brings a mount back, and which definitions no mount has: those are remembered.
class Claims {
 public:
  using Definition = remembered::Definition;

  /// `automounts`: the mount points of autofs file systems. The arena keeps what is decoded.
  Claims(std::vector<Definition> definitions, std::span<const std::string_view> automounts, model::Arena& arena);

  /// The first definition of exactly this mount point and remote path (hosts, shares and folders without regard to
  /// case), else the wildcard of an automount that can have raised it; nullptr if there is none.
  const Definition* claim(std::string_view remote, std::string_view mount_point);

  /// The persistent ones that nothing has claimed, by remote path and mount point.
  std::vector<const Definition*> unclaimed() const;
  kernel::LinkState state_of(const Definition& definition) const;

 private:
  struct Place {
    std::string_view mount_point;
    std::string_view remote;
  };
  struct PlaceHash {
    std::size_t operator()(const Place& place) const noexcept;
  };
  struct PlaceEqual {
    bool operator()(const Place& a, const Place& b) const noexcept;
  };

  void index(const Definition& definition);
  bool waits(const Definition& definition) const;
  const Definition* find_wildcard(std::string_view remote, std::string_view mount_point) const;

  std::vector<Definition> definitions_;
  std::unordered_map<Place, const Definition*, PlaceHash, PlaceEqual> by_place_;
  std::unordered_set<const Definition*> claimed_;
  PathTree paths_;
  std::unordered_set<PathTree::Node> automounts_;
  /// By the folder of the map, then by what follows the name.
  std::unordered_map<PathTree::Node, std::unordered_map<std::string_view, const Definition*>> wildcards_;
};

}  // namespace netuse::inline v0::samba
