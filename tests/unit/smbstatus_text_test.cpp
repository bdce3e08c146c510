// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_text.hpp"

#include <string>

#include <gtest/gtest.h>

#include "samba/server/session_row.hpp"

namespace netuse::samba::server {
namespace {

struct Read {
  explicit Read(std::string from) : text(std::move(from)) {
    any = read_smbstatus_text(text, status, remarks, {out, "smbstatus"});
  }
  std::string text;  ///< the rows are views into it
  model::Snapshot out{model::Origin{}};
  SmbStatus status;
  Remarks remarks;
  bool any = false;
};

/// A row with the fields padded as Samba pads them; `gap` blanks between two.
std::string row_of(std::string_view user, std::string_view group, std::size_t gap = 1) {
  std::string row = "77     " + std::string(gap == 1 ? 1 : 3, ' ');
  for (const std::string_view name : {user, group}) {
    row += name;
    if (name.size() < 12) row.append(12 - name.size(), ' ');
    row.append(gap, ' ');
  }
  return row + "10.0.0.5 (ipv4:10.0.0.5:41234)            SMB3_11           -      -";
}

std::string users_in(std::string_view line) {
  SessionRow row;
  if (!read_session_row(line, row)) return "no row";
  if (row.names.empty()) return "nobody";
  std::string users;
  for (const Reading& reading : row.readings) users.append(users.empty() ? "" : "|").append(reading.user);
  return users;
}

struct SessionCase {
  std::string_view line;
  std::string_view server;
  std::string_view user;
};

TEST(SmbstatusText, SessionRows) {
  const SessionCase cases[] = {
      // 4.4 and newer
      {"22490   alice        alice        ::1 (ipv6:::1:34008)                      SMB3_11           -      -",
       "22490", "alice"},
      {"22495   john doe     domain users 127.0.0.1 (ipv4:127.0.0.1:47132)          SMB3_11           -      -",
       "22495", "john doe"},
      {"22491   averyveryverylongusername averyveryverylonggroupname 127.0.0.1 (ipv4:127.0.0.1:47106)  SMB3_11  -  -",
       "22491", "averyveryverylongusername"},
      {"22491   john smithson users        127.0.0.1 (ipv4:127.0.0.1:47106)          SMB3_11  -  -", "22491",
       "john smithson"},
      {"22491   john smithson domain users 127.0.0.1 (ipv4:127.0.0.1:47106)          SMB3_11  -  -", "22491",
       "john smithson"},
      {"22491   administrator domain user  127.0.0.1 (ipv4:127.0.0.1:47106)          SMB3_11  -  -", "22491",
       "administrator"},
      {"7       (auth in progress)        10.0.0.5 (ipv4:10.0.0.5:41234)            Unknown (0x0312)  -  -", "7",
       "nobody"},
      {"2570    -1           -1           smb-client22a (ipv4:172.18.22.32:48872)   NT1               -  -", "2570",
       "nobody"},
      {"7       alice                     10.0.0.5 (ipv4:10.0.0.5:41234)            SMB3_11           -  -", "7",
       "alice"},
      {"1:123.4 LAB\\carol    users        10.0.0.5 (ipv4:10.0.0.5:41234)            SMB3_11  partial(AES-128-GCM) -",
       "1:123.4", "LAB\\carol"},
      // 4.2, 4.3; then up to 3.x
      {"2578      averyveryverylongusername  averyveryverylonggroupname  127.0.0.1    (ipv4:127.0.0.1:34024) NT1      ",
       "2578", "averyveryverylongusername"},
      {"2576      john doe      domain users  127.0.0.1    (ipv4:127.0.0.1:33998) NT1         ", "2576", "john doe"},
      {" 6909   roy           roy           windowspc    (192.168.0.107)", "6909", "roy"},
      // The padding was lost on the way.
      {"7 alice users 10.0.0.5 (ipv4:10.0.0.5:41234) SMB3_11 - -", "7", "alice"},
      {"7 john smith domain users 10.0.0.5 (ipv4:10.0.0.5:41234) SMB3_11 - -", "7", ""},
  };
  for (const SessionCase& expected : cases) {
    SessionRow row;
    ASSERT_TRUE(read_session_row(expected.line, row)) << expected.line;
    EXPECT_EQ(row.server, expected.server) << expected.line;
    EXPECT_EQ(users_in(expected.line), expected.user) << expected.line;
  }
}

TEST(SmbstatusText, PaddingTellsTheUserFromTheGroup) {
  for (const std::size_t gap : {std::size_t{1}, std::size_t{2}}) {
    EXPECT_EQ(users_in(row_of("EXAMPLE\\administrator", "EXAMPLE\\domain users", gap)), "EXAMPLE\\administrator");
    EXPECT_EQ(users_in(row_of("LAB\\maria de la cruz", "LAB\\users", gap)), "LAB\\maria de la cruz");
    EXPECT_EQ(users_in(row_of("john", "domain power users", gap)), "john");
    EXPECT_EQ(users_in(row_of("elevenchars", "x y z x y z x y z", gap)), "elevenchars");
    EXPECT_EQ(users_in(row_of("twelve chars", "all the people of the house", gap)).substr(0, 12), "twelve chars");
  }
  // The group may begin behind any name that fills its column.
  EXPECT_EQ(users_in(row_of("john smithson", "administrators of it")), "john smithson");
  EXPECT_EQ(users_in(row_of("administrator", "builtin operators")), "administrator");
  EXPECT_EQ(users_in(row_of("LABDOMAIN1\\bob lee-jones", "LABDOMAIN1\\domain users")),
            "LABDOMAIN1\\bob|LABDOMAIN1\\bob lee-jones");
  // A name holds its domain once.
  EXPECT_EQ(users_in(row_of("EXAMPLE\\administrator", "EXAMPLE\\domain administrators")), "EXAMPLE\\administrator");
  EXPECT_EQ(users_in(row_of("EXAMPLE+administrator", "EXAMPLE+domain administrators")), "EXAMPLE+administrator");
  // Whichever domain: no account's name holds two backslashes.
  EXPECT_EQ(users_in(row_of("EXAMPLE\\administrator", "BUILTIN\\remote desktop users")), "EXAMPLE\\administrator");
  EXPECT_EQ(users_in(row_of("administrator", "domain administrators")), "administrator|administrator domain");
}

TEST(SmbstatusText, NoSessionRows) {
  for (const std::string_view line : {"", "x", "alice alice 10.0.0.5 (ipv4:1.2.3.4:5)", "12 (x", "12 (x)", "12"}) {
    SessionRow row;
    EXPECT_FALSE(read_session_row(line, row)) << line;
  }
}

constexpr std::string_view tree_header_new =
    "Service      pid     Machine       Connected at                     Encryption   Signing     \n"
    "---------------------------------------------------------------------------------------------\n";
constexpr std::string_view tree_header_old =
    "Service      pid     machine       Connected at\n"
    "-------------------------------------------------------\n";

struct TreeCase {
  std::string_view header;
  std::string_view row;
  std::string_view service;
  std::string_view server;
  std::string_view machine;
  std::string_view since;
};

TEST(SmbstatusText, TreeRowsOfEveryGenerationAndLocale) {
  constexpr std::string_view unknown;
  const TreeCase cases[] = {
      {tree_header_new, "My Share     3554    127.0.0.1     Sun Nov 22 10:03:56 2026 UTC     -            -           ",
       "My Share", "3554", "127.0.0.1", "20261122100356.000000+000"},
      {tree_header_new, "enc          3531    ::1           Sun Nov 22 10:03:55 2026 UTC     AES-128-CCM  AES-128-CMAC",
       "enc", "3531", "::1", "20261122100355.000000+000"},
      {tree_header_new, "a-very-long-share-name-over-twelve 3545    c     Sun Nov 22 10:03:55 2026 UTC     -      -",
       "a-very-long-share-name-over-twelve", "3545", "c", "20261122100355.000000+000"},
      {tree_header_new, "Übergröße 3552    ::1           So Nov 22 11:01:13 2026 CET      -            -", "Übergröße",
       "3552", "::1", unknown},
      {tree_header_new, "foto         1121    192.168.1.243  Mon May 17 10:56:56 AM 2021 CEST -            -", "foto",
       "1121", "192.168.1.243", unknown},
      {tree_header_new, "docs         22492   127.0.0.1     日 11月 22 18时01分13秒 2026 CST -            -", "docs",
       "22492", "127.0.0.1", unknown},
      {tree_header_new, "docs         22492   127.0.0.1     dim. nov. 22 10 h 01 min 13 s 2026 EST -            -",
       "docs", "22492", "127.0.0.1", unknown},
      {tree_header_new, "data 1234 x  5678    c             Sun Nov 22 10:03:55 2026 UTC     -            -",
       "data 1234 x", "5678", "c", "20261122100355.000000+000"},
      {tree_header_new, "2026         5678    1234          Sun Nov 22 10:03:55 2026 -03     -            -", "2026",
       "5678", "1234", "20261122130355.000000+000"},
      {tree_header_new, "dst          1:19801 10.63.0.36    Tue Apr  4 14:23:18 2023 UTC     -            -", "dst",
       "1:19801", "10.63.0.36", "20230404142318.000000+000"},
      {tree_header_new, "cut          7       c             Tue Apr  4 14:23:18 2023 UTC", "cut", "7", "c",
       "20230404142318.000000+000"},
      {tree_header_old, "Übergröße   2547   ::1           Sun Nov 22 10:03:42 2026", "Übergröße", "2547", "::1",
       unknown},
      {tree_header_old, "testshare0   21420   192.168.222.126  Sat Jun 27 10:13:56 2015", "testshare0", "21420",
       "192.168.222.126", unknown},
  };
  for (const TreeCase& expected : cases) {
    const Read read(std::string(expected.header).append(expected.row));
    ASSERT_EQ(read.status.trees.size(), 1U) << expected.row;
    const TreeConnect& tree = read.status.trees.front();
    EXPECT_EQ(tree.service, expected.service);
    EXPECT_EQ(tree.server, expected.server);
    EXPECT_EQ(tree.machine, expected.machine);
    EXPECT_EQ(tree.since ? cim_datetime(*tree.since) : "", expected.since) << expected.row;
    EXPECT_EQ(read.out.diagnostics().size(), expected.since.empty() ? 1U : 0U) << expected.row;
  }
}

TEST(SmbstatusText, ABadRowCostsOnlyItself) {
  const Read read(std::string(tree_header_new) +
                  "no row at all\n"
                  "docs         22492   127.0.0.1     Sun Nov 22 10:01:13 2026 UTC     -            -\n");
  EXPECT_EQ(read.status.trees.size(), 1U);
  ASSERT_EQ(read.out.diagnostics().size(), 1U);
  EXPECT_EQ(read.out.diagnostics()[0].line, 3U);
}

TEST(SmbstatusText, TablesInAnyOrderAndLinesAround) {
  const Read read(
      "Ignoring unknown parameter \"update encrypted\"\n"
      "Locked files:\nPid          Uid        DenyMode   Access      R/W        Oplock           SharePath   Name   "
      "Time\n"
      "----------------------------------------------------------------------------------\n"
      "17569        DENY_NONE  0x12019f    RDWR       EXCLUSIVE        /datos   x.odt   Wed Jun 21 23:20:45 2006\n\n" +
      std::string(tree_header_old) +
      "raid         6909   windowspc     Tue Jun 10 22:30:21 2008\n\n"
      "Samba version 3.0.28a\n"
      "PID     Username      Group         Machine                        \n"
      "-------------------------------------------------------------------\n"
      " 6909   roy           roy           windowspc    (192.168.0.107)\n\nanything\n");
  EXPECT_TRUE(read.any);
  ASSERT_EQ(read.status.trees.size(), 1U);
  ASSERT_EQ(read.status.sessions.size(), 1U);
  EXPECT_EQ(read.out.diagnostics().size(), 1U);  // the time without a zone
}

TEST(SmbstatusText, NotesWhatTheProgramSays) {
  const Read read(
      "Samba version 4.1.6-Ubuntu\nPID     Username      Group         Machine\n"
      "-------------------------------------------------------------------\n"
      "Failed to initialize session_global: NT_STATUS_ACCESS_DENIED\n\nNo locked files\n");
  EXPECT_TRUE(read.remarks.needs_root);
  EXPECT_TRUE(read.out.diagnostics().empty());
}

constexpr std::string_view session_header =
    "PID     Username     Group        Machine   Protocol Version  Encryption           Signing\n";

TEST(SmbstatusText, SaysWhenColumnsCannotBeToldApart) {
  const Read read(std::string(session_header) + row_of("administrator", "domain administrators") + "\n");
  ASSERT_EQ(read.status.sessions.size(), 1U);
  EXPECT_EQ(read.status.sessions[0].user.data(), nullptr);
  EXPECT_EQ(read.status.sessions[0].knowledge, UserKnowledge::undecided);
  ASSERT_EQ(read.out.diagnostics().size(), 1U);
  EXPECT_EQ(read.out.diagnostics()[0].line, 2U);
  EXPECT_NE(read.out.diagnostics()[0].message.find("'administrator' or 'administrator domain'"), std::string::npos);
}

TEST(SmbstatusText, OtherRowsTellTheNames) {
  const std::string open = row_of("administrator", "domain administrators") + "\n";
  const Read by_group(std::string(session_header) + open + row_of("ann", "domain administrators") + "\n");
  EXPECT_EQ(by_group.status.sessions[0].user, "administrator");
  EXPECT_TRUE(by_group.out.diagnostics().empty());
  const Read by_user(std::string(session_header) + row_of("administrator", "users") + "\n" + open);
  EXPECT_EQ(by_user.status.sessions[1].user, "administrator");
  const Read both(std::string(session_header) + row_of("administrator domain", "users") + "\n" +
                  row_of("administrator", "users") + "\n" + open);
  EXPECT_EQ(both.status.sessions[2].user.data(), nullptr);
  EXPECT_EQ(both.out.diagnostics().size(), 1U);
}

TEST(SmbstatusText, LongRowsTakeLinearTime) {
  std::string row = "77      ";
  for (int i = 0; i < 300'000; ++i) row += "ab ";
  const Read read(std::string(session_header) + row + "10.0.0.5 (ipv4:10.0.0.5:1)  SMB3_11  -  -\n" +
                  std::string(1'000'000, '(') + "\n" + std::string(tree_header_new) + row + "\n");
  ASSERT_EQ(read.status.sessions.size(), 1U);
  EXPECT_EQ(read.status.sessions[0].knowledge, UserKnowledge::undecided);
}

}  // namespace
}  // namespace netuse::samba::server
