// SPDX-License-Identifier: MIT
#include <windows.h>

#include "host/alarm.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::host {

struct Alarm::State {
  HANDLE event = ::CreateEventW(nullptr, TRUE, FALSE, nullptr);

  State() {
    if (event == nullptr)
      throw Error(Wbem::provider_failure, "Windows gives no event object to tell of events; close other programs");
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { ::CloseHandle(event); }
};

Alarm::Alarm() : state_(std::make_unique<State>()) {}
Alarm::~Alarm() = default;

void Alarm::raise() noexcept {
  ::SetEvent(state_->event);
}
void Alarm::clear() noexcept {
  ::ResetEvent(state_->event);
}
std::intptr_t Alarm::handle() const noexcept {
  return reinterpret_cast<std::intptr_t>(state_->event);
}

}  // namespace netuse::inline v0::host
