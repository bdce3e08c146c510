// SPDX-License-Identifier: MIT
// Each file of tests/fixtures/import holds the same three connections in another shape.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "fixture/import/import_text.hpp"
#include "netuse/error.hpp"
#include "netuse/recording.hpp"

namespace netuse {
namespace {

std::string fixture(const std::string& name) {
  return std::string(NETUSE_FIXTURES "/import/") + name;
}

Snapshot import_one(const std::string& name, ImportOptions options = {}) {
  return import_files({fixture(name)}, options);
}

std::vector<NetworkConnection> list(const Snapshot& snapshot) {
  const auto connections = snapshot.connections();
  return {connections.begin(), connections.end()};
}

NetworkConnection make(const std::string& remote, std::optional<std::string> local, std::optional<std::string> user,
                       bool persistent) {
  const std::string caption = persistent ? "RESOURCE REMEMBERED" : "RESOURCE CONNECTED";
  return {.caption = caption,
          .description = caption + " - Microsoft Windows Network",
          .install_date = {},
          .name = remote + (local ? " (" + *local + ")" : ""),
          .status = {},
          .access_mask = {},
          .comment = {},
          .connection_state = ConnectionState::disconnected,
          .connection_type = persistent ? ConnectionType::persistent : ConnectionType::current,
          .display_type = DisplayType::share,
          .local_name = std::move(local),
          .persistent = persistent,
          .provider_name = "Microsoft Windows Network",
          .remote_name = remote,
          .remote_path = remote,
          .resource_type = ResourceType::disk,
          .user_name = std::move(user)};
}

std::vector<NetworkConnection> the_three() {
  auto mapped = make(R"(\\files01\Team Share)", "S:", R"(CORP\anna)", true);
  mapped.status = Status::ok;
  mapped.connection_state = ConnectionState::connected;
  mapped.access_mask = 2032127;
  auto bare = make(R"(\\nas\Größe$)", {}, R"(NAS\örn)", false);
  bare.status = Status::degraded;
  bare.access_mask = 1179785;
  auto down = make(R"(\\files02.example.test\archive)", "T:", {}, true);
  down.status = Status::unavailable;
  return {mapped, bare, down};
}

struct Case {
  const char* file;
  const char* code_page = "";
};

class ImportWhole : public testing::TestWithParam<Case> {};

TEST_P(ImportWhole, GivesTheThreeConnections) {
  const Snapshot snapshot = import_one(GetParam().file, {.code_page = GetParam().code_page});
  EXPECT_EQ(list(snapshot), the_three());
  EXPECT_EQ(snapshot.backend(), "windows");
  for (const Diagnostic& d : snapshot.diagnostics()) ADD_FAILURE() << d.line << ": " << d.message;
}

INSTANTIATE_TEST_SUITE_P(Shapes, ImportWhole,
                         testing::Values(Case{"wmic-get-value-utf16.txt"}, Case{"wmic-get-value-utf8.txt"},
                                         Case{"wmic-doubled-lines.txt"}, Case{"wmic-csv.txt", "850"},
                                         Case{"ps-gcim-fl-utf16.txt"}, Case{"ps-gwmi-fl.txt"},
                                         Case{"ps7-gcim-json.json"}, Case{"ps5-gcim-json-utf16.json"},
                                         Case{"ps5-gwmi-json.json"}, Case{"ps5-export-csv.csv", "windows-1252"},
                                         Case{"ps7-export-csv-semicolon.csv"}, Case{"ps5-export-clixml-utf16.xml"},
                                         Case{"vbscript-echo.txt", "1252"}, Case{"getobjecttext.mof"}),
                         [](const auto& tested) {
                           std::string name = tested.param.file;
                           std::ranges::replace_if(name, [](char c) { return c == '-' || c == '.'; }, '_');
                           return name;
                         });

TEST(Import, ListFullHasNoCaption) {
  auto expected = the_three();
  for (auto& c : expected) c.caption.reset();
  const Snapshot snapshot = import_one("wmic-list-full-cp850.txt");
  EXPECT_EQ(list(snapshot), expected);
  ASSERT_EQ(snapshot.diagnostics().size(), 1U);
  EXPECT_NE(snapshot.diagnostics()[0].message.find("code page 850"), std::string::npos);
}

TEST(Import, RefusesARecording) {
  EXPECT_THROW(import_files({NETUSE_FIXTURES "/first-look.json"}), Error);
}

TEST(Import, TakesTheHostFromNodeColumns) {
  EXPECT_EQ(import_one("wmic-csv.txt").host(), "WS7");
  EXPECT_EQ(import_one("ps-gwmi-fl.txt").host(), "WS7");
  EXPECT_EQ(import_one("ps7-gcim-json.json").host(), "WS7");
  EXPECT_EQ(import_one("ps5-export-clixml-utf16.xml").host(), "WS7");
  EXPECT_TRUE(list(import_one("wmic-csv.txt", {.host = "OTHER"})).empty());
}

TEST(Import, TablesGiveTheirColumns) {
  const auto all = the_three();
  const auto ps = list(import_one("ps-table.txt"));
  const auto wmic = list(import_one("wmic-table.txt"));
  ASSERT_EQ(ps.size(), 3U);
  ASSERT_EQ(wmic.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(ps[i].name, all[i].name);
    EXPECT_EQ(ps[i].local_name, all[i].local_name);
    EXPECT_EQ(ps[i].status, all[i].status);
    EXPECT_EQ(ps[i].connection_state, all[i].connection_state);
    EXPECT_EQ(wmic[i].name, all[i].name);
    EXPECT_EQ(wmic[i].user_name, all[i].user_name);
  }
}

TEST(Import, NetUseByColumnsInAnyLanguage) {
  const auto all = the_three();
  const auto english = list(import_one("net-use-english.txt"));
  const Snapshot german_snapshot = import_one("net-use-german-cp850.txt");
  const auto german = list(german_snapshot);
  ASSERT_EQ(english.size(), 3U);
  ASSERT_EQ(german.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    for (const auto& c : {english[i], german[i]}) {
      EXPECT_EQ(c.name, all[i].name);
      EXPECT_EQ(c.local_name, all[i].local_name);
      EXPECT_EQ(c.provider_name, all[i].provider_name);
      EXPECT_EQ(c.persistent, std::nullopt);
    }
    EXPECT_EQ(english[i].connection_state, all[i].connection_state);
    EXPECT_EQ(english[i].status, all[i].status);
  }
  EXPECT_EQ(german[0].status, Status::ok);
  EXPECT_EQ(german[1].connection_state, std::nullopt);
  const auto& said = german_snapshot.diagnostics();
  EXPECT_TRUE(std::ranges::any_of(
      said, [](const Diagnostic& d) { return d.line == 8 && d.message.find("'Getrennt'") != std::string::npos; }));
}

TEST(Import, SelectedPropertiesOnly) {
  const auto found = list(import_one("ps7-selected-single.json"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].name, R"(\\files01\Team Share (S:))");
  EXPECT_EQ(found[0].persistent, true);
  EXPECT_EQ(found[0].status, std::nullopt);
}

TEST(Import, WmicCsvWithACommaInTheShare) {
  const Snapshot snapshot = import_one("wmic-csv-comma-in-share.txt");
  const auto found = list(snapshot);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].name, R"(\\files01\Plans, old (P:))");
  EXPECT_EQ(found[0].user_name, "anna");
  ASSERT_EQ(snapshot.diagnostics().size(), 1U);
  EXPECT_EQ(snapshot.diagnostics()[0].line, 3U);
}

TEST(Import, OddRecordsCostOnlyThemselves) {
  const Snapshot snapshot = import_one("odd-records.txt");
  const auto found = list(snapshot);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].name, R"(\\srv\kept (X:))");
  EXPECT_EQ(found[0].access_mask, std::nullopt);
  EXPECT_EQ(found[0].persistent, std::nullopt);
  std::vector<std::uint32_t> lines;
  for (const Diagnostic& d : snapshot.diagnostics()) {
    EXPECT_EQ(d.document, fixture("odd-records.txt"));
    lines.push_back(d.line);
  }
  EXPECT_EQ(lines, (std::vector<std::uint32_t>{1, 2, 5, 7, 10}));
}

TEST(Import, NamesLineOfBrokenJsonAndXml) {
  const auto fails_with = [](std::string_view text, const char* part) {
    model::Snapshot into{model::Origin{}};
    try {
      outputs::import_text(text, "f", {}, into);
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find(part), std::string::npos) << error.what();
      return;
    }
    ADD_FAILURE() << "no error for " << text;
  };
  fails_with("[\n{\"Name\": }]", "line 2");
  fails_with("<Objs Version=\"1\">\n<Obj>\n</Objs>", "line 3");
  fails_with("just prose", "--from");
  std::string deep = "<Objs Version=\"1\">";
  for (int i = 0; i < 100'000; ++i) deep += "<Obj>";
  fails_with(deep, "nested too deeply");
}

TEST(Import, UnknownCodePageListsTheKnown) {
  try {
    import_one("odd-records.txt", {.code_page = "12345"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.wbem(), Wbem::invalid_parameter);
    EXPECT_NE(std::string(error.what()).find("850"), std::string::npos);
  }
}

TEST(Import, DateForms) {
  model::Snapshot into{model::Origin{}};
  outputs::import_text(R"([{"RemoteName":"a","InstallDate":"\/Date(1567807200000)\/"},
                          {"RemoteName":"b","InstallDate":"2026-11-22T10:00:00.5+01:00"},
                          {"RemoteName":"c","InstallDate":"20261122090000.000000+000"},
                          {"RemoteName":"d","InstallDate":"Sunday"}])",
                       "f", {}, into);
  const auto found = list(Snapshot(std::shared_ptr<model::Snapshot>(&into, [](auto*) {})));
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].install_date, "20190906220000.000000+000");
  EXPECT_EQ(found[1].install_date, "20261122100000.500000+060");
  EXPECT_EQ(found[2].install_date, "20261122090000.000000+000");
  EXPECT_EQ(found[3].install_date, std::nullopt);
  ASSERT_EQ(into.diagnostics().size(), 1U);
  EXPECT_EQ(into.diagnostics()[0].line, 4U);
}

}  // namespace
}  // namespace netuse
