// SPDX-License-Identifier: MIT
#include "host/lane.hpp"

#include <atomic>
#include <chrono>
#include <deque>
#include <memory>
#include <new>
#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>

#include "netuse/error.hpp"

namespace netuse::host {
namespace {

using namespace std::chrono_literals;

/// Work that hangs until it is let go, whatever it is told.
class Gate {
 public:
  ~Gate() { open(); }
  Lane::Work hang() const {
    return [gate = gate_](const std::stop_token&) {
      while (!*gate) std::this_thread::sleep_for(1ms);
    };
  }
  void open() const { *gate_ = true; }

 private:
  std::shared_ptr<std::atomic<bool>> gate_ = std::make_shared<std::atomic<bool>>(false);
};

std::string message_of(const Lane& lane) {
  try {
    lane.wait(no_deadline);
  } catch (const Error& error) {
    EXPECT_EQ(error.wbem(), Wbem::provider_failure);
    return error.detail();
  }
  return {};
}

TEST(Lane, WaitsForTheEnd) {
  const auto done = std::make_shared<std::atomic<bool>>(false);
  const Lane lane([done](const std::stop_token&) { *done = true; });
  EXPECT_EQ(lane.refusal(), "");
  EXPECT_TRUE(lane.wait(no_deadline));
  EXPECT_TRUE(*done);
  EXPECT_EQ(lane.thread(), 0UL);
}

TEST(Lane, LeavesALateOneBehind) {
  const Gate gate;
  const auto start = Clock::now();
  const Lane lane(gate.hang());
  EXPECT_FALSE(lane.wait(start + 20ms));
  lane.give_up();
  EXPECT_LT(Clock::now() - start, 2s);
  gate.open();
  EXPECT_TRUE(lane.wait(Clock::now() + 10s));
}

TEST(Lane, WhatTheWorkThrowsIsAnErrorOfTheCall) {
  const Lane memory([](const std::stop_token&) { throw std::bad_alloc(); });
  EXPECT_NE(message_of(memory).find("not enough memory"), std::string::npos);
  const Lane known([](const std::stop_token&) { throw Error(Wbem::invalid_parameter, "the map is torn"); });
  try {
    known.wait(no_deadline);
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.wbem(), Wbem::invalid_parameter);
    EXPECT_EQ(error.detail(), "the map is torn");
  }
  const Lane unknown([](const std::stop_token&) { throw std::length_error("basic_string::resize"); });
  EXPECT_NE(message_of(unknown).find("basic_string::resize"), std::string::npos);
  const Lane wordless([](const std::stop_token&) { throw 7; });
  EXPECT_NE(message_of(wordless), "");
}

TEST(Lane, WorkThatIsGivenUpIsToldToStop) {
  const auto told = std::make_shared<std::atomic<int>>(0);
  const Lane lane([told](const std::stop_token& stop) {
    while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
    *told = told_to_stop() ? 2 : 1;
  });
  EXPECT_FALSE(lane.wait(Clock::now() + 10ms));
  EXPECT_EQ(*told, 0);
  lane.give_up(10s);
  EXPECT_EQ(*told, 2);
  EXPECT_FALSE(told_to_stop());
}

TEST(Lane, OneThatGoesOutOfScopeIsToldToStop) {
  const auto told = std::make_shared<std::atomic<bool>>(false);
  {
    const Lane lane([told](const std::stop_token& stop) {
      while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
      *told = true;
    });
  }
  for (int i = 0; i < 10'000 && !*told; ++i) std::this_thread::sleep_for(1ms);
  EXPECT_TRUE(*told);
}

TEST(Lane, TheNinthIsRefusedWhileEightHang) {
  const Gate gate;
  std::deque<Lane> hanging;
  for (int i = 0; i < Lane::most_left_behind; ++i) {
    hanging.emplace_back(gate.hang());
    EXPECT_EQ(hanging.back().refusal(), "") << i;
  }
  for (const Lane& lane : hanging) lane.give_up({});
  const auto start = Clock::now();
  const Lane ninth([](const std::stop_token&) {});
  EXPECT_NE(ninth.refusal().find("8 threads of earlier calls still hang"), std::string::npos);
  EXPECT_FALSE(ninth.wait(no_deadline));
  EXPECT_THROW(ninth.require_start(), Error);
  EXPECT_THROW(in_lane<int>([] { return 1; }, no_deadline), Error);
  EXPECT_LT(Clock::now() - start, 1s);
  gate.open();
  for (const Lane& lane : hanging) EXPECT_TRUE(lane.wait(Clock::now() + 10s));
  EXPECT_EQ(in_lane<int>([] { return 1; }, no_deadline), 1);
}

TEST(Lane, ManyThatEndAreNoneLeftBehind) {
  std::deque<Lane> lanes;
  for (int i = 0; i < 40; ++i) lanes.emplace_back([](const std::stop_token&) { std::this_thread::sleep_for(5ms); });
  for (const Lane& lane : lanes) {
    EXPECT_EQ(lane.refusal(), "");
    EXPECT_TRUE(lane.wait(no_deadline));
  }
}

TEST(Lane, NothingBeginsWhenTheTimeIsUpAlready) {
  const auto begun = std::make_shared<std::atomic<bool>>(false);
  const auto work = [begun] {
    *begun = true;
    return 1;
  };
  EXPECT_EQ(in_lane<int>(work, Clock::now() - 1s), std::nullopt);
  EXPECT_EQ(in_lane<int>(work, deadline_after(0ms)), std::nullopt);
  EXPECT_FALSE(*begun);
}

TEST(Deadline, OfAnyTimeout) {
  using std::chrono::milliseconds;
  for (const milliseconds up : {milliseconds{0}, milliseconds{-1}, milliseconds::min()}) {
    const Deadline due = deadline_after(up);
    EXPECT_LE(due, Clock::now());
  }
  const auto now = Clock::now();
  EXPECT_GE(deadline_after(milliseconds{1500}), now + 1500ms);
  EXPECT_LT(deadline_after(milliseconds{1500}), now + 60s);
  EXPECT_EQ(deadline_after(milliseconds::max()), no_deadline);
  EXPECT_EQ(deadline_after(milliseconds::max() - milliseconds{1}), no_deadline);
  EXPECT_GT(deadline_after(milliseconds{1'000'000'000'000}), now + std::chrono::hours(24 * 365 * 30));
}

}  // namespace
}  // namespace netuse::host
