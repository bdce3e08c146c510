// SPDX-License-Identifier: MIT
#include "export/looker.hpp"

#include <utility>

#include "export/prometheus_text.hpp"

namespace netuse::cli {

Looker::Looker(const Globals& globals, std::function<void()> ready) : globals_(globals), ready_(std::move(ready)) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Looker::~Looker() {
  thread_.request_stop();
  asked_.notify_all();
}

void Looker::look() {
  const std::scoped_lock lock(mutex_);
  wanted_ = true;
  asked_.notify_one();
}

std::shared_ptr<const Looker::Metrics> Looker::newest() const {
  const std::scoped_lock lock(mutex_);
  return newest_;
}

void Looker::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      if (!asked_.wait(lock, stop, [this] { return wanted_; })) return;
    }
    try {
      take();
    } catch (const std::exception& error) {
      fail(error);
    }
    {
      const std::scoped_lock lock(mutex_);
      wanted_ = false;
    }
    ready_();
  }
}

void Looker::rethrow() const {
  const std::scoped_lock lock(mutex_);
  if (never_) std::rethrow_exception(never_);
}

/// What is there stays, and grows old.
void Looker::fail(const std::exception& error) {
  const std::scoped_lock lock(mutex_);
  if (newest_)
    say(std::string("error: ") + error.what());
  else
    never_ = std::current_exception();
}

void Looker::take() {
  const ExportLook look = look_for_export(globals_, {.statistics = true});
  const std::string wrong = look.error ? look.error->detail() : std::string();
  if (wrong != told_) say(wrong.empty() ? "the source can be read again" : wrong);
  told_ = wrong;
  auto made = std::make_shared<Metrics>(Metrics{.text = prometheus_text(look), .at = Clock::now()});
  const std::scoped_lock lock(mutex_);
  newest_ = std::move(made);
}

}  // namespace netuse::cli
