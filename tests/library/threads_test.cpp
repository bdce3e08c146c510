// SPDX-License-Identifier: MIT
// What may be used from many threads, used from many threads. The thread sanitizer runs these.
#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include "netuse/netuse.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;

constexpr const char* all = "SELECT * FROM Win32_NetworkConnection";
const std::string recording = NETUSE_LIBRARY_TESTS "/not-utf8.json";

/// Runs `work` with the number of the thread, on eight threads.
void at_once(const std::function<void(int)>& work) {
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) threads.emplace_back([&work, i] { work(i); });
}

class Folder {
 public:
  Folder() : path_(fs::path(testing::TempDir()) / ("netuse-threads-" + std::to_string(std::random_device()()))) {
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string string() const { return path_.string(); }

 private:
  fs::path path_;
};

TEST(Threads, ShareOneServices) {
  const Services services = open("recording:" + recording);
  at_once([&](int) {
    for (int round = 0; round < 10; ++round) {
      std::size_t count = 0;
      for (const Object& object : services.exec_query(all)) {
        EXPECT_EQ(services.get_object(object["__PATH"].to_string())["Name"].to_string(), object["Name"].to_string());
        ++count;
      }
      EXPECT_EQ(count, services.snapshot().connections().size());
      EXPECT_FALSE(services.diagnostics().empty());
      EXPECT_THROW(services.exec_query("SELECT nonsense"), Error);
    }
  });
}

TEST(Threads, ShareOneSnapshotAndOneQuery) {
  const Snapshot snapshot = open("recording:" + recording).snapshot();
  const Query query("SELECT Name FROM Win32_NetworkConnection WHERE Name LIKE '%data%' OR Status = 'OK'");
  std::atomic<std::size_t> found{0};
  at_once([&](int) {
    for (int round = 0; round < 20; ++round) {
      for (const Object& object : Services::exec_query(query, snapshot)) found += object.property_names().size();
      for (const NetworkConnection& c : snapshot.connections()) EXPECT_FALSE(c.name.empty());
      EXPECT_FALSE(to_recording(snapshot).empty());
      EXPECT_TRUE(diff(snapshot, snapshot).empty());
    }
  });
  EXPECT_EQ(found % 160, 0U);
}

TEST(Threads, WriteInEveryFormat) {
  const Snapshot snapshot = open("recording:" + recording).snapshot();
  const Query query(all);
  at_once([&](int i) {
    std::string text;
    const auto format = static_cast<Format>(i % 7);
    const auto writer = make_writer(format, [&](std::string_view part) { text += part; });
    for (const Object& object : Services::exec_query(query, snapshot)) writer->write(object);
    writer->finish();
    EXPECT_NE(text.find("nas.example"), std::string::npos);
    EXPECT_FALSE(class_definition(Services::get_class("Win32_NetworkConnection"), format).empty());
  });
}

TEST(Threads, LoadAFleetEach) {
  const Folder folder;
  const Snapshot one = open("recording:" + recording).snapshot();
  // The same host twice would count once.
  const std::string text = to_recording(one);
  const std::string host = "\"host\": \"" + one.host() + "\"";
  const std::size_t at = text.find(host);
  ASSERT_NE(at, std::string::npos);
  for (int i = 0; i < 24; ++i) {
    const std::string name = "h" + std::to_string(i);
    std::ofstream(folder / (name + ".json"), std::ios::binary)
        << std::string(text).replace(at, host.size(), "\"host\": \"" + name + "\"");
  }
  at_once([&](int) {
    std::size_t last = 0;
    OpenOptions options;
    options.progress = [&](std::size_t done, std::size_t total) {
      EXPECT_EQ(done, ++last);
      EXPECT_EQ(total, 24U);
    };
    const Snapshot fleet = open("recordings:" + folder.string(), options).snapshot();
    EXPECT_EQ(fleet.connections().size(), 24 * one.connections().size());
    EXPECT_EQ(last, 24U);
  });
}

TEST(Threads, ChangeTheLoggerWhileOthersWork) {
  const Services services = open("recording:" + recording);
  at_once([&](int i) {
    for (int round = 0; round < 20; ++round) {
      if (i < 2)
        set_logger(round % 2 == i
                       ? std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::null_sink_mt>())
                       : nullptr);
      else
        EXPECT_FALSE(services.snapshot().connections().empty());
    }
  });
  set_logger(nullptr);
}

TEST(Threads, WriteATimelineEach) {
  const Folder folder;
  const Snapshot one = open("recording:" + recording).snapshot();
  at_once([&](int i) {
    const std::string file = folder / (std::to_string(i) + ".json");
    TimelineWriter writer(file);
    for (int round = 0; round < 5; ++round) writer.append(one);
    EXPECT_EQ(writer.frames(), 5U);
    EXPECT_EQ(verify_recording(file).size(), 5U);
  });
}

TEST(Threads, AnonymizeEach) {
  at_once([&](int) { EXPECT_EQ(Anonymizer().anonymize_recording(recording).find("nas.example"), std::string::npos); });
}

}  // namespace
}  // namespace netuse
