// SPDX-License-Identifier: MIT
// Differences that do not fit, and timelines that somebody or something damaged.
#include <random>

#include <gtest/gtest.h>

#include "fixture/format/frame_cursor.hpp"
#include "fixture/format/recorded_frames.hpp"
#include "netuse/netuse.hpp"
#include "schema/schema.hpp"
#include "twenty_mounts.hpp"

namespace netuse {
namespace {

constexpr const char* sound = R"({"format": "netuse-recording", "version": 2, "host": "fern", "frames": [
 {"evidence": {"/etc/fstab": {"lines": ["a", "b", "c"]}, "/proc/self/mounts": {"error": "ENOENT"}},
  "connections": [{"Name": "x", "Status": "OK"}, {"Name": "y"}]},
 {"evidence": {"same": true, "except": {
   "/etc/fstab": {"changes": [{"at": 2, "remove": 1, "lines": ["B"]}], "unterminated": true}}},
  "connections": {"changes": [{"at": 1, "Name": "x", "set": {"Status": "Error"}}, {"at": 2, "remove": 1, "Name": "y"}]}}
]})";

struct Damage {
  const char* from;
  const char* to;
  const char* part;  ///< of what is said
};

/// What is said of the text, by who reads all of it and by who reads the last frame alone.
std::string refusal(const std::string& text) {
  std::string alone;
  try {
    const fixture::RecordedFrames frames(text, "t");
    static_cast<void>(frames.reader()(frames.size() - 1));
  } catch (const Error& error) {
    alone = error.what();
  }
  try {
    static_cast<void>(fixture::parse_recording(text, "t"));
  } catch (const Error& error) {
    EXPECT_EQ(alone, error.what());
    return error.what();
  }
  EXPECT_EQ(alone, "");
  return "it was read";
}

class DamagedChanges : public testing::TestWithParam<Damage> {};

TEST_P(DamagedChanges, AreToldWithTheirPlace) {
  std::string text = sound;
  const std::size_t at = text.find(GetParam().from);
  ASSERT_NE(at, std::string::npos);
  text.replace(at, std::string(GetParam().from).size(), GetParam().to);
  const std::string said = refusal(text);
  EXPECT_NE(said.find(GetParam().part), std::string::npos) << said;
}

INSTANTIATE_TEST_SUITE_P(
    Timeline, DamagedChanges,
    testing::Values(
        Damage{"\"at\": 2, \"remove\": 1, \"lines\"", "\"at\": 5, \"lines\"",
               "does not fit: it reaches to 4 where the frame before has 3 (line 5, column 31)"},
        Damage{"\"at\": 2, \"remove\": 1, \"lines\"", "\"at\": 2, \"remove\": 3, \"lines\"",
               "does not fit: it reaches to 4 where"},
        Damage{"\"at\": 2, \"remove\": 1, \"lines\"", "\"at\": 0, \"lines\"", "'at' is no whole number from 1"},
        Damage{"\"at\": 2, \"remove\": 1, \"lines\"", "\"lines\"", "has no 'at' (line 5, column 31)"},
        Damage{"[\"B\"]", "[7]", "no string"}, Damage{"[\"B\"]", "[\"B\\nC\"]", "line end inside"},
        Damage{"[\"B\"]}]", "[\"B\"]}, {\"at\": 1}]", "before the end of the one before it"},
        Damage{"[\"B\"]}]", "[\"B\"]}, null]", "a change is no object"},
        Damage{"\"changes\": [{\"at\": 2", "\"lines\": [], \"changes\": [{\"at\": 2", "more than one of"},
        Damage{"\"/etc/fstab\": {\"changes\"", "\"/etc/other\": {\"changes\"",
               "of what has no lines in the frame before (line 5"},
        Damage{"\"/etc/fstab\": {\"changes\"", "\"/proc/self/mounts\": {\"changes\"", "of what has no lines"},
        Damage{"{\"same\": true, \"except\"", "{\"same\": false, \"except\"", "'same' is not true"},
        Damage{"\"except\": {", "\"except\": [], \"other\": {", "'except' is no object"},
        Damage{"\"Name\": \"x\", \"set\"", "\"Name\": \"z\", \"set\"",
               "it is of 'z', and the frame before has 'x' there (line 6"},
        Damage{"\"set\": {\"Status\": \"Error\"}", "\"set\": []", "'set' is no object"},
        Damage{"\"set\": {", "\"remove\": 1, \"set\": {", "one of them is too many"},
        Damage{"\"remove\": 1, \"Name\": \"y\"", "\"remove\": 2, \"Name\": \"y\"", "does not fit"},
        Damage{"\"version\": 2", "\"version\": 3", "it is of version 3, and this netuse reads versions 1 and 2 only"}));

TEST(TimelineDamage, TheSoundOneIsRead) {
  const auto read = fixture::parse_recording(sound, "t");
  EXPECT_EQ(read.frames[1].documents[1], read.frames[0].documents[1]);
  const fixture::RecordedFrames frames(sound, "t");
  const auto last = frames.reader()(1);
  ASSERT_EQ(last.frames.front().said->connections().size(), 1U);
  EXPECT_EQ(last.frames.front().said->connections()[0].slots[schema::slot::status].text(), "Error");
}

TEST(TimelineDamage, ADifferenceInTheFirstFrameHasNothingToLeanOn) {
  for (const char* const part : {R"("connections": {"changes": []})", R"("evidence": {"same": true})",
                                 R"("connections": [], "diagnostics": {"changes": []})"})
    EXPECT_NE(refusal(std::string(R"({"version": 2, "frames": [{)") + part + "}]}").find("none"), std::string::npos);
}

TEST(TimelineDamage, AnyByteMayBeAnother) {
  fixture::Recording made = fixture::recording_of(test::twenty_mounts(0));
  for (std::size_t i = 1; i < 3; ++i) made.frames.push_back(fixture::frame_of(test::twenty_mounts(i)));
  const std::string text = fixture::write_recording(made);
  std::string taken = text;
  const std::size_t second = fixture::FrameTexts::of(taken, "t")->outline().frames[1].begin;
  std::mt19937 random(5);
  for (int i = 0; i < 600; ++i) {
    std::string damaged = text;
    const std::size_t at = std::uniform_int_distribution<std::size_t>(second, text.size() - 1)(random);
    damaged[at] = "0123456789\"{}[],: x\n"[random() % 20];
    try {
      const fixture::RecordedFrames frames(damaged, "t");
      const fixture::ReadFrame read = frames.reader();
      for (std::size_t n = frames.size(); n-- > 0;) static_cast<void>(read(n));
      static_cast<void>(fixture::parse_recording(damaged, "t"));
    } catch (const Error& error) {
      EXPECT_EQ(error.wbem(), Wbem::provider_failure);
    }
  }
}

TEST(TimelineDamage, AFewBytesMakeNoGigabytes) {
  std::string text =
      R"({"version": 2, "frames": [{"evidence": {"smbstatus": {"lines": [")" + std::string(1 << 20, 'x') + R"("]}}})";
  for (int i = 0; i < 2'000; ++i)
    text += R"(,{"evidence": {"same": true, "except": {"smbstatus": {"changes": [{"at": 1, "lines": ["y"]}]}}}})";
  EXPECT_NE(refusal(text + "]}").find("make more than 256 MiB"), std::string::npos);
}

}  // namespace
}  // namespace netuse
