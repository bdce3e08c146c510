// SPDX-License-Identifier: MIT
#include "netuse/services.hpp"

#include "netuse/version.hpp"
#include "services/source.hpp"

namespace netuse::inline v0 {

namespace detail {

std::shared_ptr<const model::Snapshot> ServicesState::take() {
  std::shared_ptr<const model::Snapshot> fresh = source_->take();
  set_newest(fresh);
  return fresh;
}

void ServicesState::set_newest(std::shared_ptr<const model::Snapshot> snapshot) {
  const std::scoped_lock lock(mutex_);
  newest_ = std::move(snapshot);
}

std::shared_ptr<const model::Snapshot> ServicesState::newest() const {
  const std::scoped_lock lock(mutex_);
  return newest_;
}

}  // namespace detail

Snapshot Services::snapshot() const {
  return Snapshot(state_->take());
}

const char* version() noexcept {
  return NETUSE_VERSION;
}

ConnectionList Services::connections() const {
  return snapshot().connections();
}

std::vector<Diagnostic> Services::diagnostics() const {
  const auto newest = state_->newest();
  return newest ? newest->diagnostics() : std::vector<Diagnostic>();
}

}  // namespace netuse::inline v0
