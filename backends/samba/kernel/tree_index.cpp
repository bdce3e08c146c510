// SPDX-License-Identifier: MIT
#include "samba/kernel/tree_index.hpp"

#include <algorithm>

#include "samba/notation/unc.hpp"
#include "text/fold.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

std::string_view dfs_origin(const TreeConnect& tree) noexcept {
  if (!tree.tree.dfs_origin.empty() || tree.tree.apart) return tree.tree.dfs_origin;
  return tree.server.dfs_origin;
}

std::string_view name_of(const TreeGroup& group) noexcept {
  return group.trees().front()->tree.unc;
}

}  // namespace

std::size_t TreeIndex::FoldedHash::operator()(std::string_view text) const noexcept {
  return text::folded_hash(text);
}
bool TreeIndex::FoldedEqual::operator()(std::string_view a, std::string_view b) const noexcept {
  return text::equal_folded(a, b);
}
std::size_t TreeIndex::PlaceHash::operator()(const Place& place) const noexcept {
  return text::folded_hash(place.share, AddressHash{}(place.address));
}
bool TreeIndex::PlaceEqual::operator()(const Place& a, const Place& b) const noexcept {
  return text::equal_folded(a.share, b.share) && same_address(a.address, b.address);
}

TreeIndex::TreeIndex(const DebugData& data) {
  for (const CifsServer& server : data.servers)
    for (const CifsSession& session : server.sessions) {
      if (!session.address.empty()) addresses_.insert(session.address);
      const SessionVerdict verdict = judge(server, session);
      for (const CifsTree& tree : session.trees)
        if (!tree.ipc) trees_.push_back({server, session, tree, judge(verdict, tree)});
    }
  for (const TreeConnect& tree : trees_) add(tree);
}

void TreeIndex::add(const TreeConnect& tree) {
  by_unc_[tree.tree.unc].add(tree);
  if (const std::string_view origin = dfs_origin(tree); !origin.empty()) by_origin_[origin].add(tree);
}

TreeIndex::Found TreeIndex::find(std::string_view remote, const MountOptions& options) {
  Found found{.group = nullptr, .name = share_of(remote)};
  const auto dfs = by_origin_.find(remote);
  // A DFS link stands below its root's share, but has a tree of its own, often on another server.
  const bool is_link = dfs != by_origin_.end() && !split_unc(remote).rest.empty();
  if (const auto it = by_unc_.find(found.name); it != by_unc_.end() && !is_link)
    found.group = &it->second;
  else if (dfs != by_origin_.end())
    found = {.group = &dfs->second, .name = remote};
  else
    found.group = find_by_address(split_unc(remote).share, options.address);
  if (found.group != nullptr) found.group->asked = true;
  return found;
}

TreeGroup* TreeIndex::find_by_address(std::string_view share, std::string_view address) {
  if (address.empty()) return nullptr;
  if (!has_places_) index_places();
  const auto it = by_place_.find({share, address});
  return it == by_place_.end() ? nullptr : &it->second;
}

void TreeIndex::index_places() {
  has_places_ = true;
  for (const TreeConnect& tree : trees_) {
    const std::string_view address = tree.session.address;
    if (!address.empty()) by_place_[{tree.tree.share, address}].add(tree);
    if (!tree.tree.host.empty() && !same_address(tree.tree.host, address))
      by_place_[{tree.tree.share, tree.tree.host}].add(tree);
  }
}

std::vector<TreeGroup*> TreeIndex::unshown() {
  std::unordered_set<const TreeConnect*> shown;
  const auto mark = [&](const TreeGroup& group) {
    if (group.asked) shown.insert(group.trees().begin(), group.trees().end());
  };
  for (const auto& [origin, group] : by_origin_) mark(group);
  for (const auto& [place, group] : by_place_) mark(group);
  std::vector<TreeGroup*> left;
  for (auto& [unc, group] : by_unc_)
    if (!group.asked && std::ranges::none_of(group.trees(), [&](const TreeConnect* t) { return shown.contains(t); }))
      left.push_back(&group);
  std::ranges::sort(left, {}, [](const TreeGroup* group) { return name_of(*group); });
  return left;
}

}  // namespace netuse::inline v0::samba::kernel
