// SPDX-License-Identifier: MIT
#include "netuse_wbem/machine.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <ctime>
#include <sys/syscall.h>
#include <unistd.h>

#include "com/text.hpp"
#include "wmi/dmtf_time.hpp"

namespace {

constexpr std::int64_t ticks_to_1970 = 116'444'736'000'000'000;
constexpr double days_to_1899 = 109'205;

std::int64_t ticks_of(const FILETIME& time) {
  return (static_cast<std::int64_t>(time.dwHighDateTime) << 32) | time.dwLowDateTime;
}

FILETIME file_time_of(std::int64_t ticks) {
  return {static_cast<UINT32>(ticks), static_cast<UINT32>(ticks >> 32)};
}

std::string host_name() {
  std::array<char, 256> name{};
  if (gethostname(name.data(), name.size() - 1) != 0) return "";
  const std::string whole = name.data();
  return whole.substr(0, whole.find('.'));
}

template <class Text, class Char>
BOOL hand_out(const Text& name, Char* to, LPDWORD room) {
  if (room == nullptr) return SetLastError(ERROR_INVALID_PARAMETER), FALSE;
  const bool fits = to != nullptr && name.size() < *room;
  if (fits) *std::copy(name.begin(), name.end(), to) = 0;
  *room = fits ? name.size() : name.size() + 1;
  if (!fits) SetLastError(ERROR_MORE_DATA);
  return fits;
}

template <class Version>
BOOL tell_windows_10(Version* version) {
  if (version == nullptr || version->dwOSVersionInfoSize < sizeof(Version))
    return SetLastError(ERROR_INSUFFICIENT_BUFFER), FALSE;
  version->dwMajorVersion = 10;
  version->dwMinorVersion = 0;
  version->dwBuildNumber = 19045;
  version->dwPlatformId = VER_PLATFORM_WIN32_NT;
  version->szCSDVersion[0] = 0;
  return TRUE;
}

}  // namespace

BOOL GetVersionExW(LPOSVERSIONINFOW version) {
  return tell_windows_10(version);
}

BOOL GetVersionExA(LPOSVERSIONINFOA version) {
  return tell_windows_10(version);
}

ULONGLONG GetTickCount64(void) {
  const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<ULONGLONG>(std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count());
}

DWORD GetTickCount(void) {
  return static_cast<std::uint32_t>(GetTickCount64());
}

DWORD GetCurrentProcessId(void) {
  return static_cast<DWORD>(getpid());
}

DWORD GetCurrentThreadId(void) {
  return static_cast<DWORD>(syscall(SYS_gettid));
}

BOOL GetComputerNameW(LPWSTR name, LPDWORD characters) {
  return hand_out(netuse_wbem::wide(host_name()), name, characters);
}

BOOL GetComputerNameA(LPSTR name, LPDWORD characters) {
  return hand_out(host_name(), name, characters);
}

void GetSystemTimeAsFileTime(LPFILETIME now) {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  *now = file_time_of(std::chrono::duration_cast<std::chrono::nanoseconds>(since_1970).count() / 100 + ticks_to_1970);
}

void GetSystemTime(LPSYSTEMTIME now) {
  FILETIME time;
  GetSystemTimeAsFileTime(&time);
  FileTimeToSystemTime(&time, now);
}

BOOL FileTimeToSystemTime(const FILETIME* time, LPSYSTEMTIME parts) {
  if (time == nullptr || parts == nullptr || ticks_of(*time) < 0) return SetLastError(ERROR_INVALID_PARAMETER), FALSE;
  const std::int64_t ticks = ticks_of(*time);
  const netuse_wbem::DmtfTime found = netuse_wbem::dmtf_of_file_time(ticks, 0);
  const auto word = [](const std::optional<int>& part) { return static_cast<WORD>(*part); };
  const auto weekday = static_cast<WORD>((ticks / 864'000'000'000 + 1) % 7);  // 1 January 1601 was a Monday
  *parts = {word(found.year),
            word(found.month),
            weekday,
            word(found.day),
            word(found.hours),
            word(found.minutes),
            word(found.seconds),
            static_cast<WORD>(*found.microseconds / 1000)};
  return TRUE;
}

BOOL SystemTimeToFileTime(const SYSTEMTIME* parts, LPFILETIME time) {
  if (parts == nullptr || time == nullptr) return SetLastError(ERROR_INVALID_PARAMETER), FALSE;
  netuse_wbem::DmtfTime asked;
  asked.year = parts->wYear;
  asked.month = parts->wMonth;
  asked.day = parts->wDay;
  asked.hours = parts->wHour;
  asked.minutes = parts->wMinute;
  asked.seconds = parts->wSecond;
  asked.microseconds = parts->wMilliseconds * 1000;
  const auto ticks = asked.file_time();
  if (!ticks || *ticks < 0) return SetLastError(ERROR_INVALID_PARAMETER), FALSE;
  *time = file_time_of(*ticks);
  return TRUE;
}

BOOL FileTimeToLocalFileTime(const FILETIME* time, LPFILETIME local) {
  if (time == nullptr || local == nullptr) return SetLastError(ERROR_INVALID_PARAMETER), FALSE;
  const std::time_t seconds = (ticks_of(*time) - ticks_to_1970) / 10'000'000;
  std::tm parts{};
  if (localtime_r(&seconds, &parts) == nullptr) return SetLastError(ERROR_INVALID_PARAMETER), FALSE;
  *local = file_time_of(ticks_of(*time) + std::int64_t{parts.tm_gmtoff} * 10'000'000);
  return TRUE;
}

void GetLocalTime(LPSYSTEMTIME now) {
  FILETIME time;
  GetSystemTimeAsFileTime(&time);
  FileTimeToLocalFileTime(&time, &time);
  FileTimeToSystemTime(&time, now);
}

LONG CompareFileTime(const FILETIME* a, const FILETIME* b) {
  const auto first = static_cast<std::uint64_t>(ticks_of(*a));
  const auto second = static_cast<std::uint64_t>(ticks_of(*b));
  return static_cast<LONG>(first > second) - static_cast<LONG>(first < second);
}

int VariantTimeToSystemTime(DATE date, LPSYSTEMTIME parts) {
  if (parts == nullptr || !(date > -days_to_1899) || !(date < 2'958'466)) return FALSE;
  // Before its first day a DATE has the time of day behind the point without the sign.
  const double day = std::trunc(date);
  const double seconds = std::round((day + days_to_1899) * 86'400 + std::abs(date - day) * 86'400);
  const FILETIME time = file_time_of(static_cast<std::int64_t>(seconds) * 10'000'000);
  return FileTimeToSystemTime(&time, parts);
}

int SystemTimeToVariantTime(LPSYSTEMTIME parts, DATE* date) {
  FILETIME time;
  if (date == nullptr || SystemTimeToFileTime(parts, &time) == FALSE) return FALSE;
  const std::int64_t seconds = ticks_of(time) / 10'000'000;
  const double days = static_cast<double>(seconds) / 86'400 - days_to_1899;
  const double day = std::floor(days);
  *date = day < 0 ? day - (days - day) : days;
  return TRUE;
}

void OutputDebugStringW(LPCWSTR /*text*/) {}
void OutputDebugStringA(LPCSTR /*text*/) {}
