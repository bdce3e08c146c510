// SPDX-License-Identifier: MIT
#include "linux_corpus.hpp"

#include <algorithm>
#include <memory>
#include <regex>
#include <sstream>

#include "backend.hpp"
#include "text/ascii.hpp"

namespace netuse::tests {
namespace {

namespace fs = std::filesystem;

/// `\040` and its like.
std::string decoded(const std::string& text) {
  static const std::regex escape(R"(\\([0-3][0-7][0-7]))");
  std::string out;
  auto from = text.cbegin();
  for (std::sregex_iterator at(text.begin(), text.end(), escape), end; at != end; ++at) {
    out.append(from, at->prefix().second);
    out += static_cast<char>(std::stoi((*at)[1].str(), nullptr, 8));
    from = (*at)[0].second;
  }
  return out.append(from, text.cend());
}

std::string unc_of(const std::string& source) {
  static const std::regex slashes(R"([\\/]+)");
  std::string unc = "\\" + std::regex_replace(decoded(source), slashes, "\\");
  if (unc.ends_with('\\')) unc.pop_back();
  return unc;
}

}  // namespace

std::vector<fs::path> linux_files(const Corpus& corpus, std::string_view folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(corpus.linux_folder() / folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

Snapshot interpret(const std::vector<Text>& documents) {
  model::Evidence evidence;
  for (const Text& document : documents) evidence.put({.name = document.name, .text = document.text});
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba", .host = "files01"});
  backends::samba_backend.interpret(evidence, {}, *snapshot);
  snapshot->keep(std::move(evidence));
  return Snapshot(snapshot);
}

std::string state_of(const NetworkConnection& c) {
  return (c.connection_state ? std::string(to_string(*c.connection_state)) : "") + "/" +
         (c.status ? to_string(*c.status) : "");
}

std::string share_of(std::string_view remote) {
  const std::size_t host_end = remote.find('\\', 2);
  const std::size_t end = host_end == std::string_view::npos ? host_end : remote.find('\\', host_end + 1);
  return text::lowered(remote.substr(0, end));
}

std::optional<std::string> SmbLine::option(const std::string& key) const {
  std::smatch match;
  if (!std::regex_search(options, match, std::regex("," + key + "=([^,]*)"))) return std::nullopt;
  return decoded(match[1].str());
}

std::optional<std::string> SmbLine::user() const {
  const auto name = option("username");
  if (!name || options.find(",multiuser") != std::string::npos) return std::nullopt;
  // Where nobody typed a name, mount.cifs filled in who ran it.
  if (*name == "root" && option("sec").value_or("").starts_with("krb5")) return std::nullopt;
  const std::string domain = option("domain").value_or("");
  return domain.empty() ? name : domain + "\\" + *name;
}

std::vector<SmbLine> smb_lines(const std::string& text) {
  static const std::regex mountinfo(
      R"(^\d+ \d+ \d+:\d+ (\S+) (\S+) \S+(?: \S+)*? - (?:cifs|smb3) (.*?) ((?:rw|ro)(?:,.*)?)$)");
  static const std::regex mounts(R"(^(.*?) (\S+) (?:cifs|smb3) ((?:rw|ro)(?:,.*?)?)(?: 0 0)?$)");
  std::vector<SmbLine> found;
  std::istringstream lines(text);
  std::string line;
  for (std::uint32_t number = 1; std::getline(lines, line); ++number) {
    std::smatch at;
    if (line.find(" cifs ") == std::string::npos && line.find(" smb3 ") == std::string::npos) continue;
    if (std::regex_match(line, at, mountinfo))
      found.push_back({number, unc_of(at[3]), decoded(at[1]), decoded(at[2]), at[4]});
    else if (std::regex_match(line, at, mounts))
      found.push_back({number, unc_of(at[1]), "", decoded(at[2]), at[3]});
  }
  return found;
}

std::vector<FstabLine> persistent_lines(const std::string& fstab) {
  static const std::regex smb(R"(^\s*([^#\s]\S*)\s+(/\S*)\s+(?:cifs|smb3)\s+(\S+).*$)");
  std::vector<FstabLine> found;
  std::istringstream lines(fstab);
  for (std::string line; std::getline(lines, line);) {
    std::smatch at;
    if (!std::regex_match(line, at, smb)) continue;
    const std::string options = "," + at[3].str() + ",";
    const bool automount = options.find(",x-systemd.automount,") != std::string::npos;
    if (automount || options.find(",noauto,") == std::string::npos)
      found.push_back({share_of(unc_of(at[1])), decoded(at[2]), automount});
  }
  return found;
}

}  // namespace netuse::tests
