// SPDX-License-Identifier: MIT
#include "netuse/subscription.hpp"

#include <utility>

#include "host/lane.hpp"
#include "netuse/services.hpp"
#include "source/watching.hpp"

namespace netuse::inline v0 {

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

Subscription Services::exec_notification_query(std::string_view wql, const SubscriptionOptions& options) const {
  auto watching = std::make_shared<source::Watching>(state_, wql::compile_event_query(wql), options);
  return Subscription(std::make_unique<detail::SubscriptionState>(std::move(watching)));
}

}  // namespace netuse::inline v0
