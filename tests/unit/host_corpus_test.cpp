// SPDX-License-Identifier: MIT
// Whole hosts at one moment: mount table, mountinfo, DebugData, fstab and smbstatus together, as a host shows them.
// (What lies in stats/ is not read by netuse, and the debugdata-timeline.txt of a lab run is a digest, not DebugData.)
#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "linux_corpus.hpp"
#include "netuse/services.hpp"
#include "samba/document.hpp"
#include "text/ascii.hpp"

namespace netuse::tests {
namespace {

namespace fs = std::filesystem;

struct Moment {
  std::string name;
  std::string mounts;
  std::string mountinfo;
  std::string debug_data;
  std::string fstab;
  std::string smbstatus;
  bool good = false;  ///< all went well then
};

/// Folders say in their names what was done to the server.
bool is_good(const std::string& name) {
  return name.find("-good") != std::string::npos || name.find("/a-mounts/") != std::string::npos ||
         name.ends_with("-mounts-files-and-locks") || name.ends_with("/fifty-connections") ||
         name.ends_with("/one-connection-200");
}

/// A folder of a lab run.
Moment lab_moment(const fs::path& folder) {
  return {.name = folder.generic_string(),
          .mounts = read_bytes(folder / "proc-mounts"),
          .mountinfo = read_bytes(folder / "proc-self-mountinfo"),
          .debug_data = read_bytes(folder / "proc-fs-cifs" / "DebugData"),
          .fstab = samba::distil({.name = "/etc/fstab", .text = read_bytes(folder / "etc-fstab")}).text,
          .smbstatus = read_bytes(folder / "smbstatus.json"),
          .good = is_good(folder.generic_string())};
}

/// A kernel whose tables were recorded in one file each.
Moment kernel_moment(const fs::path& mounts) {
  const std::string path = mounts.string();
  const std::string stem = path.substr(0, path.size() - std::string_view("-proc-mounts.txt").size());
  const std::string name = fs::path(stem).filename().string();
  const std::string last = name.ends_with("-odd-names") ? ".txt" : "-many-mounts.txt";
  return {.name = stem,
          .mounts = read_bytes(mounts),
          .mountinfo = read_bytes(stem + "-mountinfo.txt"),
          .debug_data = read_bytes(mounts.parent_path().parent_path() / "debugdata" / (name + last)),
          .good = true};
}

std::vector<Moment> moments(const Corpus& corpus) {
  std::vector<Moment> found;
  for (const fs::path& file : linux_files(corpus, "lab"))
    if (file.filename() == "proc-mounts") found.push_back(lab_moment(file.parent_path()));
  for (const fs::path& file : linux_files(corpus, "mounts"))
    if (file.filename().string().ends_with("-proc-mounts.txt")) found.push_back(kernel_moment(file));
  return found;
}

Snapshot interpret(const Moment& moment) {
  std::vector<Text> documents{{"/proc/self/mountinfo", moment.mountinfo},
                              {"/proc/fs/cifs/DebugData", moment.debug_data}};
  if (!moment.mounts.empty()) documents.push_back({"/proc/self/mounts", moment.mounts});
  if (!moment.fstab.empty()) documents.push_back({"/etc/fstab", moment.fstab});
  if (!moment.smbstatus.empty()) documents.push_back({"smbstatus --json", moment.smbstatus});
  return interpret(documents);
}

/// The trees that can stand behind a mount: a DFS link has its own; else the name decides, and of several
/// those at the mount's address, if the kernel speaks with that at all.
std::vector<Tree> trees_behind(const SmbLine& line, const DebugText& debug) {
  std::vector<Tree> found;
  const std::string remote = text::lowered(line.remote);
  std::ranges::copy_if(debug.trees, std::back_inserter(found), [&](const Tree& t) { return t.origin == remote; });
  if (!found.empty()) return found;
  std::ranges::copy_if(debug.trees, std::back_inserter(found),
                       [&](const Tree& t) { return t.share == share_of(remote); });
  const std::string address = line.option("addr").value_or("");
  if (debug.addresses.contains(address)) std::erase_if(found, [&](const Tree& t) { return t.address != address; });
  return found;
}

std::set<std::string> states(const std::vector<Tree>& trees) {
  std::set<std::string> found;
  for (const Tree& tree : trees) found.insert(tree.state);
  return found;
}

/// Shares that the kernel is connected with, and no mount shows.
std::set<std::string> unmounted_shares(const DebugText& debug, const std::vector<SmbLine>& lines) {
  std::set<std::string> shares;
  for (const Tree& tree : debug.trees) shares.insert(tree.share);
  for (const SmbLine& line : lines) {
    shares.erase(share_of(line.remote));
    for (const Tree& tree : trees_behind(line, debug)) shares.erase(tree.share);
  }
  return shares;
}

/// What the documents of a moment say, and what is listed.
class Comparison {
 public:
  explicit Comparison(const Moment& moment)
      : moment_(moment),
        lines_(smb_lines(moment.mounts)),
        debug_(read_debug_text(moment.debug_data)),
        persistent_(persistent_lines(moment.fstab)),
        snapshot_(interpret(moment)) {
    for (const NetworkConnection& c : snapshot_.connections())
      (c.provider_name == "Samba" ? inbound_ : client_).push_back(c);
  }

  void run() const {
    ASSERT_GE(client_.size(), lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) expect_mapping(client_[i], lines_[i]);
    std::set<std::string> deviceless;
    std::size_t remembered = 0;
    for (std::size_t i = lines_.size(); i < client_.size(); ++i) {
      if (client_[i].local_name) expect_remembered(client_[i]);
      if (client_[i].local_name) ++remembered;
      if (!client_[i].local_name) deviceless.insert(share_of(*client_[i].remote_name));
    }
    EXPECT_EQ(deviceless, unmounted_shares(debug_, lines_));
    EXPECT_EQ(client_.size(), lines_.size() + deviceless.size() + remembered);
    EXPECT_EQ(remembered, not_mounted());
    const bool serves = moment_.smbstatus.find("\"machine\"") != std::string::npos;
    EXPECT_EQ(inbound_.empty(), !serves);
    for (const Diagnostic& diagnostic : snapshot_.diagnostics()) expect_explained(diagnostic);
  }

  const std::vector<NetworkConnection>& client() const { return client_; }

 private:
  void expect_mapping(const NetworkConnection& c, const SmbLine& line) const {
    EXPECT_EQ(c.local_name, line.point);
    EXPECT_EQ(share_of(*c.remote_name), share_of(line.remote));
    EXPECT_EQ(c.user_name, line.user());
    EXPECT_EQ(c.persistent, definition_of(line) != nullptr) << c.name;
    const auto possible = states(trees_behind(line, debug_));
    const bool open = possible.size() != 1 && state_of(c) == "/Unknown";
    EXPECT_TRUE(open || possible.contains(state_of(c))) << c.name << " is " << state_of(c);
    EXPECT_TRUE(!moment_.good || possible.empty() || state_of(c) == "Connected/OK") << c.name << " is " << state_of(c);
  }

  const FstabLine* definition_of(const SmbLine& line) const {
    for (const FstabLine& definition : persistent_)
      if (definition.point == line.point && definition.share == share_of(line.remote)) return &definition;
    return nullptr;
  }

  std::size_t not_mounted() const {
    std::size_t mounted = 0;
    for (const SmbLine& line : lines_) mounted += definition_of(line) == nullptr ? 0 : 1;
    return persistent_.size() - mounted;
  }

  void expect_remembered(const NetworkConnection& c) const {
    const auto definition = std::ranges::find(persistent_, *c.local_name, &FstabLine::point);
    ASSERT_NE(definition, persistent_.end()) << c.name;
    const bool waits = moment_.mounts.find(" " + *c.local_name + " autofs ") != std::string::npos;
    EXPECT_EQ(state_of(c), definition->automount && waits ? "Disconnected/OK" : "Disconnected/Unavailable") << c.name;
  }

  void expect_explained(const Diagnostic& diagnostic) const {
    if (diagnostic.document.starts_with("smbstatus") || diagnostic.document == "testparm") return;  // has its own test
    const bool debug_data = diagnostic.document == "/proc/fs/cifs/DebugData";
    EXPECT_TRUE(debug_data ? tests::explained(debug_, diagnostic.message) : explained(diagnostic))
        << diagnostic.message;
  }

  /// Is there a reason in the very line that the diagnostic names?
  bool explained(const Diagnostic& diagnostic) const {
    const auto about = [&](const char* words) { return diagnostic.message.find(words) != std::string::npos; };
    const auto line = std::ranges::find(lines_, diagnostic.line, &SmbLine::number);
    if (line == lines_.end()) return false;
    if (about("no tree connect")) return trees_behind(*line, debug_).empty();
    if (about("is relative to the share or to the mounted directory"))  // kernels up to 5.10
      return !line->option("closetimeo") && moment_.mountinfo.find("/ " + line->point) == std::string::npos;
    if (about("UserName")) return line->user() == std::nullopt;
    return about("is marked as deleted") && moment_.mountinfo.find("//deleted ") != std::string::npos;
  }

  const Moment& moment_;
  std::vector<SmbLine> lines_;
  DebugText debug_;
  std::vector<FstabLine> persistent_;
  Snapshot snapshot_;
  std::vector<NetworkConnection> client_;
  std::vector<NetworkConnection> inbound_;
};

class HostCorpus : public testing::TestWithParam<Corpus> {};

TEST_P(HostCorpus, EveryConnectionOfEveryMomentIsListed) {
  const std::vector<Moment> all = moments(GetParam());
  std::map<std::string, std::size_t> counts;
  std::size_t listed = 0;
  std::size_t good = 0;
  for (const Moment& moment : all) {
    SCOPED_TRACE(moment.name);
    const Comparison comparison(moment);
    comparison.run();
    listed += comparison.client().size();
    good += moment.good ? 1 : 0;
    for (const NetworkConnection& c : comparison.client()) ++counts[state_of(c)];
  }
  EXPECT_GT(all.size(), GetParam().least(10, 200));
  EXPECT_GT(good, GetParam().least(4, 40));
  EXPECT_GT(listed, GetParam().least(70, 3000));
  EXPECT_GT(counts["Connected/OK"], GetParam().least(40, 2000));
  EXPECT_GT(counts["Disconnected/Degraded"], GetParam().least(6, 600));
  EXPECT_LT(counts["/Unknown"], GetParam().least(3, 20));
  RecordProperty("moments", static_cast<int>(all.size()));
  RecordProperty("instances", static_cast<int>(listed));
  for (const auto& [state, count] : counts) RecordProperty("is " + state, static_cast<int>(count));
}

std::string told_of(const Snapshot& snapshot) {
  std::string text;
  auto objects = Services::exec_query(Query("SELECT * FROM Win32_NetworkConnection"), snapshot);
  while (const auto object = objects.next()) text += object->object_text();
  return text;
}

// It is all that is read where the kernel's client is loaded.
TEST_P(HostCorpus, MountinfoAloneSaysAsMuchAsBothTables) {
  std::size_t compared = 0;
  for (Moment moment : moments(GetParam())) {
    SCOPED_TRACE(moment.name);
    if (moment.mountinfo.empty()) continue;
    const std::string of_both = told_of(interpret(moment));
    moment.mounts.clear();
    EXPECT_EQ(told_of(interpret(moment)), of_both);
    ++compared;
  }
  EXPECT_GT(compared, GetParam().least(10, 200));
}

INSTANTIATE_TEST_SUITE_P(Corpora, HostCorpus, testing::ValuesIn(corpora()), name_of_corpus);

}  // namespace
}  // namespace netuse::tests
