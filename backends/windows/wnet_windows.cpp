// SPDX-License-Identifier: MIT
#include "windows/wnet_windows.hpp"

#include <algorithm>
#include <cstring>
#include <set>
#include <vector>

#include "windows/held_thread_windows.hpp"
#include "windows/json_line.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

class Enumeration {
 public:
  Enumeration(DWORD scope, ResourceBuffer& buffer, Draft& into, const std::stop_token& stop)
      : scope_(scope), buffer_(buffer), into_(into), stop_(stop) {}

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
  /// There are providers that enumerate for ever.
  DWORD take_all(HANDLE handle) {
    while (!stop_.stop_requested()) {
      buffer_.begin_call();
      DWORD count = ResourceBuffer::all_entries;
      DWORD size = buffer_.size();
      const DWORD error = WNetEnumResourceW(handle, &count, buffer_.data(), &size);
      buffer_.end_call();
      // On Windows only success comes with entries; Wine gives some with "more data" and "no more items" too.
      const bool usable = error == NO_ERROR || error == ERROR_MORE_DATA || error == ERROR_NO_MORE_ITEMS;
      const DWORD taken = usable && buffer_.filled() ? buffer_.write(count, into_, left_) : 0;
      left_ -= taken;
      if (error == ERROR_NO_MORE_ITEMS) return NO_ERROR;
      if (error != NO_ERROR && error != ERROR_MORE_DATA) return error;
      if (taken == 0 && (error == NO_ERROR || !buffer_.grow(size))) return error;  // it would go on for ever
      if (left_ == 0) return ERROR_MORE_DATA;
    }
    return ERROR_CANCELLED;  // nobody reads it any more
  }

  void finish(const char* api, DWORD error) {
    JsonLine line;
    line.text("api", api).number("error", error);
    if (error == ERROR_EXTENDED_ERROR) add_extended(line);
    if (error == ERROR_MORE_DATA && left_ == 0)
      line.text("text", "no more than the first " + std::to_string(most_entries) + " entries were taken");
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
  ResourceBuffer& buffer_;
  Draft& into_;
  const std::stop_token& stop_;
  DWORD left_ = most_entries;
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

void enumerate_connected(ResourceBuffer& buffer, Draft& into, const std::stop_token& stop) {
  Enumeration(RESOURCE_CONNECTED, buffer, into, stop).run();
}

void enumerate_remembered(ResourceBuffer& buffer, Draft& into, const std::stop_token& stop) {
  Enumeration(RESOURCE_REMEMBERED, buffer, into, stop).run();
}

void rescue_entries(unsigned long thread, const ResourceBuffer& buffer, Draft& into) {
  ResourceBuffer copy;
  copy.make_room_for(buffer);
  {
    const HeldThread held(thread);
    if (!held || !buffer.in_call()) return;
    buffer.copy_to(copy);
  }
  copy.write(ResourceBuffer::all_entries, into);
}

void ask_users(const std::vector<Names>& connections, Draft& into, const std::stop_token& stop) {
  into.calling("WNetGetUser");
  for (const Names& names : connections) {
    if (stop.stop_requested()) return;
    std::wstring user;
    const DWORD error = ask(WNetGetUserW, widen(names.either()), user);
    JsonLine line;
    line.text("name", names.either()).number("error", error);
    if (error == NO_ERROR) line.text("user", narrow(user));
    into.add(line.str());
  }
}

void ask_devices(const std::vector<Names>& connections, Draft& into, const std::stop_token& stop) {
  into.calling("WNetGetConnection");
  std::set<std::string> asked;
  for (const Names& names : connections)
    if (!stop.stop_requested() && !names.local.empty() && asked.insert(names.local).second)
      ask_device(names.local, true, into);
  for (DWORD letters = GetLogicalDrives(), i = 0; i < 26 && !stop.stop_requested(); ++i) {
    const std::string device{static_cast<char>('A' + i), ':'};
    if ((letters >> i & 1U) != 0 && asked.insert(device).second) ask_device(device, false, into);
  }
}

}  // namespace netuse::inline v0::windows
