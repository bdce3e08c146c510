// SPDX-License-Identifier: MIT
// Mount tables of kernels from 2.6 to 7.x: every SMB line is a mapping, or a diagnostic says why it is none.
#include <algorithm>
#include <array>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "linux_corpus.hpp"

namespace netuse::tests {
namespace {

namespace fs = std::filesystem;
using Pairs = std::multiset<std::pair<std::string, std::string>>;

struct Kind {
  const char* part;  ///< of the file's name
  const char* what;
};

/// Files that tell of mounts without being a table of them.
constexpr auto no_tables = std::to_array<Kind>({
    {"how-mounted", "the commands that made the mounts"},
    {"change-events", "a log of notifications"},
    {"findmnt", "a tree drawn for people"},
    {"mountstats", "statistics, with a grammar of their own"},
    {"statmount", "what a test program printed of a system call"},
});

bool is_table(const fs::path& file) {
  const std::string name = file.filename().string();
  return std::ranges::none_of(no_tables, [&](const Kind& k) { return name.find(k.part) != std::string::npos; });
}

std::size_t count(const std::string& text, const std::regex& what) {
  return static_cast<std::size_t>(std::distance(std::sregex_iterator(text.begin(), text.end(), what), {}));
}

/// mount(8) melts blanks, brackets and what is remembered elsewhere into one text: such lines are refused.
std::size_t lines_of_mount8(const std::string& text) {
  return count(text, std::regex(R"((^|\n)\S+ on \S+ type cifs \()"));
}

/// One sample was broken by a mail program: its SMB mount ends behind the source.
std::size_t broken_lines(const std::string& text) {
  return count(text, std::regex(R"( - cifs \S+\nrw,)"));
}

std::string line_of(const std::string& text, std::uint32_t number) {
  std::istringstream lines(text);
  std::string line;
  while (number-- > 0) std::getline(lines, line);
  return line;
}

/// Is there a reason in the very line that the diagnostic names?
bool explained(const std::string& text, const Diagnostic& diagnostic) {
  const auto about = [&](const char* words) { return diagnostic.message.find(words) != std::string::npos; };
  const std::string line = line_of(text, diagnostic.line);
  if (about("the document is not there")) return diagnostic.document == "/proc/fs/cifs/DebugData";
  if (about("multiuser")) return line.find(",multiuser") != std::string::npos;
  if (about("the kernel prints none")) return line.find(",username=") == std::string::npos;
  // On kernels up to 5.10 every mount of a folder: the root holds what the source has below the share.
  if (about("is relative to the share or to the mounted directory"))
    return line.find(",closetimeo=") == std::string::npos && line.find(" / /mnt") == std::string::npos;
  if (about("is marked as deleted")) return line.find("//deleted ") != std::string::npos;
  if (about("shape of mount(8)")) return lines_of_mount8(line) == 1;
  if (about("without the options of its super block")) return broken_lines(text) == 1;
  if (about("has not the fields of a mount table"))
    return !std::regex_search(line, std::regex(R"(^(\S+ /\S* |\d+ \d+ \d+:\d+ ).* r[wo][, ])"));
  return false;
}

Pairs expected_pairs(const std::vector<SmbLine>& lines) {
  Pairs pairs;
  for (const SmbLine& line : lines) pairs.emplace(share_of(line.remote), line.point);
  return pairs;
}

Pairs listed_pairs(const Snapshot& snapshot) {
  Pairs pairs;
  for (const NetworkConnection& c : snapshot.connections()) pairs.emplace(share_of(*c.remote_name), *c.local_name);
  return pairs;
}

/// In the table's order, with the logon that the line tells.
void expect_lines(const Snapshot& snapshot, const std::vector<SmbLine>& lines) {
  ASSERT_EQ(snapshot.connections().size(), lines.size());
  auto line = lines.begin();
  for (const NetworkConnection& c : snapshot.connections()) {
    EXPECT_EQ(c.local_name, line->point);
    EXPECT_EQ(c.user_name, line->user()) << line->point;
    EXPECT_EQ(c.status, Status::unknown) << "there is no DebugData to know it from";
    ++line;
  }
}

class MountTableCorpus : public testing::TestWithParam<Corpus> {
 protected:
  Snapshot read(const fs::path& file, const std::string& text) {
    const bool info = file.filename().string().find("mountinfo") != std::string::npos;
    const Snapshot snapshot = interpret({{info ? "/proc/self/mountinfo" : "/proc/self/mounts", text}});
    ++count_;
    instances_ += snapshot.connections().size();
    return snapshot;
  }
  void TearDown() override {
    RecordProperty("files", static_cast<int>(count_));
    RecordProperty("instances", static_cast<int>(instances_));
  }

  std::vector<fs::path> files_ = linux_files(GetParam(), "mounts");
  std::size_t count_ = 0;
  std::size_t instances_ = 0;
};

TEST_P(MountTableCorpus, EverySmbLineIsAMapping) {
  for (const fs::path& file : files_) {
    if (!is_table(file)) continue;
    SCOPED_TRACE(file.filename().string());
    const std::string text = read_bytes(file);
    const std::vector<SmbLine> lines = smb_lines(text);
    const Snapshot snapshot = read(file, text);
    EXPECT_EQ(listed_pairs(snapshot), expected_pairs(lines));
    expect_lines(snapshot, lines);
    std::size_t lost = 0;
    for (const Diagnostic& diagnostic : snapshot.diagnostics()) {
      EXPECT_TRUE(explained(text, diagnostic)) << diagnostic.message;
      if (diagnostic.message.find("left out") != std::string::npos) ++lost;
    }
    EXPECT_EQ(lost, lines_of_mount8(text) + broken_lines(text));
    EXPECT_GT(lines.size() + lost, 0U) << "the file holds no SMB mount";
  }
  EXPECT_GT(count_, GetParam().least(12, 40));
  EXPECT_GT(instances_, GetParam().least(90, 400));
}

TEST_P(MountTableCorpus, TheBrokenLineIsAMappingWhenItIsMended) {
  for (const fs::path& file : files_) {
    const std::string text = read_bytes(file);
    if (!is_table(file) || broken_lines(text) == 0) continue;
    const std::string mended = std::regex_replace(text, std::regex("\nrw,"), " rw,");
    expect_lines(read(file, mended), smb_lines(mended));
  }
  EXPECT_EQ(instances_, 1U);
}

// Whatever is taken for a mount table by mistake: no line of it becomes a connection.
TEST_P(MountTableCorpus, WhatIsNoTableHasNoMapping) {
  for (const fs::path& file : files_) {
    if (is_table(file)) continue;
    const Snapshot snapshot = read(file, read_bytes(file));
    EXPECT_TRUE(snapshot.connections().empty()) << file;
    for (const Diagnostic& d : snapshot.diagnostics())
      EXPECT_NE(d.message.find("no mount table"), std::string::npos) << d.message << file;
  }
  EXPECT_GT(count_, GetParam().least(3, 10));
}

INSTANTIATE_TEST_SUITE_P(Corpora, MountTableCorpus, testing::ValuesIn(corpora()), name_of_corpus);

}  // namespace
}  // namespace netuse::tests
