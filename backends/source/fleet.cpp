// SPDX-License-Identifier: MIT
#include "source/fleet.hpp"

#include <algorithm>
#include <utility>

#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recorded_frames.hpp"
#include "fixture/format/recording.hpp"
#include "host/clock.hpp"
#include "host/lane.hpp"
#include "netuse/error.hpp"
#include "source/fleet_loader.hpp"
#include "source/fleet_union.hpp"
#include "source/glob.hpp"
#include "source/interpret_options.hpp"

namespace netuse::inline v0::source {

namespace {

/// The documents that were there and could not be read; one that is not there is nothing odd.
std::vector<std::string> unread_of(const fixture::Frame& frame) {
  std::vector<std::string> names;
  for (const auto& document : frame.documents)
    if (document->error && *document->error != "ENOENT") names.push_back(document->name);
  return names;
}

Loaded load_one(const std::string& path, const backends::InterpretOptions& how) {
  try {
    const fixture::Recording recording = fixture::newest_frame(host::read_file(fixture::recording_file(path)), path);
    Loaded loaded{.snapshot = fixture::interpret_frame(recording, recording.frames.back(), how, fixture::Keep::nothing),
                  .problem = {}};
    model::Origin& origin = loaded.snapshot->origin();
    loaded.nameless = origin.host.empty();
    origin.file = path;
    origin.unread = unread_of(recording.frames.back());
    return loaded;
  } catch (const std::exception& error) {
    const auto* ours = dynamic_cast<const Error*>(&error);
    return {.snapshot = nullptr, .problem = ours != nullptr ? ours->detail() : error.what()};
  }
}

class FleetSource final : public detail::Source {
 public:
  FleetSource(std::string where, OpenOptions options) : where_(std::move(where)), options_(std::move(options)) {}

  std::shared_ptr<const model::Snapshot> take() override {
    const host::Deadline until = host::deadline_after(options_.timeout);
    const Found found = found_by(until);
    const std::vector<std::string>& files = found.files;
    if (files.empty()) throw_nothing(found);
    auto all = std::make_shared<model::Snapshot>(
        model::Origin{.backend = "recordings", .host = {}, .at = host::utc_now(), .recorded_by = {}, .is_host = false});
    tell_unlisted(found, *all);
    FleetUnion recordings(options_.all_recordings);
    const Merge merge = [&](std::size_t i, const Loaded& loaded) {
      take_one(files[i], loaded, *all, recordings);
      if (options_.progress) options_.progress(i + 1, files.size());
    };
    const backends::InterpretOptions how = interpret_options(options_);
    const Load load = [how](const std::string& path) { return load_one(path, how); };
    load_in_order(files, load, merge, until);
    recordings.finish(*all);
    return all;
  }

 private:
  /// Looking into folders may hang as reading files may.
  Found found_by(host::Deadline until) const {
    auto found = host::in_lane<Found>([where = where_] { return matching_files(where); }, until);
    if (!found)
      throw Error(Wbem::provider_failure, "the recordings at '" + where_ +
                                              "' could not be looked for in time; see that its file system answers, or "
                                              "raise --timeout");
    return std::move(*found);
  }

  [[noreturn]] void throw_nothing(const Found& found) const {
    if (!found.unlisted.empty())
      throw Error(Wbem::provider_failure, "there is no recording at '" + where_ + "': the folder '" +
                                              found.unlisted.front().folder + "' cannot be listed (" +
                                              found.unlisted.front().reason + "); check the path");
    throw Error(Wbem::provider_failure, "there is no recording at '" + where_ +
                                            "'; give a folder with .json files or a pattern such as "
                                            "recordings:fleet/*.json");
  }

  static void tell_unlisted(const Found& found, model::Snapshot& all) {
    for (const auto& [folder, reason] : found.unlisted) {
      all.diagnose(Severity::error, folder, 0,
                   "the folder cannot be listed (" + reason + "): what recordings it holds is not known");
      all.count_unreadable();
    }
  }

  static void take_one(const std::string& file, const Loaded& loaded, model::Snapshot& all, FleetUnion& recordings) {
    if (loaded.snapshot != nullptr) return recordings.take(file, loaded.snapshot, loaded.nameless);
    const std::string problem = loaded.problem + "; it was left out";
    if (loaded.untouched)  // thousands may be
      recordings.note(file, {.severity = Severity::error, .document = {}, .line = 0, .message = problem});
    else
      all.diagnose(Severity::error, file, 0, problem);
    all.count_unreadable();
  }

  std::string where_;
  OpenOptions options_;
};

}  // namespace

std::unique_ptr<detail::Source> make_fleet_source(const std::string& where, const OpenOptions& options) {
  return std::make_unique<FleetSource>(where, options);
}

}  // namespace netuse::inline v0::source
