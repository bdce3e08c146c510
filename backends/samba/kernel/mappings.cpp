// SPDX-License-Identifier: MIT
#include "samba/kernel/mappings.hpp"

#include <string>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "samba/notation/often.hpp"
#include "text/hash.hpp"

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

void diagnose_lines(const MountTable& table, const Document& document, model::Snapshot& out) {
  Often bad(out, Severity::warning, document.name);
  for (const BadLine& line : table.bad)
    bad.say(line.line, [&] { return "the line " + std::string(line.why) + "; it was left out"; });
  bad.finish();
  if (table.lines != 0 && table.foreign != 0)
    out.diagnose(Severity::warning, document.name, table.first_foreign,
                 "the line has not the fields of a mount table" +
                     (table.foreign == 1 ? std::string()
                                         : " (nor have " + std::to_string(table.foreign - 1) + " more lines below)") +
                     ": what is mounted there is not known");
  if (table.lines == 0 && table.foreign != 0)
    out.diagnose(Severity::warning, document.name, 0,
                 "the text is no mount table, not one line has the fields of one: which SMB file systems are mounted "
                 "is not known; give /proc/self/mounts as the kernel prints it");
}

MountTable parse(const Document& document, model::Snapshot& out) {
  MountTable table = parse_mount_table(document.text);
  diagnose_lines(table, document, out);
  return table;
}

/// Mounts by mount point and source, as the kernel prints both; each is taken once, those of one key in their order.
class Stacks {
 public:
  explicit Stacks(const std::vector<SmbMount>& mounts) : mounts_(mounts), next_(mounts.size(), none) {
    tops_.reserve(mounts.size());
    for (std::size_t i = mounts.size(); i-- > 0;) {
      const auto [top, is_new] = tops_.try_emplace({mounts[i].mount_point, mounts[i].source}, i);
      if (!is_new) next_[i] = std::exchange(top->second, i);
    }
  }
  const SmbMount* take(const SmbMount& like) {
    const auto top = tops_.find({like.mount_point, like.source});
    if (top == tops_.end() || top->second == none) return nullptr;
    return &mounts_[std::exchange(top->second, next_[top->second])];
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;
  using Key = std::pair<std::string_view, std::string_view>;
  struct KeyHash {
    using is_avalanching = void;
    std::size_t operator()(const Key& key) const noexcept { return text::hash(key.first, text::hash(key.second)); }
  };

  const std::vector<SmbMount>& mounts_;
  std::vector<std::size_t> next_;
  boost::unordered_flat_map<Key, std::size_t, KeyHash> tops_;
};

/// Gives each mount of /proc/mounts what mountinfo knows of it. The two were read one after the other: a mount that
/// came in between is taken from mountinfo, one that went is kept.
void join(std::vector<SmbMount>& mounts, const std::vector<SmbMount>& infos) {
  Stacks stacks(infos);
  for (SmbMount& mount : mounts) {
    const SmbMount* const info = stacks.take(mount);
    if (info == nullptr) continue;
    mount.root = info->root;
    mount.mount_options = info->mount_options;
    mount.device = info->device;
  }
  for (const SmbMount& info : infos)
    if (const SmbMount* const left = stacks.take(info)) mounts.emplace_back(*left).of_mountinfo = true;
}

void diagnose_missing(const model::Evidence& evidence, model::Snapshot& out) {
  if (const Document* d = find_table(evidence, "mounts", false))
    out.diagnose(Severity::error, d->name, 0,
                 "the mount table cannot be read (" + *d->error + "): which SMB file systems are mounted is not known");
}

void diagnose_no_info(const model::Evidence& evidence, model::Snapshot& out) {
  if (const Document* d = find_table(evidence, "mountinfo", false))
    out.diagnose(Severity::info, d->name, 0,
                 "cannot be read (" + *d->error +
                     "): mounts of a directory of a share may stand with the path of the whole share, and whether a "
                     "single mount is read-only is not known");
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
  result.document = (table != nullptr ? table : info)->name;
  MountTable first = parse(table != nullptr ? *table : *info, out);
  result.readable = first.lines != 0 || first.foreign == 0;
  if (info == nullptr && !first.mounts.empty()) diagnose_no_info(evidence, out);
  if (table != nullptr && info != nullptr) {
    join(first.mounts, parse(*info, out).mounts);
    result.mountinfo = info->name;
  }
  result.mounts = std::move(first.mounts);
  result.autofs_points = std::move(first.autofs_points);
  return result;
}

}  // namespace netuse::inline v0::samba::kernel
