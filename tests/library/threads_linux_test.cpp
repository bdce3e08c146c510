// SPDX-License-Identifier: MIT
// A host's own documents, collected for many threads at once, each in a thread of its own.
#include <chrono>
#include <filesystem>
#include <fstream>
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

}  // namespace
}  // namespace netuse
