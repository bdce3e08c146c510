// SPDX-License-Identifier: MIT
#include "samba/claims.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "samba/notation/unc.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"

namespace netuse::inline v0::samba {

namespace {

/// Is `text` the pattern with `name` in place of its ampersands?
bool fills(std::string_view pattern, std::string_view name, std::string_view text) {
  std::string filled;
  for (const char c : pattern) {
    if (filled.size() > 2 * text.size()) return false;  // no letter is twice as long as its capital
    if (c == '&')
      filled += name;
    else
      filled += c;
  }
  return text::equal_folded(filled, text);
}

/// Of FOLDER/*[/offset], without slashes around.
std::string_view offset_of(const remembered::Definition& wildcard) noexcept {
  std::string_view rest = wildcard.mount_point;
  rest.remove_prefix(std::min(rest.size(), wildcard.wildcard_folder.size()));
  while (rest.starts_with('/')) rest.remove_prefix(1);
  return text::cut(rest, '/').tail;
}

}  // namespace

std::size_t Claims::PlaceHash::operator()(const Place& place) const noexcept {
  return text::hash(place.mount_point, text::folded_hash(place.remote));
}
bool Claims::PlaceEqual::operator()(const Place& a, const Place& b) const noexcept {
  return a.mount_point == b.mount_point && text::equal_folded(a.remote, b.remote);
}

Claims::Claims(std::vector<Definition> definitions, std::span<const std::string_view> automounts, model::Arena& arena)
    : definitions_(std::move(definitions)) {
  for (const Definition& definition : definitions_) index(definition);
  for (const std::string_view point : automounts) automounts_.insert(paths_.add(decode_octal(point, arena)));
}

void Claims::index(const Definition& definition) {
  if (definition.is_wildcard())
    wildcards_[paths_.add(definition.wildcard_folder)].try_emplace(offset_of(definition), &definition);
  else
    by_place_.try_emplace({definition.mount_point, definition.remote}, &definition);
}

const Claims::Definition* Claims::claim(std::string_view remote, std::string_view mount_point) {
  const auto it = by_place_.find({mount_point, remote});
  if (it == by_place_.end()) return find_wildcard(remote, mount_point);
  claimed_.insert(it->second);
  return it->second;
}

/// Of the nearest folder above the mount that is one of an automount with a wildcard.
const Claims::Definition* Claims::find_wildcard(std::string_view remote, std::string_view mount_point) const {
  if (wildcards_.empty()) return nullptr;
  auto nearest = wildcards_.end();
  std::string_view below;
  paths_.walk(mount_point, [&](PathTree::Node node, std::string_view rest) {
    const auto here = rest.empty() ? wildcards_.end() : wildcards_.find(node);
    if (here == wildcards_.end()) return;
    nearest = here;
    below = rest;
  });
  if (nearest == wildcards_.end()) return nullptr;
  const auto [name, offset, found] = text::cut(below, '/');
  const auto it = nearest->second.find(offset);
  if (it == nearest->second.end()) return nullptr;
  const std::string_view pattern = it->second->remote;
  return pattern.data() == nullptr || fills(pattern, name, remote) ? it->second : nullptr;
}

std::vector<const Claims::Definition*> Claims::unclaimed() const {
  std::vector<const Definition*> left;
  for (const Definition& definition : definitions_)
    if (definition.persistent && !definition.is_wildcard() && !claimed_.contains(&definition))
      left.push_back(&definition);
  std::ranges::sort(left, [](const Definition* a, const Definition* b) {
    return std::pair(a->remote, a->mount_point) < std::pair(b->remote, b->mount_point);
  });
  return left;
}

/// The keys of a map wait at the map's folder or, where one key is several mounts, at that of the key: the nearest
/// automount above decides. Any other automount waits at its own mount point.
bool Claims::waits(const Definition& definition) const {
  const bool above = definition.kind == Definition::Kind::autofs;
  bool waits = false;
  paths_.walk(definition.mount_point, [&](PathTree::Node node, std::string_view rest) {
    if ((above || rest.empty()) && automounts_.contains(node)) waits = true;
  });
  return waits;
}

kernel::LinkState Claims::state_of(const Definition& definition) const {
  return definition.automount && waits(definition) ? kernel::state_idle : kernel::state_unavailable;
}

}  // namespace netuse::inline v0::samba
