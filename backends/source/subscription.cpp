// SPDX-License-Identifier: MIT
#include "netuse/subscription.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

#include "events/event_maker.hpp"
#include "host/alarm.hpp"
#include "host/lane.hpp"
#include "netuse/services.hpp"
#include "services/source.hpp"
#include "source/polled_looks.hpp"
#include "wql/compiled_query.hpp"

namespace netuse::inline v0 {

namespace source {

namespace {

/// What the thread that looks and the one that takes share.
class Watching {
 public:
  Watching(std::shared_ptr<detail::ServicesState> services, const std::shared_ptr<const wql::EventQuery>& query,
           const SubscriptionOptions& options)
      : services_(std::move(services)), looks_(looks_of({.interval = *query->statement.within, .pace = options.pace})) {
    const std::optional<detail::Look> first = looks_->next(std::nullopt);
    current_ = first->snapshot;
    diagnostics_ = current_->diagnostics();
    maker_.emplace(query, current_);
  }

  /// The work of the thread that looks.
  void run() noexcept {
    try {
      while (wait_for_room()) {
        std::optional<detail::Look> look = looks_->next(maker_->due());
        if (!look) break;
        take(*std::move(look));
      }
      put(maker_->finish());
    } catch (...) {  // NOLINT(bugprone-empty-catch): for want of memory; that it is over is all that can be told
    }
    end();
  }

  std::optional<Object> next(std::optional<std::chrono::milliseconds> timeout) {
    std::unique_lock lock(mutex_);
    const auto is_ready = [this] { return ended_ || !queue_.empty(); };
    const host::Deadline until = timeout ? host::deadline_after(*timeout) : host::no_deadline;
    if (until == host::no_deadline)
      ready_.wait(lock, is_ready);
    else if (!ready_.wait_until(lock, until, is_ready))
      return std::nullopt;
    if (queue_.empty()) return std::nullopt;
    Event event = std::move(queue_.front());
    queue_.pop_front();
    if (queue_.empty() && !ended_) alarm_.clear();
    if (event.last_of_look) --looks_waiting_;
    room_.notify_all();
    current_ = std::move(event.snapshot);
    return std::move(event.object);
  }

  void cancel() noexcept {
    {
      const std::scoped_lock lock(mutex_);
      cancelled_ = true;
      queue_.clear();
      ended_ = true;
      alarm_.raise();
    }
    ready_.notify_all();
    room_.notify_all();
    looks_->wake();
  }

  bool is_over() const noexcept {
    const std::scoped_lock lock(mutex_);
    return ended_ && queue_.empty();
  }
  std::intptr_t handle() const noexcept { return alarm_.handle(); }
  Snapshot snapshot() const { return Snapshot(current_); }
  std::vector<Diagnostic> diagnostics() const {
    const std::scoped_lock lock(mutex_);
    return diagnostics_;
  }

 private:
  struct Event {
    Object object;
    std::shared_ptr<const model::Snapshot> snapshot;
    bool last_of_look = false;
  };
  /// While nobody takes their events, so many looks are made and no more: each holds a snapshot.
  static constexpr std::size_t most_looks_waiting = 16;

  std::unique_ptr<detail::Looks> looks_of(const detail::LookOptions& how) const {
    detail::Source& source = services_->source();
    auto own = source.looks(how);
    return own != nullptr ? std::move(own) : make_polled_looks(source, how);
  }

  bool wait_for_room() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return cancelled_ || looks_waiting_ < most_looks_waiting; });
    return !cancelled_;
  }

  void take(detail::Look look) {
    if (look.problem) {
      const std::scoped_lock lock(mutex_);
      diagnostics_.assign(1, *std::move(look.problem));
    }
    if (look.snapshot != nullptr) {
      const std::scoped_lock lock(mutex_);
      diagnostics_ = look.snapshot->diagnostics();
    }
    put(look.snapshot == nullptr ? maker_->pass(look.at) : maker_->look(std::move(look.snapshot), look.at));
  }

  void put(std::vector<Object> events) {
    if (events.empty()) return;
    {
      const std::scoped_lock lock(mutex_);
      if (cancelled_) return;
      for (Object& event : events) queue_.push_back({std::move(event), maker_->newest()});
      queue_.back().last_of_look = true;
      ++looks_waiting_;
      alarm_.raise();
    }
    ready_.notify_all();
  }

  void end() {
    {
      const std::scoped_lock lock(mutex_);
      ended_ = true;
      alarm_.raise();
    }
    ready_.notify_all();
  }

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

}  // namespace

}  // namespace source

namespace detail {

class SubscriptionState {
 public:
  explicit SubscriptionState(std::shared_ptr<source::Watching> watching)
      : watching_(std::move(watching)), lane_([watching = watching_](const std::stop_token&) { watching->run(); }) {
    lane_.require_start();
  }
  SubscriptionState(const SubscriptionState&) = delete;
  SubscriptionState& operator=(const SubscriptionState&) = delete;
  ~SubscriptionState() {
    watching_->cancel();
    lane_.give_up();
  }
  source::Watching& watching() const noexcept { return *watching_; }

 private:
  std::shared_ptr<source::Watching> watching_;
  host::Lane lane_;
};

}  // namespace detail

Subscription::Subscription(std::unique_ptr<detail::SubscriptionState> state) noexcept : state_(std::move(state)) {}
Subscription::Subscription(Subscription&&) noexcept = default;
Subscription& Subscription::operator=(Subscription&&) noexcept = default;
Subscription::~Subscription() = default;

std::optional<Object> Subscription::next(std::chrono::milliseconds timeout) {
  return state_->watching().next(timeout);
}
std::optional<Object> Subscription::next() {
  return state_->watching().next(std::nullopt);
}
bool Subscription::over() const noexcept {
  return state_->watching().is_over();
}
void Subscription::cancel() noexcept {
  state_->watching().cancel();
}
std::intptr_t Subscription::native_handle() const noexcept {
  return state_->watching().handle();
}
Snapshot Subscription::snapshot() const {
  return state_->watching().snapshot();
}
std::vector<Diagnostic> Subscription::diagnostics() const {
  return state_->watching().diagnostics();
}

Subscription::iterator::iterator(Subscription* from) : from_(from), current_(from->next()) {}
Subscription::iterator& Subscription::iterator::operator++() {
  current_ = from_->next();
  return *this;
}

Subscription Services::exec_notification_query(std::string_view wql, const SubscriptionOptions& options) const {
  auto watching = std::make_shared<source::Watching>(state_, wql::compile_event_query(wql), options);
  return Subscription(std::make_unique<detail::SubscriptionState>(std::move(watching)));
}

}  // namespace netuse::inline v0
