// SPDX-License-Identifier: MIT
#include "samba/kernel/tree_index.hpp"

#include <algorithm>

#include "samba/unc.hpp"
#include "text/ascii.hpp"
#include "text/hash.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

using Positions = std::vector<std::size_t>;

/// Keeps those that `fits` likes, unless it likes none.
template <class Fits>
void prefer(Positions& trees, Fits fits) {
  if (trees.size() < 2) return;
  Positions kept;
  std::ranges::copy_if(trees, std::back_inserter(kept), fits);
  if (!kept.empty()) trees = std::move(kept);
}

}  // namespace

std::size_t TreeIndex::FoldedHash::operator()(std::string_view text) const noexcept {
  return text::caseless_hash(text);
}
bool TreeIndex::FoldedEqual::operator()(std::string_view a, std::string_view b) const noexcept {
  return text::iequals(a, b);
}

TreeIndex::TreeIndex(const DebugData& data) : data_(data), shown_(data.trees.size()) {
  for (std::size_t i = 0; i < data.trees.size(); ++i) {
    const CifsTree& tree = data.trees[i];
    if (tree.ipc) continue;
    by_unc_[tree.unc].push_back(i);
    by_share_[tree.share].push_back(i);
    if (const std::string_view origin = dfs_origin(tree); !origin.empty()) by_origin_[origin].push_back(i);
  }
}

std::string_view TreeIndex::dfs_origin(const CifsTree& tree) const noexcept {
  if (!tree.dfs_origin.empty() || tree.session == CifsTree::no_session) return tree.dfs_origin;
  return data_.servers[data_.sessions[tree.session].server].dfs_origin;
}

Positions TreeIndex::by_address(std::string_view share, std::string_view address) const {
  const auto it = by_share_.find(share);
  if (it == by_share_.end() || address.empty()) return {};
  Positions found;
  for (const std::size_t i : it->second) {
    const CifsTree& tree = data_.trees[i];
    const bool behind =
        tree.session != CifsTree::no_session && same_address(data_.sessions[tree.session].address, address);
    if (behind || same_address(tree.host, address)) found.push_back(i);
  }
  return found;
}

bool TreeIndex::speaks_with(std::string_view address) const noexcept {
  return std::ranges::any_of(data_.sessions, [&](const CifsSession& s) { return same_address(s.address, address); });
}

Positions TreeIndex::candidates(std::string_view remote, const MountOptions& options) {
  Positions found;
  const auto dfs = by_origin_.find(remote);
  // A DFS link stands below its root's share, but has a tree of its own, often on another server.
  const bool is_link = dfs != by_origin_.end() && !split_unc(remote).rest.empty();
  if (const auto it = by_unc_.find(share_of(remote)); it != by_unc_.end() && !is_link)
    found = it->second;
  else if (dfs != by_origin_.end())
    found = dfs->second;
  else
    found = by_address(split_unc(remote).share, options.address);
  for (const std::size_t i : found) shown_[i] = true;
  return found;
}

Positions TreeIndex::narrow(Positions trees, const MountOptions& options) const {
  const auto session_of = [&](std::size_t i) -> const CifsSession* {
    const CifsTree& tree = data_.trees[i];
    return tree.session == CifsTree::no_session ? nullptr : &data_.sessions[tree.session];
  };
  const auto elsewhere = [&](std::size_t i) {
    const CifsSession* session = session_of(i);
    return session != nullptr && !same_address(session->address, options.address);
  };
  // The kernel's client speaks with that address: then a tree of the same name at another one is another tree (a DFS
  // link stands below its root's name). An address that no session has is a stale one, and says nothing.
  if (!std::ranges::all_of(trees, elsewhere) || speaks_with(options.address)) std::erase_if(trees, elsewhere);
  const auto dialect = dialect_of_version(options.version);
  prefer(trees, [&](std::size_t i) {
    const CifsSession* session = session_of(i);
    return dialect && session != nullptr && data_.servers[session->server].dialect == *dialect;
  });
  prefer(trees, [&](std::size_t i) { return data_.trees[i].encrypted == options.sealed; });
  return trees;
}

std::vector<Positions> TreeIndex::unshown() const {
  std::vector<Positions> groups;
  for (const auto& [unc, trees] : by_unc_)
    if (std::ranges::none_of(trees, [&](std::size_t i) { return shown_[i]; })) groups.push_back(trees);
  const auto name = [&](const Positions& group) { return data_.trees[group.front()].unc; };
  std::ranges::sort(groups, {}, name);
  return groups;
}

}  // namespace netuse::inline v0::samba::kernel
