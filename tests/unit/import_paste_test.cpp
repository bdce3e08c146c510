// SPDX-License-Identifier: MIT
// What people paste and mail: empty answers, cut tables, other tools and other languages.
#include <memory>

#include <gtest/gtest.h>

#include "imported.hpp"
#include "netuse/error.hpp"

namespace netuse {
namespace {

using tests::Imported;
using tests::net_use_row;
using tests::net_use_rule;

TEST(ImportEmpty, AnEmptyAnswerIsAnAnswer) {
  for (const std::string_view text : {
           "New connections will be remembered.\n\nThere are no entries in the list.\n\n",
           "There are no entries in the list.\r\n",
           "Neue Verbindungen werden gespeichert.\r\n\r\nEs sind keine Einträge in der Liste.\r\n\r\n",
           "Les nouvelles connexions seront mémorisées.\n\nLa liste est vide.\n",
           "Las conexiones nuevas se recordarán.\n\nNo hay entradas en la lista.\n",
           "新しい接続は記憶されます。\n\n一覧にエントリが存在しません。\n",
           "Uusia yhteyksiä ei muisteta.\n\nLuettelo on tyhjä.\n",
           "\x90\x56\x82\xb5\x82\xa2\x90\xda\x91\xb1\x82\xcd\x8b\x4c\x89\xaf\x82\xb3\x82\xea\x82\xdc\x82\xb7\x81\x42\r"
           "\n\r\n"
           "\x88\xea\x97\x97\x82\xc9\x83\x47\x83\x93\x83\x67\x83\x8a\x82\xaa\x82\xa0\x82\xe8\x82\xdc\x82\xb9\x82\xf1"
           "\x81\x42\r\n",
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
  outputs::import_text(std::string(net_use_rule) + std::string(net_use_row), "b", {}, *data);
  outputs::import_text("", "c", {}, *data);
  EXPECT_EQ(Snapshot(data).connections().size(), 1U);
}

TEST(ImportPaste, AnswersOfSeveralShapesAreAllRead) {
  const Imported imported(
      "**********************\nWindows PowerShell transcript start\nUsername: CORP\\bob\n**********************\n"
      "PS C:\\> net use\nNew connections will be remembered.\n\n\n"
      "Status       Local     Remote                    Network\n\n" +
      std::string(net_use_rule) + std::string(net_use_row) +
      "Unavailable  Y:        \\\\srv\\y                   Microsoft Windows Network\n"
      "The command completed successfully.\n\n"
      "PS C:\\> Get-CimInstance Win32_NetworkConnection | fl LocalName, RemoteName, UserName\n\n"
      "LocalName  : Z:\nRemoteName : \\\\SRV\\a\nUserName   : CORP\\bob\n\n"
      "PS C:\\> Get-SmbMapping\n\nStatus       Local Path Remote Path\n------       ---------- -----------\n"
      "Disconnected            \\\\srv\\IPC$\n\n");
  ASSERT_EQ(imported.list.size(), 3U);
  const auto find = [&](std::string_view remote) {
    for (const NetworkConnection& c : imported.list)
      if (c.remote_name == remote) return c;
    return NetworkConnection{};
  };
  EXPECT_EQ(find("\\\\SRV\\a").user_name.value_or("") + find("\\\\srv\\a").user_name.value_or(""), "CORP\\bob");
  EXPECT_EQ(find("\\\\srv\\y").status, Status::unavailable);
  EXPECT_EQ(find("\\\\srv\\IPC$").status, Status::degraded);
  for (const Diagnostic& d : imported.data->diagnostics()) EXPECT_EQ(d.severity, Severity::info) << d.message;
}

TEST(ImportPaste, WhoMadeATranscriptIsNoConnection) {
  const std::string stars = "**********************\n";
  const std::string head = stars +
                           "Windows PowerShell-Transkript\nStartzeit: 20261126100000\nUsername: CORP\\bob\nName: x\n"
                           "Hostanwendung: \\\\srv\\tools\\powershell.exe\n" +
                           stars;
  const std::string foot = stars + "Ende\nEndzeit: 20261126100100\n" + stars;
  const Imported imported(head + "LocalName  : Z:\nRemoteName : \\\\srv\\a\n\n" + foot);
  ASSERT_EQ(imported.list.size(), 1U);
  EXPECT_EQ(imported.list[0].user_name, std::nullopt);
  EXPECT_TRUE(imported.data->diagnostics().empty());
  EXPECT_EQ(Imported(stars + "Name=\\\\srv\\a\n" + stars).list.size(), 1U);
  EXPECT_TRUE(Imported(head + "PS C:\\> net use\n\n" + foot).list.empty());
}

TEST(ImportPaste, AListsLabelsMayHaveBlanksAndItsWordsBeCut) {
  const Imported mapping("Status       : OK\nLocal Path   : Z:\nRemote Path  : \\\\srv\\a\n");
  ASSERT_EQ(mapping.list.size(), 1U);
  EXPECT_EQ(mapping.list[0].local_name, "Z:");
  EXPECT_EQ(mapping.list[0].connection_state, ConnectionState::connected);
  const Imported cut("LocalName  : Z:\nRemoteName : \\\\srv\\a...\nStatus     : Unava…\nConnectionState : D...\n");
  ASSERT_EQ(cut.list.size(), 1U);
  EXPECT_EQ(cut.list[0].remote_name, "\\\\srv\\a...");
  EXPECT_EQ(cut.list[0].status, Status::unavailable);
  EXPECT_TRUE(cut.says("cut Status off"));
}

TEST(ImportPaste, ALongRemoteNameMayHaveABlankWhereItsColumnEnds) {
  const Imported imported(std::string(net_use_rule) +
                          "             X:        \\\\dav@SSL\\DavWWWRoot\\very long folder name\n"
                          "                                                Web Client Network\n"
                          "OK           Y:        \\\\dav@SSL\\DavWWWRoot\\abcd Some Network\n" +
                          std::string(net_use_row));
  ASSERT_EQ(imported.list.size(), 3U);
  EXPECT_EQ(imported.list[0].remote_name, "\\\\dav@SSL\\DavWWWRoot\\very long folder name");
  EXPECT_EQ(imported.list[0].remote_path, imported.list[0].remote_name);
  EXPECT_EQ(imported.list[0].provider_name, "Web Client Network");
  EXPECT_EQ(imported.list[1].provider_name, "Some Network");
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

TEST(ImportSmbMapping, CutCells) {
  const Imported cut(
      "Status   Local Path Remote Path\n------   ---------- -----------\nUnava... Z:         \\\\srv\\a\n"
      "Con...   Y:         \\\\srv\\b\nD...      X:         \\\\srv\\...\n");
  ASSERT_EQ(cut.list.size(), 2U);
  EXPECT_EQ(cut.list[0].status, Status::unavailable);
  EXPECT_EQ(cut.list[1].connection_state, ConnectionState::connecting);
  EXPECT_TRUE(cut.says("cut Status off"));
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
      "C:\\>net use\n" + std::string(net_use_rule) + std::string(net_use_row) +
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
  const Imported imported(std::string(net_use_rule) + std::string(net_use_row) +
                          "\nThe password is invalid for \\\\srv\\b.\n\nEnter the user name for 'srv': hunter2\n");
  EXPECT_EQ(imported.list.size(), 1U);
  EXPECT_FALSE(imported.says("hunter2"));
}

TEST(ImportCsv, AQuoteThatNothingClosesCostsItsRow) {
  const Imported imported("LocalName,RemoteName\nZ:,\\\\srv\\a\nY:,\"\\\\srv\\b\nX:,\\\\srv\\c\n");
  ASSERT_EQ(imported.list.size(), 3U);
  EXPECT_EQ(imported.list[2].name, "\\\\srv\\c (X:)");
}

}  // namespace
}  // namespace netuse
