// SPDX-License-Identifier: MIT
#include "source/live_source.hpp"

#include <algorithm>
#include <memory>
#include <system_error>
#include <thread>
#include <utility>

#include "host/clock.hpp"
#include "netuse/error.hpp"
#include "source/given_document.hpp"

namespace netuse::inline v0::source {

namespace {

using backends::Backend;
using backends::CollectOptions;
using backends::Gathering;
using Clock = std::chrono::steady_clock;

Clock::time_point deadline_after(std::chrono::milliseconds timeout) {
  const auto now = Clock::now();
  return timeout < Clock::time_point::max() - now ? now + timeout : Clock::time_point::max();
}

class LiveSource final : public detail::Source {
 public:
  LiveSource(const Backend* backend, std::string root, OpenOptions options)
      : backend_(backend), root_(std::move(root)), options_(std::move(options)) {}

  std::shared_ptr<const model::Snapshot> take() override {
    std::string late;
    model::Evidence evidence = gather(late);
    if (late.empty()) require_something(evidence);
    for (const auto& [name, path] : options_.documents) evidence.put(read_given_document(name, path));
    const Backend& judge = backend_ != nullptr ? *backend_ : backends::backend_of(evidence);
    const bool nothing = backend_ == nullptr && evidence.empty();
    auto snapshot = std::make_shared<model::Snapshot>(
        model::Origin{.backend = nothing ? "none" : std::string(judge.name),
                      .at = host::utc_now(),
                      .this_system = backend_ != nullptr && root_.empty() && options_.documents.empty()});
    if (nothing)
      snapshot->diagnose(Severity::info, {}, 0, none_sentence());
    else
      judge.interpret(evidence, {.inbound = options_.inbound}, *snapshot);
    if (!late.empty())
      snapshot->diagnose(Severity::error, late, 0,
                         "the time was up while this was being read; what it and later documents say is not known "
                         "(raise --timeout)");
    snapshot->keep(std::move(evidence));
    return snapshot;
  }

 private:
  /// Runs the collector in a thread of its own: a read that never returns is left behind at the deadline.
  model::Evidence gather(std::string& late) const {
    if (backend_ == nullptr || backend_->collect == nullptr) return {};
    const CollectOptions options{.root = root_,
                                 .pid = options_.pid,
                                 .inbound = options_.inbound,
                                 .probe = options_.probe,
                                 .deadline = deadline_after(options_.timeout)};
    const auto gathering = std::make_shared<Gathering>();
    std::thread([gathering, options, collect = backend_->collect] {
      collect(options, *gathering);
      gathering->finish();
    }).detach();
    return gathering->take(options.deadline, late);
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
                                              "); name a process that is running");
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
