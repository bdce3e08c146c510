// SPDX-License-Identifier: MIT
#include "netuse_wbem/waiting.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "netuse_wbem/result.h"

namespace {

/// An event, or a thread, which is signalled when it has ended. All are guarded by one lock, so that some can be
/// waited for at once.
struct Waitable {
  bool manual_reset = true;
  bool signalled = false;
};
using Shared = std::shared_ptr<Waitable>;

std::mutex& lock_of_all() {
  static std::mutex& mutex = *new std::mutex;
  return mutex;
}
std::condition_variable& change_of_any() {
  static std::condition_variable& changed = *new std::condition_variable;
  return changed;
}

Waitable* at(HANDLE handle) {
  if (handle == nullptr || handle == INVALID_HANDLE_VALUE) return nullptr;
  return static_cast<Shared*>(handle)->get();
}

BOOL set(HANDLE handle, bool signalled) {
  Waitable* object = at(handle);
  if (object == nullptr) return SetLastError(ERROR_INVALID_HANDLE), FALSE;
  const std::scoped_lock lock(lock_of_all());
  object->signalled = signalled;
  change_of_any().notify_all();
  return TRUE;
}

/// An event that resets itself is taken by who waited for it.
void take(Waitable& object) {
  if (!object.manual_reset) object.signalled = false;
}

/// Under the lock: what the wait is over with, if it is.
std::optional<DWORD> over(const std::vector<Waitable*>& objects, bool all) {
  std::size_t signalled = 0;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    if (!objects[i]->signalled) continue;
    ++signalled;
    if (!all) return take(*objects[i]), WAIT_OBJECT_0 + i;
  }
  if (!all || signalled != objects.size()) return std::nullopt;
  for (Waitable* object : objects) take(*object);
  return WAIT_OBJECT_0;
}

DWORD wait(const std::vector<Waitable*>& objects, bool all, DWORD milliseconds) {
  const auto limit = static_cast<std::uint32_t>(milliseconds);
  std::optional<DWORD> result;
  const auto is_over = [&] { return (result = over(objects, all)).has_value(); };
  std::unique_lock lock(lock_of_all());
  if (limit == INFINITE)
    change_of_any().wait(lock, is_over);
  else
    change_of_any().wait_for(lock, std::chrono::milliseconds(limit), is_over);
  return result.value_or(WAIT_TIMEOUT);
}

HANDLE handle_of(bool manual_reset, bool signalled) {
  return new Shared(std::make_shared<Waitable>(Waitable{manual_reset, signalled}));
}

std::recursive_mutex& lock_in(LPCRITICAL_SECTION section) {
  return *static_cast<std::recursive_mutex*>(section->lock);
}

}  // namespace

void Sleep(DWORD milliseconds) {
  const auto time = static_cast<std::uint32_t>(milliseconds);
  // NOLINTNEXTLINE(bugprone-infinite-loop): which INFINITE asks for
  do std::this_thread::sleep_for(std::chrono::milliseconds(time));
  while (time == INFINITE);
}

DWORD SleepEx(DWORD milliseconds, BOOL /*alertable*/) {
  Sleep(milliseconds);
  return 0;
}

HANDLE CreateEventW(LPSECURITY_ATTRIBUTES /*attributes*/, BOOL manual_reset, BOOL signalled, LPCWSTR name) {
  if (name != nullptr) return SetLastError(ERROR_NOT_SUPPORTED), nullptr;
  return handle_of(manual_reset != FALSE, signalled != FALSE);
}

HANDLE CreateEventA(LPSECURITY_ATTRIBUTES attributes, BOOL manual_reset, BOOL signalled, LPCSTR name) {
  return CreateEventW(attributes, manual_reset, signalled, name != nullptr ? L"" : nullptr);
}

BOOL SetEvent(HANDLE event) {
  return set(event, true);
}
BOOL ResetEvent(HANDLE event) {
  return set(event, false);
}

HANDLE CreateThread(LPSECURITY_ATTRIBUTES /*attributes*/, SIZE_T /*stack*/, LPTHREAD_START_ROUTINE start,
                    LPVOID parameter, DWORD flags, LPDWORD id) {
  if (start == nullptr || flags != 0) return SetLastError(ERROR_INVALID_PARAMETER), nullptr;
  auto* handle = static_cast<Shared*>(handle_of(true, false));
  std::thread([start, parameter, ended = *handle] {
    start(parameter);
    const std::scoped_lock lock(lock_of_all());
    ended->signalled = true;
    change_of_any().notify_all();
  }).detach();
  if (id != nullptr) *id = 0;
  return handle;
}

DWORD WaitForSingleObject(HANDLE object, DWORD milliseconds) {
  return WaitForMultipleObjects(1, &object, FALSE, milliseconds);
}

DWORD WaitForMultipleObjects(DWORD count, const HANDLE* objects, BOOL all, DWORD milliseconds) {
  std::vector<Waitable*> waitables;
  for (DWORD i = 0; objects != nullptr && i < count && i < MAXIMUM_WAIT_OBJECTS; ++i)
    if (Waitable* object = at(objects[i])) waitables.push_back(object);
  if (waitables.empty() || waitables.size() != count) return SetLastError(ERROR_INVALID_HANDLE), WAIT_FAILED;
  return wait(waitables, all != FALSE, milliseconds);
}

BOOL CloseHandle(HANDLE object) {
  if (at(object) == nullptr) return SetLastError(ERROR_INVALID_HANDLE), FALSE;
  delete static_cast<Shared*>(object);
  return TRUE;
}

void InitializeCriticalSection(LPCRITICAL_SECTION section) {
  section->lock = new std::recursive_mutex;
}
BOOL InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION section, DWORD /*spins*/) {
  InitializeCriticalSection(section);
  return TRUE;
}
void EnterCriticalSection(LPCRITICAL_SECTION section) {
  lock_in(section).lock();
}
BOOL TryEnterCriticalSection(LPCRITICAL_SECTION section) {
  return lock_in(section).try_lock();
}
void LeaveCriticalSection(LPCRITICAL_SECTION section) {
  lock_in(section).unlock();
}
void DeleteCriticalSection(LPCRITICAL_SECTION section) {
  delete &lock_in(section);
  section->lock = nullptr;
}

BOOL InitOnceExecuteOnce(PINIT_ONCE once, PINIT_ONCE_FN make, PVOID parameter, LPVOID* context) {
  static std::recursive_mutex& mutex = *new std::recursive_mutex;
  static char done = 0;
  const std::scoped_lock lock(mutex);
  // What was made is kept beside the mark that it was: nothing to keep is the mark alone.
  if (once->Ptr == nullptr) {
    PVOID made = nullptr;
    if (make(once, parameter, &made) == FALSE) return context != nullptr ? *context = made : nullptr, FALSE;
    once->Ptr = made != nullptr ? made : &done;
  }
  if (context != nullptr) *context = once->Ptr == &done ? nullptr : once->Ptr;
  return TRUE;
}
