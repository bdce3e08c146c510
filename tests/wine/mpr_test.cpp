// SPDX-License-Identifier: MIT
// The unchanged backend over Wine's own mpr.dll, which really calls the test providers.
#include <gtest/gtest.h>

#include "model/snapshot.hpp"
#include "network.hpp"
#include "object/internals.hpp"

namespace netuse::wine_test {
namespace {

class Mpr : public testing::Test {
 protected:
  void SetUp() override {
    SetEnvironmentVariableW(L"NETUSE_TEST_PROVIDER", folder_.path().c_str());
    forget();
  }
  void TearDown() override { forget(); }

  /// Tells provider 1, 2 or 3 what to serve, under the name "Test Network <number>".
  void serve(int provider, const std::string& lines) const {
    const std::string number = std::to_string(provider);
    folder_.write("netuse_np" + number + ".txt", "name\tTest Network " + number + "\n" + lines);
  }

  static void remember(const wchar_t* letter, const wchar_t* remote, const wchar_t* provider) {
    const std::wstring key = LR"(Network\)" + std::wstring(letter);
    const DWORD disk = RESOURCETYPE_DISK;
    set(key, L"RemotePath", REG_SZ, remote, bytes_of(remote));
    set(key, L"ProviderName", REG_SZ, provider, bytes_of(provider));
    set(key, L"ConnectionType", REG_DWORD, &disk, sizeof disk);
  }

 private:
  static void forget() { RegDeleteTreeW(HKEY_CURRENT_USER, L"Network"); }
  static DWORD bytes_of(const wchar_t* text) { return static_cast<DWORD>((std::wcslen(text) + 1) * sizeof(wchar_t)); }
  static void set(const std::wstring& key, const wchar_t* value, DWORD type, const void* data, DWORD size) {
    ASSERT_EQ(RegSetKeyValueW(HKEY_CURRENT_USER, key.c_str(), value, type, data, size), ERROR_SUCCESS);
  }

  Folder folder_;
};

TEST_F(Mpr, NothingConnected) {
  serve(1, "");
  const Result result = list();
  EXPECT_EQ(result.names(), "");
  EXPECT_FALSE(result.snapshot.host().empty());
  EXPECT_TRUE(result.snapshot.is_this_system());
  for (const Diagnostic& d : result.snapshot.diagnostics()) EXPECT_EQ(d.severity, Severity::info) << d.message;
}

TEST_F(Mpr, LettersDevicelessPrinterAndUnicode) {
  serve(1,
        "entry\tZ:\t\\\\fs01\\projects\t1\t3\n"
        "entry\tY:\t\\\\fs02\\Überträge\\日本語 🙂\t1\t3\n"
        "entry\tLPT1\t\\\\prn01\\laser 4\t2\t3\n"
        "entry\t\t\\\\fs03\\IPC$\t0\t3\n");
  const Result result = list();
  EXPECT_EQ(result.names(),
            R"(\\fs01\projects (Z:)|\\fs02\Überträge\日本語 🙂 (Y:)|\\prn01\laser 4 (LPT1)|\\fs03\IPC$|)");
  const auto rows = result.connections();
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].description, "RESOURCE CONNECTED - Test Network 1");
  EXPECT_EQ(rows[0].status, Status::unavailable);
  EXPECT_EQ(rows[2].resource_type, ResourceType::print);
  EXPECT_EQ(rows[3].resource_type, ResourceType::any);
  EXPECT_EQ(rows[3].local_name, std::nullopt);
}

TEST_F(Mpr, ThreeProvidersInOrder) {
  for (int provider = 1; provider <= 3; ++provider)
    serve(provider, "entry\t\t\\\\s" + std::to_string(provider) + "\\x\t1\t3\n");
  const auto rows = list().connections();
  ASSERT_EQ(rows.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(rows[i].provider_name, "Test Network " + std::to_string(i + 1));
}

TEST_F(Mpr, SixThousandEntriesOfTwoProviders) {
  for (int provider = 1; provider <= 2; ++provider) {
    std::string lines;
    for (int i = 0; i < 3000; ++i)
      lines += "entry\t\t\\\\server" + std::to_string(provider) + "\\share" + std::to_string(i) + "\t1\t3\n";
    serve(provider, lines);
  }
  const Result result = list();
  EXPECT_EQ(result.connections().size(), 6000U);
  RecordProperty("milliseconds", static_cast<int>(result.took.count()));
}

TEST_F(Mpr, ProviderThatFailsLosesOnlyItself) {
  serve(1, "entry\tZ:\t\\\\s1\\x\t1\t3\n");
  serve(2, "open\t5\n");
  serve(3, "entry\tY:\t\\\\s3\\x\t1\t3\n");
  EXPECT_EQ(list().names(), R"(\\s1\x (Z:)|\\s3\x (Y:)|)");
}

class MprHangs : public Mpr, public testing::WithParamInterface<const char*> {};

TEST_P(MprHangs, IsNamedAndTheOthersAreListed) {
  serve(1, "entry\tZ:\t\\\\s1\\x\t1\t3\nentry\tY:\t\\\\s1\\y\t1\t3\n");
  serve(2, "hang\t" + std::string(GetParam()) + "\n");
  const Result result = list({.name_late_provider = true, .timeout = std::chrono::seconds(3)});
  EXPECT_LT(result.took, std::chrono::milliseconds(4000));
  EXPECT_EQ(result.names(), R"(\\s1\x (Z:)|\\s1\y (Y:)|)");
  EXPECT_NE(result.said_of("wnet/connected").find("the network provider 'Test Network 2' did not answer"),
            std::string::npos)
      << result.said_of("wnet/connected");
}

TEST_F(Mpr, NobodysStackIsWalkedUnasked) {
  serve(1, "entry\tZ:\t\\\\s1\\x\t1\t3\n");
  serve(2, "hang\tenum\n");
  const Result result = list({.timeout = std::chrono::seconds(3)});
  EXPECT_EQ(result.names(), R"(\\s1\x (Z:)|)");
  const std::string said = result.said_of("wnet/connected");
  EXPECT_NE(said, "");
  EXPECT_EQ(said.find("Test Network 2"), std::string::npos) << said;
}

INSTANTIATE_TEST_SUITE_P(EachCall, MprHangs, testing::Values("open", "enum"),
                         [](const auto& each) { return std::string(each.param); });

TEST_F(Mpr, RememberedDrives) {
  serve(1, "entry\tZ:\t\\\\fs01\\projects\t1\t3\n");
  remember(L"Z", LR"(\\fs01\projects)", L"Test Network 1");
  remember(L"T", L"\\\\Archetype\\b\u00E4ckups", L"Microsoft Windows Network");
  const Result result = list();
  EXPECT_EQ(result.names(), R"(\\fs01\projects (Z:)|\\Archetype\bäckups (T:)|)");
  const auto rows = result.connections();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].persistent, true);
  EXPECT_EQ(rows[0].caption, "RESOURCE REMEMBERED");
  EXPECT_EQ(rows[1].provider_name, "Microsoft Windows Network");
  EXPECT_EQ(rows[1].status, Status::unavailable);
  EXPECT_EQ(rows[1].user_name, std::nullopt);
  const model::Document* const registry = detail::Internals::of(result.snapshot)->evidence().find("wnet/registry");
  ASSERT_NE(registry, nullptr);
  EXPECT_EQ(registry->text.substr(0, registry->text.find('\n')),
            R"({"local":"T:","remote":"\\\\Archetype\\bäckups","type":1,"provider":"Microsoft Windows Network"})");
}

TEST_F(Mpr, ListsAgainAndAgain) {
  serve(1, "entry\tZ:\t\\\\s\\x\t1\t3\n");
  const Services services = open("windows");
  for (int i = 0; i < 10; ++i) ASSERT_EQ(services.connections().size(), 1U);
}

}  // namespace
}  // namespace netuse::wine_test
