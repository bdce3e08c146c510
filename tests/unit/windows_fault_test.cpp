// SPDX-License-Identifier: MIT
// Each call fails in turn: only what it alone knows may be lost.
#include <gtest/gtest.h>

#include "windows_evidence.hpp"

namespace netuse::windows_test {
namespace {

namespace s = schema::slot;

/// Z: is SMB and persistent, W: is WebDAV, \\fs02\data is deviceless SMB, T: is only remembered.
model::Evidence healthy() {
  return evidence_of({
      {"wnet/connected", R"({"local":"Z:","remote":"\\\\fs01\\projects","type":1,"display":3,)"
                         R"("provider":"Microsoft Windows Network"})"
                         "\n"
                         R"({"local":"W:","remote":"\\\\dav@SSL\\x","type":1,"display":3,)"
                         R"("provider":"Web Client Network"})"
                         "\n"
                         R"({"remote":"\\\\fs02\\data","type":1,"display":3,"provider":"Microsoft Windows Network"})"
                         "\n"
                         R"({"api":"WNetEnumResource","error":0})"},
      {"wnet/remembered", R"({"local":"T:","remote":"\\\\fs09\\t","type":1,"display":3,)"
                          R"("provider":"Microsoft Windows Network"})"
                          "\n"
                          R"({"local":"Z:","remote":"\\\\fs01\\projects","type":1,"display":3,)"
                          R"("provider":"Microsoft Windows Network"})"},
      {"wnet/registry", R"({"local":"T:","remote":"\\\\fs09\\t","type":1,"provider":"Microsoft Windows Network"})"
                        "\n"
                        R"({"local":"Z:","remote":"\\\\fs01\\projects","type":1,)"
                        R"("provider":"Microsoft Windows Network"})"},
      {"wnet/netuse", R"({"local":"Z:","remote":"\\\\fs01\\projects","status":0,"asg_type":0,"user":"u","domain":"D"})"
                      "\n"
                      R"({"remote":"\\\\fs02\\data","status":2,"asg_type":0,"user":"v"})"},
      {"wnet/users", R"({"name":"Z:","error":0,"user":"D\\u"})"
                     "\n"
                     R"({"name":"W:","error":0,"user":"me@cloud"})"
                     "\n"
                     R"({"name":"\\\\fs02\\data","error":0,"user":"v"})"},
      {"wnet/devices", R"({"local":"Z:","error":0,"remote":"\\\\fs01\\projects"})"
                       "\n"
                       R"({"local":"W:","error":0,"remote":"\\\\dav@SSL\\x"})"
                       "\n"
                       R"({"local":"T:","error":1201,"remote":"\\\\fs09\\t"})"
                       "\n"
                       R"({"local":"C:","error":2250})"},
      {"wnet/access", R"({"remote":"\\\\fs01\\projects","error":0,"mask":2032127})"},
  });
}

std::string names(const model::Snapshot& out) {
  std::string all;
  for (const model::Instance& row : out.connections()) all += value(row, s::name) + "|";
  return all;
}

constexpr std::string_view all_names = R"(\\fs01\projects (Z:)|\\dav@SSL\x (W:)|\\fs02\data|\\fs09\t (T:)|)";

model::Snapshot without(std::string_view document, std::string_view status) {
  model::Evidence evidence = healthy();
  evidence.put({.name = std::string(document), .text = std::string(status), .stderr_text = {}});
  return interpret(evidence);
}

TEST(WindowsFault, HealthyHasNoComplaint) {
  const auto out = interpret(healthy());
  EXPECT_EQ(names(out), all_names);
  for (const Diagnostic& d : out.diagnostics()) EXPECT_EQ(d.severity, Severity::info) << d.message;
}

TEST(WindowsFault, ConnectedFails) {
  const auto out = without("wnet/connected", R"({"api":"WNetEnumResource","error":59})");
  // The provider and the types of the WebDAV drive are lost, and the order is NetUse's.
  EXPECT_EQ(names(out), R"(\\fs01\projects (Z:)|\\dav@SSL\x (W:)|\\fs02\data|\\fs09\t (T:)|)");
  EXPECT_EQ(value(out, 0, s::status), "OK");
  EXPECT_EQ(value(out, 0, s::persistent), "true");
  EXPECT_EQ(value(out, 1, s::provider_name), "<null>");
  EXPECT_EQ(value(out, 1, s::user_name), "me@cloud");
  EXPECT_EQ(value(out, 2, s::status), "Degraded");
  EXPECT_EQ(value(out, 3, s::status), "Unavailable");
  EXPECT_NE(said_of(out, "wnet/connected").find("59 ERROR_UNEXP_NET_ERR"), std::string::npos);
}

TEST(WindowsFault, ConnectedFailsHalfWay) {
  const auto out =
      without("wnet/connected", R"({"local":"W:","remote":"\\\\dav@SSL\\x","type":1,"provider":"Web Client Network"})"
                                "\n"
                                R"({"api":"WNetEnumResource","error":1208,"provider":"RDP","text":"no channel"})");
  EXPECT_EQ(out.connections().size(), 4U);
  EXPECT_NE(said_of(out, "wnet/connected").find("'RDP' says: no channel"), std::string::npos);
}

TEST(WindowsFault, HangingProviderIsNamed) {
  const auto out = without("wnet/connected", R"({"api":"WNetEnumResource","timed_out":true,"provider":"Slow Net"})");
  EXPECT_EQ(out.connections().size(), 4U);
  EXPECT_NE(said_of(out, "wnet/connected").find("the network provider 'Slow Net' did not answer"), std::string::npos);
}

TEST(WindowsFault, RememberedFails) {
  const auto out = without("wnet/remembered", R"({"api":"WNetOpenEnum","error":5})");
  EXPECT_EQ(names(out), all_names);
  EXPECT_EQ(value(out, 0, s::persistent), "true");
  EXPECT_NE(said_of(out, "wnet/remembered").find(R"(HKCU\Network)"), std::string::npos);
}

TEST(WindowsFault, RegistryFails) {
  const auto out = without("wnet/registry", R"({"api":"RegOpenKeyEx","error":5})");
  EXPECT_EQ(names(out), all_names);
  EXPECT_NE(said_of(out, "wnet/registry").find("5 ERROR_ACCESS_DENIED"), std::string::npos);
}

TEST(WindowsFault, NothingRememberedIsNoFault) {
  model::Evidence evidence = evidence_of({{"wnet/connected", ""},
                                          {"wnet/remembered", R"({"api":"WNetOpenEnum","error":8})"},
                                          {"wnet/registry", R"({"api":"RegOpenKeyEx","error":2})"},
                                          {"wnet/netuse", ""}});
  EXPECT_TRUE(interpret(evidence).diagnostics().empty());
}

TEST(WindowsFault, NetUseFails) {
  const auto out = without("wnet/netuse", R"({"api":"NetUseEnum","error":2138})");
  EXPECT_EQ(names(out), all_names);
  EXPECT_EQ(value(out, 0, s::connection_state), "<null>");
  EXPECT_EQ(value(out, 0, s::status), "Unknown");
  EXPECT_EQ(value(out, 0, s::user_name), R"(D\u)");
  EXPECT_EQ(value(out, 1, s::status), "Unavailable");
  EXPECT_EQ(value(out, 3, s::status), "Unavailable");
  EXPECT_NE(said_of(out, "wnet/netuse").find("LanmanWorkstation"), std::string::npos);
}

TEST(WindowsFault, UsersFail) {
  const auto out = without("wnet/users", R"({"api":"WNetGetUser","timed_out":true})");
  EXPECT_EQ(value(out, 0, s::user_name), R"(D\u)");
  EXPECT_EQ(value(out, 1, s::user_name), "<null>");
  EXPECT_EQ(value(out, 2, s::user_name), "v");
  EXPECT_NE(said_of(out, "wnet/users").find("did not return in time"), std::string::npos);
}

TEST(WindowsFault, DevicesAndAccessFail) {
  EXPECT_EQ(names(without("wnet/devices", R"({"local":"Z:","error":59})")), all_names);
  const auto out = without("wnet/access", R"({"remote":"\\\\fs01\\projects","timed_out":true})");
  EXPECT_EQ(names(out), all_names);
  EXPECT_EQ(value(out, 0, s::access_mask), "<null>");
}

TEST(WindowsFault, AllButDevicesFail) {
  model::Evidence evidence = healthy();
  for (const char* name : {"wnet/connected", "wnet/remembered", "wnet/registry", "wnet/netuse", "wnet/users"})
    evidence.put({.name = name, .text = {}, .stderr_text = {}, .exit = {}, .error = "timed out"});
  const auto out = interpret(evidence);
  EXPECT_EQ(names(out), R"(\\dav@SSL\x (W:)|\\fs01\projects (Z:)|)");
}

TEST(WindowsFault, NoNetworkProviderIsAnEmptyList) {
  const auto out = interpret({{"wnet/connected", R"({"api":"WNetOpenEnum","error":1222})"},
                              {"wnet/remembered", R"({"api":"WNetOpenEnum","error":1222})"},
                              {"wnet/netuse", ""}});
  ASSERT_EQ(out.diagnostics().size(), 1U);
  EXPECT_EQ(out.diagnostics()[0].severity, Severity::info);
}

TEST(WindowsFault, BrokenLinesLoseOnlyThemselves) {
  std::string deep(100'000, '[');
  const auto out =
      interpret({{"wnet/connected", "{\"remote\":\"\\\\\\\\a\\\\b\"}\n{\"remote\":\n\xFF\xFE\n[1]\n" + deep +
                                        "\n{\"remote\":7}\n{\"local\":{\"x\":[]},\"remote\":\"r\"}\n"}});
  EXPECT_EQ(names(out), R"(\\a\b|r|)");
  std::string lines;
  for (const Diagnostic& d : out.diagnostics())
    if (d.line != 0) lines += std::to_string(d.line) + " ";
  EXPECT_EQ(lines, "2 3 4 5 6 ");
}

}  // namespace
}  // namespace netuse::windows_test
