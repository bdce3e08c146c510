// SPDX-License-Identifier: MIT
#include "wmi/workers.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace netuse_wbem {
namespace {

class Workers {
 public:
  void run(std::function<void()> work) {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back(std::move(work));
    if (idle_ >= waiting_.size()) return wake_.notify_one();
    try {
      std::thread([this] { live(); }).detach();
    } catch (...) {
      waiting_.pop_back();  // nobody is to run what the caller was told has failed
      throw;
    }
  }

 private:
  void live() {
    while (const std::function<void()> work = next()) work();
  }

  /// What is to do next, or nothing after a while without work.
  std::function<void()> next() {
    std::unique_lock lock(mutex_);
    ++idle_;
    wake_.wait_for(lock, std::chrono::seconds(2), [this] { return !waiting_.empty(); });
    --idle_;
    if (waiting_.empty()) return {};
    std::function<void()> work = std::move(waiting_.front());
    waiting_.pop_front();
    return work;
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  std::size_t idle_ = 0;
};

}  // namespace

void run_apart(std::function<void()> work) {
  static Workers& workers = *new Workers;  // never ended: its threads outlive main
  workers.run(std::move(work));
}

}  // namespace netuse_wbem
