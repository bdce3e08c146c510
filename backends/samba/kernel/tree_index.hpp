// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "samba/kernel/debug_data.hpp"
#include "samba/kernel/mount_options.hpp"
#include "samba/kernel/tree_group.hpp"

namespace netuse::inline v0::samba::kernel {

/// Finds the tree connects that can stand behind a mount, in constant time for each. Refers to the DebugData.
class TreeIndex {
 public:
  explicit TreeIndex(const DebugData& data);
  TreeIndex(const TreeIndex&) = delete;
  TreeIndex& operator=(const TreeIndex&) = delete;
  ~TreeIndex() = default;

  /// Those that carry this remote path, and the name that they were found by; no group if there are none.
  /// They count as shown by a mount.
  struct Found {
    TreeGroup* group = nullptr;
    std::string_view name;
  };
  Found find(std::string_view remote, const MountOptions& options);

  /// Has the kernel's client a session at this address?
  bool speaks_with(std::string_view address) const noexcept { return !address.empty() && addresses_.contains(address); }

  /// By \\host\share, those of which no find() has named a tree; IPC$ left out. Sorted by name.
  std::vector<TreeGroup*> unshown();

 private:
  struct FoldedHash {
    std::size_t operator()(std::string_view text) const noexcept;
  };
  struct FoldedEqual {
    bool operator()(std::string_view a, std::string_view b) const noexcept;
  };
  using Groups = std::unordered_map<std::string_view, TreeGroup, FoldedHash, FoldedEqual>;

  /// A share's name and the address of the server or session.
  struct Place {
    std::string_view share;
    std::string_view address;
  };
  struct PlaceHash {
    std::size_t operator()(const Place& place) const noexcept;
  };
  struct PlaceEqual {
    bool operator()(const Place& a, const Place& b) const noexcept;
  };

  void add(const TreeConnect& tree);
  TreeGroup* find_by_address(std::string_view share, std::string_view address);
  void index_places();

  std::vector<TreeConnect> trees_;  ///< in the order of the text; does not grow any more once it is indexed
  std::unordered_set<std::string_view, AddressHash, AddressEqual> addresses_;
  Groups by_unc_;
  Groups by_origin_;
  std::unordered_map<Place, TreeGroup, PlaceHash, PlaceEqual> by_place_;  ///< made when the first mount needs it
  bool has_places_ = false;
};

}  // namespace netuse::inline v0::samba::kernel
