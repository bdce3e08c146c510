// SPDX-License-Identifier: MIT
// What a program's logger hears of the library's work.
#include "log/log.hpp"

#include <sstream>

#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include "netuse/logging.hpp"
#include "netuse/netuse.hpp"
#include "temp_folder.hpp"

namespace netuse {
namespace {

class LogTest : public testing::Test {
 protected:
  ~LogTest() override { set_logger(nullptr); }

  void listen(spdlog::level::level_enum level) {
    auto logger = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(heard_));
    logger->set_level(level);
    logger->set_pattern("%l: %v");
    set_logger(std::move(logger));
  }
  bool heard(std::string_view words) const { return heard_.str().find(words) != std::string::npos; }
  std::string all() const { return heard_.str(); }

  Snapshot ask(const std::string& name, std::string_view text) {
    const std::string file = (folder_ / "document").string();
    tests::write_all(file, text);
    OpenOptions options;
    options.documents = {{name, file}};
    return open("none", options).snapshot();
  }

  tests::TempFolder folder_;
  std::ostringstream heard_;
};

TEST_F(LogTest, NothingIsFormattedForNobody) {
  bool made = false;
  log::debug([&] {
    made = true;
    return std::string();
  });
  listen(spdlog::level::info);
  log::debug([&] {
    made = true;
    return std::string();
  });
  EXPECT_FALSE(made);
  ask("/etc/fstab", "torn\n");
  EXPECT_EQ(all(), "");
}

TEST_F(LogTest, DebugTellsOfDocumentsAndPhases) {
  listen(spdlog::level::debug);
  ask("/proc/self/mounts", "//fs/data /m cifs rw 0 0\nno mount\n");
  EXPECT_TRUE(heard("debug: " + (folder_ / "document").string() + " was read: 34 bytes, ")) << all();
  EXPECT_TRUE(heard("the backend samba found 1 connections in 1 documents, ")) << all();
  EXPECT_FALSE(heard("trace: ")) << all();
}

TEST_F(LogTest, DebugTellsOfDecisions) {
  listen(spdlog::level::debug);
  ask("/etc/fstab", "//fs/data /m cifs ro 0 0\n//fs/data /m cifs rw 0 0\n");
  EXPECT_TRUE(heard("'/m' is defined twice alike: /etc/fstab, line 1 counts, /etc/fstab, line 2 does not")) << all();
}

TEST_F(LogTest, TraceTellsOfEachLineThatWasNotUnderstood) {
  std::string text = "//fs/data /m cifs rw 0 0\n";
  for (int i = 0; i < 30; ++i) text += "torn\n";
  listen(spdlog::level::trace);
  ask("/etc/fstab", text);
  for (const char* const line : {"trace: /etc/fstab line 2: ", "trace: line 31 of what is read now is no entry"})
    EXPECT_TRUE(heard(line)) << all();
}

TEST_F(LogTest, ARecordingTellsOfItsParsing) {
  const std::string file = (folder_ / "r.json").string();
  tests::write_all(file, to_recording(ask("/proc/self/mounts", "//fs/data /m cifs rw 0 0\n")));
  listen(spdlog::level::debug);
  open("recording:" + file).snapshot();
  EXPECT_TRUE(heard(file + " was parsed: 1 frames, ")) << all();
}

}  // namespace
}  // namespace netuse
