// SPDX-License-Identifier: MIT
// What kernels from 2.6 to 7.x said of their tree connects: each is listed, in the state that the kernel's words mean.
#include <map>
#include <regex>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "linux_corpus.hpp"

namespace netuse::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* document = "/proc/fs/cifs/DebugData";

/// One spelling of each share.
std::map<std::string, std::string> spellings(const DebugText& debug) {
  std::map<std::string, std::string> found;
  for (const Tree& tree : debug.trees) found.emplace(tree.share, tree.unc);
  return found;
}

/// Trees that disagree leave the state open, unless the mount's options tell which one it is.
void expect_state(const NetworkConnection& c, const std::set<std::string>& states, bool narrowed) {
  const bool open = states.size() > 1 && (!narrowed || state_of(c) == "/Unknown");
  const std::set<std::string> possible = open ? std::set<std::string>{"/Unknown"} : states;
  EXPECT_TRUE(possible.contains(state_of(c)))
      << c.name << " is " << state_of(c) << ", not one of " << testing::PrintToString(possible);
}

void expect_all_explained(const Snapshot& snapshot, const DebugText& debug) {
  std::size_t waiting = 0;
  for (const Diagnostic& diagnostic : snapshot.diagnostics()) {
    if (diagnostic.message.find("wait for an answer") != std::string::npos) ++waiting;
    EXPECT_TRUE(explained(debug, diagnostic.message)) << diagnostic.message;
  }
  EXPECT_EQ(waiting, debug.waiting);
}

/// Every value that is not known has a diagnostic that names the share.
void expect_doubt_told(const Snapshot& snapshot, const NetworkConnection& c) {
  if (c.connection_state) return;
  std::size_t told = 0;
  for (const Diagnostic& diagnostic : snapshot.diagnostics())
    if (diagnostic.message.find("ConnectionState") != std::string::npos &&
        diagnostic.message.find(*c.remote_name) != std::string::npos)
      ++told;
  EXPECT_GT(told, 0U) << c.name;
}

struct Counts {
  std::size_t files = 0;
  std::size_t instances = 0;
  std::size_t disconnected = 0;

  void add(const NetworkConnection& c) {
    ++instances;
    if (state_of(c).starts_with("Disconnected/")) ++disconnected;
  }
};

void expect_deviceless(const std::string& text, Counts& counts) {
  const DebugText debug = read_debug_text(text);
  const Snapshot snapshot = interpret({{document, text}});
  EXPECT_EQ(snapshot.connections().size(), spellings(debug).size());
  for (const NetworkConnection& c : snapshot.connections()) {
    EXPECT_EQ(c.local_name, std::nullopt);
    EXPECT_EQ(c.remote_name, c.name);
    EXPECT_TRUE(spellings(debug).contains(share_of(c.name))) << c.name;
    expect_state(c, debug.states_of(share_of(*c.remote_name)), false);
    expect_doubt_told(snapshot, c);
    counts.add(c);
  }
  expect_all_explained(snapshot, debug);
}

/// One mount of each share, as the kernel would show it.
std::string mounts_of(const DebugText& debug) {
  std::string table;
  for (const auto& [share, unc] : spellings(debug)) {
    std::string source = std::regex_replace(unc, std::regex(R"(\\)"), "/");
    source = std::regex_replace(source, std::regex(" "), R"(\040)");
    table += source + " /mnt/" + std::to_string(table.size()) + " cifs rw,username=alice 0 0\n";
  }
  return table;
}

void expect_mappings(const std::string& text, Counts& counts) {
  const DebugText debug = read_debug_text(text);
  const Snapshot snapshot = interpret({{"/proc/self/mounts", mounts_of(debug)}, {document, text}});
  EXPECT_EQ(snapshot.connections().size(), spellings(debug).size());
  for (const NetworkConnection& c : snapshot.connections()) {
    EXPECT_TRUE(c.local_name.has_value()) << c.name;
    expect_state(c, debug.states_of(share_of(*c.remote_name)), true);
    counts.add(c);
  }
  expect_all_explained(snapshot, debug);
}

class DebugDataCorpus : public testing::TestWithParam<Corpus> {
 protected:
  template <class Check>
  void for_each_file(Check check) {
    for (const fs::path& file : files_) {
      SCOPED_TRACE(file.filename().string());
      check(read_bytes(file), counts_);
      ++counts_.files;
    }
    RecordProperty("files", static_cast<int>(counts_.files));
    RecordProperty("instances", static_cast<int>(counts_.instances));
    RecordProperty("disconnected", static_cast<int>(counts_.disconnected));
    EXPECT_GT(counts_.files, GetParam().least(20, 80));
    EXPECT_GT(counts_.instances, GetParam().least(60, 200));
  }

  std::vector<fs::path> files_ = linux_files(GetParam(), "debugdata");
  Counts counts_;
};

TEST_P(DebugDataCorpus, EveryShareIsListed) {
  for_each_file(expect_deviceless);
  EXPECT_GT(counts_.disconnected, GetParam().least(15, 20));
}

TEST_P(DebugDataCorpus, EveryShareIsFoundBehindItsMount) {
  for_each_file(expect_mappings);
  EXPECT_GT(counts_.disconnected, GetParam().least(15, 20));
}

// A state that the text does not give is neither guessed nor passed over in silence.
TEST_P(DebugDataCorpus, WithoutTcpStatusNothingIsGuessed) {
  for_each_file([](const std::string& text, Counts& counts) {
    const std::regex status(R"(TCP[ \n]+status: \d+)");
    expect_deviceless(std::regex_replace(text, status, ""), counts);
  });
}

INSTANTIATE_TEST_SUITE_P(Corpora, DebugDataCorpus, testing::ValuesIn(corpora()), name_of_corpus);

}  // namespace
}  // namespace netuse::tests
