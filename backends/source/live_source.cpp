// SPDX-License-Identifier: MIT
#include "source/live_source.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "host/clock.hpp"
#include "host/lane.hpp"
#include "log/log.hpp"
#include "netuse/error.hpp"
#include "source/given_document.hpp"

namespace netuse::inline v0::source {

namespace {

using backends::Backend;
using backends::CollectOptions;
using backends::Gathering;

class LiveSource final : public detail::Source {
 public:
  LiveSource(const Backend* backend, std::string root, OpenOptions options)
      : backend_(backend), root_(std::move(root)), options_(std::move(options)) {}

  std::shared_ptr<const model::Snapshot> take() override {
    const host::Deadline until = host::deadline_after(options_.timeout);
    GivenDocuments given(options_.documents, until);
    std::string late;
    const log::Watch collecting;
    model::Evidence evidence = gather(until, late);
    log::debug([&] {
      return "collected " + std::to_string(evidence.documents().size()) + " documents, " + collecting.elapsed();
    });
    if (late.empty()) require_something(evidence);
    if (!options_.documents.empty()) put_given(given.take(), evidence);
    require_answer(evidence, late);
    const std::vector<Diagnostic> unread = unread_names(options_.documents, evidence);
    const Backend& judge = backend_ != nullptr ? *backend_ : backends::backend_of(evidence);
    const bool nothing = backend_ == nullptr && evidence.empty();
    auto snapshot = std::make_shared<model::Snapshot>(
        model::Origin{.backend = nothing ? "none" : std::string(judge.name),
                      .at = host::utc_now(),
                      .this_system = backend_ != nullptr && root_.empty() && options_.documents.empty()});
    if (nothing)
      snapshot->diagnose(Severity::info, {}, 0, none_sentence());
    else
      backends::judge(judge, evidence, {.inbound = options_.inbound, .accounts = options_.reasons}, *snapshot);
    for (const Diagnostic& d : unread) snapshot->diagnose(d.severity, d.document, d.line, d.message);
    if (!late.empty())
      snapshot->diagnose(Severity::error, late, 0,
                         "the time was up while this was being read; what it and later documents say is not known "
                         "(raise --timeout)");
    snapshot->keep(std::move(evidence));
    return snapshot;
  }

 private:
  /// Runs the collector in a lane, and takes what it has put down when the time is up. `late` names the document that
  /// was being read then.
  model::Evidence gather(host::Deadline until, std::string& late) const {
    if (backend_ == nullptr || backend_->collect == nullptr) return {};
    const auto gathering = std::make_shared<Gathering>();
    if (until <= host::Clock::now()) return gathering->take(until, late);
    CollectOptions options{.root = root_,
                           .pid = options_.pid,
                           .inbound = options_.inbound,
                           .probe = options_.probe,
                           .name_late_provider = options_.name_late_provider,
                           .deadline = until,
                           .stop = {}};
    const host::Lane lane([gathering, options, collect = backend_->collect](std::stop_token stop) mutable {
      options.stop = std::move(stop);
      collect(options, *gathering);
      gathering->finish();
    });
    lane.require_start();
    const bool in_time = lane.wait(until);
    model::Evidence evidence = gathering->take(host::Clock::now(), late);
    if (!in_time) lane.give_up();
    return evidence;
  }

  /// A host that answered nothing at all has no empty list. Documents that were handed in are an answer.
  void require_answer(const model::Evidence& evidence, const std::string& late) const {
    if (backend_ == nullptr) return;
    const std::string why = backend_->total_failure(evidence);
    if (why.empty()) return;
    throw Error(Wbem::provider_failure,
                late.empty() ? why
                             : "the time was up while " + late +
                                   " was being read, before anything came that tells of connections; raise --timeout, "
                                   "or see why that does not answer");
  }

  /// Another root, or another process, that somebody named and that is not there is no empty list.
  void require_something(const model::Evidence& evidence) const {
    if (!root_.empty() && std::ranges::none_of(evidence.documents(), &model::Document::readable))
      throw Error(Wbem::provider_failure, "nothing can be read below '" + root_ +
                                              "'; give the folder that holds the host's proc and etc after root:");
    if (!options_.pid) return;
    const std::string name = "/proc/" + std::to_string(*options_.pid) + "/mounts";
    const model::Document* const table = evidence.find(name);
    if (table != nullptr && table->error)
      throw Error(Wbem::provider_failure, "the mount table " + name + " cannot be read (" + *table->error +
                                              "); name a process that is running and that you may look at");
  }

  static std::string none_sentence() {
    return "there is nothing to list: the source 'none' has no documents (add them with --document NAME=FILE)";
  }

  const Backend* backend_;
  std::string root_;
  OpenOptions options_;
};

}  // namespace

std::unique_ptr<detail::Source> make_live_source(const backends::Backend* backend, std::string root,
                                                 OpenOptions options) {
  return std::make_unique<LiveSource>(backend, std::move(root), std::move(options));
}

}  // namespace netuse::inline v0::source
