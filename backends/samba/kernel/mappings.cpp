// SPDX-License-Identifier: MIT
#include "samba/kernel/mappings.hpp"

#include <algorithm>
#include <ranges>
#include <string>
#include <unordered_map>

namespace netuse::inline v0::samba::kernel {

namespace {

using model::Document;

/// /proc/self/mounts, /proc/mounts, /proc/1234/mounts: whose table it is does not matter here.
bool is_proc_document(std::string_view name, std::string_view last) noexcept {
  return name.starts_with("/proc/") && name.ends_with(last) && name[name.size() - last.size() - 1] == '/';
}

const Document* find_table(const model::Evidence& evidence, std::string_view last, bool readable) {
  for (const Document& d : evidence.documents())
    if (is_proc_document(d.name, last) && d.readable() == readable) return &d;
  return nullptr;
}

MountTable parse(const Document& document, model::Snapshot& out) {
  MountTable table = parse_mount_table(document.text);
  for (const BadLine& bad : table.bad)
    out.diagnose(Severity::warning, document.name, bad.line, "the line " + std::string(bad.why) + "; it was left out");
  return table;
}

/// Gives each mount of /proc/mounts what mountinfo knows of it. The two were read one after the other: a mount that
/// came in between is taken from mountinfo, one that went is kept.
void join(std::vector<SmbMount>& mounts, const std::vector<SmbMount>& infos) {
  std::unordered_multimap<std::string_view, const SmbMount*> by_point;
  for (const SmbMount& info : std::views::reverse(infos)) by_point.emplace(info.mount_point, &info);
  for (SmbMount& mount : mounts) {
    const auto [first, last] = by_point.equal_range(mount.mount_point);
    for (auto it = first; it != last; ++it) {
      if (it->second->source != mount.source) continue;
      mount.root = it->second->root;
      mount.mount_options = it->second->mount_options;
      mount.device = it->second->device;
      by_point.erase(it);
      break;
    }
  }
  for (const SmbMount& info : infos) {
    const auto [first, last] = by_point.equal_range(info.mount_point);
    const auto left = std::find_if(first, last, [&](const auto& entry) { return entry.second == &info; });
    if (left != last) mounts.push_back(info);
  }
}

void diagnose_missing(const model::Evidence& evidence, model::Snapshot& out) {
  if (const Document* d = find_table(evidence, "mounts", false))
    out.diagnose(Severity::error, d->name, 0,
                 "the mount table cannot be read (" + *d->error + "): which SMB file systems are mounted is not known");
}

}  // namespace

ClientMounts read_mounts(const model::Evidence& evidence, model::Snapshot& out) {
  const Document* const table = find_table(evidence, "mounts", true);
  const Document* const info = find_table(evidence, "mountinfo", true);
  ClientMounts result;
  if (table == nullptr && info == nullptr) {
    diagnose_missing(evidence, out);
    return result;
  }
  result.readable = true;
  result.document = (table != nullptr ? table : info)->name;
  MountTable first = parse(table != nullptr ? *table : *info, out);
  if (table != nullptr && info != nullptr) join(first.mounts, parse(*info, out).mounts);
  result.mounts = std::move(first.mounts);
  result.autofs_points = std::move(first.autofs_points);
  return result;
}

}  // namespace netuse::inline v0::samba::kernel
