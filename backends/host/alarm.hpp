// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>

namespace netuse::inline v0::host {

/// What another program's loop can wait for: a descriptor that is readable, on Windows an event that is signalled,
/// while it is raised. Thread rule: from any thread.
class Alarm {
 public:
  /// Throws Error(provider_failure) where the system gives no more descriptors.
  Alarm();
  Alarm(const Alarm&) = delete;
  Alarm& operator=(const Alarm&) = delete;
  ~Alarm();

  void raise() noexcept;
  void clear() noexcept;
  std::intptr_t handle() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace netuse::inline v0::host
