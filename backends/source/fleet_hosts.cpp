// SPDX-License-Identifier: MIT
#include "source/fleet_hosts.hpp"

#include <algorithm>

#include "host/clock.hpp"
#include "host/input_file.hpp"
#include "host/lane.hpp"
#include "log/log.hpp"
#include "netuse/error.hpp"
#include "source/fleet_file.hpp"
#include "source/interpret_options.hpp"
#include "text/utc_time.hpp"

namespace netuse::inline v0::source {

namespace {

using host::Clock;

/// Of no more files all is read at once. Of more no more rows than these are kept until it is their turn.
constexpr std::size_t few_files = 256;
constexpr std::size_t most_kept_rows = 20'000;
/// How many hosts are loaded before it is their turn.
constexpr std::size_t hosts_ahead = 64;

/// Looking into folders may hang as reading files may.
Found found_by(const std::string& where, host::Deadline until) {
  auto found = host::in_lane<Found>([where] { return matching_files(where); }, until);
  if (!found)
    throw Error(Wbem::provider_failure, "the recordings at '" + where +
                                            "' could not be looked for in time; see that its file system answers, or "
                                            "raise --timeout");
  if (!found->files.empty()) return std::move(*found);
  if (!found->unlisted.empty())
    throw Error(Wbem::provider_failure, "there is no recording at '" + where + "': the folder '" +
                                            found->unlisted.front().folder + "' cannot be listed (" +
                                            found->unlisted.front().reason + "); check the path");
  throw Error(Wbem::provider_failure, "there is no recording at '" + where +
                                          "'; give a folder with .json files or a pattern such as "
                                          "recordings:fleet/*.json");
}

std::string in_brackets(const std::string& at) {
  return at.empty() ? " (it tells no time)" : " (" + at + ")";
}

/// Why the one of two recordings of a host was taken that was.
const char* reason_of(const Entry& taken, const Entry& left_out) {
  const int order = text::compare_utc_times(taken.at, left_out.at);
  if (order > 0) return "this one is newer";
  if (order < 0) return "the newer one cannot be used";
  return taken.at.empty() ? "neither tells its time, and this one comes first"
                          : "they are of one time, and this one comes first";
}

/// The newest recording of a host that can be used, and of which its first lines told the truth.
Loaded load_newest(const Member& member, const std::vector<std::string>& files, const backends::InterpretOptions& how) {
  std::vector<std::pair<std::size_t, std::string>> failed;
  Loaded loaded;
  for (const Entry& entry : member.recordings) {
    loaded = load_file(files[entry.file], how);
    loaded.file = entry.file;
    if (loaded.snapshot != nullptr && (loaded.host != entry.host || loaded.at != entry.at)) {
      loaded.snapshot = nullptr;
      loaded.problem = "it changed while it was read, or its first lines name another host or time than the rest of it";
    }
    if (loaded.snapshot != nullptr) break;
    failed.emplace_back(entry.file, std::move(loaded.problem));
  }
  loaded.problem.clear();
  loaded.failed = std::move(failed);
  return loaded;
}

}  // namespace

FleetHosts::FleetHosts(const std::string& where, OpenOptions options)
    : options_(std::move(options)),
      roster_(options_.all_recordings),
      rest_(std::make_shared<model::Snapshot>(model::Origin{
          .backend = "recordings", .host = {}, .at = host::utc_now(), .recorded_by = {}, .is_host = false})) {
  const host::Deadline until = host::deadline_after(options_.timeout);
  Found found = found_by(where, until);
  files_ = std::make_shared<const std::vector<std::string>>(std::move(found.files));
  tell_unlisted(found.unlisted);
  // What is read twice needs time for that, however much of it files take that hang.
  const auto now = Clock::now();
  look_over(is_of_few() || until == host::no_deadline ? until : now + (until - now) / 2);
  left_ = until == host::no_deadline ? Clock::duration::max() : until - Clock::now();
  start_loading();
}

bool FleetHosts::is_of_few() const noexcept {
  return files_->size() <= few_files;
}

void FleetHosts::tell_unlisted(const std::vector<Found::Unlisted>& unlisted) {
  for (const auto& [folder, reason] : unlisted) {
    rest_->diagnose(Severity::error, folder, 0,
                    "the folder cannot be listed (" + reason + "): what recordings it holds is not known");
    rest_->count_unreadable();
  }
}

void FleetHosts::look_over(host::Deadline until) {
  // With all recordings the newest one has the host's name, so that it must be one that can be used.
  const bool whole = is_of_few() || options_.all_recordings;
  const Load look = [how = interpret_options(options_), whole](const std::string& path) {
    Loaded loaded = whole ? load_file(path, how) : look_at_file(path, how);
    loaded.once = loaded.snapshot != nullptr && host::is_no_plain_file(path);
    return loaded;
  };
  load_in_order(*files_, look, [&](std::size_t i, Loaded loaded) { note_look(i, std::move(loaded)); }, until);
  members_ = std::make_shared<const std::vector<Member>>(roster_.members(*files_));
}

void FleetHosts::note_look(std::size_t file, Loaded loaded) {
  if (!loaded.problem.empty()) {
    leave_out(file, loaded.problem, loaded.untouched);
    return settle(1);
  }
  roster_.take({.file = file, .host = loaded.nameless ? std::string() : loaded.host, .at = loaded.at});
  if (loaded.snapshot == nullptr) return;
  const std::size_t rows = loaded.snapshot->connections().size() + 1;
  if (!is_of_few() && !loaded.once && kept_rows_ + rows > most_kept_rows) return;
  kept_rows_ += rows;
  kept_.emplace(file, std::move(loaded));
  settle(1);
}

void FleetHosts::start_loading() {
  std::vector<std::size_t> numbers;
  std::unordered_map<std::size_t, Loaded> wanted;
  for (std::size_t i = 0; i < members_->size(); ++i) {
    auto kept = kept_.extract((*members_)[i].recordings.front().file);
    if (kept.empty())
      numbers.push_back(i);
    else
      wanted.insert(std::move(kept));
  }
  kept_ = std::move(wanted);
  if (numbers.empty()) return;
  const std::size_t count = numbers.size();
  const LoadNumber load = [files = files_, members = members_, numbers = std::move(numbers),
                           how = interpret_options(options_)](std::size_t i) {
    return load_newest((*members)[numbers[i]], *files, how);
  };
  loader_ = std::make_unique<LoadAhead>(count, load, nullptr, hosts_ahead);
}

Loaded FleetHosts::load_next(const Member& member) {
  const auto kept = kept_.find(member.recordings.front().file);
  if (kept != kept_.end()) {
    Loaded loaded = std::move(kept->second);
    loaded.file = kept->first;
    kept_.erase(kept);
    return loaded;
  }
  const auto start = Clock::now();
  Loaded loaded = loader_->next(left_ == Clock::duration::max() ? host::no_deadline : start + left_);
  if (left_ != Clock::duration::max()) left_ -= Clock::now() - start;
  settle(member.recordings.size());
  return loaded;
}

std::shared_ptr<model::Snapshot> FleetHosts::next_host() {
  while (members_ != nullptr && next_ < members_->size()) {
    const Member& member = (*members_)[next_++];
    if (auto snapshot = finished(member, load_next(member))) return snapshot;
  }
  if (members_ != nullptr) notes_.tell(*rest_);
  members_.reset();
  loader_.reset();
  return nullptr;
}

std::shared_ptr<model::Snapshot> FleetHosts::finished(const Member& member, Loaded loaded) {
  tell_problems(member, loaded);
  if (loaded.snapshot == nullptr) return nullptr;
  tell_left_out(member, loaded);
  if (!member.name.empty()) loaded.snapshot->set_host(member.name);
  loaded.snapshot->origin().path_server = member.path_server;
  // What every host has to say for information would drown the rest.
  for (const Diagnostic& d : loaded.snapshot->take_diagnostics())
    if (d.severity != Severity::info) notes_.take(file(loaded.file), d);
  return std::move(loaded.snapshot);
}

void FleetHosts::tell_problems(const Member& member, const Loaded& loaded) {
  for (const auto& [number, problem] : loaded.failed) leave_out(number, problem, false);
  if (!loaded.problem.empty()) leave_out(member.recordings.front().file, loaded.problem, loaded.untouched);
}

/// Of those that could be used the one that comes last is named.
void FleetHosts::tell_left_out(const Member& member, const Loaded& loaded) {
  const Entry* taken = nullptr;
  const Entry* named = nullptr;
  for (const Entry& entry : member.recordings) {
    const bool failed = std::ranges::any_of(loaded.failed, [&](const auto& f) { return f.first == entry.file; });
    if (entry.file == loaded.file)
      taken = &entry;
    else if (!failed && (named == nullptr || named->file < entry.file))
      named = &entry;
  }
  if (taken == nullptr || named == nullptr) return;
  std::string message = "of the host '" + taken->host + "' this recording" + in_brackets(taken->at) +
                        " was taken, and '" + file(named->file) + "'" + in_brackets(named->at) +
                        " was left out: " + reason_of(*taken, *named);
  const std::size_t left_out = member.recordings.size() - 1 - loaded.failed.size();
  if (left_out > 1) message += "; so were " + std::to_string(left_out - 1) + " more";
  rest_->diagnose(Severity::warning, file(taken->file), 0, message + " (--all shows all of them)");
}

void FleetHosts::leave_out(std::size_t number, const std::string& problem, bool untouched) {
  const std::string message = problem + "; it was left out";
  if (untouched)  // thousands may be
    notes_.take(file(number), {.severity = Severity::error, .document = {}, .line = 0, .message = message});
  else
    rest_->diagnose(Severity::error, file(number), 0, message);
  rest_->count_unreadable();
}

void FleetHosts::settle(std::size_t files) {
  for (; files != 0 && settled_ < files_->size(); --files) {
    ++settled_;
    if (options_.progress) options_.progress(settled_, files_->size());
  }
}

}  // namespace netuse::inline v0::source
