// SPDX-License-Identifier: MIT
#include "source/fleet_union.hpp"

#include <filesystem>

#include "host/native_path.hpp"
#include "log/log.hpp"
#include "text/fold.hpp"
#include "text/utc_time.hpp"

namespace netuse::inline v0::source {

namespace {

std::string stem_of(const std::string& file) {
  return host::utf8_of(host::native_path(file).stem());
}

std::string in_brackets(const std::string& at) {
  return at.empty() ? " (it tells no time)" : " (" + at + ")";
}

/// Why the one of two recordings of a host was taken that was.
const char* reason_of(const std::string& taken_at, const std::string& left_out_at) {
  if (text::compare_utc_times(taken_at, left_out_at) > 0) return "this one is newer";
  return taken_at.empty() ? "neither tells its time, and this one comes first"
                          : "they are of one time, and this one comes first";
}

}  // namespace

FleetNotes::Id FleetNotes::id_of(const Diagnostic& diagnostic) {
  const auto [it, is_new] =
      known_.try_emplace({diagnostic.document, diagnostic.message}, static_cast<Id>(notes_.size()));
  if (is_new) notes_.push_back({.diagnostic = diagnostic, .first = {}});
  return it->second;
}

void FleetNotes::take(const std::string& file, Id id) {
  Note& note = notes_[id];
  if (note.count++ != 0) return;
  note.first = file;
  order_.push_back(id);
}

void FleetNotes::tell(model::Snapshot& into) const {
  for (const Id id : order_) {
    const auto& [d, first, count] = notes_[id];
    const std::string others = std::to_string(count - 1) + (count == 2 ? " more time)" : " more times)");
    into.diagnose(d.severity, d.document.empty() ? first : first + ": " + d.document, d.line,
                  count == 1 ? d.message : d.message + " (" + others);
  }
}

void FleetUnion::take(const std::string& file, std::shared_ptr<model::Snapshot> snapshot, bool nameless) {
  if (nameless) {
    add(file, std::move(snapshot), nameless);
    return;
  }
  const auto [it, is_new] = hosts_.try_emplace(text::upper_utf8(snapshot->origin().host));
  if (is_new)
    it->second.newest = add(file, std::move(snapshot), nameless);
  else
    take_again(it->second, file, std::move(snapshot));
}

std::size_t FleetUnion::add(const std::string& file, std::shared_ptr<model::Snapshot> snapshot, bool nameless) {
  Member member{.file = file, .snapshot = std::move(snapshot), .nameless = nameless, .notes = {}};
  // What every host has to say for information would drown the rest.
  for (const Diagnostic& d : member.snapshot->take_diagnostics())
    if (d.severity != Severity::info) member.notes.push_back(notes_.id_of(d));
  member.snapshot->seal();
  members_.push_back(std::move(member));
  return members_.size() - 1;
}

void FleetUnion::take_again(Host& host, const std::string& file, std::shared_ptr<model::Snapshot> snapshot) {
  Member& known = members_[host.newest];
  const std::string at = snapshot->origin().at;
  const std::string known_at = known.snapshot->origin().at;
  const bool newer = text::compare_utc_times(at, known_at) > 0;
  if (all_recordings_) {
    const std::size_t place = add(file, std::move(snapshot), false);
    if (newer) host.newest = place;
    return;
  }
  if (host.count_left_out++ == 0) doubled_.push_back(text::upper_utf8(snapshot->origin().host));
  log::debug([&] {
    return "the host '" + known.snapshot->origin().host + "' was recorded in '" + known.file + "' and in '" + file +
           "': the " + (newer ? "second" : "first") + " counts";
  });
  host.why = newer ? reason_of(at, known_at) : reason_of(known_at, at);
  host.left_out = newer ? "'" + known.file + "'" + in_brackets(known_at) : "'" + file + "'" + in_brackets(at);
  if (!newer) return;
  known = {};
  host.newest = add(file, std::move(snapshot), false);
}

void FleetUnion::tell_left_out(model::Snapshot& into) const {
  for (const std::string& key : doubled_) {
    const Host& host = hosts_.at(key);
    const Member& newest = members_[host.newest];
    const model::Origin& origin = newest.snapshot->origin();
    std::string message = "of the host '" + origin.host + "' this recording" + in_brackets(origin.at) +
                          " was taken, and " + host.left_out + " was left out: " + host.why;
    if (host.count_left_out > 1) message += "; so were " + std::to_string(host.count_left_out - 1) + " more";
    into.diagnose(Severity::warning, newest.file, 0, message + " (--all shows all of them)");
  }
}

void FleetUnion::finish(model::Snapshot& into) {
  for (const auto& [key, host] : hosts_) used_.insert(key);
  name_the_nameless();
  mark_older_ones();
  tell_left_out(into);
  for (Member& member : members_) {
    if (member.snapshot == nullptr) continue;
    for (const FleetNotes::Id id : member.notes) notes_.take(member.file, id);
    into.merge(std::move(*member.snapshot));
    member.snapshot.reset();
  }
  notes_.tell(into);
}

/// A name that no other host has: the one that is wanted, or with a number.
std::string FleetUnion::unused(const std::string& name) {
  std::string made = name;
  for (std::size_t number = 2; !used_.insert(text::upper_utf8(made)).second; ++number)
    made = name + "~" + std::to_string(number);
  return made;
}

/// A file's stem, and where that is another host's already, the folder's name as well.
void FleetUnion::name_the_nameless() {
  std::unordered_map<std::string, std::size_t> files;
  for (const Member& member : members_)
    if (member.nameless) ++files[text::upper_utf8(stem_of(member.file))];
  for (const Member& member : members_) {
    if (!member.nameless) continue;
    std::string name = stem_of(member.file);
    const std::string key = text::upper_utf8(name);
    const std::string folder = host::utf8_of(host::native_path(member.file).parent_path().filename());
    if ((files[key] > 1 || used_.contains(key)) && !folder.empty()) name += "@" + folder;
    member.snapshot->set_host(unused(name));
  }
}

/// All recordings of a host have its name; the older ones' paths have the file's stem in it too.
void FleetUnion::mark_older_ones() {
  if (!all_recordings_) return;
  for (std::size_t i = 0; i < members_.size(); ++i) {
    const Member& member = members_[i];
    if (member.nameless) continue;
    model::Origin& origin = member.snapshot->origin();
    if (hosts_.at(text::upper_utf8(origin.host)).newest != i)
      origin.path_server = unused(origin.host + "@" + stem_of(member.file));
  }
}

}  // namespace netuse::inline v0::source
