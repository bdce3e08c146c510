// SPDX-License-Identifier: MIT
#include "windows/resource_buffer_windows.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "windows/json_line.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

bool ResourceBuffer::grow(DWORD wanted) {
  if (size() >= largest_size) return false;
  const DWORD next = std::min(std::max(wanted, size() * 2), largest_size);
  entries_.resize(next / sizeof(NETRESOURCEW) + 1);
  return true;
}

void ResourceBuffer::begin_call() noexcept {
  std::ranges::fill(entries_, NETRESOURCEW{});
  in_call_ = true;
}

/// The text at `start`, nothing for NULL. Nothing either where it does not lie in the buffer: Wine hands out comments
/// that are gone already.
std::optional<std::string> ResourceBuffer::text(const wchar_t* start) const {
  const auto begin = reinterpret_cast<std::uintptr_t>(origin_ != nullptr ? origin_ : entries_.data());
  const auto from = reinterpret_cast<std::uintptr_t>(start);
  if (from < begin || from >= begin + size()) return std::nullopt;
  const auto* const here = reinterpret_cast<const char*>(entries_.data()) + (from - begin);
  const std::wstring_view rest(reinterpret_cast<const wchar_t*>(here), (begin + size() - from) / sizeof(wchar_t));
  return narrow(rest.substr(0, rest.find(L'\0')));
}

void ResourceBuffer::write(const NETRESOURCEW& entry, Draft& into) const {
  const auto local = text(entry.lpLocalName);
  const auto remote = text(entry.lpRemoteName);
  into.add(JsonLine()
               .maybe("local", local)
               .maybe("remote", remote)
               .number("type", entry.dwType)
               .number("display", entry.dwDisplayType)
               .number("usage", entry.dwUsage)
               .maybe("comment", text(entry.lpComment))
               .maybe("provider", text(entry.lpProvider))
               .str(),
           {.local = local.value_or(""), .remote = remote.value_or("")});
}

DWORD ResourceBuffer::write(DWORD count, Draft& into, DWORD most) const {
  DWORD written = 0;
  for (const NETRESOURCEW& entry : entries_) {
    if (written == count || written == most || (count == all_entries && !text(entry.lpRemoteName))) break;
    write(entry, into);
    ++written;
  }
  return written;
}

void ResourceBuffer::copy_to(ResourceBuffer& into) const noexcept {
  const std::size_t count = std::min(entries_.size(), into.entries_.size());
  std::copy_n(entries_.begin(), count, into.entries_.begin());
  into.origin_ = entries_.data();
}

}  // namespace netuse::inline v0::windows
