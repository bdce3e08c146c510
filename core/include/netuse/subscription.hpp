// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "netuse/diagnostic.hpp"
#include "netuse/export.hpp"
#include "netuse/object.hpp"
#include "netuse/object_iterator.hpp"
#include "netuse/snapshot.hpp"

namespace netuse::inline v0 {

namespace detail {
class SubscriptionState;
}

/// How a subscription looks at its source. A plain value.
struct SubscriptionOptions {
  /// Of a recorded timeline: how many of its seconds pass in one. 1 is its own time; 0, and anything else that is no
  /// pace, gives frame after frame as fast as the events are taken.
  double pace = 0;
};

/// Events as they come (the enumerator of IWbemServices::ExecNotificationQuery). A thread of the library's looks at the
/// source every WITHIN seconds, and at once where the system tells that the mount table changed; while events wait to
/// be taken it goes on for some looks only, and then tells later what became of the rest. A look that fails changes
/// nothing and is told in diagnostics(); the next one follows.
/// Thread rule: one thread at a time, but for cancel(), which any thread may call while the Subscription lives. The
/// Services may be gone.
class NETUSE_API Subscription {
 public:
  /// Waits for each event, and ends when none comes any more.
  using iterator = ObjectIterator<Subscription>;

  explicit Subscription(std::unique_ptr<detail::SubscriptionState> state) noexcept;
  Subscription(const Subscription&) = delete;
  Subscription& operator=(const Subscription&) = delete;
  Subscription(Subscription&&) noexcept;
  Subscription& operator=(Subscription&&) noexcept;
  /// Cancels. A look that hangs is left behind.
  ~Subscription();

  /// The next event. Waits at most `timeout` for it (milliseconds; zero and less: not at all). Nothing: none came in
  /// that time (WBEM_S_TIMEDOUT), or none comes any more: over() tells which.
  std::optional<Object> next(std::chrono::milliseconds timeout);
  /// The same without a limit: nothing means that none comes any more.
  std::optional<Object> next();
  /// No event waits and none comes any more: a timeline was told to its end, or cancel() was called.
  bool over() const noexcept;
  /// Ends the subscription, and a next() that waits in another thread; events that nobody took are dropped.
  void cancel() noexcept;

  /// For loops that wait for many things: a file descriptor that poll() calls readable, on Windows the HANDLE of an
  /// event that is signalled, while next() has something to say (an event, or that none comes any more). It belongs to
  /// the subscription: wait for it, and neither read nor close it. Take all that next(0) gives when it tells.
  std::intptr_t native_handle() const noexcept;

  /// What the source said when the event that next() gave last had happened; before the first, when the subscription
  /// began.
  Snapshot snapshot() const;
  /// Of the newest look: what could not be known, and why; and why a look that should have come did not.
  std::vector<Diagnostic> diagnostics() const;

  iterator begin() & { return iterator(this); }
  iterator begin() && = delete;
  static iterator end() { return {}; }

 private:
  std::unique_ptr<detail::SubscriptionState> state_;
};

}  // namespace netuse::inline v0
