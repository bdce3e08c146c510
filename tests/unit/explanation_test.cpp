// SPDX-License-Identifier: MIT
// Why connections are as they are: what is said to stand in a line does stand there, and it is what decided.
#include "netuse/explanation.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "client_fixture.hpp"
#include "corpus.hpp"
#include "netuse/services.hpp"
#include "object/internals.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace netuse::tests {
namespace {

constexpr std::string_view debug_data = "/proc/fs/cifs/DebugData";

const Reason& reason_of(const Explanation& of, std::string_view property) {
  return *std::ranges::find(of.reasons, property, &Reason::property);
}

std::string line_of(const Snapshot& snapshot, const std::string& document, std::uint32_t number) {
  const model::Document* const found = detail::Internals::of(snapshot)->evidence().find(document);
  if (found == nullptr) return {};
  text::Lines lines(found->text);
  for (std::string_view line; lines.next(line);)
    if (lines.number() == number) {
      std::string shown = text::utf8_of_bytes(line);
      std::ranges::replace(shown, '\t', ' ');
      return shown;
    }
  return {};
}

/// Words can be quoted from several places of their line, with commas between, and be cut at the end.
void expect_words(const Reason& reason, const std::string& line) {
  std::string_view words = reason.words;
  if (words.ends_with("...")) words.remove_suffix(3);
  if (line.find(words) != std::string::npos) return;
  while (!words.empty()) {
    const auto [word, rest, found] = text::cut(words, ',');
    EXPECT_NE(line.find(word), std::string::npos) << reason.property << ": " << reason.words << " in " << line;
    words = rest;
  }
}

void expect_true(const Snapshot& snapshot, const Explanation& of) {
  SCOPED_TRACE(of.connection.name);
  EXPECT_EQ(of.reasons.size(), 17U);
  for (const Reason& reason : of.reasons) {
    EXPECT_FALSE(reason.rule.empty()) << reason.property;
    EXPECT_FALSE(reason.rule.ends_with('.')) << reason.rule;
    if (reason.line == 0) continue;
    const std::string line = line_of(snapshot, reason.document, reason.line);
    EXPECT_NE(line, "") << reason.property << ": " << reason.document << " has no line " << reason.line;
    expect_words(reason, line);
  }
  // A state is told with the line that decided it, and what is not well with what to try.
  const Reason& state = reason_of(of, "ConnectionState");
  const bool ours = of.connection.provider_name == "Linux CIFS Network";
  EXPECT_TRUE(!state.value || !ours || state.line != 0) << state.rule;
  EXPECT_TRUE(of.connection.status == Status::ok || !of.advice.empty()) << state.rule;
}

TEST(Explanation, WordsStandWhereTheyAreSaidToStand) {
  std::size_t explained = 0;
  std::set<std::string> rules;
  for (const auto& path : committed_recordings()) {
    SCOPED_TRACE(path.string());
    const Snapshot snapshot = open("recording:" + path.string(), {.reasons = true}).snapshot();
    if (snapshot.documents().empty()) continue;  // connections only
    for (const NetworkConnection& c : snapshot.connections())
      for (const Explanation& of : explain(snapshot, c.name)) {
        expect_true(snapshot, of);
        rules.insert(reason_of(of, "ConnectionState").rule);
        ++explained;
      }
  }
  EXPECT_GE(explained, 100U);
  EXPECT_GE(rules.size(), 6U);
}

struct Told {
  std::string rule;
  std::string words;
  std::string advice;
};
/// Of a mount whose DebugData says this.
Told told_of(const std::string& text) {
  const Snapshot snapshot =
      interpret({{"/proc/self/mounts", mount_z}, {std::string(debug_data), text}}, {.accounts = true});
  const std::vector<Explanation> all = explain(snapshot, "/mnt/z");
  EXPECT_EQ(all.size(), 1U);
  if (all.empty()) return {};
  const Reason& state = reason_of(all[0], "ConnectionState");
  return {state.rule, state.words, all[0].advice.empty() ? "" : all[0].advice[0]};
}
std::string healthy(std::string_view tcp = "1", std::string_view marks = "") {
  return "Servers: \n" + server("srv", tcp, tree(R"(\\srv\share)", "0x1f01ff", marks));
}
std::string replaced(std::string text, std::string_view part, std::string_view by) {
  return text.replace(text.find(part), part.size(), by);
}

TEST(Explanation, NamesTheLineThatDecided) {
  EXPECT_EQ(told_of(healthy()).words, "TCP status: 1 Instance: 1");
  EXPECT_EQ(told_of(healthy()).advice, "");
  EXPECT_EQ(told_of(healthy("3")).words, "TCP status: 3 Instance: 1");
  EXPECT_NE(told_of(healthy("3")).advice.find("smbclient -N -L srv"), std::string::npos);
  EXPECT_EQ(told_of(healthy("5")).words, "TCP status: 5 Instance: 1");
  EXPECT_EQ(told_of(healthy("1", " DISCONNECTED")).rule, "the tree connect is marked DISCONNECTED");
  EXPECT_NE(told_of(healthy("1", " DISCONNECTED")).words.find("Serial Number: 0x1 DISCONNECTED"), std::string::npos);
  const Told expired =
      told_of(replaced(healthy(), "Session Status: 1 ", "Session Status: 1 password no longer valid "));
  EXPECT_EQ(expired.rule, "the session's password is no longer valid");
  EXPECT_NE(expired.words.find("password no longer valid"), std::string::npos);
  EXPECT_NE(expired.advice.find("umount -- /mnt/z && mount -- /mnt/z"), std::string::npos);
}

TEST(Explanation, SaysWhatIsMissing) {
  EXPECT_EQ(told_of("Servers: \n" + server("other", "1", tree(R"(\\other\x)"))).rule,
            "the kernel shows no tree connect of this share, though it is mounted");
  EXPECT_EQ(told_of("<html>").rule, "the text of /proc/fs/cifs/DebugData is not what the kernel writes there");
  const Snapshot blind = interpret({{"/proc/self/mounts", mount_z}}, {.accounts = true});
  const std::vector<Explanation> all = explain(blind);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(reason_of(all[0], "ConnectionState").rule, "/proc/fs/cifs/DebugData is not there");
  EXPECT_EQ(reason_of(all[0], "ConnectionState").document, debug_data);
  EXPECT_FALSE(all[0].advice.empty());
}

TEST(Explanation, IsFoundByAnyNameThatAPersonWouldGive) {
  const Snapshot snapshot =
      interpret({{"/proc/self/mounts", mount_z}, {std::string(debug_data), healthy()}}, {.accounts = true});
  for (const char* name : {"/mnt/z", "/mnt/z/", R"(\\srv\share)", "//SRV/share", "//srv/share/",
                           R"(\\srv\share (/mnt/z))", R"x(Win32_NetworkConnection.Name="\\\\srv\\share (/mnt/z)")x",
                           R"x(\\.\root\cimv2:Win32_NetworkConnection.Name="\\\\SRV\\share (/mnt/z)")x"})
    EXPECT_EQ(explain(snapshot, name).size(), 1U) << name;
  for (const char* name : {"/mnt", "/mnt/Z", "/", "srv", "Win32_NetworkConnection",
                           R"x(Win32_NetworkConnection.Name="\\\\srv\\other (/mnt/z)")x"})
    EXPECT_TRUE(explain(snapshot, name).empty()) << name;
  EXPECT_TRUE(explain(snapshot).empty()) << "all are OK";
}

TEST(Explanation, QuotesWhatAShellWouldTakeApart) {
  const std::string debug = replaced(replaced(healthy("3"), "srv", "srv"), R"(\\srv\share)", R"(\\srv\it's $HOME)");
  const Snapshot snapshot = interpret({{"/proc/self/mounts", "//srv/it's\\040$HOME /m cifs rw,username=a 0 0\n"},
                                       {"/etc/fstab", "//srv/x /mnt/a\\040b;reboot cifs guest 0 0\n"},
                                       {std::string(debug_data), debug}},
                                      {.accounts = true});
  const std::vector<Explanation> remembered = explain(snapshot, "/mnt/a b;reboot");
  ASSERT_EQ(remembered.size(), 1U);
  EXPECT_EQ(remembered[0].advice.at(0), "mount it: mount -- '/mnt/a b;reboot'");
}

TEST(Explanation, NamesTheDocumentThatHasTheLine) {
  const Snapshot mounts = interpret({{"/proc/self/mounts", "/dev/x / ext4 rw 0 0\n"},
                                     {"/proc/self/mountinfo",
                                      "1 0 0:8 / / rw - ext4 /dev/x rw\n"
                                      "3 0 0:9 / /mnt/new rw - cifs //srv/new rw\n"}},
                                    {.accounts = true});
  const std::vector<Explanation> fresh = explain(mounts, "/mnt/new");
  ASSERT_EQ(fresh.size(), 1U);
  EXPECT_EQ(reason_of(fresh[0], "RemoteName").document, "/proc/self/mountinfo");
  EXPECT_EQ(reason_of(fresh[0], "RemoteName").line, 2U);

  const std::string unit = "/etc/systemd/system/mnt-u.mount";
  const Snapshot units =
      interpret({{"/proc/self/mounts", "/dev/x / ext4 rw 0 0\n"},
                 {unit, "[Mount]\nWhat=//h/base\nWhere=/mnt/u\nType=cifs\nOptions=user=base\n"},
                 {unit + ".d/10.conf", "[Mount]\nOptions=user=drop\nWhat=//h/other\n"},
                 {"systemd links", "/etc/systemd/system/remote-fs.target.wants/mnt-u.mount -> " + unit + "\n"}},
                {.accounts = true});
  const std::vector<Explanation> amended = explain(units, "/mnt/u");
  ASSERT_EQ(amended.size(), 1U);
  EXPECT_EQ(reason_of(amended[0], "RemoteName").document, unit + ".d/10.conf");
  EXPECT_EQ(reason_of(amended[0], "RemoteName").words, "What=//h/other");
  EXPECT_EQ(reason_of(amended[0], "UserName").words, "Options=user=drop");
  EXPECT_EQ(reason_of(amended[0], "LocalName").words, "Where=/mnt/u");
}

TEST(Explanation, OfClientsCitesTheRowThatDecided) {
  const Snapshot snapshot =
      interpret({{"/proc/self/mounts", "/dev/x / ext4 rw 0 0\n"},
                 {"smbstatus",
                  "Service      pid     Machine       Connected at                     Encryption   Signing\n"
                  "---------------------------------------------------------------------------------------------\n"
                  "docs         100     10.0.0.1      Sun Nov 22 12:00:00 2026 UTC     -            -\n"
                  "docs         200     10.0.0.1      Sun Nov 22 09:00:00 2026 UTC     -            -\n"}},
                {.accounts = true});
  const std::vector<Explanation> all = explain(snapshot, R"(\\10.0.0.1)");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(reason_of(all[0], "InstallDate").value, "20261122090000.000000+000");
  EXPECT_EQ(reason_of(all[0], "InstallDate").line, 4U);
  EXPECT_NE(reason_of(all[0], "Comment").rule.find("there is no output of testparm"), std::string::npos);
}

TEST(Explanation, WithoutEvidenceItSaysThatNothingIsKnown) {
  const Snapshot snapshot =
      open("recording:" NETUSE_FIXTURES "/recordings/connections-only.json", {.reasons = true}).snapshot();
  for (const NetworkConnection& c : snapshot.connections())
    for (const Explanation& of : explain(snapshot, c.name))
      EXPECT_NE(reason_of(of, "Status").rule.find("no reason is known"), std::string::npos);
}

TEST(Explanation, OfManyHostsEachHasItsOwn) {
  const Snapshot fleet =
      open("recordings:" NETUSE_FIXTURES "/system/cut-*.json", {.all_recordings = true, .reasons = true}).snapshot();
  std::size_t told = 0;
  for (const Explanation& of : explain(fleet)) {
    EXPECT_NE(of.host, "");
    EXPECT_NE(reason_of(of, "ConnectionState").document, "") << of.connection.name;
    ++told;
  }
  EXPECT_GE(told, 2U);
}

}  // namespace
}  // namespace netuse::tests
