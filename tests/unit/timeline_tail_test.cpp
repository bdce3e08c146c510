// SPDX-License-Identifier: MIT
// The newest frames of a long timeline are read from its end.
#include <algorithm>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "fixture/format/recorded_frames.hpp"
#include "netuse/netuse.hpp"
#include "temp_folder.hpp"
#include "twenty_mounts.hpp"

namespace netuse {
namespace {

using fixture::recent_frame;
using tests::read_bytes;
using tests::TempFolder;
using tests::write_all;

constexpr std::size_t frames = 1'600;

class LongTimeline : public testing::Test {
 protected:
  void SetUp() override {
    static const std::string text = made((folder_ / "made.json").string());
    write_all(path_, text);
  }
  static std::string made(const std::string& path) {
    TimelineWriter writer(path);
    for (std::size_t i = 0; i < frames; ++i) writer.append(Snapshot(test::twenty_mounts(i)));
    return read_bytes(path);
  }
  /// What was said then, by who reads all of it.
  static std::string said(const std::string& text, const fixture::FrameChoice& choice) {
    const fixture::RecordedFrames all(text, "t");
    return fixture::write_recording(all.reader()(fixture::number_of(choice, all)));
  }
  void expect_the_same(const fixture::FrameChoice& choice) const {
    const auto recent = recent_frame(path_, choice);
    ASSERT_TRUE(recent);
    EXPECT_EQ(fixture::write_recording(*recent), said(read_bytes(path_), choice));
  }

  TempFolder folder_;
  std::string path_ = (folder_ / "t.json").string();
};

TEST_F(LongTimeline, GivesItsLastFramesWithoutTheOthers) {
  expect_the_same({});
  for (const std::int64_t number : {-1, -2, -100, -700}) expect_the_same({.number = number, .at = {}});
  for (const char* at : {"2026-11-22T09:26:39Z", "2026-11-22T09:24:00.5Z", "2030-01-01T00:00:00Z"})
    expect_the_same({.number = {}, .at = at});
  // What lies before is not looked at: it may be anything.
  std::string text = read_bytes(path_);
  const std::string before = said(text, {});
  text.replace(5'000, text.size() / 2 - 5'000, text.size() / 2 - 5'000, '#');
  write_all(path_, text);
  const auto recent = recent_frame(path_);
  ASSERT_TRUE(recent);
  EXPECT_EQ(fixture::write_recording(*recent), before);
  EXPECT_EQ(open(path_).snapshot().connections().size(), 20U);
}

TEST_F(LongTimeline, IsReadAsAWholeForWhatItsEndDoesNotTell) {
  for (const std::int64_t number : {1, 5, 0, -1'600, -1'601, 1'601}) EXPECT_FALSE(recent_frame(path_, {number, {}}));
  EXPECT_FALSE(recent_frame(path_, {.number = {}, .at = "2020-01-01T00:00:00Z"}));
  EXPECT_FALSE(recent_frame(path_, {.number = {}, .at = "yesterday"}));
  EXPECT_FALSE(recent_frame((folder_ / "none.json").string()));
  EXPECT_FALSE(recent_frame(folder_.string()));
  OpenOptions options;
  options.frame = 5;
  EXPECT_EQ(open(path_, options).snapshot().at(), "2026-11-22T09:00:04Z");
  options.frame = -1'601;
  EXPECT_THROW(open(path_, options), Error);
}

TEST_F(LongTimeline, ToldOddThingsAreToldWithTheirLines) {
  std::string text = read_bytes(path_);
  const std::size_t at = text.rfind("\"diagnostics\"");  // of two members of one name the last counts
  text.insert(at, "\"connections\": [ { \"Name\": \"x\", \"AccessMask\": \"much\" } ], ");
  write_all(path_, text);
  EXPECT_FALSE(recent_frame(path_));
}

// Whenever the writer is killed, and whatever was written by then. (Each cut opens half a megabyte.)
TEST_F(LongTimeline, CutAtAnyByteOfTheLastFramesGivesTheOneBefore) {
  const std::string text = read_bytes(path_);
  const std::size_t last = text.rfind("\n    {\n");
  for (std::size_t size = last - 1; size + 1 < text.size(); size += 1 + (text.size() - last) / 8) {
    write_all(path_, text.substr(0, size));
    EXPECT_FALSE(recent_frame(path_));
    const Snapshot snapshot = open(path_).snapshot();
    EXPECT_EQ(snapshot.connections().size(), 20U);
    EXPECT_TRUE(std::ranges::any_of(snapshot.diagnostics(), [](const Diagnostic& d) {
      return d.message.find("ends in the middle of a frame") != std::string::npos;
    })) << size;
  }
}

TEST_F(LongTimeline, IsWatchedFromItsBeginning) {
  const Services services = open(path_);
  Subscription events = services.exec_notification_query(
      "SELECT * FROM __InstanceModificationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection'");
  std::size_t count = 0;
  while (events.next()) ++count;
  EXPECT_EQ(count, frames - 1);
}

}  // namespace
}  // namespace netuse
