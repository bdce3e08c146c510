// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <vector>

#include "../fields.hpp"

/// What the stand-ins for mpr.dll and netapi32.dll serve: the file %NETUSE_TEST_NETWORK%, read at the first call.
/// "-" is a NULL pointer, "outside" one that leads out of the buffer. SCOPE is 1 (RESOURCE_CONNECTED) or 3
/// (RESOURCE_REMEMBERED).
///   open SCOPE ERROR                  WNetOpenEnum fails
///   entry SCOPE local remote type display comment provider
///   endless SCOPE MILLISECONDS        after the entries come those again, under new names; each call takes that long
///   end SCOPE ERROR                   what WNetEnumResource says after the entries, in place of 259
///   extended CODE text provider       WNetGetLastError
///   user NAME ERROR user              WNetGetUser
///   device LOCAL ERROR remote         WNetGetConnection
///   use local remote status asg_type user domain       NetUseEnum, level 2
///   uses ERROR                        NetUseEnum fails
///   hang FUNCTION                     that function never returns
namespace netuse_test {

using Line = std::array<std::string, 8>;

inline std::vector<Line> read_script() {
  wchar_t path[1024] = L"";
  GetEnvironmentVariableW(L"NETUSE_TEST_NETWORK", path, 1024);
  std::vector<std::string> lines;
  read_lines(path, lines);
  std::vector<Line> out;
  for (const std::string& line : lines) out.push_back(fields(line));
  return out;
}

/// Read once: a test writes its script before it lists.
inline const std::vector<Line>& script() {
  static const std::vector<Line> lines = read_script();
  return lines;
}

/// The lines of this verb, with this first argument unless it is null.
inline std::vector<Line> lines_of(const char* verb, const char* first = nullptr) {
  std::vector<Line> out;
  for (const Line& line : script())
    if (line[0] == verb && (first == nullptr || line[1] == first)) out.push_back(line);
  return out;
}

inline DWORD number(const std::string& field) {
  return field.empty() ? 0 : static_cast<DWORD>(std::stoul(field));
}

inline void hang_if_asked(const char* function) {
  while (!lines_of("hang", function).empty()) Sleep(500);
}

inline std::string narrow(const wchar_t* text) {
  char out[1024] = "";
  WideCharToMultiByte(CP_UTF8, 0, text, -1, out, sizeof out, nullptr, nullptr);
  return out;
}

}  // namespace netuse_test
