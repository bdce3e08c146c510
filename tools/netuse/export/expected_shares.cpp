// SPDX-License-Identifier: MIT
#include "export/expected_shares.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace netuse::cli {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;

/// Remembered, and not mounted: an automount that waits for its first use is well.
bool is_lacking(const Outbound& connection) {
  return connection.status == "Unavailable";
}

/// Names of hosts and shares have no case, and either slash.
std::string folded(std::string name) {
  for (char& c : name) {
    if (c == '/') c = '\\';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return name;
}

bool is_share(const std::string& name) {
  return name.starts_with("//") || name.starts_with("\\\\");
}

/// As in fstab, where a slash at the end says nothing.
std::string without_end(std::string name) {
  while (name.size() > 1 && (name.back() == '/' || (is_share(name) && name.back() == '\\'))) name.pop_back();
  return name;
}

bool is_named(const Outbound& connection, const std::string& expected) {
  const bool share = is_share(expected);
  return share ? folded(connection.remote_name) == folded(expected) : connection.local_name == expected;
}

std::string trimmed(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  return begin == std::string::npos ? std::string() : line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

[[noreturn]] void fail(const std::string& path, const char* why) {
  throw Error(Wbem::provider_failure, "the file of --expect '" + path + "' " + why +
                                          "; give 'fstab' or a file with a mount point or a share a line");
}

std::vector<std::string> lines_of(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) fail(path, "is not there, or no plain file");
  std::ifstream file(path, std::ios::binary);
  std::string text(most_bytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad() || !file.is_open()) fail(path, "cannot be read");
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > most_bytes) fail(path, "is larger than 1 MiB");
  std::vector<std::string> lines;
  for (std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text.size();) {  // an editor's mark of UTF-8
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  std::erase_if(lines, [](const std::string& line) { return line.empty() || line.starts_with('#'); });
  return lines;
}

}  // namespace

std::vector<std::string> missing_shares(const std::string& expect, const std::vector<Outbound>& all) {
  std::vector<std::string> missing;
  if (expect == "fstab") {
    for (const Outbound& connection : all)
      if (connection.persistent && is_lacking(connection)) missing.push_back(connection.local_name);
    return missing;
  }
  for (const std::string& expected : lines_of(expect))
    if (std::ranges::none_of(all,
                             [&](const Outbound& c) { return is_named(c, without_end(expected)) && !is_lacking(c); }))
      missing.push_back(expected);
  return missing;
}

}  // namespace netuse::cli
