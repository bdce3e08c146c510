// SPDX-License-Identifier: MIT
#include "source/live_host.hpp"

#include <algorithm>
#include <utility>

#include "host/clock.hpp"
#include "log/log.hpp"
#include "netuse/error.hpp"
#include "source/given_document.hpp"
#include "source/interpret_options.hpp"

namespace netuse::inline v0::source {

using backends::Backend;
using backends::CollectOptions;
using backends::Gathering;

namespace {

constexpr const char* none_sentence =
    "there is nothing to list: the source 'none' has no documents (add them with --document NAME=FILE)";

}  // namespace

CollectOptions LiveHost::collect_options(host::Deadline until) const {
  return {.root = root,
          .pid = options.pid,
          .inbound = options.inbound,
          .probe = options.probe,
          .statistics = options.statistics,
          .name_late_provider = options.name_late_provider,
          .deadline = until,
          .stop = {}};
}

Gathered LiveHost::gather(const Collector& collector, host::Deadline until,
                          std::shared_ptr<host::Lane>* late_lane) const {
  Gathered gathered;
  const auto gathering = std::make_shared<Gathering>();
  if (until <= host::Clock::now()) {
    gathered.evidence = gathering->take(until, gathered.late);
    return gathered;
  }
  const log::Watch watch;
  const auto lane =
      std::make_shared<host::Lane>([gathering, collector, how = collect_options(until)](std::stop_token stop) mutable {
        how.stop = std::move(stop);
        collector(how, *gathering);
        gathering->finish();
      });
  lane->require_start();
  const bool in_time = lane->wait(until);
  gathered.evidence = gathering->take(host::Clock::now(), gathered.late);
  gathered.nothing_new = gathering->is_nothing_new();
  if (!in_time) lane->give_up();
  if (!in_time && late_lane != nullptr) *late_lane = lane;
  log::debug([&] {
    return "collected " + std::to_string(gathered.evidence.documents().size()) + " documents, " + watch.elapsed();
  });
  return gathered;
}

void LiveHost::require_answer(const Gathered& gathered) const {
  if (backend == nullptr) return;
  const std::string why = backend->total_failure(gathered.evidence);
  if (why.empty()) return;
  throw Error(Wbem::provider_failure,
              gathered.late.empty()
                  ? why
                  : "the time was up while " + gathered.late +
                        " was being read, before anything came that tells of connections; raise --timeout, or see why "
                        "that does not answer");
}

void LiveHost::require_something(const model::Evidence& evidence) const {
  if (!root.empty() && std::ranges::none_of(evidence.documents(), &model::Document::readable))
    throw Error(Wbem::provider_failure, "nothing can be read below '" + root +
                                            "'; give the folder that holds the host's proc and etc after root:");
  if (!options.pid) return;
  const std::string name = "/proc/" + std::to_string(*options.pid) + "/mounts";
  const model::Document* const table = evidence.find(name);
  if (table != nullptr && table->error)
    throw Error(Wbem::provider_failure, "the mount table " + name + " cannot be read (" + *table->error +
                                            "); name a process that is running and that you may look at");
}

std::shared_ptr<model::Snapshot> LiveHost::judge(Gathered gathered) const {
  model::Evidence& evidence = gathered.evidence;
  const std::vector<Diagnostic> unread = unread_names(names_of(options.documents), evidence);
  const Backend& judge = backend != nullptr ? *backend : backends::backend_of(evidence);
  const bool nothing = backend == nullptr && evidence.empty();
  auto snapshot = std::make_shared<model::Snapshot>(
      model::Origin{.backend = nothing ? "none" : std::string(judge.name),
                    .at = host::utc_now(),
                    .this_system = backend != nullptr && root.empty() && options.documents.empty()});
  if (nothing)
    snapshot->diagnose(Severity::info, {}, 0, none_sentence);
  else
    backends::judge(judge, evidence, interpret_options(options), *snapshot);
  for (const Diagnostic& d : unread) snapshot->diagnose(d.severity, d.document, d.line, d.message);
  if (!gathered.late.empty())
    snapshot->diagnose(Severity::error, gathered.late, 0,
                       "the time was up while this was being read; what it and later documents say is not known "
                       "(raise --timeout)");
  snapshot->keep(std::move(evidence));
  return snapshot;
}

}  // namespace netuse::inline v0::source
