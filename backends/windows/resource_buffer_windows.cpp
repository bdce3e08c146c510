// SPDX-License-Identifier: MIT
#include "windows/resource_buffer_windows.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
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

bool ResourceBuffer::is_blank(const NETRESOURCEW& entry) noexcept {
  constexpr NETRESOURCEW blank{};
  return std::memcmp(&entry, &blank, sizeof(blank)) == 0;
}

bool ResourceBuffer::holds(const void* address) const noexcept {
  const auto from = reinterpret_cast<std::uintptr_t>(begin());
  const auto at = reinterpret_cast<std::uintptr_t>(address);
  return at >= from && at < from + size();
}

/// The text at `start`, nothing for NULL. Nothing either where it does not lie in the buffer: Wine hands out comments
/// that are gone already.
std::optional<std::string> ResourceBuffer::text(const wchar_t* start) const {
  if (!holds(start)) return std::nullopt;
  const auto offset = reinterpret_cast<std::uintptr_t>(start) - reinterpret_cast<std::uintptr_t>(begin());
  const auto* const here = reinterpret_cast<const char*>(entries_.data()) + offset;
  const std::wstring_view rest(reinterpret_cast<const wchar_t*>(here), (size() - offset) / sizeof(wchar_t));
  return narrow(rest.substr(0, rest.find(L'\0')));
}

/// Entries stand one after another, up to a blank one or to the texts of those before.
std::size_t ResourceBuffer::count_entries() const {
  auto texts = reinterpret_cast<std::uintptr_t>(begin()) + size();
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const NETRESOURCEW& entry = entries_[i];
    if (is_blank(entry) || reinterpret_cast<std::uintptr_t>(begin() + i + 1) > texts) return i;
    for (const wchar_t* const text : {entry.lpLocalName, entry.lpRemoteName, entry.lpComment, entry.lpProvider})
      if (holds(text)) texts = std::min(texts, reinterpret_cast<std::uintptr_t>(text));
  }
  return entries_.size();
}

void ResourceBuffer::write(const NETRESOURCEW& entry, Draft& into) const {
  const auto local = text(entry.lpLocalName);
  const auto remote = text(entry.lpRemoteName);
  const bool lost = (entry.lpLocalName != nullptr && !local) || (entry.lpRemoteName != nullptr && !remote);
  JsonLine line;
  line.maybe("local", local)
      .maybe("remote", remote)
      .number("type", entry.dwType)
      .number("display", entry.dwDisplayType)
      .number("usage", entry.dwUsage)
      .maybe("comment", text(entry.lpComment))
      .maybe("provider", text(entry.lpProvider));
  if (lost) line.flag("lost", true);
  if (lost || !remote)
    into.add(line.str());
  else
    into.add(line.str(), {.local = local.value_or(""), .remote = *remote});
}

DWORD ResourceBuffer::write(DWORD count, Draft& into, DWORD most) const {
  const std::size_t there = count == all_entries ? count_entries() : std::min<std::size_t>(count, entries_.size());
  const auto written = static_cast<DWORD>(std::min<std::size_t>(there, most));
  for (DWORD i = 0; i < written; ++i) write(entries_[i], into);
  return written;
}

void ResourceBuffer::copy_to(ResourceBuffer& into) const noexcept {
  const std::size_t count = std::min(entries_.size(), into.entries_.size());
  std::copy_n(entries_.begin(), count, into.entries_.begin());
  into.origin_ = entries_.data();
}

}  // namespace netuse::inline v0::windows
