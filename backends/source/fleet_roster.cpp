// SPDX-License-Identifier: MIT
#include "source/fleet_roster.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "host/native_path.hpp"
#include "text/fold.hpp"
#include "text/utc_time.hpp"

namespace netuse::inline v0::source {

namespace {

std::string stem_of(const std::string& file) {
  return host::utf8_of(host::native_path(file).stem());
}

bool is_nameless(const Member& member) {
  return member.recordings.front().host.empty();
}

bool is_newer(const Entry& a, const Entry& b) {
  const int order = text::compare_utc_times(a.at, b.at);
  return order != 0 ? order > 0 : a.file < b.file;
}

}  // namespace

void FleetRoster::take(Entry entry) {
  if (!entry.host.empty()) {
    const auto [it, is_new] = hosts_.try_emplace(text::upper_utf8(entry.host), members_.size());
    if (!is_new) {
      members_[it->second].recordings.push_back(std::move(entry));
      return;
    }
    used_.insert(it->first);
  }
  members_.push_back({.recordings = {}, .name = {}, .path_server = {}});
  members_.back().recordings.push_back(std::move(entry));
}

std::vector<Member> FleetRoster::members(const std::vector<std::string>& files) {
  hosts_.clear();
  for (Member& member : members_) std::ranges::sort(member.recordings, is_newer);
  if (all_recordings_) split();
  order();
  name_the_nameless(files);
  mark_older_ones(files);
  return std::exchange(members_, {});
}

/// Each recording for itself; what an older one is called is told later, when all are in order.
void FleetRoster::split() {
  std::vector<Member> each;
  for (Member& member : members_)
    for (const Entry& entry : member.recordings) {
      const bool older = entry.file != member.recordings.front().file;
      std::string path_server = older ? entry.host + "@" : std::string();
      each.push_back({.recordings = {}, .name = {}, .path_server = std::move(path_server)});
      each.back().recordings.push_back(entry);
    }
  members_ = std::move(each);
}

void FleetRoster::order() {
  std::ranges::sort(members_, {}, [](const Member& member) { return member.recordings.front().file; });
}

/// A name that no other host has: the one that is wanted, or with a number.
std::string FleetRoster::unused(const std::string& name) {
  std::string made = name;
  for (std::size_t number = 2; !used_.insert(text::upper_utf8(made)).second; ++number)
    made = name + "~" + std::to_string(number);
  return made;
}

/// A file's stem, and where that is another host's already, the folder's name as well.
void FleetRoster::name_the_nameless(const std::vector<std::string>& files) {
  std::unordered_map<std::string, std::size_t> stems;
  const auto file_of = [&](const Member& member) -> const std::string& {
    return files[member.recordings.front().file];
  };
  for (const Member& member : members_)
    if (is_nameless(member)) ++stems[text::upper_utf8(stem_of(file_of(member)))];
  for (Member& member : members_) {
    if (!is_nameless(member)) continue;
    std::string name = stem_of(file_of(member));
    const std::string key = text::upper_utf8(name);
    const std::string folder = host::utf8_of(host::native_path(file_of(member)).parent_path().filename());
    if ((stems[key] > 1 || used_.contains(key)) && !folder.empty()) name += "@" + folder;
    member.name = unused(name);
  }
}

/// All recordings of a host have its name; the older ones' paths have the file's stem in it too.
void FleetRoster::mark_older_ones(const std::vector<std::string>& files) {
  for (Member& member : members_)
    if (!member.path_server.empty())
      member.path_server = unused(member.path_server + stem_of(files[member.recordings.front().file]));
}

}  // namespace netuse::inline v0::source
