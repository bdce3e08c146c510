// SPDX-License-Identifier: MIT
#include "windows/lane_windows.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "windows/handle_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

/// A program that lists every few seconds while a provider hangs must not gather threads without end.
constexpr int max_threads = 64;
std::atomic<int> threads{0};

}  // namespace

struct Lane::State {
  std::mutex mutex;
  std::condition_variable changed;
  DWORD thread = 0;
  bool done = false;

  void started() {
    const std::scoped_lock lock(mutex);
    thread = GetCurrentThreadId();
  }
  void finish() {
    const std::scoped_lock lock(mutex);
    thread = 0;
    done = true;
    changed.notify_all();
  }
};

Lane::Lane(std::function<void()> work) : state_(std::make_shared<State>()) {
  if (++threads > max_threads) {
    --threads;
    return;
  }
  try {
    std::thread([state = state_, work = std::move(work)] {
      state->started();
      try {
        work();
      } catch (const std::exception&) {  // out of memory: the draft holds what there was room for
      }
      state->finish();
      --threads;
    }).detach();
  } catch (const std::system_error&) {  // no thread to be had: the same as one that hangs
    --threads;
  }
}

bool Lane::wait(Clock::time_point until) const {
  std::unique_lock lock(state_->mutex);
  const auto done = [this] { return state_->done; };
  if (until != Clock::time_point::max()) return state_->changed.wait_until(lock, until, done);
  state_->changed.wait(lock, done);
  return true;
}

void Lane::cancel() const noexcept {
  const std::scoped_lock lock(state_->mutex);
  if (state_->thread == 0) return;
  if (const Handle thread(OpenThread(THREAD_TERMINATE, FALSE, state_->thread)); thread)
    CancelSynchronousIo(thread.get());
}

unsigned long Lane::thread() const {
  const std::scoped_lock lock(state_->mutex);
  return state_->thread;
}

}  // namespace netuse::inline v0::windows
