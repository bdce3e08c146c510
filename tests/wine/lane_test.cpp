// SPDX-License-Identifier: MIT
// What the lane does on Windows alone (the rest is tested with the units), and what is built on it.
#include "host/lane.hpp"

#include <memory>
#include <windows.h>

#include <gtest/gtest.h>

#include "host/environment.hpp"
#include "windows/access_windows.hpp"

namespace netuse::windows {
namespace {

using namespace std::chrono_literals;
using host::Clock;
using host::Lane;

TEST(WindowsLane, KnowsItsThread) {
  const Lane lane([](const std::stop_token& stop) {
    while (!stop.stop_requested()) Sleep(1);
  });
  EXPECT_FALSE(lane.wait(Clock::now() + 50ms));
  EXPECT_NE(lane.thread(), 0UL);
  lane.give_up(10s);
  EXPECT_EQ(lane.thread(), 0UL);
}

TEST(Environment, IsUtf16) {
  SetEnvironmentVariableW(L"NETUSE_TEST_TEXT", L"recording:\u65E5\u672C\\\u00E4.json");
  EXPECT_EQ(host::environment("NETUSE_TEST_TEXT"), "recording:\u65E5\u672C\\\u00E4.json");
  SetEnvironmentVariableW(L"NETUSE_TEST_TEXT", nullptr);
  EXPECT_EQ(host::environment("NETUSE_TEST_TEXT"), "");
}

TEST(ProbeAccess, AsksNobodyWhenTheTimeIsUp) {
  Draft draft;
  probe_access({R"(\\netuse-test\projects)", "nonsense"}, Clock::now() - 1s, draft);
  EXPECT_EQ(draft.text(), "{\"remote\":\"\\\\\\\\netuse-test\\\\projects\",\"timed_out\":true}\n");
}

TEST(ProbeAccess, WritesDownTheRightsOrTheError) {
  Draft draft;
  probe_access({R"(\\netuse-test\projects)", R"(\\netuse-test\missing)"}, Clock::now() + 10s, draft);
  EXPECT_NE(draft.text().find(R"("error":0,"mask":2032127})"), std::string::npos) << draft.text();
  EXPECT_NE(draft.text().find(R"("remote":"\\\\netuse-test\\missing","error":2})"), std::string::npos) << draft.text();
}

}  // namespace
}  // namespace netuse::windows
