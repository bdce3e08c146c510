// SPDX-License-Identifier: MIT
#include "host/lane.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <string>
#include <system_error>
#include <thread>

#include "host/thread_call.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::host {

namespace {

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): counted over all lanes
std::atomic<int> left_behind{0};
/// A pointer, since MinGW destroys a thread's objects after it has freed their storage.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): one a thread
thread_local const std::stop_token* told = nullptr;

[[noreturn]] void no_lane(const std::string& why) {
  throw Error(Wbem::provider_failure, why);
}

}  // namespace

struct Lane::State {
  std::mutex mutex;
  std::condition_variable changed;
  std::stop_source stop;
  std::exception_ptr failure;
  std::string refusal;
  unsigned long thread = 0;
  bool done = false;
  bool given_up = false;
  std::thread worker;  ///< of the one who holds the lane

  void run(Work work) {
    const std::stop_token token = stop.get_token();
    told = &token;
    begin();
    std::exception_ptr thrown;
    try {
      work(token);
    } catch (...) {
      thrown = std::current_exception();
    }
    told = nullptr;
    work = nullptr;  // what it owns is gone when the one who waits goes on
    end(std::move(thrown));
  }

  bool has_ended() {
    const std::scoped_lock lock(mutex);
    return done;
  }

 private:
  void begin() {
    const std::scoped_lock lock(mutex);
    thread = this_thread_number();
  }
  void end(std::exception_ptr thrown) {
    const std::scoped_lock lock(mutex);
    failure = std::move(thrown);
    thread = 0;
    done = true;
    if (given_up) --left_behind;
    changed.notify_all();
  }
};

Lane::Lane(Work work) : state_(std::make_shared<State>()) {
  if (left_behind >= most_left_behind) {
    state_->refusal =
        std::to_string(most_left_behind) +
        " threads of earlier calls still hang in files or network providers that do not answer, so no other call is "
        "begun; see why those hang, or start this program anew";
    return;
  }
  try {
    state_->worker = std::thread([state = state_, work = std::move(work)]() mutable { state->run(std::move(work)); });
  } catch (const std::system_error& error) {
    state_->refusal =
        "no thread can be started (" + error.code().message() + "); end other programs or raise the limit of threads";
  }
}

// A thread that has ended is waited for, and only one that hangs is detached: MinGW's library at times gives the
// storage of a detached thread that ends to the next one while it is still written to, which then starts without its
// work.
Lane::~Lane() {
  if (!state_) return;
  give_up({});
  if (!state_->worker.joinable()) return;
  if (state_->has_ended() && state_->worker.get_id() != std::this_thread::get_id())
    state_->worker.join();
  else
    state_->worker.detach();
}

const std::string& Lane::refusal() const noexcept {
  return state_->refusal;
}

void Lane::require_start() const {
  if (!refusal().empty()) no_lane(refusal());
}

bool Lane::wait(Deadline until) const {
  if (!refusal().empty()) return false;
  std::unique_lock lock(state_->mutex);
  const auto done = [this] { return state_->done; };
  // In slices: a wake-up that is lost (seen under Wine) costs no more than one of them.
  constexpr std::chrono::milliseconds slice{20};
  while (!state_->changed.wait_for(lock, slice, done))
    if (until != no_deadline && Clock::now() >= until) return false;
  if (!state_->failure) return true;
  try {
    std::rethrow_exception(state_->failure);
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    no_lane("there is not enough memory for what was read; free some, or ask for less");
  } catch (const std::exception& error) {
    no_lane(std::string("reading broke off: ") + error.what());
  } catch (...) {
    no_lane("reading broke off for a reason without words");
  }
}

void Lane::give_up(std::chrono::milliseconds patience) const noexcept {
  if (!refusal().empty()) return;
  state_->stop.request_stop();
  std::unique_lock lock(state_->mutex);
  if (state_->done) return;
  if (!state_->given_up) ++left_behind;
  state_->given_up = true;
  break_off_call(state_->thread);
  if (patience.count() > 0) state_->changed.wait_for(lock, patience, [this] { return state_->done; });
}

unsigned long Lane::thread() const noexcept {
  const std::scoped_lock lock(state_->mutex);
  return state_->thread;
}

bool told_to_stop() noexcept {
  return told != nullptr && told->stop_requested();
}

}  // namespace netuse::inline v0::host
