// SPDX-License-Identifier: MIT
#include "source/watching.hpp"

#include <utility>

#include "host/deadline.hpp"
#include "source/polled_looks.hpp"

namespace netuse::inline v0::source {

Watching::Watching(std::shared_ptr<detail::ServicesState> services, const std::shared_ptr<const wql::EventQuery>& query,
                   const SubscriptionOptions& options)
    : services_(std::move(services)), looks_(looks_of({.interval = *query->statement.within, .pace = options.pace})) {
  const std::optional<detail::Look> first = looks_->next(std::nullopt);
  current_ = first->snapshot;
  diagnostics_ = current_->diagnostics();
  maker_.emplace(query, current_);
}

void Watching::run() noexcept {
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

std::optional<Object> Watching::next(std::optional<std::chrono::milliseconds> timeout) {
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

void Watching::cancel() noexcept {
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

bool Watching::is_over() const noexcept {
  const std::scoped_lock lock(mutex_);
  return ended_ && queue_.empty();
}

std::vector<Diagnostic> Watching::diagnostics() const {
  const std::scoped_lock lock(mutex_);
  return diagnostics_;
}

std::unique_ptr<detail::Looks> Watching::looks_of(const detail::LookOptions& how) const {
  detail::Source& source = services_->source();
  auto own = source.looks(how);
  return own != nullptr ? std::move(own) : make_polled_looks(source, how);
}

bool Watching::wait_for_room() {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [this] { return cancelled_ || looks_waiting_ < most_looks_waiting; });
  return !cancelled_;
}

void Watching::take(detail::Look look) {
  if (look.looked) tell(look);
  put(look.snapshot == nullptr ? maker_->pass(look.at) : maker_->look(std::move(look.snapshot), look.at));
}

void Watching::tell(const detail::Look& look) {
  const model::Snapshot& newest = look.snapshot == nullptr ? *maker_->newest() : *look.snapshot;
  const std::scoped_lock lock(mutex_);
  if (look.problem)
    diagnostics_.assign(1, *look.problem);
  else
    diagnostics_ = newest.diagnostics();
}

void Watching::put(std::vector<Object> events) {
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

void Watching::end() {
  {
    const std::scoped_lock lock(mutex_);
    ended_ = true;
    alarm_.raise();
  }
  ready_.notify_all();
}

}  // namespace netuse::inline v0::source
