// SPDX-License-Identifier: MIT
#include "samba/remembered/collect_definitions_linux.hpp"

#include <algorithm>
#include <array>
#include <dirent.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "host/read_document.hpp"
#include "samba/remembered/autofs_master.hpp"
#include "samba/remembered/unit_set.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

using backends::CollectOptions;
using backends::Gathering;

constexpr std::size_t file_cap = std::size_t{1} << 20U;
constexpr std::size_t most_entries = 20'000;  // of one folder
constexpr std::size_t most_maps = 1'000;
constexpr int most_hops = 8;  // from link to link

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> ends) noexcept {
  return std::ranges::any_of(ends, [&](std::string_view end) { return name.ends_with(end); });
}
bool is_unit(std::string_view name) noexcept {
  return ends_with_any(name, {".mount", ".automount"});
}

/// Of one unit, or (mount.d) of all of a type.
bool holds_drop_ins(std::string_view folder) noexcept {
  return ends_with_any(folder, {".mount.d", ".automount.d"}) || folder == "mount.d" || folder == "automount.d";
}

/// Folders where no network file system is mounted on a system that boots. Whatever lies elsewhere is not touched: it
/// could be on the server that is gone.
bool is_system_path(std::string_view path) noexcept {
  constexpr auto folders =
      std::to_array<std::string_view>({"/etc/", "/usr/", "/lib/", "/run/systemd/", "/nix/store/", "/gnu/store/"});
  return std::ranges::any_of(folders, [&](std::string_view folder) { return path.starts_with(folder); });
}

struct FolderEntry {
  std::string name;
  unsigned char type;  // DT_UNKNOWN: the file system does not tell

  bool may_be(unsigned char wanted) const noexcept { return type == wanted || type == DT_UNKNOWN; }
};

struct Close {
  void operator()(DIR* folder) const noexcept { static_cast<void>(::closedir(folder)); }
};

class DefinitionCollector {
 public:
  DefinitionCollector(const CollectOptions& options, Gathering& into, host::SeenPaths* seen)
      : options_(options), into_(into), seen_(seen) {}

  void run() {
    read("/etc/fstab");
    read_units();
    read_autofs("/etc/");
    read_autofs("/etc/autofs/");
    read("/etc/security/pam_mount.conf.xml");
  }

 private:
  bool late() const { return std::chrono::steady_clock::now() >= options_.deadline; }

  /// By name; empty where there is no such folder. Folders end in a slash.
  std::vector<FolderEntry> list(const std::string& folder) {
    std::vector<FolderEntry> entries;
    if (late()) return entries;
    into_.reading(folder);
    note(folder);
    const std::unique_ptr<DIR, Close> open(::opendir((options_.root + folder).c_str()));
    if (!open) return entries;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): the stream is ours alone
    while (const dirent* const entry = ::readdir(open.get())) {
      if (entries.size() == most_entries) break;
      if (std::string_view(entry->d_name).find('\n') == std::string_view::npos)
        entries.push_back({entry->d_name, entry->d_type});
    }
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
  }

  void note(const std::string& path) const {
    if (seen_ != nullptr) seen_->note(options_.root + path);
  }

  std::optional<std::string> link_target(const std::string& path) const {
    note(path);
    std::array<char, 4096> target{};
    const ssize_t size = ::readlink((options_.root + path).c_str(), target.data(), target.size());
    if (size < 0) return std::nullopt;
    return std::string(target.data(), static_cast<std::size_t>(size));
  }

  /// The file behind links, inside the root; nothing if they lead out of the system's folders.
  std::optional<std::string> resolve(std::string path) const {
    for (int hop = 0; hop < most_hops && is_system_path(path); ++hop) {
      const auto target = link_target(path);
      if (!target) return path;
      path = (std::filesystem::path(path).parent_path() / *target).lexically_normal().string();
    }
    return std::nullopt;
  }

  model::Document fetch(const std::string& name) {
    if (late()) return {.name = name, .error = "timed out"};
    into_.reading(name);
    const auto file = resolve(std::filesystem::path(name).lexically_normal().string());
    if (!file) return {.name = name, .error = "outside the system's folders"};
    model::Document document = host::read_document(name, options_.root + *file, file_cap);
    return backends::distil(std::move(document));
  }
  void read(const std::string& name) { into_.put(fetch(name)); }
  void read_all(const std::string& folder, std::string_view end) {
    for (const FolderEntry& entry : list(folder))
      if (entry.name.ends_with(end) && (entry.may_be(DT_REG) || entry.type == DT_LNK)) read(folder + entry.name);
  }

  void read_units() {
    std::string links;
    for (const std::string_view folder : systemd_directories)
      // Where /lib is /usr/lib, it was read already.
      if (folder != "/lib/systemd/system/" || !link_target("/lib")) read_units(std::string(folder), links);
    if (!links.empty()) into_.put({.name = std::string(systemd_links), .text = std::move(links)});
  }

  void read_units(const std::string& folder, std::string& links) {
    for (const FolderEntry& entry : list(folder)) {
      if (late()) return;
      const std::string path = folder + entry.name;
      if (is_unit(entry.name))
        read_unit(path, entry, links);
      else if (entry.may_be(DT_DIR) && holds_drop_ins(entry.name))
        read_all(path + "/", ".conf");
      else if (entry.may_be(DT_DIR) && ends_with_any(entry.name, {".wants", ".requires"}))
        read_links(path + "/", links);
    }
  }

  void read_unit(const std::string& path, const FolderEntry& entry, std::string& links) {
    const auto target = entry.may_be(DT_LNK) ? link_target(path) : std::nullopt;
    if (target) links += path + " -> " + *target + "\n";
    if (target ? resolve(path).has_value() : entry.may_be(DT_REG)) read(path);
  }

  void read_links(const std::string& folder, std::string& links) {
    for (const FolderEntry& entry : list(folder)) {
      if (!is_unit(entry.name)) continue;
      auto target = link_target(folder + entry.name);
      // systemd follows links only. A copy of a host may have lost them: there the file stands for the link that it
      // was.
      if (!target && !options_.root.empty() && entry.may_be(DT_REG)) target = "../" + entry.name;
      if (target) links += folder + entry.name + " -> " + *target + "\n";
    }
  }

  void read_autofs(const std::string& folder) {
    model::Document master = fetch(folder + "auto.master");
    // The second place is that of some distributions only.
    if (master.error == "ENOENT" && folder != "/etc/") return;
    put_master(std::move(master));
    for (const FolderEntry& entry : list(folder + "auto.master.d/"))
      if (entry.name.ends_with(".autofs") && (entry.may_be(DT_REG) || entry.type == DT_LNK))
        put_master(fetch(folder + "auto.master.d/" + entry.name));
  }

  /// With the maps that it names.
  void put_master(model::Document master) {
    const std::vector<std::string> maps = autofs_map_files(master.name, master.text);
    into_.put(std::move(master));
    for (const std::string& map : maps)
      if (maps_++ < most_maps) into_.put(fetch_map(map));
  }

  /// autofs runs a map that may be executed, and reads any other.
  model::Document fetch_map(const std::string& name) {
    const auto file = resolve(std::filesystem::path(name).lexically_normal().string());
    struct stat status{};
    const bool is_program = file && ::stat((options_.root + *file).c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
                            (status.st_mode & (S_IXUSR | S_IXGRP | S_IXOTH)) != 0;
    return is_program ? model::Document{.name = name, .text = "#!\n"} : fetch(name);
  }

  const CollectOptions& options_;
  Gathering& into_;
  host::SeenPaths* seen_;
  std::size_t maps_ = 0;
};

}  // namespace

void collect_definitions(const CollectOptions& options, Gathering& into, host::SeenPaths* seen) {
  DefinitionCollector(options, into, seen).run();
}

}  // namespace netuse::inline v0::samba::remembered
