// SPDX-License-Identifier: MIT
#include "samba/kernel/remote_path.hpp"

#include <string>

#include "samba/notation/unc.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

std::string_view decoded_source(const SmbMount& mount, model::Arena& arena) {
  return to_unc(decode_octal(mount.source, arena), arena);
}

/// "/sub/dir" as "\sub\dir".
std::string backslashed(std::string_view root) {
  std::string out(root);
  for (char& c : out)
    if (c == '/') c = '\\';
  return out;
}

/// Is `root` the prefix itself, or below it? `prefix` has no backslash in front.
bool holds_prefix(std::string_view root, std::string_view prefix) noexcept {
  root.remove_prefix(1);
  return root == prefix || (root.starts_with(prefix) && root[prefix.size()] == '\\');
}

}  // namespace

RemotePaths::RemotePaths(std::span<const SmbMount> mounts, model::Arena& arena) : arena_(arena) {
  for (const SmbMount& mount : mounts)
    if (mount.root == "/" && !mount.device.empty()) tops_.emplace(mount.device, decoded_source(mount, arena));
}

RemotePaths::Remote RemotePaths::of(const SmbMount& mount, bool root_is_below) const {
  const std::string_view source = decoded_source(mount, arena_);
  if (source.data() == nullptr || mount.root.empty() || mount.root == "/") return {source};
  std::string_view root = decode_octal(mount.root, arena_);
  const bool gone = root.ends_with("//deleted");
  if (gone) root.remove_suffix(std::string_view("//deleted").size());
  if (root.empty() || root == "/" || root.front() != '/') return {source, gone};

  const std::string below = backslashed(root);
  const std::string_view share = share_of(source);
  const std::string_view prefix = split_unc(source).rest;
  if (root_is_below) return {arena_.join({source, below}), gone};
  if (const auto top = tops_.find(mount.device); top != tops_.end() && same_share(top->second, source)) {
    const std::string_view above = split_unc(top->second).rest;
    return {above.empty() ? arena_.join({share, below}) : arena_.join({share, "\\", above, below}), gone};
  }
  if (prefix.empty()) return {arena_.join({share, below}), gone};
  if (!holds_prefix(below, prefix)) return {arena_.join({source, below}), gone};
  return {.path = arena_.join({share, below}),
          .gone = gone,
          .or_else = arena_.join({source, below}),
          .is_prefix = below.size() == prefix.size() + 1};
}

}  // namespace netuse::inline v0::samba::kernel
