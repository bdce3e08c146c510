// SPDX-License-Identifier: MIT
// Timelines: frames as differences, the way to one frame, and what damages do.
#include <chrono>
#include <random>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "fixture/format/changes.hpp"
#include "fixture/format/document_lines.hpp"
#include "fixture/format/frame_cursor.hpp"
#include "fixture/format/hunks.hpp"
#include "fixture/format/read_parts.hpp"
#include "fixture/format/recorded_frames.hpp"
#include "netuse/memory.hpp"
#include "netuse/netuse.hpp"
#include "object/internals.hpp"
#include "recording_random.hpp"
#include "temp_folder.hpp"
#include "twenty_mounts.hpp"

namespace netuse {
namespace {

using fixture::FrameCursor;
using fixture::FrameTexts;
using fixture::Recording;
using tests::read_bytes;
using tests::TempFolder;
using tests::write_all;

std::string read_back(const model::Document& before, const model::Document& after) {
  const auto json = fixture::document_to_json(after, &before);
  return fixture::document_from_json(after.name, json, {}, &before).text;
}

TEST(Changes, GiveBackTheExactBytes) {
  std::mt19937 random(11);
  const auto below = [&](unsigned limit) { return std::uniform_int_distribution<unsigned>(0, limit - 1)(random); };
  const std::vector<std::string> parts{"a", "b", "//srv/x", "", "a\r", "日本", " {\"same\": true}"};
  const auto text = [&] {
    std::string out;
    for (unsigned n = below(60); n > 0; --n) out += parts[below(7)] + "\n";
    if (below(4) == 0 && !out.empty()) out.pop_back();
    return out;
  };
  for (int i = 0; i < 3'000; ++i) {
    const model::Document before{.name = "d", .text = text()};
    model::Document after{.name = "d", .text = below(3) == 0 ? text() : before.text};
    for (unsigned n = below(4); n > 0 && !after.text.empty(); --n)
      after.text.insert(below(static_cast<unsigned>(after.text.size())), parts[below(4)] + (below(2) == 0 ? "\n" : ""));
    ASSERT_EQ(read_back(before, after), after.text) << before.text << "\n---\n" << after.text;
  }
}

TEST(Changes, AreFewWhereLittleChanged) {
  std::string text;
  for (int i = 0; i < 1'000; ++i) text += "line " + std::to_string(i) + "\n";
  const model::Document before{.name = "d", .text = text};
  text.replace(text.find("line 500\n"), 8, "line 501 that was 500");
  text.erase(text.find("line 700\n"), 9);
  const auto changes = fixture::changes_of_text(before, {.name = "d", .text = text});
  ASSERT_TRUE(changes);
  EXPECT_EQ(changes->size(), 2U);
}

TEST(Changes, OfListsThatHaveNothingInCommonTakeNoLongTime) {
  std::vector<std::string> words;
  for (int i = 0; i < 200'000; ++i) words.push_back(std::to_string(i));
  const std::vector<std::string_view> before(words.begin(), words.begin() + 100'000);
  const std::vector<std::string_view> after(words.begin() + 100'000, words.end());
  const auto hunks = fixture::hunks_between(before, after);
  ASSERT_EQ(hunks.size(), 1U);
  EXPECT_EQ(hunks[0].removed, 100'000U);
}

TEST(Timeline, AFrameOfOneChangedMountOfTwentyIsShort) {
  const TempFolder folder;
  const std::string path = (folder / "t.json").string();
  constexpr std::size_t frames = 400;
  {
    TimelineWriter writer(path);
    for (std::size_t i = 0; i < frames; ++i) writer.append(Snapshot(test::twenty_mounts(i)));
  }
  EXPECT_LT(read_bytes(path).size() / frames, 1'000U);
  const auto loaded = fixture::load_recording(path);
  ASSERT_EQ(loaded.frames.size(), frames);
  for (std::size_t i = 0; i < frames; ++i) {
    const auto made = fixture::frame_of(test::twenty_mounts(i));
    ASSERT_EQ(loaded.frames[i].documents.size(), made.documents.size());
    for (std::size_t d = 0; d < made.documents.size(); ++d)
      ASSERT_EQ(loaded.frames[i].documents[d]->text, made.documents[d]->text);
    ASSERT_TRUE(diff(Snapshot(loaded.frames[i].said), Snapshot(made.said)).empty());
  }
}

TEST(Timeline, IsContinuedWithoutBeingWrittenAnew) {
  const TempFolder folder;
  const std::string path = (folder / "t.json").string();
  const std::string at_once = (folder / "once.json").string();
  TimelineWriter once(at_once);
  for (std::size_t i = 0; i < 70; ++i) {
    std::string before = i < 2 ? std::string() : read_bytes(path);
    TimelineWriter writer(path);
    EXPECT_EQ(writer.frames(), i);
    writer.append(Snapshot(test::twenty_mounts(i)));
    once.append(Snapshot(test::twenty_mounts(i)));
    if (i < 2) continue;
    before.resize(before.size() - fixture::recording_tail.size());
    ASSERT_TRUE(read_bytes(path).starts_with(before)) << i;
  }
  EXPECT_EQ(read_bytes(path), read_bytes(at_once));
  EXPECT_EQ(read_bytes(path), fixture::write_recording(fixture::load_recording(path)));
}

TEST(Timeline, OfTheFirstVersionIsContinuedInTheSecond) {
  const TempFolder folder;
  const std::string path = (folder / "t.json").string();
  write_all(path, R"({"format": "netuse-recording", "version": 1, "host": "twenty", "backend": "samba", "frames": [
    {"at": "2026-11-22T09:00:00Z", "connections": [{"Name": "a", "Status": "OK"}]},
    {"at": "2026-11-22T09:00:01Z", "connections": {"same": true}}]})");
  {
    TimelineWriter writer(path);
    EXPECT_EQ(writer.frames(), 2U);
    writer.append(Snapshot(test::twenty_mounts(0)));
  }
  EXPECT_NE(read_bytes(path).find(R"("version": 2)"), std::string::npos);
  EXPECT_EQ(fixture::load_recording(path).frames.size(), 3U);
}

Recording random_recording(unsigned seed) {
  test::RandomRecordings random(seed);
  Recording made = random.recording();
  for (int i = 0; i < 8; ++i) made.frames.push_back(fixture::frame_of(random.snapshot("host")));
  return made;
}

TEST(Timeline, AnyFrameReadAloneIsWhatItIsAmongAll) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Recording made = random_recording(seed);
    std::string text = fixture::write_recording(made);
    const auto texts = FrameTexts::of(text, "t");
    ASSERT_NE(texts, nullptr);
    ASSERT_EQ(texts->size(), made.frames.size());
    FrameCursor cursor(texts);
    for (std::size_t n = 0; n < 2 * made.frames.size(); ++n) {
      const std::size_t i = n * 7 % made.frames.size();  // there and back
      const fixture::Frame frame = cursor.read(i);
      EXPECT_EQ(frame.at, made.frames[i].at);
      ASSERT_EQ(frame.documents.size(), made.frames[i].documents.size());
      for (std::size_t d = 0; d < frame.documents.size(); ++d)
        EXPECT_EQ(frame.documents[d]->text, made.frames[i].documents[d]->text);
      EXPECT_TRUE(diff(Snapshot(frame.said), Snapshot(made.frames[i].said)).empty());
    }
  }
}

TEST(Timeline, TheNewestFrameIsReadFromTheLastWholeOneOn) {
  const TempFolder folder;
  const std::string path = (folder / "t.json").string();
  {
    TimelineWriter writer(path);
    for (std::size_t i = 0; i < 600; ++i) writer.append(Snapshot(test::twenty_mounts(i)));
  }
  std::string text = read_bytes(path);
  std::string taken = text;
  const auto texts = FrameTexts::of(taken, "t");
  const std::size_t whole = texts->whole_before(599);
  EXPECT_GT(whole, 300U);
  // What lies before it is not looked into.
  const fixture::Span before = texts->outline().frames[whole - 1];
  text.replace(before.begin + 1, before.end - before.begin - 2, before.end - before.begin - 2, ' ');
  write_all(path, text);
  EXPECT_EQ(open(path).snapshot().connections().size(), 20U);
  OpenOptions options;
  options.frame = static_cast<std::int64_t>(whole);
  EXPECT_THROW(open(path, options).snapshot(), Error);
}

TEST(Timeline, ToReadAllFramesLooksAtEachOnce) {
  std::string text = R"({"frames": [{"connections": [{"Name": "a"}]})";
  for (int i = 0; i < 60'000; ++i) text += R"(, {"connections": {"same": true}})";
  const fixture::RecordedFrames frames(text + "]}", "t");
  const fixture::ReadFrame read = frames.reader();
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < frames.size(); ++i) ASSERT_EQ(read(i).frames.front().said->connections().size(), 1U);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

std::string said_of(const std::string& text, const OpenOptions& options) {
  try {
    return open_recording(text, options).snapshot().at();
  } catch (const Error& error) {
    return error.detail();
  }
}

TEST(Timeline, AFrameIsChosenByNumberOrTime) {
  std::string text = R"({"format": "netuse-recording", "version": 1, "frames": [)";
  for (int i = 0; i < 12; ++i)
    text += (i == 0 ? "" : ",") + std::string(R"({"at": "2026-11-22T09:)") + (i < 10 ? "0" : "") + std::to_string(i) +
            R"(:00Z", "connections": []})";
  text += "]}";
  const auto numbered = [&](std::int64_t number) {
    OpenOptions options;
    options.frame = number;
    return said_of(text, options);
  };
  const auto timed = [&](const char* at) {
    OpenOptions options;
    options.at = at;
    return said_of(text, options);
  };
  EXPECT_EQ(said_of(text, {}), "2026-11-22T09:11:00Z");
  EXPECT_EQ(numbered(1), "2026-11-22T09:00:00Z");
  EXPECT_EQ(numbered(12), "2026-11-22T09:11:00Z");
  EXPECT_EQ(numbered(-1), "2026-11-22T09:11:00Z");
  EXPECT_EQ(numbered(-12), "2026-11-22T09:00:00Z");
  for (const std::int64_t none : {std::int64_t{0}, std::int64_t{13}, std::int64_t{-13}, INT64_MIN, INT64_MAX})
    EXPECT_EQ(numbered(none), "there are 12 frames; --frame takes 1 to 12 or -12 to -1");
  EXPECT_EQ(timed("2026-11-22T09:03:00Z"), "2026-11-22T09:03:00Z");
  EXPECT_EQ(timed("2026-11-22T09:03:59.5Z"), "2026-11-22T09:03:00Z");
  EXPECT_EQ(timed("2030-01-01T00:00:00Z"), "2026-11-22T09:11:00Z");
  EXPECT_NE(timed("2026-11-22T08:59:59Z").find("the first is of 2026-11-22T09:00:00Z"), std::string::npos);
  EXPECT_NE(timed("yesterday").find("no time in UTC"), std::string::npos);
  OpenOptions both;
  both.frame = 1;
  both.at = "2026-11-22T09:03:00Z";
  EXPECT_NE(said_of(text, both).find("give one of them"), std::string::npos);
  both.at.clear();
  EXPECT_THROW(open("none", both), Error);
}

}  // namespace
}  // namespace netuse
