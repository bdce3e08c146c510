// SPDX-License-Identifier: MIT
#include <memory>

#include <gtest/gtest.h>

#include "fixture/format/recording.hpp"
#include "netuse/netuse.hpp"

namespace netuse {
namespace {

TEST(Diff, ByKeyWithoutCaseOfTheRemotePart) {
  const auto parse = [](const char* text) { return Snapshot(fixture::parse_recording(text, "t").frames[0].said); };
  const Snapshot before = parse(R"({"connections":[
      {"RemoteName":"\\\\SRV\\a","LocalName":"/mnt/a","Status":"OK","Persistent":true},
      {"RemoteName":"\\\\srv\\b","LocalName":"/mnt/b"}]})");
  const Snapshot after = parse(R"({"connections":[
      {"RemoteName":"\\\\SRV\\a","LocalName":"/mnt/A"},
      {"RemoteName":"\\\\srv\\a","LocalName":"/mnt/a","Status":"Unknown","Persistent":true}]})");
  const auto found = diff(before, after);
  using Kind = Difference::Kind;
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].property, "Name");
  EXPECT_EQ(found[1].property, "Status");
  EXPECT_EQ(found[1].before, "OK");
  EXPECT_EQ(found[1].after, "Unknown");
  EXPECT_EQ(found[2].property, "RemoteName");
  EXPECT_EQ(found[3].kind, Kind::removed);
  EXPECT_EQ(found[3].name, R"(\\srv\b (/mnt/b))");
  EXPECT_EQ(found[4].kind, Kind::added);
  EXPECT_EQ(found[4].name, R"(\\SRV\a (/mnt/A))");
  EXPECT_TRUE(diff(after, after).empty());
}

TEST(Diff, ServersAndSharesAreOneWhateverTheCaseOfTheirLetters) {
  const auto parse = [](const char* text) { return Snapshot(fixture::parse_recording(text, "t").frames[0].said); };
  const Snapshot before = parse(R"({"connections":[{"RemoteName":"\\\\ZÜRICH\\übertrag","LocalName":"Z:"}]})");
  const Snapshot after = parse(R"({"connections":[{"RemoteName":"\\\\zürich\\Übertrag","LocalName":"Z:"}]})");
  for (const Difference& difference : diff(before, after)) EXPECT_EQ(difference.kind, Difference::Kind::changed);
}

}  // namespace
}  // namespace netuse
