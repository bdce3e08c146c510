// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "events/event_maker.hpp"
#include "host/alarm.hpp"
#include "netuse/diagnostic.hpp"
#include "netuse/subscription.hpp"
#include "services/source.hpp"
#include "wql/compiled_query.hpp"

namespace netuse::inline v0::source {

/// What the thread that looks and the one that takes the events share.
class Watching {
 public:
  /// Looks once. Throws what taking a snapshot throws.
  Watching(std::shared_ptr<detail::ServicesState> services, const std::shared_ptr<const wql::EventQuery>& query,
           const SubscriptionOptions& options);

  /// The work of the thread that looks, until nothing comes any more.
  void run() noexcept;

  // Of the thread that takes; see Subscription.
  std::optional<Object> next(std::optional<std::chrono::milliseconds> timeout);
  void cancel() noexcept;
  bool is_over() const noexcept;
  std::intptr_t handle() const noexcept { return alarm_.handle(); }
  Snapshot snapshot() const { return Snapshot(current_); }
  std::vector<Diagnostic> diagnostics() const;

 private:
  struct Event {
    Object object;
    std::shared_ptr<const model::Snapshot> snapshot;
    bool last_of_look = false;
  };
  /// While nobody takes their events, so many looks are made and no more: each holds a snapshot.
  static constexpr std::size_t most_looks_waiting = 16;

  std::unique_ptr<detail::Looks> looks_of(const detail::LookOptions& how) const;
  bool wait_for_room();
  void take(detail::Look look);
  void tell(const detail::Look& look);
  void put(std::vector<Object> events);
  void end();

  std::shared_ptr<detail::ServicesState> services_;
  std::unique_ptr<detail::Looks> looks_;
  std::optional<events::EventMaker> maker_;  ///< of the thread that looks
  host::Alarm alarm_;
  mutable std::mutex mutex_;
  std::condition_variable ready_, room_;
  std::deque<Event> queue_;
  std::size_t looks_waiting_ = 0;
  std::vector<Diagnostic> diagnostics_;
  std::shared_ptr<const model::Snapshot> current_;  ///< of the thread that takes
  bool ended_ = false;
  bool cancelled_ = false;
};

}  // namespace netuse::inline v0::source
