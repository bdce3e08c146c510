// SPDX-License-Identifier: MIT
#include "source/fleet_loader.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "host/lane.hpp"
#include "netuse/error.hpp"

namespace netuse::source {
namespace {

using namespace std::chrono_literals;
using host::Clock;

std::vector<std::string> numbered(std::size_t count) {
  std::vector<std::string> files;
  for (std::size_t i = 0; i < count; ++i) files.push_back("/no/such/folder/" + std::to_string(i));
  return files;
}

/// What became of the files, in the order of merging.
struct Merged {
  std::vector<std::string> problems;
  std::size_t untouched = 0;

  Merge merge() {
    return [this](std::size_t i, const Loaded& loaded) {
      EXPECT_EQ(i, problems.size());
      problems.push_back(loaded.problem);
      if (loaded.untouched) ++untouched;
    };
  }
};

Loaded echo(const std::string& path) {
  return {.snapshot = nullptr, .problem = path, .untouched = false};
}

TEST(FleetLoader, MergesInTheFilesOrder) {
  const auto files = numbered(1000);
  Merged merged;
  load_in_order(files, echo, merged.merge(), host::no_deadline);
  EXPECT_EQ(merged.problems, files);
  load_in_order({}, echo, merged.merge(), host::no_deadline);
}

// More of them than there are workers, and none of them can be told to stop.
TEST(FleetLoader, FilesThatHangCostTheOthersNothing) {
  const auto files = numbered(200);
  const auto go = std::make_shared<std::atomic<bool>>(false);
  const auto hanging = std::min(std::thread::hardware_concurrency(), 4U) + 2;
  const Load load = [go, hanging](const std::string& path) {
    while (!*go && std::stoul(path.substr(path.rfind('/') + 1)) < hanging) std::this_thread::sleep_for(1ms);
    return echo(path);
  };
  Merged merged;
  const auto start = Clock::now();
  load_in_order(files, load, merged.merge(), start + 2s);
  EXPECT_LT(Clock::now() - start, 4s);
  *go = true;
  ASSERT_EQ(merged.problems.size(), files.size());
  EXPECT_EQ(merged.untouched, 0U);
  for (std::size_t i = 0; i < files.size(); ++i)
    EXPECT_EQ(merged.problems[i] == files[i], i >= hanging) << i << merged.problems[i];
}

TEST(FleetLoader, SaysWhatTheTimeDidNotSufficeFor) {
  const Load slow = [](const std::string& path) {
    std::this_thread::sleep_for(20ms);
    return echo(path);
  };
  const auto files = numbered(2000);
  Merged merged;
  load_in_order(files, slow, merged.merge(), Clock::now() + 200ms);
  ASSERT_EQ(merged.problems.size(), files.size());
  EXPECT_EQ(merged.problems.front(), files.front());
  EXPECT_GT(merged.untouched, 1000U);
}

TEST(FleetLoader, WantOfMemoryIsAnErrorOfTheCall) {
  const Load load = [](const std::string& path) -> Loaded {
    if (path.ends_with("/7")) throw std::bad_alloc();
    return echo(path);
  };
  Merged merged;
  EXPECT_THROW(load_in_order(numbered(8), load, merged.merge(), Clock::now() + 10s), Error);
}

}  // namespace
}  // namespace netuse::source
