// SPDX-License-Identifier: MIT
// Transcripts: what was typed, what only a terminal obeys, and texts of any length.
#include <ctime>

#include <gtest/gtest.h>

#include "fixture/import/typed_lines.hpp"
#include "imported.hpp"
#include "netuse/error.hpp"

namespace netuse {
namespace {

using tests::Imported;
using tests::net_use_row;
using tests::net_use_rule;

TEST(ImportTyped, KnowsPromptsAndCommands) {
  for (const std::string_view line : {"C:\\>net use T: \\\\srv\\b hunter2 /user:ann",
                                      "C:\\>",
                                      "D:\\data\\My Files>dir",
                                      "C:\\Users\\J\u00F6rg M\u00FCller>net use",
                                      "\\\\srv\\share\\dir>net use",
                                      "PS C:\\> Get-SmbMapping",
                                      "PS>net use",
                                      "PS HKLM:\\> x",
                                      ">> -Password hunter2",
                                      ">>",
                                      "PS Microsoft.PowerShell.Core\\FileSystem::\\\\srv\\a> x",
                                      "[srv01]: PS C:\\Users\\ann\\Documents> x",
                                      "(base) C:\\Users\\ann>x",
                                      "(venv) PS C:\\> x",
                                      "ann@SRV C:\\Users\\ann>net use",
                                      "wmic:root\\cli>netuse list full",
                                      "$ netuse",
                                      "$",
                                      "% netuse list",
                                      "ann@files01:~$ pwsh",
                                      "root@files01:~# net use",
                                      "[ann@files01 ~]$ pwsh",
                                      "bash-5.2$ x",
                                      "\u276F net use",
                                      "More? /user:ann hunter2",
                                      "net use T: \\\\srv\\b hunter2 /user:ann",
                                      "NET.EXE USE * /delete",
                                      "net1 use",
                                      "C:\\Windows\\System32\\net.exe use Z: \\\\srv\\a hunter2",
                                      "\"C:\\Windows\\System32\\net.exe\" use Z: \\\\srv\\a hunter2",
                                      "@net use Z: \\\\srv\\a",
                                      "cmd /c net use",
                                      "sudo net use",
                                      "start /b net use",
                                      "wmic netuse where \"LocalName='Z:'\" get RemoteName /value",
                                      "cmdkey /add:srv /user:ann /pass:hunter2",
                                      "New-SmbMapping -LocalPath Z: -RemotePath \\\\srv\\a -Password x",
                                      "$cred = 'hunter2'",
                                      "# PS C:\\> net use Z: \\\\srv\\a hunter2",
                                      "> net use Z: \\\\srv\\a hunter2",
                                      "Get-CimInstance Win32_NetworkConnection | Format-List *"})
    EXPECT_TRUE(outputs::is_typed(line)) << line;
  for (const std::string_view line : {"",
                                      "OK           Z:        \\\\srv\\a                   Microsoft Windows Network",
                                      "Z:        \\\\srv\\share Connected OK",
                                      "          \\\\srv\\share$ Connected OK",
                                      "Status : OK",
                                      "# Opens           0",
                                      "Local name        Z:",
                                      "\"Z:\",\"\\\\srv\\a\",\"OK\"",
                                      "{\"LocalName\":\"Z:\"}",
                                      "[",
                                      "]",
                                      "Z:,\\\\srv\\a,OK",
                                      "<Objs>",
                                      "Node,LocalName,RemoteName",
                                      "#TYPE Selected.System.Management.ManagementObject",
                                      "Name=\\\\srv\\a (Z:)",
                                      "The command completed successfully.",
                                      "New connections will be remembered.",
                                      "--------- ----------",
                                      "__PATH : \\\\WS7\\root\\cimv2:Win32_NetworkConnection.Name=\"x\"",
                                      "bob@corp.example \\\\srv\\admin$ OK",
                                      "\\\\srv\\a (Z:)   \\\\srv\\a   Z:"})
    EXPECT_FALSE(outputs::is_typed(line)) << line;
}

TEST(ImportTyped, AreNoRowsAndNowhere) {
  const std::string typed[] = {
      "C:\\>net use T: \\\\srv\\b hunter2 /user:ann\n",
      "PS C:\\> net use T: \\\\srv\\b hunter2 /user:ann\n",
      "net use T: \\\\srv\\b hunter2 /user:ann\n",
      "NET  USE  T:  \\\\srv\\b  hunter2\n",
      "psexec \\\\srv -u ann -p hunter2 cmd\n",
      "C:\\Users\\x>net use T: ^\nMore? \\\\srv\\b hunter2\n",
      "C:\\>net use T: \\\\srv\\b ^\n  hunter2 /user:ann\n",
      "PS C:\\> New-SmbMapping -RemotePath \\\\srv\\b `\n  -Password hunter2\n",
      ">> Name = 'hunter2'\n",
      "$ smbclient \\\\\\\\srv\\\\b -U ann%hunter2\n",
      "C:\\>cmdkey /add:srv /user:ann /pass:hunter2\n",
      "runas /user:hunter2  \\\\srv\\b\n",
  };
  const std::string outputs[] = {
      std::string(net_use_rule) + std::string(net_use_row),
      "LocalName RemoteName ConnectionState Status\n--------- ---------- --------------- ------\n"
      "Z:        \\\\srv\\a    Connected       OK\n",
      "LocalName : Z:\nRemoteName : \\\\srv\\a\n",
      "LocalName=Z:\nRemoteName=\\\\srv\\a\n",
      "\"LocalName\",\"RemoteName\"\n\"Z:\",\"\\\\srv\\a\"\n",
      "[{\"LocalName\":\"Z:\",\"RemoteName\":\"\\\\\\\\srv\\\\a\"}]\n",
      "Status Local Path Remote Path\n------ ---------- -----------\nOK     Z:         \\\\srv\\a\n",
      "Local name        Z:\nRemote name       \\\\srv\\a\nResource type     Disk\nStatus            OK\n",
  };
  for (const std::string& output : outputs)
    for (const std::string& line : typed)
      for (const std::string& text :
           {line + output, output + line, output + "\n" + line, line + "\n" + output + line}) {
        const Imported imported(text);
        ASSERT_EQ(imported.list.size(), 1U) << text;
        EXPECT_EQ(imported.list[0].remote_name, "\\\\srv\\a") << text;
        EXPECT_EQ(imported.list[0].local_name, "Z:") << text;
        EXPECT_FALSE(imported.says("hunter2")) << text << imported.everything();
      }
}

TEST(ImportTerminal, ColoursAndTitlesAreNoText) {
  const Imported list(
      "\x1b]0;PowerShell\a\x1b[?25l\n\x1b[32;1mStatus          : \x1b[0mOK\n\x1b[32;1mConnectionState : "
      "\x1b[0mConnected\n"
      "\x1b[38;5;10mLocalName       : \x1b[mZ:\x1b[K\n\xC2\x9B"
      "32mRemoteName      : \xC2\x9B"
      "0m\\\\srv\\sh\x1b(Bare\n");
  ASSERT_EQ(list.list.size(), 1U);
  EXPECT_EQ(list.list[0].remote_name, "\\\\srv\\share");
  EXPECT_EQ(list.list[0].local_name, "Z:");
  EXPECT_EQ(list.list[0].status, Status::ok);
  const Imported table(
      "\x1b[32;1mLocalName\x1b[0m\x1b[32;1m RemoteName \x1b[0m\x1b[32;1m ConnectionState\x1b[0m\x1b[32;1m "
      "Status\x1b[0m\n"
      "\x1b[32;1m---------\x1b[0m \x1b[32;1m----------\x1b[0m  \x1b[32;1m---------------\x1b[0m "
      "\x1b[32;1m------\x1b[0m\n"
      "Z:        \\\\srv\\share Connected       OK\n");
  ASSERT_EQ(table.list.size(), 1U);
  EXPECT_EQ(table.list[0].name, "\\\\srv\\share (Z:)");
  for (const std::string_view text :
       {"Name=\\\\s\\\x1b[", "Name=\\\\s\\\x1b]0;x", "Name=\\\\s\\\x1b", "Name=\\\\s\\\xC2\x9B"})
    EXPECT_EQ(Imported(text).list.at(0).name, "\\\\s\\") << text;
}

TEST(ImportTerminal, MarksInsideAndCarriageReturns) {
  EXPECT_EQ(Imported("\xEF\xBB\xBFLocalName=Z:\r\n\xEF\xBB\xBFRemoteName=\\\\srv\\a\r\n").list.at(0).name,
            "\\\\srv\\a (Z:)");
  EXPECT_EQ(Imported("LocalName=Z:\rRemoteName=\\\\srv\\a\r").list.at(0).name, "\\\\srv\\a (Z:)");
  std::string wide;
  for (const char c : std::string_view("LocalName=Z:\r\nRemoteName=\\\\srv\\a\r\n")) wide += {'\0', c};
  EXPECT_EQ(Imported(wide).list.at(0).name, "\\\\srv\\a (Z:)");
}

TEST(ImportTerminal, YenAndWonAreBackslashes) {
  for (const std::string sign : {"\u00A5", "\u20A9", "\uFFE5", "\uFFE6"}) {
    std::string text = "C:\\>net use\n状態         ローカル名 リモート名                ネットワーク名\n\n" +
                       std::string(net_use_rule) +
                       "OK           Z:        \\\\srv\\share               Microsoft Windows Network\n"
                       "             Y:        \\\\srv\\価格\\price         Microsoft Windows Network\n"
                       "コマンドは正常に終了しました。\n";
    for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\')) text.replace(at, 1, sign);
    const Imported imported(text);
    ASSERT_EQ(imported.list.size(), 2U) << text;
    EXPECT_EQ(imported.list[0].name, "\\\\srv\\share (Z:)");
    EXPECT_EQ(imported.list[1].name, "\\\\srv\\価格\\price (Y:)");
  }
  EXPECT_EQ(Imported("RemoteName : ¥¥srv¥a\nUserName : LAB¥ann\n").list.at(0).user_name, "LAB\\ann");
  EXPECT_EQ(Imported("[{\"RemoteName\":\"¥¥¥¥srv¥¥a\"}]").list.at(0).remote_name, "\\\\srv\\a");
  // Where backslashes are backslashes, a yen sign is a yen sign.
  EXPECT_EQ(Imported("RemoteName=\\\\srv\\in ¥\n").list.at(0).remote_name, "\\\\srv\\in ¥");
}

/// Far below a second each in a release build; many seconds if a reader were quadratic.
TEST(ImportTime, LongLinesAndManyLines) {
  const auto repeat = [](std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
  };
  std::string keys = "[{\"Name\":\"x\"";
  for (int i = 0; i < 30'000; ++i) keys += ",\"k" + std::to_string(i) + "\":1";
  const std::string texts[] = {
      repeat("Name ", 60'000) + "\n" + repeat("x\n", 30'000),
      "LocalName RemoteName\n" + repeat("Z: \\\\srv\\a\n", 30'000),
      "LocalName RemoteName\n" + repeat("a ", 150'000) + "\n",
      std::string(net_use_rule) + repeat(net_use_row, 30'000),
      std::string(net_use_rule) + repeat("  \\\\srv", 45'000) + "\n",
      repeat("Local name  Z:\nRemote name  \\\\srv\\a\nType  Disk\nStatus  OK\n", 7'500),
      "Name=" + std::string(300'000, 'x') + "\n",
      repeat("key=value\n", 30'000) + "Name=\\\\srv\\a\n",
      repeat("Name=x\n\n", 30'000),
      "LocalName,RemoteName\n" + repeat("\"", 300'000),
      "LocalName,RemoteName\n" + repeat("\"a\n", 30'000),
      repeat("LocalName,", 30'000) + "\n" + repeat(",\n", 30'000),
      keys + "}]",
      repeat("\x1b[", 150'000) + "Name=x",
      repeat("\x1b]x\n", 60'000) + "Name=x",
      repeat("\u00A5\u00A5 ", 60'000) + "\nName=x",
      repeat("C:\\>x ^\n", 30'000) + "Name=x",
      repeat("(a) [b]: ", 30'000) + "\nName=x",
      repeat("a@b:c$ ", 30'000) + "\nName=x",
      repeat("A sentence of a list that is empty.\n\n", 9'000) + "Name=x",
  };
  for (const std::string& text : texts) {
    const std::clock_t begin = std::clock();
    try {
      Imported{text};
    } catch (const Error&) {  // refused: that is an answer, too
    }
    EXPECT_LT((std::clock() - begin) / CLOCKS_PER_SEC, 5) << text.substr(0, 60);
  }
}

}  // namespace
}  // namespace netuse
