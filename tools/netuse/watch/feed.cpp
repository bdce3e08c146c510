// SPDX-License-Identifier: MIT
#include "watch/feed.hpp"

#include <algorithm>
#include <utility>

#include "watch/condition.hpp"
#include "watch/source.hpp"

namespace netuse::cli {

using std::chrono::milliseconds;

Feed::Feed(const Services& services, const std::string& wql, std::optional<double> pace)
    : services_(services),
      subscription_(services.exec_notification_query(wql)),
      pace_(pace),
      shown_(subscription_.snapshot()),
      origin_(pace ? moment_of(shown_.at()) : std::nullopt) {}

void Feed::fetch() {
  if (next_) return;
  std::optional<Object> object = subscription_.next(milliseconds(0));
  if (!object) return;
  next_snapshot_ = subscription_.snapshot();
  Event event = event_of(*object, pace_ ? moment_of(next_snapshot_->at()) : moment_now());
  // What has no time of its own follows at once what was before.
  if (!event.timed) event.at = moment_of(shown_.at()).value_or(origin_.value_or(Moment{}));
  next_.emplace(Told{.object = *std::move(object), .event = std::move(event)});
  if (!origin_ && next_->event.timed) origin_ = next_->event.at;
}

std::optional<Told> Feed::take() {
  fetch();
  if (!next_ || !is_due()) return std::nullopt;
  shown_ = *std::exchange(next_snapshot_, std::nullopt);
  return std::exchange(next_, std::nullopt);
}

bool Feed::has_more_of(const Snapshot& look) {
  fetch();
  return next_ && same_look(*next_snapshot_, look);
}

Subscription Feed::all_changes(double every) const {
  return services_.exec_notification_query(usual_query(every));
}

void Feed::step() {
  fetch();
  if (next_) play_from(next_->event.at);
}

void Feed::pause(bool paused) {
  if (paused == is_paused() || !is_film()) return;
  const auto now = WatchClock::now();
  if (!paused) origin_shown_ += now - *paused_since_;
  paused_since_ = paused ? std::optional(now) : std::nullopt;
}

/// A film that pauses goes on pausing at that moment.
void Feed::play_from(Moment moment) {
  origin_ = moment;
  origin_shown_ = WatchClock::now();
  if (paused_since_) paused_since_ = origin_shown_;
}

std::optional<std::intptr_t> Feed::handle() const noexcept {
  return next_ || subscription_.over() ? std::nullopt : std::optional(subscription_.native_handle());
}

WatchClock::time_point Feed::due() const noexcept {
  constexpr auto never = WatchClock::time_point::max();
  if (!next_) return never;
  if (!pace_ || !origin_ || next_->event.at <= *origin_) return origin_shown_;
  if (paused_since_) return never;
  if (*pace_ <= 0) return origin_shown_;
  const double wait = static_cast<double>((next_->event.at - *origin_).count()) / *pace_;
  constexpr double longest = 1e12;
  return origin_shown_ + milliseconds(static_cast<std::int64_t>(std::min(wait, longest)));
}

milliseconds Feed::played() const {
  const auto real = std::chrono::duration_cast<milliseconds>(paused_since_.value_or(WatchClock::now()) - origin_shown_);
  return milliseconds(static_cast<std::int64_t>(static_cast<double>(real.count()) * *pace_));
}

/// A film's time stands still at the event that is next, however fast it plays, and at its end.
Moment Feed::now() const {
  if (!pace_) return moment_now();
  if (!origin_) return moment_of(shown_.at()).value_or(moment_now());
  if (!next_) return std::max(*origin_, moment_of(shown_.at()).value_or(*origin_));
  return std::min(*origin_ + played(), next_->event.at);
}

}  // namespace netuse::cli
