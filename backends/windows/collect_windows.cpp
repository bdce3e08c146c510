// SPDX-License-Identifier: MIT
#include "windows/collect_windows.hpp"

#include <memory>
#include <set>
#include <utility>

#include "host/lane.hpp"
#include "windows/access_windows.hpp"
#include "windows/documents.hpp"
#include "windows/facts.hpp"
#include "windows/json_line.hpp"
#include "windows/netuse_windows.hpp"
#include "windows/providers_windows.hpp"
#include "windows/registry_windows.hpp"
#include "windows/session_windows.hpp"
#include "windows/stuck_provider_windows.hpp"
#include "windows/wnet_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

using Clock = std::chrono::steady_clock;

/// A document that is written in a lane.
struct Writing {
  std::string_view name;
  std::shared_ptr<Draft> draft;
  host::Lane lane;

  template <class Work>
  Writing(std::string_view document, Work work)
      : name(document),
        draft(std::make_shared<Draft>()),
        lane([to = draft, work = std::move(work)](const std::stop_token& stop) { work(*to, stop); }) {}
};

class Collector {
 public:
  Collector(const backends::CollectOptions& options, backends::Gathering& into)
      : options_(options), into_(into), start_(Clock::now()) {}

  void run() {
    read_local();
    const auto connected_buffer = std::make_shared<ResourceBuffer>();
    const auto remembered_buffer = std::make_shared<ResourceBuffer>();
    const Writing connected(document::connected, [b = connected_buffer](Draft& to, const std::stop_token& stop) {
      enumerate_connected(*b, to, stop);
    });
    const Writing remembered(document::remembered, [b = remembered_buffer](Draft& to, const std::stop_token& stop) {
      enumerate_remembered(*b, to, stop);
    });
    const Writing uses(document::uses, enumerate_uses);
    // Providers that hang may do so in every call: each step leaves time for the next ones.
    finish(uses, cut(70));
    finish(connected, cut(70), connected_buffer.get());
    finish(remembered, cut(70), remembered_buffer.get());
    const Writing users(document::users, [names = connected.draft->names()](Draft& to, const std::stop_token& stop) {
      ask_users(names, to, stop);
    });
    std::vector<Names> all = connected.draft->names();
    for (Names& names : remembered.draft->names()) all.push_back(std::move(names));
    const Writing devices(document::devices,
                          [all](Draft& to, const std::stop_token& stop) { ask_devices(all, to, stop); });
    finish(users, cut(85));
    finish(devices, cut(85));
    if (options_.probe) probe(connected.draft->names(), uses.draft->names());
  }

 private:
  /// What no server and no provider has a say in.
  void read_local() {
    put(document::host, read_host);
    put(document::session, read_session);
    put(document::providers, [this](Draft& to) { providers_ = read_providers(to); });
    put(document::registry, read_remembered);
  }

  template <class Work>
  void put(std::string_view name, Work work) {
    into_.reading(name);
    Draft draft;
    work(draft);
    put_text(name, draft.text());
  }
  void put_text(std::string_view name, std::string text) {
    model::Document document{.name = std::string(name)};
    document.text = std::move(text);
    into_.put(std::move(document));
  }

  /// Waits for the document, and takes what there is if it comes too late.
  void finish(const Writing& step, Clock::time_point until, const ResourceBuffer* buffer = nullptr) {
    into_.reading(step.name);
    const bool in_time = step.lane.wait(until);
    if (!in_time) tell_of_late(step, buffer);
    put_text(step.name, step.draft->text());
    if (!in_time) step.lane.give_up({});  // it may end while the next calls are made: their time is short
  }

  void tell_of_late(const Writing& step, const ResourceBuffer* buffer) const {
    JsonLine line;
    line.text("api", step.draft->api()).flag("timed_out", true);
    if (!step.lane.refusal().empty()) line.text("text", step.lane.refusal());
    const unsigned long thread = step.lane.thread();
    if (options_.name_late_provider)
      if (const std::string provider = stuck_provider(thread, providers_); !provider.empty())
        line.text("provider", provider);
    if (buffer != nullptr) rescue_entries(thread, *buffer, *step.draft);
    step.draft->add(line.str());
  }

  /// Only what NetUse calls up, and WNet lists.
  void probe(const std::vector<Names>& connected, const std::vector<Names>& up) {
    std::set<std::string> listed;
    for (const Names& names : connected) listed.insert(comparable(names.remote));
    std::set<std::string> seen;
    std::vector<std::string> remotes;
    for (const Names& names : up)
      if (listed.contains(comparable(names.remote)) && seen.insert(comparable(names.remote)).second)
        remotes.push_back(names.remote);
    put(document::access, [&](Draft& to) { probe_access(remotes, cut(95), to); });
  }

  /// The moment when this share of the time is used up.
  Clock::time_point cut(int percent) const {
    if (options_.deadline == Clock::time_point::max()) return options_.deadline;
    return start_ + (options_.deadline - start_) / 100 * percent;
  }

  const backends::CollectOptions& options_;
  backends::Gathering& into_;
  Clock::time_point start_;
  std::vector<NetworkProvider> providers_;
};

}  // namespace

void collect(const backends::CollectOptions& options, backends::Gathering& into) {
  Collector(options, into).run();
}

}  // namespace netuse::inline v0::windows
