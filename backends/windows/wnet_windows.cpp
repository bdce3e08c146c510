// SPDX-License-Identifier: MIT
#include "windows/wnet_windows.hpp"

#include <algorithm>
#include <cstring>
#include <set>
#include <vector>
#include <windows.h>
#include <winnetwk.h>

#include "windows/json_line.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

constexpr DWORD first_buffer = 16 * 1024;
constexpr DWORD largest_buffer = 16 * 1024 * 1024;
constexpr DWORD all_entries = 0xFFFFFFFF;
/// One entry a call up to here, so that a provider that hangs takes nothing of the others with it; beyond it, speed
/// counts more.
constexpr std::size_t entries_one_by_one = 256;

/// What WNetEnumResource fills: an array of NETRESOURCE, and the texts that it points to.
class Buffer {
 public:
  void* data() noexcept { return bytes_.data(); }
  DWORD size() const noexcept { return static_cast<DWORD>(bytes_.size() * sizeof(NETRESOURCEW)); }
  bool grow(DWORD wanted) {
    const DWORD next = std::max(wanted, size() * 2);
    if (size() >= largest_buffer) return false;
    resize(std::min(next, largest_buffer));
    return true;
  }
  /// So that an entry that was not written can be told from one that was.
  void clear_first() noexcept { bytes_.front() = {}; }
  const NETRESOURCEW& at(DWORD i) const noexcept { return bytes_[i]; }

  /// The text at `start`, nothing for NULL. Nothing either where it does not lie in the buffer: Wine hands out
  /// comments that are gone already.
  std::optional<std::string> text(const wchar_t* start) const {
    const auto* const begin = reinterpret_cast<const char*>(bytes_.data());
    const auto* const from = reinterpret_cast<const char*>(start);
    if (from < begin || from >= begin + size()) return std::nullopt;
    const std::wstring_view rest(start, static_cast<std::size_t>(begin + size() - from) / sizeof(wchar_t));
    return narrow(rest.substr(0, rest.find(L'\0')));
  }

 private:
  void resize(DWORD bytes) { bytes_.resize(bytes / sizeof(NETRESOURCEW) + 1); }
  std::vector<NETRESOURCEW> bytes_ = std::vector<NETRESOURCEW>(first_buffer / sizeof(NETRESOURCEW));
};

class Enumeration {
 public:
  Enumeration(DWORD scope, Draft& into) : scope_(scope), into_(into) {}

  void run() {
    into_.calling("WNetOpenEnum");
    HANDLE handle = nullptr;
    const DWORD opened = WNetOpenEnumW(scope_, RESOURCETYPE_ANY, 0, nullptr, &handle);
    if (opened != NO_ERROR) return finish("WNetOpenEnum", opened);
    into_.calling("WNetEnumResource");
    const DWORD ended = take_all(handle);
    WNetCloseEnum(handle);
    finish("WNetEnumResource", ended);
  }

 private:
  DWORD take_all(HANDLE handle) {
    while (true) {
      buffer_.clear_first();
      const DWORD wanted = taken_ < entries_one_by_one ? 1 : all_entries;
      DWORD count = wanted;
      DWORD size = buffer_.size();
      const DWORD error = WNetEnumResourceW(handle, &count, buffer_.data(), &size);
      if (error == NO_ERROR || (error == ERROR_MORE_DATA && filled(count)))
        take(count);
      else if (error == ERROR_NO_MORE_ITEMS)
        return NO_ERROR;
      else if (error != ERROR_MORE_DATA || !buffer_.grow(size))
        return error;
      if (error == NO_ERROR && (count == 0 || count == all_entries)) return NO_ERROR;  // else for ever
    }
  }

  /// ERROR_MORE_DATA says "no entry fitted" on Windows, and under Wine also "here are some, and there are more".
  bool filled(DWORD count) const {
    return count != 0 && count != all_entries && buffer_.text(buffer_.at(0).lpRemoteName).has_value();
  }

  void take(DWORD count) {
    const DWORD room = buffer_.size() / static_cast<DWORD>(sizeof(NETRESOURCEW));
    for (DWORD i = 0; i < std::min(count, room); ++i) take(buffer_.at(i));
  }

  void take(const NETRESOURCEW& entry) {
    const auto local = buffer_.text(entry.lpLocalName);
    const auto remote = buffer_.text(entry.lpRemoteName);
    into_.add(JsonLine()
                  .maybe("local", local)
                  .maybe("remote", remote)
                  .number("type", entry.dwType)
                  .number("display", entry.dwDisplayType)
                  .number("usage", entry.dwUsage)
                  .maybe("comment", buffer_.text(entry.lpComment))
                  .maybe("provider", buffer_.text(entry.lpProvider))
                  .str(),
              {.local = local.value_or(""), .remote = remote.value_or("")});
    ++taken_;
  }

  void finish(const char* api, DWORD error) {
    JsonLine line;
    line.text("api", api).number("error", error);
    if (error == ERROR_EXTENDED_ERROR) add_extended(line);
    into_.add(line.str());
  }

  static void add_extended(JsonLine& line) {
    DWORD code = 0;
    wchar_t text[1024] = L"";
    wchar_t provider[256] = L"";
    if (WNetGetLastErrorW(&code, text, 1024, provider, 256) != NO_ERROR) return;
    line.number("code", code).text("text", narrow(text)).text("provider", narrow(provider));
  }

  DWORD scope_;
  Draft& into_;
  Buffer buffer_;
  std::size_t taken_ = 0;
};

/// Calls a function of the form (name, buffer, &length) with a buffer that is large enough.
template <class Function>
DWORD ask(Function function, const std::wstring& name, std::wstring& answer) {
  answer.assign(256, L'\0');
  while (true) {
    auto length = static_cast<DWORD>(answer.size());
    const DWORD error = function(name.c_str(), answer.data(), &length);
    // Wine says the second of the two.
    if ((error == ERROR_MORE_DATA || error == ERROR_INSUFFICIENT_BUFFER) && answer.size() < 65536) {
      answer.assign(std::max<std::size_t>(length, answer.size() * 2), L'\0');
      continue;
    }
    answer.resize(error == NO_ERROR ? std::wcslen(answer.c_str()) : 0);
    return error;
  }
}

void ask_device(const std::string& device, bool always, Draft& into) {
  std::wstring remote;
  const DWORD error = ask(WNetGetConnectionW, widen(device), remote);
  if (!always && error == ERROR_NOT_CONNECTED) return;  // a local disk
  JsonLine line;
  line.text("local", device).number("error", error);
  if (error == NO_ERROR) line.text("remote", narrow(remote));
  into.add(line.str());
}

}  // namespace

void enumerate_connected(Draft& into) {
  Enumeration(RESOURCE_CONNECTED, into).run();
}

void enumerate_remembered(Draft& into) {
  Enumeration(RESOURCE_REMEMBERED, into).run();
}

void ask_users(const std::vector<Names>& connections, Draft& into) {
  into.calling("WNetGetUser");
  for (const Names& names : connections) {
    std::wstring user;
    const DWORD error = ask(WNetGetUserW, widen(names.either()), user);
    JsonLine line;
    line.text("name", names.either()).number("error", error);
    if (error == NO_ERROR) line.text("user", narrow(user));
    into.add(line.str());
  }
}

void ask_devices(const std::vector<Names>& connections, Draft& into) {
  into.calling("WNetGetConnection");
  std::set<std::string> asked;
  for (const Names& names : connections)
    if (!names.local.empty() && asked.insert(names.local).second) ask_device(names.local, true, into);
  for (DWORD letters = GetLogicalDrives(), i = 0; i < 26; ++i) {
    const std::string device{static_cast<char>('A' + i), ':'};
    if ((letters >> i & 1U) != 0 && asked.insert(device).second) ask_device(device, false, into);
  }
}

}  // namespace netuse::inline v0::windows
