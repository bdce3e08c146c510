// SPDX-License-Identifier: MIT
#include "samba/remembered/unit_set.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

constexpr bool is_unit_name(std::string_view name) noexcept {
  return name.ends_with(".mount") || name.ends_with(".automount");
}

/// A path below one of the directories.
struct Located {
  std::size_t rank;       ///< of the directory
  std::string_view name;  ///< the rest of the path
};

std::optional<Located> locate(std::string_view path) noexcept {
  for (std::size_t rank = 0; rank < systemd_directories.size(); ++rank)
    if (path.starts_with(systemd_directories[rank]))
      return Located{rank, path.substr(systemd_directories[rank].size())};
  return std::nullopt;
}

std::string_view base_name(std::string_view path) noexcept {
  return path.substr(path.rfind('/') + 1);
}

/// A drop-in and what decides about its place.
struct DropIn {
  std::string_view file;
  std::size_t rank;
  const model::Document* document;
  std::size_t distance = 0;  ///< of its folder from the unit's own
};

/// A folder of drop-ins, without its ".d": of one unit, of all below a path ("mnt-.mount"), or of a type ("mount").
bool is_of_units(std::string_view folder) noexcept {
  return is_unit_name(folder) || folder == "mount" || folder == "automount";
}

/// The next folder that has drop-ins for what this one is of; empty: there is none.
std::string next_folder(const std::string& folder) {
  const std::size_t type = folder.rfind('.');
  if (type == std::string::npos) return {};
  const std::size_t end = folder[type - 1] == '-' ? type - 1 : type;
  const std::size_t dash = end == 0 ? std::string::npos : folder.rfind('-', end - 1);
  if (dash == std::string::npos || dash == 0) return folder.substr(type + 1);
  return folder.substr(0, dash + 1) + folder.substr(type);
}

class Finder {
 public:
  UnitSet find(const model::Evidence& evidence, std::span<const std::string_view> others) {
    for (const model::Document& document : evidence.documents()) take(document);
    if (const model::Document* const links = evidence.find(systemd_links)) {
      text::Lines lines(links->text);
      for (std::string_view line; lines.next(line);) take_link(line);
    }
    if (drop_ins_.empty()) return std::move(units_);
    for (const std::string_view name : others) units_.try_emplace(name);
    for (auto& [name, files] : units_) apply(drop_ins_of(name), files);
    return std::move(units_);
  }

 private:
  void take(const model::Document& document) {
    const auto at = locate(document.name);
    if (!at) return;
    const auto parts = text::cut(at->name, '/');
    if (!parts.found && is_unit_name(at->name) && comes_first(at->name, at->rank)) {
      UnitFiles& unit = units_[at->name];
      unit.fragment = &document;
      unit.masked = document.readable() && text::trim(document.text).empty();
    } else if (parts.head.ends_with(".d") && parts.tail.ends_with(".conf")) {
      const std::string_view unit = parts.head.substr(0, parts.head.size() - 2);
      if (is_of_units(unit)) drop_ins_[unit].push_back({parts.tail, at->rank, &document});
    }
  }

  void take_link(std::string_view line) {
    const std::size_t arrow = line.find(" -> ");
    if (arrow == std::string_view::npos) return;
    const std::string_view path = line.substr(0, arrow);
    const std::string_view target = line.substr(arrow + 4);
    const auto at = locate(path);
    if (!at || !is_unit_name(path)) return;
    const auto parts = text::cut(at->name, '/');
    if (!parts.found)
      take_linked_unit(*at, target);
    else if ((parts.head.ends_with(".wants") || parts.head.ends_with(".requires")) && target != "/dev/null")
      units_[base_name(path)].enabled = true;
  }

  void take_linked_unit(const Located& at, std::string_view target) {
    UnitFiles& unit = units_[at.name];
    const bool read = unit.fragment != nullptr && locate(unit.fragment->name)->rank == at.rank;
    if (read && target != "/dev/null") return;
    if (!read && !comes_first(at.name, at.rank)) return;
    unit.fragment = nullptr;
    unit.masked = target == "/dev/null";
    unit.unread_link = unit.masked ? std::string_view() : target;
  }

  bool comes_first(std::string_view name, std::size_t rank) {
    const auto [at, is_new] = ranks_.try_emplace(name, rank);
    if (!is_new && at->second <= rank) return false;
    at->second = rank;
    return true;
  }

  std::vector<DropIn> drop_ins_of(std::string_view name) const {
    std::vector<DropIn> found;
    std::size_t distance = 0;
    for (std::string folder(name); !folder.empty(); folder = next_folder(folder), ++distance) {
      const auto files = drop_ins_.find(folder);
      if (files == drop_ins_.end()) continue;
      for (const DropIn& file : files->second) found.emplace_back(file).distance = distance;
    }
    return found;
  }

  /// By file name, whatever the folder; a file hides those of the same name in folders that come later: of a path above
  /// the unit's, and of its type, then those of the next directory.
  static void apply(std::vector<DropIn> files, UnitFiles& unit) {
    std::ranges::sort(files, {}, [](const DropIn& d) { return std::tuple(d.file, d.distance, d.rank); });
    std::string_view last;
    for (const DropIn& drop_in : files)
      if (std::exchange(last, drop_in.file) != drop_in.file) unit.drop_ins.push_back(drop_in.document);
  }

  UnitSet units_;
  std::map<std::string_view, std::size_t> ranks_;
  std::map<std::string_view, std::vector<DropIn>> drop_ins_;
};

}  // namespace

bool is_unit_path(std::string_view path) noexcept {
  return locate(path).has_value();
}

UnitSet find_units(const model::Evidence& evidence, std::span<const std::string_view> others) {
  return Finder().find(evidence, others);
}

}  // namespace netuse::inline v0::samba::remembered
