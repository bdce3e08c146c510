// SPDX-License-Identifier: MIT
#include "source/fleet.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "fixture/format/recording.hpp"
#include "host/clock.hpp"
#include "host/lane.hpp"
#include "host/open_file.hpp"
#include "netuse/error.hpp"
#include "source/fleet_loader.hpp"

namespace netuse::inline v0::source {

namespace {

Loaded load_one(const std::string& path, bool inbound) {
  try {
    const fixture::Recording recording =
        fixture::parse_recording(host::read_file(fixture::recording_file(path)), path, fixture::Extent::newest);
    Loaded loaded{
        .snapshot = fixture::interpret_frame(recording, recording.frames.back(), inbound, fixture::Keep::nothing),
        .problem = {}};
    std::string& host = loaded.snapshot->origin().host;
    if (host.empty()) host = host::utf8_of(host::native_path(path).stem());
    return loaded;
  } catch (const std::exception& error) {
    const auto* ours = dynamic_cast<const Error*>(&error);
    return {.snapshot = nullptr, .problem = ours != nullptr ? ours->detail() : error.what()};
  }
}

/// What the recordings' own diagnostics say, each once: a thousand hosts tend to say the same.
class FleetNotes {
 public:
  void take(const std::string& file, const Diagnostic& d) {
    const auto [it, is_new] = known_.try_emplace({d.document, d.message}, notes_.size());
    if (is_new) notes_.push_back({.first = file, .diagnostic = d});
    ++notes_[it->second].count;
  }

  void tell(model::Snapshot& into) const {
    for (const auto& [first, d, count] : notes_) {
      const std::string others = std::to_string(count - 1) + (count == 2 ? " more time)" : " more times)");
      into.diagnose(d.severity, d.document.empty() ? first : first + ": " + d.document, d.line,
                    count == 1 ? d.message : d.message + " (" + others);
    }
  }

 private:
  struct Note {
    std::string first;  ///< the file that said it first
    Diagnostic diagnostic;
    std::size_t count = 0;
  };
  std::vector<Note> notes_;
  std::map<std::pair<std::string, std::string>, std::size_t> known_;
};

class FleetSource final : public detail::Source {
 public:
  FleetSource(std::string where, OpenOptions options) : where_(std::move(where)), options_(std::move(options)) {}

  std::shared_ptr<const model::Snapshot> take() override {
    const host::Deadline until = host::deadline_after(options_.timeout);
    const std::vector<std::string> files = files_by(until);
    if (files.empty())
      throw Error(Wbem::provider_failure, "there is no recording at '" + where_ +
                                              "'; give a folder with .json files or a pattern such as "
                                              "recordings:fleet/*.json");
    auto all = std::make_shared<model::Snapshot>(
        model::Origin{.backend = "recordings", .host = {}, .at = host::utc_now(), .recorded_by = {}});
    FleetNotes notes;
    const Merge merge = [&](std::size_t i, const Loaded& loaded) {
      take_one(files[i], loaded, *all, notes);
      if (options_.progress) options_.progress(i + 1, files.size());
    };
    const Load load = [inbound = options_.inbound](const std::string& path) { return load_one(path, inbound); };
    load_in_order(files, load, merge, until);
    notes.tell(*all);
    return all;
  }

 private:
  /// Looking into folders may hang as reading files may.
  std::vector<std::string> files_by(host::Deadline until) const {
    auto files = host::in_lane<std::vector<std::string>>([where = where_] { return matching_files(where); }, until);
    if (!files)
      throw Error(Wbem::provider_failure, "the recordings at '" + where_ +
                                              "' could not be looked for in time; see that its file system answers, or "
                                              "raise --timeout");
    return std::move(*files);
  }

  static void take_one(const std::string& file, const Loaded& loaded, model::Snapshot& all, FleetNotes& notes) {
    if (loaded.snapshot == nullptr) {
      const std::string problem = loaded.problem + "; it was left out";
      if (loaded.untouched)  // thousands may be
        notes.take(file, {.severity = Severity::error, .document = {}, .line = 0, .message = problem});
      else
        all.diagnose(Severity::error, file, 0, problem);
      all.count_unreadable();
      return;
    }
    // What every host has to say for information would drown the rest.
    for (const Diagnostic& d : loaded.snapshot->take_diagnostics())
      if (d.severity != Severity::info) notes.take(file, d);
    all.merge(std::move(*loaded.snapshot));
  }

  std::string where_;
  OpenOptions options_;
};

}  // namespace

std::unique_ptr<detail::Source> make_fleet_source(const std::string& where, const OpenOptions& options) {
  return std::make_unique<FleetSource>(where, options);
}

}  // namespace netuse::inline v0::source
