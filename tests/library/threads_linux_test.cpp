// SPDX-License-Identifier: MIT
// A host's own documents, collected for many threads at once, each in a thread of its own.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "netuse/netuse.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;

TEST(Threads, CollectAtOnce) {
  const fs::path root = fs::path(testing::TempDir()) / ("netuse-root-" + std::to_string(std::random_device()()));
  fs::create_directories(root / "proc/self");
  std::ofstream(root / "proc/self/mounts") << "//nas.example/data /mnt/data cifs rw,vers=3.1.1,username=ann 0 0\n";
  std::ofstream(root / "proc/mounts") << "//nas.example/data /mnt/data cifs rw,vers=3.1.1,username=ann 0 0\n";
  const Services services = open("root:" + root.string());
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        for (int round = 0; round < 10; ++round) EXPECT_EQ(services.snapshot().connections().size(), 1U);
      });
  }
  fs::remove_all(root);
}

// Time that is up at once: the calls end, and what they left behind ends after them.
TEST(Threads, LeaveCollectorsBehind) {
  OpenOptions options;
  options.timeout = std::chrono::milliseconds(1);
  const Services services = open("samba", options);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      try {
        EXPECT_TRUE(services.snapshot().is_this_system());
      } catch (const Error& error) {
        EXPECT_NE(error.detail(), "");
      }
    });
}

std::ptrdiff_t entries_of(const char* folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

// A subscription that looks and looks holds no more descriptors and threads after many looks than after a few, and none
// when it is gone.
TEST(Threads, LookAgainAndAgainWithoutGrowing) {
  const std::ptrdiff_t files = entries_of("/proc/self/fd");
  {
    Subscription events = open("samba", {.inbound = false})
                              .exec_notification_query(
                                  "SELECT * FROM __InstanceOperationEvent WITHIN 0.02 WHERE TargetInstance ISA "
                                  "'Win32_NetworkConnection'");
    EXPECT_FALSE(events.next(std::chrono::milliseconds(200)));
    const std::ptrdiff_t before = entries_of("/proc/self/fd");
    EXPECT_FALSE(events.next(std::chrono::milliseconds(1000)));
    EXPECT_LE(entries_of("/proc/self/fd"), before + 2);  // a look that goes on reads a file
    EXPECT_LE(entries_of("/proc/self/task"), 4);
  }
  for (int i = 0; i < 500 && entries_of("/proc/self/fd") > files; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_LE(entries_of("/proc/self/fd"), files);
}

// Whoever asks, cancels and drops at once.
TEST(Threads, SubscribeAndCancelAtOnce) {
  const Services services = open("samba", {.inbound = false});
  std::vector<std::jthread> threads;
  for (int i = 0; i < 6; ++i)
    threads.emplace_back([&] {
      for (int round = 0; round < 5; ++round) {
        Subscription events = services.exec_notification_query(
            "SELECT * FROM __InstanceOperationEvent WITHIN 0.02 WHERE TargetInstance ISA 'CIM_LogicalElement'");
        std::jthread other([&] { events.cancel(); });
        EXPECT_FALSE(events.next());
        EXPECT_TRUE(events.over());
      }
    });
}

}  // namespace
}  // namespace netuse
