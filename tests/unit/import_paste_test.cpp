// SPDX-License-Identifier: MIT
// What people paste and mail: transcripts, colours, cut tables, empty answers, other languages.
#include <algorithm>
#include <ctime>
#include <memory>

#include <gtest/gtest.h>

#include "fixture/import/import_text.hpp"
#include "fixture/import/typed_lines.hpp"
#include "netuse/error.hpp"
#include "netuse/recording.hpp"
#include "text/utf8.hpp"

namespace netuse {
namespace {

struct Imported {
  explicit Imported(std::string_view text, ImportOptions options = {})
      : data(std::make_shared<model::Snapshot>(model::Origin{.backend = "windows"})) {
    outputs::import_text(text, "f", options, *data);
    for (const NetworkConnection& c : Snapshot(data).connections()) list.push_back(c);
  }
  /// All that is printed and recorded.
  std::string everything() const {
    std::string all = to_recording(Snapshot(data));
    for (const Diagnostic& d : data->diagnostics()) all += d.message + "\n";
    return all;
  }
  bool says(std::string_view words) const { return everything().find(words) != std::string::npos; }

  std::shared_ptr<model::Snapshot> data;
  std::vector<NetworkConnection> list;
};

constexpr std::string_view rule = "-------------------------------------------------------------------------------\n";
constexpr std::string_view net_use_row =
    "OK           Z:        \\\\srv\\a                   Microsoft Windows Network\n";

TEST(ImportEmpty, AnEmptyAnswerIsAnAnswer) {
  for (const std::string_view text : {
           "New connections will be remembered.\n\nThere are no entries in the list.\n\n",
           "There are no entries in the list.\r\n",
           "Neue Verbindungen werden gespeichert.\r\n\r\nEs sind keine Einträge in der Liste.\r\n\r\n",
           "Les nouvelles connexions seront mémorisées.\n\nLa liste est vide.\n",
           "Las conexiones nuevas se recordarán.\n\nNo hay entradas en la lista.\n",
           "新しい接続は記憶されます。\n\n一覧にエントリが存在しません。\n",
           "Uusia yhteyksiä ei muisteta.\n\nLuettelo on tyhjä.\n",
           "No Instance(s) Available.\r\r\n",
           "Keine Instanzen verfügbar.\n",
           "Aucune instance disponible.\n",
           "没有可用实例。\n",
           "C:\\>net use\nNew connections will not be remembered.\n\nThere are no entries in the list.\n\n\nC:\\>",
           "C:\\Users\\ann>wmic netuse list full\nNo hay instancias disponibles.\n",
           "PS C:\\> Get-SmbMapping\nPS C:\\>\n",
           "PS C:\\Users\\ann> Get-CimInstance Win32_NetworkConnection\n\nPS C:\\Users\\ann> ",
           "[]",
           " [ ]\r\n",
           "null",
           "\"LocalName\",\"RemoteName\",\"Status\"\n",
           "Node,LocalName,RemoteName\r\r\n",
           "LocalName RemoteName ConnectionState Status\n--------- ---------- --------------- ------\n",
           "Status       Local     Remote                    Network\n\n"
           "-------------------------------------------------------------------------------\n"
           "The command completed successfully.\n",
           "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"></Objs>",
           "",
           "\r\n\r\n",
           "\xFF\xFE\r\0\n\0",
       }) {
    EXPECT_NO_THROW(EXPECT_TRUE(Imported(text).list.empty()) << text) << text;
  }
}

TEST(ImportEmpty, OtherTextIsStillRefused) {
  for (const std::string_view text :
       {"hello\n", "just prose", "This is a readme.\n", "Dear Ann,\n\nthe list is empty: call me at 5.\n",
        "//srv/share /mnt cifs rw 0 0\n", "<html><body>There are no entries in the list.</body></html>\n",
        "\x7F"
        "ELF\x02\x01\x01",
        "One. Two.\nThree.\n", "A first sentence.\n\nA second one.\n\nA third.\n\nMore.\n", "{",
        "key value\nother value\n", "C:\\>dir\nVolume in drive C is SYSTEM\n"})
    EXPECT_THROW(Imported{text}, Error) << text;
}

TEST(ImportEmpty, InABatchItCostsNothing) {
  const auto data = std::make_shared<model::Snapshot>(model::Origin{.backend = "windows"});
  outputs::import_text("No Instance(s) Available.\n", "a", {}, *data);
  outputs::import_text(std::string(rule) + std::string(net_use_row), "b", {}, *data);
  outputs::import_text("", "c", {}, *data);
  EXPECT_EQ(Snapshot(data).connections().size(), 1U);
}

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
      std::string(rule) + std::string(net_use_row),
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
                       std::string(rule) +
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

TEST(ImportColumns, RemotePathStandsForRemoteName) {
  for (const std::string_view text :
       {"[{\"LocalName\":\"Z:\",\"RemotePath\":\"\\\\\\\\srv\\\\a\"}]", "LocalName,RemotePath\nZ:,\\\\srv\\a\n",
        "LocalName=Z:\nRemotePath=\\\\srv\\a\n", "LocalName RemotePath\n--------- ----------\nZ:        \\\\srv\\a\n",
        "LocalName=Z:\nRemoteName=\nRemotePath=\\\\srv\\a\n"}) {
    const Imported imported(text);
    ASSERT_EQ(imported.list.size(), 1U) << text;
    EXPECT_EQ(imported.list[0].remote_name, "\\\\srv\\a") << text;
    EXPECT_EQ(imported.list[0].remote_path, "\\\\srv\\a") << text;
    EXPECT_EQ(imported.list[0].name, "\\\\srv\\a (Z:)") << text;
  }
  EXPECT_EQ(Imported("LocalName=Z:\nRemoteName=\\\\srv\\a\n").list.at(0).remote_path, std::nullopt);
}

TEST(ImportColumns, CutCellsAreNoValues) {
  const Imported cut(
      "LocalName RemoteName  ConnectionState Status\n--------- ----------  --------------- ------\n"
      "Z:        \\\\srv\\share Discon...       Unava...\n"
      "Y:        \\\\srv\\b     Conn...         Un...\n"
      "X:        \\\\srv\\ve\u2026  Connected       O\u2026\n");
  ASSERT_EQ(cut.list.size(), 2U);
  EXPECT_EQ(cut.list[0].connection_state, ConnectionState::disconnected);
  EXPECT_EQ(cut.list[0].status, Status::unavailable);
  EXPECT_EQ(cut.list[1].connection_state, std::nullopt);
  EXPECT_EQ(cut.list[1].status, std::nullopt);
  EXPECT_FALSE(cut.says("..."));
  EXPECT_FALSE(cut.says("\u2026"));
  EXPECT_TRUE(cut.says("cut ConnectionState off"));
  EXPECT_TRUE(cut.says("cut RemoteName off"));
  EXPECT_TRUE(cut.says("neither Name nor RemoteName in full"));
  const Imported whole(
      "Name      RemotePath  UserName\n----      ----------  --------\n\\\\srv...  \\\\srv\\share LAB\\a...\n");
  ASSERT_EQ(whole.list.size(), 1U);
  EXPECT_EQ(whole.list[0].name, "\\\\srv\\share");
  EXPECT_EQ(whole.list[0].user_name, std::nullopt);
  // Without the whole LocalName, the Name is not known.
  EXPECT_TRUE(Imported("LocalName RemoteName\n--------- ----------\nL...      \\\\srv\\a\n").list.empty());
}

TEST(ImportSmbMapping, TableListAndObjects) {
  for (const std::string_view text :
       {"\nStatus      Local Path Remote Path\n------      ---------- -----------\nOK          Z:         \\\\srv\\a\n"
        "Unavailable            \\\\srv\\b\n",
        "Status                 : OK\nLocalPath              : Z:\nRemotePath             : \\\\srv\\a\n"
        "RequireIntegrity       : False\nUseWriteThrough        : False\nPSComputerName         :\n\n"
        "Status                 : Unavailable\nLocalPath              :\nRemotePath             : \\\\srv\\b\n",
        "[{\"Status\":0,\"LocalPath\":\"Z:\",\"RemotePath\":\"\\\\\\\\srv\\\\a\",\"RequirePrivacy\":false},"
        "{\"Status\":6,\"LocalPath\":null,\"RemotePath\":\"\\\\\\\\srv\\\\b\",\"CimSystemProperties\":"
        "{\"Namespace\":\"ROOT/Microsoft/Windows/SMB\",\"ServerName\":\"WS7\",\"ClassName\":\"MSFT_SmbMapping\"}}]",
        "\"Status\",\"LocalPath\",\"RemotePath\"\n\"OK\",\"Z:\",\"\\\\srv\\a\"\n\"Unavailable\",\"\","
        "\"\\\\srv\\b\"\n"}) {
    const Imported imported(text);
    ASSERT_EQ(imported.list.size(), 2U) << text << imported.everything();
    EXPECT_EQ(imported.list[0].name, "\\\\srv\\a (Z:)");
    EXPECT_EQ(imported.list[0].status, Status::ok);
    EXPECT_EQ(imported.list[0].connection_state, ConnectionState::connected);
    EXPECT_EQ(imported.list[1].name, "\\\\srv\\b");
    EXPECT_EQ(imported.list[1].local_name, std::nullopt);
    EXPECT_EQ(imported.list[1].status, Status::unavailable);
    EXPECT_EQ(imported.list[1].connection_state, ConnectionState::disconnected);
    EXPECT_TRUE(imported.data->diagnostics().empty()) << imported.everything();
  }
}

TEST(ImportNetUse, OneConnectionByItself) {
  for (const std::string_view text :
       {"Local name        Z:\nRemote name       \\\\srv\\share\nResource type     Disk\nStatus            OK\n"
        "# Opens           0\n# Connections     1\nThe command completed successfully.\n",
        "C:\\>net use Z:\r\nLokaler Name      Z:\r\nRemotename        \\\\srv\\share\r\nRessourcentyp     Disk\r\n"
        "Status            OK\r\nGe\u00F6ffnet          0\r\nVerbindungen      1\r\n",
        "ローカル名        Z:\nリモート名        \\\\srv\\share\nリソースの種類    Disk\n状態              OK\n",
        "Nom de la ressource Z:\nNom de la connexion \\\\srv\\share\nType de ressource   Disk\nStatut              "
        "OK\n"}) {
    const Imported one(text);
    ASSERT_EQ(one.list.size(), 1U) << text;
    EXPECT_EQ(one.list[0].name, "\\\\srv\\share (Z:)");
    EXPECT_EQ(one.list[0].remote_path, "\\\\srv\\share");
    EXPECT_EQ(one.list[0].resource_type, ResourceType::disk);
    EXPECT_EQ(one.list[0].status, Status::ok);
    EXPECT_EQ(one.list[0].connection_state, ConnectionState::connected);
    EXPECT_EQ(one.list[0].provider_name, std::nullopt);
  }
  const Imported bare(
      "Local name        \nRemote name       \\\\srv\\My Share\nResource type     Disk\nStatus            "
      "Disconnected\n");
  ASSERT_EQ(bare.list.size(), 1U);
  EXPECT_EQ(bare.list[0].name, "\\\\srv\\My Share");
  EXPECT_EQ(bare.list[0].local_name, std::nullopt);
  EXPECT_EQ(bare.list[0].status, Status::degraded);
  const Imported foreign(
      "Lokaler Name      Z:\nRemotename        \\\\srv\\a\nRessourcentyp     Datentr\u00E4ger\nStatus            "
      "Getrennt\n");
  ASSERT_EQ(foreign.list.size(), 1U);
  EXPECT_EQ(foreign.list[0].resource_type, std::nullopt);
  EXPECT_EQ(foreign.list[0].status, std::nullopt);
}

TEST(ImportNetUse, TheTableAndOneOfItsRows) {
  const Imported both(
      "C:\\>net use\n" + std::string(rule) + std::string(net_use_row) +
      "             X:        \\\\vboxsvr\\x             VirtualBox Shared Folders\n"
      "OK                     \\\\srv\\IPC$                Microsoft Windows Network\n"
      "The command completed successfully.\n\nC:\\>net use z:\n"
      "Local name        Z:\nRemote name       \\\\srv\\a\nResource type     Disk\nStatus            OK\n");
  ASSERT_EQ(both.list.size(), 3U);
  EXPECT_EQ(both.list[0].resource_type, ResourceType::disk);
  EXPECT_EQ(both.list[0].provider_name, "Microsoft Windows Network");
  EXPECT_EQ(both.list[1].status, std::nullopt);
  EXPECT_EQ(both.list[1].local_name, "X:");
  EXPECT_EQ(both.list[2].local_name, std::nullopt);
  EXPECT_TRUE(both.data->diagnostics().empty()) << both.everything();
}

TEST(ImportNetUse, ErrorsAreNoRows) {
  const Imported imported(std::string(rule) + std::string(net_use_row) +
                          "\nThe password is invalid for \\\\srv\\b.\n\nEnter the user name for 'srv': hunter2\n");
  EXPECT_EQ(imported.list.size(), 1U);
  EXPECT_FALSE(imported.says("hunter2"));
}

TEST(ImportCsv, AQuoteThatNothingClosesCostsItsRow) {
  const Imported imported("LocalName,RemoteName\nZ:,\\\\srv\\a\nY:,\"\\\\srv\\b\nX:,\\\\srv\\c\n");
  ASSERT_EQ(imported.list.size(), 3U);
  EXPECT_EQ(imported.list[2].name, "\\\\srv\\c (X:)");
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
      std::string(rule) + repeat(net_use_row, 30'000),
      std::string(rule) + repeat("  \\\\srv", 45'000) + "\n",
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
