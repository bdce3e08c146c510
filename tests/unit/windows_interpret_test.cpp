// SPDX-License-Identifier: MIT
#include <array>

#include <gtest/gtest.h>

#include "windows_evidence.hpp"

namespace netuse::windows_test {
namespace {

namespace s = schema::slot;
using testing::TestWithParam;

constexpr std::string_view smb_z =
    R"({"local":"Z:","remote":"\\\\fs01\\projects","type":1,"display":3,"provider":"Microsoft Windows Network"})";

TEST(WindowsInterpret, DevicelessSmbConnectionAsPubliclySeen) {
  const auto out = interpret({
      {"wnet/connected", R"({"remote":"\\\\MyNas\\Public","type":1,"display":3,"comment":" ",)"
                         R"("provider":"Microsoft Windows Network"})"},
      {"wnet/remembered", ""},
      {"wnet/netuse", R"({"remote":"\\\\mynas\\public","status":0,"asg_type":0})"},
      {"wnet/users", R"({"name":"\\\\MyNas\\Public","error":0,"user":"MyNas\\UserName"})"},
      {"wnet/access", R"({"remote":"\\\\MyNas\\Public","error":0,"mask":1179785})"},
  });
  ASSERT_EQ(out.connections().size(), 1U);
  const std::array<std::string_view, s::count> expected{"RESOURCE CONNECTED",
                                                        "RESOURCE CONNECTED - Microsoft Windows Network",
                                                        "<null>",
                                                        R"(\\MyNas\Public)",
                                                        "OK",
                                                        "1179785",
                                                        " ",
                                                        "Connected",
                                                        "Current Connection",
                                                        "Share",
                                                        "<null>",
                                                        "false",
                                                        "Microsoft Windows Network",
                                                        R"(\\MyNas\Public)",
                                                        R"(\\MyNas\Public)",
                                                        "Disk",
                                                        R"(MyNas\UserName)"};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(value(out, 0, i), expected[i]) << "slot " << i;
}

struct StateCase {
  int status;
  const char* connection_state;
  const char* status_word;
};
class WindowsState : public TestWithParam<StateCase> {};

TEST_P(WindowsState, FollowsTheTable) {
  const auto out = interpret({
      {"wnet/connected", smb_z},
      {"wnet/netuse",
       R"({"local":"Z:","remote":"\\\\fs01\\projects","status":)" + std::to_string(GetParam().status) + "}"},
  });
  EXPECT_EQ(value(out, 0, s::connection_state), GetParam().connection_state);
  EXPECT_EQ(value(out, 0, s::status), GetParam().status_word);
}

INSTANTIATE_TEST_SUITE_P(All, WindowsState,
                         testing::Values(StateCase{0, "Connected", "OK"}, StateCase{1, "Paused", "Degraded"},
                                         StateCase{2, "Disconnected", "Degraded"}, StateCase{3, "Error", "Error"},
                                         StateCase{4, "Connecting", "Starting"},
                                         StateCase{5, "Reconnecting", "Starting"}, StateCase{6, "<null>", "Unknown"}));

TEST(WindowsInterpret, NamesAreOneWhateverTheCaseOfTheirLetters) {
  const auto out = interpret({
      {"wnet/connected",
       R"({"remote":"\\\\ZÜRICH\\übertrag","type":1,"display":3,"provider":"Microsoft Windows Network"})"},
      {"wnet/remembered", R"({"remote":"\\\\zürich\\Übertrag","type":1,"display":3})"},
      {"wnet/netuse", R"({"remote":"\\\\Zürich\\ÜBERTRAG","status":0,"asg_type":0})"},
      {"wnet/users", R"({"name":"\\\\zürich\\übertrag","error":0,"user":"eve"})"},
  });
  ASSERT_EQ(out.connections().size(), 1U);
  EXPECT_EQ(value(out, 0, s::remote_name), R"(\\ZÜRICH\übertrag)");
  EXPECT_EQ(value(out, 0, s::persistent), "true");
  EXPECT_EQ(value(out, 0, s::status), "OK");
  EXPECT_EQ(value(out, 0, s::user_name), "eve");
}

TEST(WindowsInterpret, AnEntryWithoutARemoteNameCostsOnlyItself) {
  const auto out = interpret({
      {"wnet/connected", R"({"local":"Y:","type":1})"
                         "\n"
                         R"({"remote":"\\\\fs01\\lost","lost":true})"
                         "\n" +
                             std::string(smb_z)},
      {"wnet/netuse", ""},
  });
  ASSERT_EQ(out.connections().size(), 1U);
  EXPECT_EQ(value(out, 0, s::local_name), "Z:");
  ASSERT_GE(out.diagnostics().size(), 2U);
  EXPECT_EQ(out.diagnostics()[0].message, "the entry of 'Y:' has no remote name; it is left out");
  EXPECT_EQ(out.diagnostics()[1].line, 2U);
}

TEST(WindowsInterpret, UnknownStateIsTold) {
  const auto out = interpret(
      {{"wnet/connected", smb_z}, {"wnet/netuse", R"({"local":"Z:","remote":"\\\\fs01\\projects","status":77})"}});
  EXPECT_NE(said_of(out, "wnet/netuse").find("unknown status 77"), std::string::npos);
}

TEST(WindowsInterpret, ProvidersThatNetUseDoesNotKnowAreUnavailable) {
  const auto out = interpret({
      {"wnet/connected", R"({"local":"G:","remote":"\\\\vboxsrv\\shared","type":1,"display":3,"comment":"",)"
                         R"("provider":"VirtualBox Shared Folders"})"
                         "\n"
                         R"({"local":"W:","remote":"\\\\dav@SSL\\DavWWWRoot\\x","type":1,"display":3,)"
                         R"("provider":"Web Client Network"})"
                         "\n"
                         R"({"remote":"\\\\tsclient\\C","type":1,"display":3,"provider":"Microsoft Terminal Services"})"
                         "\n"
                         R"({"local":"N:","remote":"\\\\nfs\\export","type":1,"display":3,"provider":"NFS Network"})"},
      {"wnet/netuse", ""},
  });
  ASSERT_EQ(out.connections().size(), 4U);
  for (std::size_t row = 0; row < 4; ++row) {
    EXPECT_EQ(value(out, row, s::connection_state), "Disconnected");
    EXPECT_EQ(value(out, row, s::status), "Unavailable");
    EXPECT_EQ(value(out, row, s::persistent), "false");
  }
  EXPECT_EQ(value(out, 0, s::name), R"(\\vboxsrv\shared (G:))");
  EXPECT_EQ(value(out, 0, s::description), "RESOURCE CONNECTED - VirtualBox Shared Folders");
  EXPECT_EQ(value(out, 0, s::comment), "");
  EXPECT_EQ(value(out, 1, s::remote_name), R"(\\dav@SSL\DavWWWRoot\x)");
  EXPECT_EQ(value(out, 3, s::name), R"(\\tsclient\C)");
}

TEST(WindowsInterpret, DfsIsSmbThatNetUseDoesNotList) {
  const auto out = interpret({{"wnet/connected", smb_z}, {"wnet/netuse", ""}});
  EXPECT_EQ(value(out, 0, s::status), "Unavailable");
}

TEST(WindowsInterpret, RememberedAndNotUp) {
  const auto out = interpret({
      {"wnet/connected", ""},
      {"wnet/remembered", R"({"local":"T:","remote":"\\\\Archetype\\backups","type":1,"display":3,)"
                          R"("provider":"Microsoft Windows Network"})"},
      {"wnet/netuse", ""},
      {"wnet/users", R"({"name":"T:","error":2250})"},
  });
  ASSERT_EQ(out.connections().size(), 1U);
  EXPECT_EQ(value(out, 0, s::description), "RESOURCE REMEMBERED - Microsoft Windows Network");
  EXPECT_EQ(value(out, 0, s::connection_type), "Persistent Connection");
  EXPECT_EQ(value(out, 0, s::persistent), "true");
  EXPECT_EQ(value(out, 0, s::connection_state), "Disconnected");
  EXPECT_EQ(value(out, 0, s::status), "Unavailable");
  EXPECT_EQ(value(out, 0, s::user_name), "<null>");
  EXPECT_EQ(value(out, 0, s::access_mask), "<null>");
}

TEST(WindowsInterpret, CurrentAndRememberedIsOneInstance) {
  const auto out = interpret({
      {"wnet/connected", smb_z},
      {"wnet/remembered", R"({"local":"z:","remote":"\\\\FS01\\Projects","type":1,"display":0})"},
      {"wnet/netuse", R"({"local":"Z:","remote":"\\\\fs01\\projects","status":0,"asg_type":0})"},
  });
  ASSERT_EQ(out.connections().size(), 1U);
  EXPECT_EQ(value(out, 0, s::name), R"(\\fs01\projects (Z:))");
  EXPECT_EQ(value(out, 0, s::persistent), "true");
  EXPECT_EQ(value(out, 0, s::status), "OK");
  EXPECT_EQ(value(out, 0, s::display_type), "Share");
}

TEST(WindowsInterpret, LetterTakenByAnotherShareLeavesTheRememberedOneDown) {
  const auto out = interpret({
      {"wnet/connected", smb_z},
      {"wnet/remembered", R"({"local":"Z:","remote":"\\\\old\\share","type":1})"},
      {"wnet/netuse", R"({"local":"Z:","remote":"\\\\fs01\\projects","status":0})"},
  });
  ASSERT_EQ(out.connections().size(), 2U);
  EXPECT_EQ(value(out, 0, s::persistent), "false");
  EXPECT_EQ(value(out, 0, s::status), "OK");
  EXPECT_EQ(value(out, 1, s::name), R"(\\old\share (Z:))");
  EXPECT_EQ(value(out, 1, s::status), "Unavailable");
}

TEST(WindowsInterpret, PrintersAndTypes) {
  const auto out = interpret({
      {"wnet/connected", R"({"local":"LPT1:","remote":"\\\\prn01\\laser 4","type":2,"display":3})"
                         "\n"
                         R"({"remote":"\\\\fs03\\IPC$","type":0,"display":0})"
                         "\n"
                         R"({"remote":"\\\\fs04","type":9,"display":6})"},
      {"wnet/remembered", R"({"local":"LPT1","remote":"\\\\prn01\\laser 4","type":2})"},
  });
  ASSERT_EQ(out.connections().size(), 3U);
  EXPECT_EQ(value(out, 0, s::name), R"(\\prn01\laser 4 (LPT1:))");
  EXPECT_EQ(value(out, 0, s::resource_type), "Print");
  EXPECT_EQ(value(out, 0, s::persistent), "true");
  EXPECT_EQ(value(out, 0, s::description), "RESOURCE REMEMBERED");
  EXPECT_EQ(value(out, 0, s::provider_name), "<null>");
  EXPECT_EQ(value(out, 1, s::resource_type), "Any");
  EXPECT_EQ(value(out, 1, s::display_type), "Generic");
  EXPECT_EQ(value(out, 2, s::resource_type), "<null>");
  EXPECT_EQ(value(out, 2, s::display_type), "<null>");
}

TEST(WindowsInterpret, EmptyLocalNameIsDeviceless) {
  const auto out = interpret({{"wnet/connected", R"({"local":"","remote":"\\\\fs03\\IPC$"})"
                                                 "\n"
                                                 R"({"local":null,"remote":"\\\\fs04\\x"})"}});
  ASSERT_EQ(out.connections().size(), 2U);
  EXPECT_EQ(value(out, 0, s::name), R"(\\fs03\IPC$)");
  EXPECT_EQ(value(out, 0, s::local_name), "<null>");
  EXPECT_EQ(value(out, 1, s::local_name), "<null>");
}

TEST(WindowsInterpret, OrderIsMappedDevicelessRemembered) {
  const auto out = interpret({
      {"wnet/connected", R"({"remote":"\\\\b\\2"})"
                         "\n"
                         R"({"local":"Z:","remote":"\\\\z\\z"})"
                         "\n"
                         R"({"remote":"\\\\a\\1"})"
                         "\n"
                         R"({"local":"Y:","remote":"\\\\y\\y"})"},
      {"wnet/remembered", R"({"local":"N:","remote":"\\\\n\\n"})"
                          "\n"
                          R"({"local":"M:","remote":"\\\\m\\m"})"},
  });
  std::string order;
  for (std::size_t i = 0; i < out.connections().size(); ++i) order += value(out, i, s::name) + "|";
  EXPECT_EQ(order, R"(\\z\z (Z:)|\\y\y (Y:)|\\a\1|\\b\2|\\m\m (M:)|\\n\n (N:)|)");
}

TEST(WindowsInterpret, UserComesFromNetUseWhereWNetGetUserFails) {
  const auto out = interpret({
      {"wnet/connected", smb_z},
      {"wnet/netuse", R"({"local":"Z:","remote":"\\\\fs01\\projects","status":0,"user":"bob","domain":"CORP"})"},
      {"wnet/users", R"({"name":"Z:","error":59})"},
  });
  EXPECT_EQ(value(out, 0, s::user_name), R"(CORP\bob)");
  EXPECT_NE(said_of(out, "wnet/users").find("59 ERROR_UNEXP_NET_ERR"), std::string::npos);
}

TEST(WindowsInterpret, AccessMaskKeepsTheBitsOfTheClass) {
  const auto out = interpret(
      {{"wnet/connected", smb_z}, {"wnet/access", R"({"remote":"\\\\fs01\\projects","error":0,"mask":4262396415})"}});
  EXPECT_EQ(value(out, 0, s::access_mask), std::to_string(4262396415U & 0x1F01FFU));
}

TEST(WindowsInterpret, NoProbeIsTheReasonForANullAccessMask) {
  const auto out = interpret(
      {{"wnet/connected", smb_z}, {"wnet/netuse", R"({"local":"Z:","remote":"\\\\fs01\\projects","status":0})"}});
  EXPECT_EQ(value(out, 0, s::access_mask), "<null>");
  EXPECT_NE(said_of(out, "wnet/access").find("--no-probe"), std::string::npos);
}

TEST(WindowsInterpret, HostAndSessionAreTold) {
  const auto out = interpret({
      {"wnet/host", R"({"name":"PC-07","version":"10.0.22631"})"},
      {"wnet/session", R"({"session":1,"elevation":"full","linked_connections":false})"},
  });
  EXPECT_EQ(out.origin().host, "PC-07");
  EXPECT_NE(said_of(out, "wnet/session").find("EnableLinkedConnections"), std::string::npos);
  EXPECT_EQ(said_of(interpret({{"wnet/session", R"({"session":1,"elevation":"full","linked_connections":true})"}}),
                    "wnet/session"),
            "");
  EXPECT_NE(said_of(interpret({{"wnet/session", R"({"session":0,"elevation":"default"})"}}), "wnet/session")
                .find("session 0"),
            std::string::npos);
  EXPECT_NE(said_of(interpret({{"wnet/session", R"({"session":2,"network_logon":true})"}}), "wnet/session")
                .find("network logon"),
            std::string::npos);
}

}  // namespace
}  // namespace netuse::windows_test
