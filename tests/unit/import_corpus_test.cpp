// SPDX-License-Identifier: MIT
// What programs of Windows print of the class, as the corpora hold it.
#include <gtest/gtest.h>

#include "corpus.hpp"
#include "netuse/netuse.hpp"

namespace netuse {
namespace {

/// A file, how many instances it holds, and the first of them.
struct Seen {
  const char* file;
  std::size_t count;
  const char* name;
  std::optional<ConnectionState> state;
  std::optional<Status> status;
};

constexpr auto up = ConnectionState::connected;
constexpr auto down = ConnectionState::disconnected;

std::vector<Seen> seen_in_own() {
  return {
      {"list-full.txt", 4, R"(\\netuse-test\projects (S:))", up, Status::ok},
      {"deviceless.txt", 1, R"(\\fs02\data)", down, Status::degraded},
      {"remembered.txt", 1, R"(\\fs09\t (T:))", down, Status::unavailable},
      {"table.txt", 4, R"(\\netuse-test\projects (S:))", up, Status::ok},
      {"table-two-columns.txt", 3, R"(\\netuse-test\projects (S:))", std::nullopt, std::nullopt},
  };
}

std::vector<Seen> seen_in_large() {
  return {
      {"01-netbeans-javadoc-wmic-netuse-list-full-virtualbox.txt", 1, R"(\\vboxsrv\shared (G:))", down,
       Status::unavailable},
      {"02-wshnet-deviceless-smb.txt", 1, R"(\\MyNas\Public)", up, Status::ok},
      {"04-netbeans-test-fixture-wmic-netuse.txt", 4, R"(\\serverOne\pub (P:))", up, Status::other},
      {"05-survol-get-wmiobject-table-degraded.txt", 3, R"(\\192.168.1.115\EmuleDownload (Y:))", up, Status::ok},
      {"06-winpeas-remembered-unavailable.txt", 1, R"(\\Archetype\backups (T:))", down, Status::unavailable},
      {"07-winpeas-deviceless-connected.txt", 1, R"(\\192.168.49.104\share)", up, Status::ok},
      {"08-psdocs-get-psdrive-connected.txt", 1, R"(\\Music\GratefulDead (G:))", up, Status::ok},
      {"09-psdocs-new-psdrive-unavailable.txt", 1, R"(\\products\public (X:))", down, Status::unavailable},
      {"10-seatbelt-home-drive-connected.txt", 1, R"(\\dc-2\home$\bfarmer (H:))", up, Status::ok},
      {"11-psdocs-old-get-psdrive-two-columns.txt", 1, R"(\\server01\public (x:))", std::nullopt, std::nullopt},
  };
}

class ImportCorpus : public testing::TestWithParam<tests::Corpus> {
 protected:
  std::vector<NetworkConnection> listed(const std::string& file) const {
    const Snapshot snapshot = import_files({(GetParam().windows_folder() / file).string()});
    const auto connections = snapshot.connections();
    return {connections.begin(), connections.end()};
  }
  void expect_details_of_own() const;
  void expect_details_of_large() const;
};

TEST_P(ImportCorpus, GivesTheInstances) {
  for (const Seen& seen : GetParam().own ? seen_in_own() : seen_in_large()) {
    SCOPED_TRACE(seen.file);
    const auto found = listed(seen.file);
    ASSERT_EQ(found.size(), seen.count);
    EXPECT_EQ(found[0].name, seen.name);
    EXPECT_EQ(found[0].connection_state, seen.state);
    EXPECT_EQ(found[0].status, seen.status);
  }
}

/// The list says what was recorded; a table knows less, and nothing else.
void ImportCorpus::expect_details_of_own() const {
  const auto all = open("recording:" NETUSE_FIXTURES "/windows-smb.json").connections();
  const std::vector<NetworkConnection> recorded(all.begin(), all.end());
  const auto full = listed("list-full.txt");
  ASSERT_EQ(full.size(), recorded.size());
  for (std::size_t i = 0; i < full.size(); ++i) {
    EXPECT_EQ(full[i].name, recorded[i].name);
    EXPECT_EQ(full[i].access_mask, recorded[i].access_mask);
    EXPECT_EQ(full[i].user_name, recorded[i].user_name);
    EXPECT_EQ(full[i].persistent, recorded[i].persistent);
    EXPECT_EQ(full[i].provider_name, recorded[i].provider_name);
  }
  const auto table = listed("table.txt");
  ASSERT_EQ(table.size(), recorded.size());
  EXPECT_EQ(table[2].local_name, std::nullopt);
  EXPECT_EQ(table[2].status, Status::degraded);
  EXPECT_EQ(table[2].user_name, std::nullopt);
}

void ImportCorpus::expect_details_of_large() const {
  const auto two = listed("02-wshnet-deviceless-smb.txt");
  ASSERT_EQ(two.size(), 1U);
  EXPECT_EQ(two[0].access_mask, 1179785U);
  EXPECT_EQ(two[0].comment, " ");
  EXPECT_EQ(two[0].local_name, std::nullopt);
  EXPECT_EQ(two[0].user_name, R"(MyNas\UserName)");
  EXPECT_EQ(two[0].persistent, false);
  const auto five = listed("05-survol-get-wmiobject-table-degraded.txt");
  ASSERT_EQ(five.size(), 3U);
  EXPECT_EQ(five[2].name, R"(\\mymachine\IPC$)");
  EXPECT_EQ(five[2].local_name, std::nullopt);
  EXPECT_EQ(five[2].connection_state, ConnectionState::disconnected);
  EXPECT_EQ(five[2].status, Status::degraded);
  const auto twelve = listed("12-netuse-not-available-vs-logicaldisk.txt");
  ASSERT_EQ(twelve.size(), 3U);
  EXPECT_EQ(twelve[1].name, R"(\\my\network\path2 (U:))");
  EXPECT_EQ(twelve[1].provider_name, "Microsoft Windows Network");
  EXPECT_EQ(twelve[1].status, Status::unavailable);
}

TEST_P(ImportCorpus, Details) {
  if (GetParam().own)
    expect_details_of_own();
  else
    expect_details_of_large();
}

INSTANTIATE_TEST_SUITE_P(Corpora, ImportCorpus, testing::ValuesIn(tests::corpora()), tests::name_of_corpus);

}  // namespace
}  // namespace netuse
