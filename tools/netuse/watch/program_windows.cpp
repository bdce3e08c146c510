// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <windows.h>

#include "netuse/error.hpp"
#include "watch/program.hpp"

namespace netuse::cli {

namespace {

std::wstring wide(std::string_view text) {
  const int length = static_cast<int>(text.size());
  const int size = MultiByteToWideChar(CP_UTF8, 0, text.data(), length, nullptr, 0);
  std::wstring out(static_cast<std::size_t>(size), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), length, out.data(), size);
  return out;
}

std::string narrow_path(std::wstring_view text) {
  const int length = static_cast<int>(text.size());
  const int size = WideCharToMultiByte(CP_UTF8, 0, text.data(), length, nullptr, 0, nullptr, nullptr);
  std::string out(static_cast<std::size_t>(size), '\0');
  WideCharToMultiByte(CP_UTF8, 0, text.data(), length, out.data(), size, nullptr, nullptr);
  return out;
}

/// As CommandLineToArgvW takes it apart again: a quote, and the backslashes before one, get a backslash.
std::wstring quoted(const std::wstring& argument) {
  std::wstring out = L"\"";
  std::size_t backslashes = 0;
  for (const wchar_t c : argument) {
    if (c == L'"') out.append(backslashes + 1, L'\\');
    backslashes = c == L'\\' ? backslashes + 1 : 0;
    out += c;
  }
  return out.append(backslashes, L'\\') + L'"';
}

bool has_name(std::wstring_view entry, const std::wstring& name) {
  return entry.size() > name.size() && entry[name.size()] == L'=' &&
         CompareStringOrdinal(entry.data(), static_cast<int>(name.size()), name.data(), static_cast<int>(name.size()),
                              TRUE) == CSTR_EQUAL;
}

/// Our own environment but for the variables, and those of them that have a value: texts that end with a zero, and
/// another at the end.
std::wstring environment_with(const Variables& variables) {
  std::wstring block;
  wchar_t* const own = GetEnvironmentStringsW();
  for (const wchar_t* entry = own; entry != nullptr && *entry != L'\0';) {
    const std::wstring_view text(entry);
    const bool ours = std::ranges::any_of(variables, [&](const auto& v) { return has_name(text, wide(v.first)); });
    if (!ours) block.append(text).push_back(L'\0');
    entry += text.size() + 1;
  }
  if (own != nullptr) FreeEnvironmentStringsW(own);
  for (const auto& [name, value] : variables)
    if (value) block.append(wide(name + "=" + *value)).push_back(L'\0');
  block.push_back(L'\0');
  return block;
}

/// stdin reads nothing, stdout is stderr.
STARTUPINFOW startup_with(HANDLE nothing) {
  const HANDLE error = GetStdHandle(STD_ERROR_HANDLE);
  SetHandleInformation(error, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  startup.dwFlags = STARTF_USESTDHANDLES;
  startup.hStdInput = nothing;
  startup.hStdOutput = error;
  startup.hStdError = error;
  return startup;
}

/// Returns the system's error, or 0.
DWORD start(const std::string& path, const std::vector<std::string>& command, const Variables& variables,
            PROCESS_INFORMATION& process) {
  std::wstring line;
  for (const std::string& argument : command) line += (line.empty() ? L"" : L" ") + quoted(wide(argument));
  std::wstring environment = environment_with(variables);
  SECURITY_ATTRIBUTES inherited{.nLength = sizeof inherited, .lpSecurityDescriptor = nullptr, .bInheritHandle = TRUE};
  const HANDLE nothing =
      CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, nullptr);
  STARTUPINFOW startup = startup_with(nothing);
  const bool started = CreateProcessW(wide(path).c_str(), line.data(), nullptr, nullptr, TRUE,
                                      CREATE_UNICODE_ENVIRONMENT, environment.data(), nullptr, &startup, &process) != 0;
  const DWORD error = started ? 0 : GetLastError();
  if (nothing != INVALID_HANDLE_VALUE) CloseHandle(nothing);
  return error;
}

}  // namespace

/// A batch file would be read by a shell.
std::string found_program(const std::string& name) {
  std::wstring path(MAX_PATH, L'\0');
  const auto room = static_cast<DWORD>(path.size());
  DWORD length = SearchPathW(nullptr, wide(name).c_str(), L".exe", room, path.data(), nullptr);
  if (length > room) {
    path.resize(length);
    length = SearchPathW(nullptr, wide(name).c_str(), L".exe", length, path.data(), nullptr);
  }
  path.resize(length);
  const std::wstring_view end = std::wstring_view(path).substr(path.size() - std::min<std::size_t>(path.size(), 4));
  if (CompareStringOrdinal(end.data(), static_cast<int>(end.size()), L".exe", 4, TRUE) != CSTR_EQUAL)
    throw Error(Wbem::invalid_parameter, "--exec: '" + name +
                                             "' is no program (.exe) that can be run, here or in a folder of PATH; "
                                             "what follows --exec is not read by a shell");
  return narrow_path(path);
}

ProgramEnd Program::run(const std::string& path, const std::vector<std::string>& command, const Variables& variables) {
  PROCESS_INFORMATION process{};
  {
    const std::scoped_lock lock(mutex_);
    if (stopped_) return {};
    const DWORD error = start(path, command, variables, process);
    if (error != 0) return {.exit = 0, .signal = 0, .problem = "Windows error " + std::to_string(error)};
    process_ = reinterpret_cast<std::intptr_t>(process.hProcess);
  }
  DWORD exit = 0;
  WaitForSingleObject(process.hProcess, INFINITE);
  GetExitCodeProcess(process.hProcess, &exit);
  const std::scoped_lock lock(mutex_);
  process_ = 0;
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
  return {.exit = static_cast<int>(exit), .signal = 0, .problem = {}};
}

void Program::stop(bool) noexcept {
  const std::scoped_lock lock(mutex_);
  stopped_ = true;
  if (process_ != 0) TerminateProcess(reinterpret_cast<HANDLE>(process_), 1);
}

}  // namespace netuse::cli
