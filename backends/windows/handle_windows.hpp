// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <windows.h>

namespace netuse::inline v0::windows {

/// Owns a kernel handle.
class Handle {
 public:
  Handle() = default;
  explicit Handle(HANDLE handle) noexcept : handle_(handle == INVALID_HANDLE_VALUE ? nullptr : handle) {}
  Handle(Handle&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Handle() {
    if (handle_ != nullptr) CloseHandle(handle_);
  }
  explicit operator bool() const noexcept { return handle_ != nullptr; }
  HANDLE get() const noexcept { return handle_; }

 private:
  HANDLE handle_ = nullptr;
};

/// Owns an open registry key.
class RegistryKey {
 public:
  RegistryKey() = default;
  RegistryKey(const RegistryKey&) = delete;
  RegistryKey& operator=(const RegistryKey&) = delete;
  ~RegistryKey() {
    if (key_ != nullptr) RegCloseKey(key_);
  }
  LSTATUS open(HKEY parent, const wchar_t* path) noexcept { return RegOpenKeyExW(parent, path, 0, KEY_READ, &key_); }
  HKEY get() const noexcept { return key_; }

 private:
  HKEY key_ = nullptr;
};

}  // namespace netuse::inline v0::windows
