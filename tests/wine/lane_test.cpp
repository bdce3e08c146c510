// SPDX-License-Identifier: MIT
#include <atomic>
#include <memory>
#include <thread>

#include <gtest/gtest.h>

#include "windows/access_windows.hpp"
#include "windows/lane_windows.hpp"

namespace netuse::windows {
namespace {

using namespace std::chrono_literals;

TEST(Lane, WaitsForTheEnd) {
  const auto done = std::make_shared<std::atomic<bool>>(false);
  const Lane lane([done] { *done = true; });
  EXPECT_TRUE(lane.wait(Lane::Clock::time_point::max()));
  EXPECT_TRUE(*done);
  EXPECT_EQ(lane.thread(), 0UL);
}

TEST(Lane, LeavesALateOneBehind) {
  const Lane lane([] { std::this_thread::sleep_for(500ms); });
  EXPECT_FALSE(lane.wait(Lane::Clock::now() + 20ms));
  EXPECT_NE(lane.thread(), 0UL);
  EXPECT_TRUE(lane.wait(Lane::Clock::now() + 5s));
}

TEST(Lane, StartsNoMoreThanAFewThatHang) {
  const auto go = std::make_shared<std::atomic<bool>>(false);
  const auto started = std::make_shared<std::atomic<int>>(0);
  for (int i = 0; i < 100; ++i)
    Lane([go, started] {
      ++*started;
      while (!*go) std::this_thread::sleep_for(10ms);
    });
  const Lane one_more([] {});
  EXPECT_FALSE(one_more.wait(Lane::Clock::now() + 50ms));
  EXPECT_EQ(*started, 64);
  *go = true;
}

TEST(ProbeAccess, AsksNobodyWhenTheTimeIsUp) {
  Draft draft;
  probe_access({R"(\\netuse-test\projects)", "nonsense"}, Lane::Clock::now() - 1s, draft);
  EXPECT_EQ(draft.text(), "{\"remote\":\"\\\\\\\\netuse-test\\\\projects\",\"timed_out\":true}\n");
}

TEST(ProbeAccess, WritesDownTheRightsOrTheError) {
  Draft draft;
  probe_access({R"(\\netuse-test\projects)", R"(\\netuse-test\missing)"}, Lane::Clock::now() + 10s, draft);
  EXPECT_NE(draft.text().find(R"("error":0,"mask":2032127})"), std::string::npos) << draft.text();
  EXPECT_NE(draft.text().find(R"("remote":"\\\\netuse-test\\missing","error":2})"), std::string::npos) << draft.text();
}

}  // namespace
}  // namespace netuse::windows
