// SPDX-License-Identifier: MIT
#include "windows/access_windows.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <windows.h>
#include <winternl.h>

#include "host/lane.hpp"
#include "text/fold.hpp"
#include "windows/handle_windows.hpp"
#include "windows/json_line.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto patience = 2s;  // a server that answers at all answers sooner

/// NtQueryInformationFile's FileAccessInformation: the rights that the open handle has.
DWORD granted(HANDLE file, ACCESS_MASK& mask) {
  using Query = LONG(WINAPI*)(HANDLE, IO_STATUS_BLOCK*, void*, ULONG, int);
  const auto query = reinterpret_cast<Query>(
      reinterpret_cast<void*>(GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "NtQueryInformationFile")));
  if (query == nullptr) return ERROR_PROC_NOT_FOUND;
  IO_STATUS_BLOCK status{};
  constexpr int file_access_information = 8;
  return query(file, &status, &mask, sizeof mask, file_access_information) < 0 ? ERROR_GEN_FAILURE : ERROR_SUCCESS;
}

/// The share's root as a path that may be longer than MAX_PATH: \\?\UNC\server\share\ .
std::wstring root_of(const std::string& remote) {
  return LR"(\\?\UNC)" + widen(remote).substr(1) + L'\\';
}

struct Probe {
  std::string remote;
  DWORD error = ERROR_SUCCESS;
  ACCESS_MASK mask = 0;

  void run() {
    constexpr DWORD share_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const Handle file(CreateFileW(root_of(remote).c_str(), MAXIMUM_ALLOWED, share_all, nullptr, OPEN_EXISTING,
                                  FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    error = file ? granted(file.get(), mask) : GetLastError();
  }
};

std::string server_of(const std::string& remote) {
  return text::upper_utf8(remote.substr(0, remote.find('\\', 2)));
}

/// Did the server answer in time?
bool probe(const std::string& remote, Clock::time_point until, Draft& into) {
  const auto shared = std::make_shared<Probe>(Probe{.remote = remote});
  const host::Lane lane([shared](const std::stop_token&) { shared->run(); });
  JsonLine line;
  line.text("remote", remote);
  const bool in_time = lane.wait(until);
  if (!in_time)
    lane.give_up(), line.flag("timed_out", true);
  else if (line.number("error", shared->error); shared->error == ERROR_SUCCESS)
    line.number("mask", shared->mask);
  into.add(line.str());
  return in_time;
}

}  // namespace

void probe_access(const std::vector<std::string>& remotes, Clock::time_point until, Draft& into) {
  std::set<std::string> silent;
  for (const std::string& remote : remotes) {
    if (!remote.starts_with(R"(\\)")) continue;
    const Clock::time_point now = Clock::now();
    if (now >= until || silent.contains(server_of(remote)))
      into.add(JsonLine().text("remote", remote).flag("timed_out", true).str());
    else if (!probe(remote, std::min(until, now + patience), into))
      silent.insert(server_of(remote));
  }
}

}  // namespace netuse::inline v0::windows
