// SPDX-License-Identifier: MIT
#include "source/fleet.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "fixture/format/recording.hpp"
#include "host/clock.hpp"
#include "host/open_file.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::source {

namespace {

constexpr unsigned most_workers = 16;

/// What became of one file: a snapshot without its evidence, or why there is none.
struct Loaded {
  std::shared_ptr<model::Snapshot> snapshot;
  std::string problem;
};

using Merge = std::function<void(std::size_t, const Loaded&)>;

Loaded load_one(const std::string& path, bool inbound) {
  try {
    const fixture::Recording recording = fixture::load_recording(path, fixture::Extent::newest);
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

/// Loads the files on all cores, and gives each result to `merge` in the files' order as soon as it is its turn: only
/// what is out of order waits in memory.
class FleetLoader {
 public:
  FleetLoader(const std::vector<std::string>& files, bool inbound, const Merge& merge)
      : files_(files), inbound_(inbound), merge_(merge), waiting_(files.size()) {}

  void run() {
    const auto cores = std::clamp(std::thread::hardware_concurrency(), 1U, most_workers);
    const auto count = std::min<std::size_t>(cores, files_.size());
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < count; ++i) helpers.emplace_back([this] { work(); });
    work();
  }

 private:
  void work() {
    for (std::size_t i = next_++; i < files_.size(); i = next_++) {
      Loaded loaded = load_one(files_[i], inbound_);
      const std::scoped_lock lock(mutex_);
      waiting_[i] = std::move(loaded);
      while (merged_ < files_.size() && waiting_[merged_]) {
        merge_(merged_, *std::exchange(waiting_[merged_], std::nullopt));
        ++merged_;
      }
    }
  }

  const std::vector<std::string>& files_;
  bool inbound_;
  const Merge& merge_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::vector<std::optional<Loaded>> waiting_;
  std::size_t merged_ = 0;
};

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
    const std::vector<std::string> files = matching_files(where_);
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
    FleetLoader(files, options_.inbound, merge).run();
    notes.tell(*all);
    return all;
  }

 private:
  static void take_one(const std::string& file, const Loaded& loaded, model::Snapshot& all, FleetNotes& notes) {
    if (loaded.snapshot == nullptr) {
      all.diagnose(Severity::error, file, 0, loaded.problem + "; it was left out");
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
