// SPDX-License-Identifier: MIT
// The unchanged backend over stand-ins for mpr.dll and netapi32.dll: all that Wine's own DLLs cannot give.
#include <gtest/gtest.h>

#include "network.hpp"

namespace netuse::wine_test {
namespace {

class StandIn : public testing::Test {
 protected:
  void SetUp() override { SetEnvironmentVariableW(L"NETUSE_TEST_NETWORK", (folder_.path() / "net.txt").c_str()); }
  void serve(const std::string& lines) const { folder_.write("net.txt", lines); }

 private:
  Folder folder_;
};

const std::string smb = "\tMicrosoft Windows Network\n";

/// S: SMB with a user, \\fs02\data deviceless and cut, Z: (which Wine has as a drive) WebDAV, T: only remembered.
const std::string healthy = R"(entry	1	S:	\\netuse-test\projects	1	3	)" + smb +
                            R"(entry	1	-	\\fs02\data	1	3	 )" + smb +
                            R"(entry	1	Z:	\\dav@SSL\x	1	3	-	Web Client Network
entry	3	T:	\\fs09\t	1	3	-)" +
                            smb +
                            R"(use	S:	\\netuse-test\projects	0	0	bob	CORP
use	-	\\fs02\data	2	0	eve	-
use	-	\\netuse-test\missing	0	0	eve	-
user	S:	0	CORP.EXAMPLE\bob
user	Z:	0	me@cloud
user	\\fs02\data	0	eve
device	S:	0	\\netuse-test\projects
device	Z:	0	\\dav@SSL\x
device	T:	1201	-
)";
const std::string all_names = R"(\\netuse-test\projects (S:)|\\dav@SSL\x (Z:)|\\fs02\data|\\fs09\t (T:)|)";

TEST_F(StandIn, ListsWhatWindowsDocuments) {
  serve(healthy);
  const Result result = list();
  EXPECT_EQ(result.names(), all_names);
  const auto rows = result.connections();
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].status, Status::ok);
  EXPECT_EQ(rows[0].user_name, R"(CORP.EXAMPLE\bob)");
  EXPECT_EQ(rows[0].comment, "");
  EXPECT_EQ(rows[0].provider_name, "Microsoft Windows Network");
  EXPECT_EQ(rows[1].user_name, "me@cloud");
  EXPECT_EQ(rows[1].status, Status::unavailable);
  EXPECT_EQ(rows[1].comment, std::nullopt);
  EXPECT_EQ(rows[2].local_name, std::nullopt);
  EXPECT_EQ(rows[2].connection_state, ConnectionState::disconnected);
  EXPECT_EQ(rows[2].status, Status::degraded);
  EXPECT_EQ(rows[2].comment, " ");
  EXPECT_EQ(rows[3].persistent, true);
  EXPECT_EQ(rows[3].caption, "RESOURCE REMEMBERED");
  EXPECT_EQ(rows[3].status, Status::unavailable);
}

TEST_F(StandIn, NoSecretIsKept) {
  serve(healthy);
  EXPECT_EQ(to_recording(list().snapshot).find("secret"), std::string::npos);
}

TEST_F(StandIn, StatesZeroToFive) {
  std::string script;
  for (const char* n : {"0", "1", "2", "3", "4", "5"})
    script += std::string("entry\t1\tE") + n + R"(:	\\s\)" + n + "\t1\t3\t-" + smb + "use\tE" + n + R"(:	\\s\)" +
              n + "\t" + n + "\t0\tu\t-\n";
  serve(script);
  std::string states;
  for (const NetworkConnection& c : list({.probe = false}).connections())
    states += std::string(to_string(*c.connection_state)) + "/" + to_string(*c.status) + "|";
  EXPECT_EQ(states,
            "Connected/OK|Paused/Degraded|Disconnected/Degraded|Error/Error|Connecting/Starting|"
            "Reconnecting/Starting|");
}

TEST_F(StandIn, AccessMaskOnlyOfWhatIsUpAndListed) {
  serve(healthy);
  const auto rows = list().connections();
  EXPECT_EQ(rows[0].access_mask, 0x1F01FFU);
  EXPECT_EQ(rows[1].access_mask, std::nullopt);
  EXPECT_EQ(rows[2].access_mask, std::nullopt);
}

TEST_F(StandIn, MissingShareIsTold) {
  serve("entry\t1\tQ:\t\\\\netuse-test\\missing\t1\t3\t-" + smb + "use\tQ:\t\\\\netuse-test\\missing\t0\t0\tu\t-\n");
  const Result result = list();
  EXPECT_EQ(result.connections().at(0).access_mask, std::nullopt);
  bool told = false;
  for (const Diagnostic& d : result.snapshot.diagnostics())
    told = told || d.message.find("AccessMask of '\\\\netuse-test\\missing' is not known") != std::string::npos;
  EXPECT_TRUE(told);
}

TEST_F(StandIn, NoProbeContactsNobody) {
  serve(healthy);
  const Result result = list({.probe = false});
  EXPECT_FALSE(result.has_document("wnet/access"));
  EXPECT_EQ(result.connections().at(0).access_mask, std::nullopt);
}

TEST_F(StandIn, BufferGrowsToTheSizeThatIsAskedFor) {
  const std::string longest(30'000, 'x');
  serve("entry\t1\tA:\t\\\\s\\short\t1\t3\t-" + smb + "entry\t1\tB:\t\\\\s\\" + longest + "\t1\t3\t-" + smb +
        "entry\t1\tC:\t\\\\s\\last\t1\t3\t-" + smb);
  const auto rows = list().connections();
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].remote_name, "\\\\s\\" + longest);
  EXPECT_EQ(rows[2].local_name, "C:");
}

TEST_F(StandIn, AnEntryWithoutARemoteNameHidesNoOther) {
  const std::string nameless = "entry\t1\tN:\t-\t1\t3\t-" + smb;
  serve(nameless + "entry\t1\tA:\t\\\\s\\a\t1\t3\t-" + smb + nameless + "entry\t1\tB:\t\\\\s\\b\t1\t3\t-" + smb);
  const Result result = list();
  EXPECT_EQ(result.names(), R"(\\s\a (A:)|\\s\b (B:)|)");
  EXPECT_NE(result.said_of("wnet/connected").find("the entry of 'N:' has no remote name"), std::string::npos);
}

TEST_F(StandIn, ATextOutsideOfTheBufferCostsItsEntryOnly) {
  serve("entry\t1\tL:\toutside\t1\t3\t-" + smb + "entry\t1\tA:\t\\\\s\\a\t1\t3\t-" + smb);
  const Result result = list();
  EXPECT_EQ(result.names(), R"(\\s\a (A:)|)");
  EXPECT_NE(result.said_of("wnet/connected").find("outside of what Windows handed out"), std::string::npos);
}

TEST_F(StandIn, ServersAndSharesAreOneWhateverTheCaseOfTheirLetters) {
  serve("entry\t1\t-\t\\\\ZÜRICH\\übertrag\t1\t3\t-" + smb + "entry\t3\t-\t\\\\zürich\\Übertrag\t1\t3\t-" + smb +
        "use\t-\t\\\\Zürich\\ÜBERTRAG\t0\t0\teve\t-\n");
  const auto rows = list({.probe = false}).connections();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].persistent, true);
  EXPECT_EQ(rows[0].status, Status::ok);
}

TEST_F(StandIn, LongUserNames) {
  const std::string user(3'000, 'u');
  serve("entry\t1\tA:\t\\\\s\\a\t1\t3\t-" + smb + "user\tA:\t0\t" + user + "\n");
  EXPECT_EQ(list().connections().at(0).user_name, user);
}

TEST_F(StandIn, SixThousandEntries) {
  std::string script;
  for (int i = 0; i < 6000; ++i) script += "entry\t1\t-\t\\\\server\\share" + std::to_string(i) + "\t1\t3\t-" + smb;
  serve(script);
  EXPECT_EQ(list({.timeout = std::chrono::minutes(2)}).connections().size(), 6000U);
}

// Faults, call by call: only what the call alone knows may be lost.

TEST_F(StandIn, EnumerationOfConnectedCannotBeOpened) {
  serve("open\t1\t59\n" + healthy);
  const Result result = list();
  EXPECT_EQ(result.names(),
            R"(\\netuse-test\projects (S:)|\\dav@SSL\x (Z:)|\\fs02\data|\\netuse-test\missing|\\fs09\t (T:)|)");
  EXPECT_EQ(result.connections().at(0).user_name, R"(CORP\bob)");  // WNetGetUser was not asked
  EXPECT_NE(result.said_of("wnet/connected").find("WNetOpenEnum failed with 59"), std::string::npos);
}

TEST_F(StandIn, EnumerationOfConnectedBreaksOff) {
  serve("end\t1\t1208\nextended\t7\tno channel\tMicrosoft Terminal Services\n" + healthy);
  const Result result = list();
  EXPECT_EQ(result.connections().at(1).provider_name, "Web Client Network");
  EXPECT_NE(result.said_of("wnet/connected").find("'Microsoft Terminal Services' says: no channel"), std::string::npos);
}

TEST_F(StandIn, RememberedFails) {
  serve("open\t3\t5\n" + healthy);
  const Result result = list();
  EXPECT_EQ(result.names(), R"(\\netuse-test\projects (S:)|\\dav@SSL\x (Z:)|\\fs02\data|)");
  EXPECT_NE(result.said_of("wnet/remembered").find("5 ERROR_ACCESS_DENIED"), std::string::npos);
}

TEST_F(StandIn, NetUseFails) {
  serve("uses\t2138\n" + healthy);
  const Result result = list();
  EXPECT_EQ(result.names(), all_names);
  EXPECT_EQ(result.connections().at(0).connection_state, std::nullopt);
  EXPECT_EQ(result.connections().at(0).status, Status::unknown);
  EXPECT_EQ(result.connections().at(0).user_name, R"(CORP.EXAMPLE\bob)");
  EXPECT_NE(result.said_of("wnet/netuse").find("LanmanWorkstation"), std::string::npos);
}

TEST_F(StandIn, UserOfOneConnectionFails) {
  serve("user\tS:\t59\n" + healthy);
  const auto rows = list().connections();
  EXPECT_EQ(rows.at(0).user_name, R"(CORP\bob)");
  EXPECT_EQ(rows.at(1).user_name, "me@cloud");
}

TEST_F(StandIn, GetConnectionFails) {
  serve("device\tS:\t59\ndevice\tZ:\t59\n" + healthy);
  EXPECT_EQ(list().names(), all_names);
}

TEST_F(StandIn, NoNetworkAtAll) {
  serve("open\t1\t1222\nopen\t3\t1222\n");
  const Result result = list();
  EXPECT_EQ(result.names(), "");
  for (const Diagnostic& d : result.snapshot.diagnostics()) EXPECT_EQ(d.severity, Severity::info) << d.message;
}

/// A hundred connections, which come again and again under new names.
std::string endless(const char* pause) {
  std::string script = std::string("endless\t1\t") + pause + "\n";
  for (int i = 0; i < 100; ++i) script += "entry\t1\t-\t\\\\server\\share" + std::to_string(i) + "\t1\t3\t-" + smb;
  return script;
}

TEST_F(StandIn, EndlessEnumerationIsBrokenOff) {
  serve(endless("0"));
  const Result result = list({.timeout = std::chrono::seconds(4)});
  EXPECT_LT(result.took, std::chrono::milliseconds(8000));
  EXPECT_LE(result.connections().size(), 65'536U);
  EXPECT_GE(result.connections().size(), 100U);
  EXPECT_NE(result.said_of("wnet/connected").find("is not complete"), std::string::npos)
      << result.said_of("wnet/connected");
}

TEST_F(StandIn, EndlessSlowEnumerationIsToldToStop) {
  serve(endless("20"));
  const Services services = open("windows", {.timeout = std::chrono::milliseconds(500)});
  // More often than threads may be left behind.
  for (int i = 0; i < 10; ++i) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_GE(services.connections().size(), 100U);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(1500));
  }
}

TEST_F(StandIn, EveryCallRefusedIsNoEmptyList) {
  serve("open\t1\t5\nopen\t3\t5\nuses\t5\n");
  try {
    list();
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.wbem(), Wbem::provider_failure);
    EXPECT_NE(error.detail().find("5 ERROR_ACCESS_DENIED"), std::string::npos) << error.detail();
  }
}

class StandInHangs : public StandIn, public testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(StandInHangs, ReturnsInTimeWithTheRest) {
  const auto& [function, document] = GetParam();
  serve("hang\t" + std::string(function) + "\n" + healthy);
  const Result result = list({.timeout = std::chrono::seconds(3)});
  EXPECT_LT(result.took, std::chrono::milliseconds(4000));
  EXPECT_NE(result.said_of(document).find(std::string(function) + " did not return in time"), std::string::npos)
      << result.said_of(document);
  EXPECT_NE(result.names().find(R"(\\netuse-test\projects (S:)|)"), std::string::npos);
  EXPECT_NE(result.names().find(R"(\\dav@SSL\x (Z:)|)"), std::string::npos);
  for (const Diagnostic& d : result.snapshot.diagnostics())
    EXPECT_EQ(d.message.find("the time was up"), std::string::npos) << d.document;
}

INSTANTIATE_TEST_SUITE_P(EachCall, StandInHangs,
                         testing::Values(std::pair("WNetOpenEnum", "wnet/connected"),
                                         std::pair("WNetEnumResource", "wnet/connected"),
                                         std::pair("WNetGetUser", "wnet/users"),
                                         std::pair("WNetGetConnection", "wnet/devices"),
                                         std::pair("NetUseEnum", "wnet/netuse")),
                         [](const auto& each) { return std::string(each.param.first); });

}  // namespace
}  // namespace netuse::wine_test
