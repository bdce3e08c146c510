// SPDX-License-Identifier: MIT
#include "model/keywords.hpp"

#include <algorithm>
#include <array>

namespace netuse::inline v0::model {

namespace {

/// The longest of those that begin alike comes first.
constexpr auto folders = std::to_array<std::string_view>(
    {"/boot/efi",  "/boot",     "/dev/disk", "/dev/shm", "/dev", "/etc/samba", "/etc/security", "/etc",
     "/export",    "/home",     "/media",    "/mnt",     "/net", "/opt",       "/proc",         "/root",
     "/run/media", "/run/user", "/run",      "/srv",     "/sys", "/tmp",       "/usr/bin",      "/usr/lib",
     "/usr/sbin",  "/usr",      "/var/lib",  "/var/log", "/var", "/Volumes",   "/lib"});

}  // namespace

const std::vector<Keywords::Span>& Keywords::spans() {
  if (sorted_) return spans_;
  std::ranges::sort(spans_, {}, &Span::begin);
  std::vector<Span> joined;
  joined.reserve(spans_.size());
  for (const Span& span : spans_) {
    if (!joined.empty() && span.begin <= joined.back().end)
      joined.back().end = std::max(joined.back().end, span.end);
    else
      joined.push_back(span);
  }
  spans_ = std::move(joined);
  sorted_ = true;
  return spans_;
}

const std::vector<std::size_t>& Keywords::telling() {
  if (!std::ranges::is_sorted(telling_)) std::ranges::sort(telling_);
  return telling_;
}

std::string_view common_folder(std::string_view path) noexcept {
  const auto found = std::ranges::find_if(folders, [&](std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
  });
  return found == folders.end() ? std::string_view() : path.substr(0, found->size());
}

void keep_folder(std::string_view path, Keywords& keywords) {
  constexpr std::string_view unreachable = "(unreachable)";
  constexpr std::string_view removed = "//deleted";
  if (path.starts_with(unreachable)) keywords.keep(path.substr(0, unreachable.size()));
  const std::string_view folder = common_folder(path);
  keywords.keep(folder);
  if (folder == "/run/user" && folder.size() < path.size()) keywords.tell(path.substr(folder.size() + 1));
  if (path.ends_with(removed)) keywords.keep(path.substr(path.size() - removed.size()));
}

}  // namespace netuse::inline v0::model
