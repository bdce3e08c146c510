// SPDX-License-Identifier: MIT
// What `watch` thinks, apart from what it reads and writes.
#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "moment.hpp"
#include "netuse/text.hpp"
#include "watch/columns.hpp"
#include "watch/keys.hpp"
#include "watch/left_out.hpp"
#include "watch/rate_limit.hpp"
#include "watch/screen.hpp"

namespace netuse::cli {
namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

BoardRow row(const std::string& local, const std::string& status, char mark = ' ') {
  BoardRow made;
  made.name = local;
  made.local = local;
  made.remote = "\\\\nas.example\\share of " + local;
  made.state = status == "OK" ? "Connected" : "Disconnected";
  made.status = status;
  made.since = mark == ' ' ? "" : "12 s";
  made.reason = status == "OK" ? "" : "the server has not answered for so long that nobody believes in it any more";
  made.mark = mark;
  return made;
}

Picture picture_of(std::vector<BoardRow> rows) {
  return {.head = {"netuse watch", "host h", "2026-11-22T09:00:00Z", "2 connections, 1 not OK"},
          .rows = std::move(rows),
          .remark = "",
          .foot = "q quits"};
}

bool has(const Texts& lines, const std::string& text) {
  for (const std::string& line : lines)
    if (line.find(text) != std::string::npos) return true;
  return false;
}

TEST(Moments, AreReadAndWritten) {
  EXPECT_EQ(text_of(moment_of_file_time(134398116100000000)), "2026-11-22T09:00:10Z");
  EXPECT_EQ(text_of(*moment_of("2024-02-29T23:59:59Z")), "2024-02-29T23:59:59Z");
  EXPECT_EQ(text_of(*moment_of("1960-01-01T00:00:01Z")), "1960-01-01T00:00:01Z");
  EXPECT_FALSE(moment_of("2026-02-30T00:00:00Z"));
  EXPECT_FALSE(moment_of(""));
  EXPECT_EQ(age_text(119s), "119 s");
  EXPECT_EQ(age_text(2min), "2 min");
  EXPECT_EQ(age_text(2h), "2 h");
  EXPECT_EQ(age_text(std::chrono::days(2)), "2 d");
}

TEST(RateLimits, HoldInAnyMinute) {
  RateLimit limit(2);
  const RateLimit::Clock::time_point start{1h};
  EXPECT_TRUE(limit.admit(start));
  EXPECT_TRUE(limit.admit(start + 50s));
  EXPECT_FALSE(limit.admit(start + 59s));
  EXPECT_TRUE(limit.admit(start + 60s));
  EXPECT_FALSE(limit.admit(start + 109s));
  EXPECT_TRUE(limit.admit(start + 110s));
}

TEST(WhatIsLeftOut, IsToldSoonThenEachMinuteAndAtTheEnd) {
  LeftOut left_out;
  const LeftOut::Clock::time_point start{1h};
  EXPECT_FALSE(left_out.news(start, true));
  left_out.add(1, start);
  EXPECT_FALSE(left_out.news(start + 100ms, false));
  left_out.add(1, start + 100ms);
  EXPECT_EQ(left_out.news(start + 400ms, false), 2U);
  left_out.add(3, start + 2s);
  EXPECT_FALSE(left_out.news(start + 59s, false));
  EXPECT_EQ(left_out.news(start + 61s, false), 3U);
  left_out.add(4, start + 62s);
  EXPECT_EQ(left_out.news(start + 62s, true), 4U);
  EXPECT_FALSE(left_out.news(start + 10min, true));
}

TEST(Keys, AreTakenFromWhatATerminalSends) {
  using Keys = std::vector<Key>;
  EXPECT_EQ(keys_in("q"), Keys{Key::quit});
  EXPECT_EQ(keys_in(" n\x1b[C\x1bOC"), (Keys{Key::pause, Key::step, Key::step, Key::step}));
  EXPECT_EQ(keys_in("\x0c\x04"), (Keys{Key::redraw, Key::quit}));
  // Other keys, some of whose sequences end as if they were one of ours, and some that end too early.
  for (const char* other : {"x", "\x1b", "\x1b[A", "\x1b[1;5C", "\x1b[", "\x1b[15~", "\x1bO", "\x1b[200~", "\xC3\xB1"})
    EXPECT_EQ(keys_in(other), Keys{}) << other + (*other == '\x1b' ? 1 : 0);
}

TEST(Columns, AreLeftOutFromTheLeastImportant) {
  const std::vector<BoardRow> rows{row("/mnt/a", "OK"), row("/srv/media", "Lost Comm", '*')};
  const auto kept = [&](std::size_t width) {
    std::string titles;
    const ColumnWidths widths = fitted(rows, width);
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (widths.at(i) != 0) titles += std::string(title_of(static_cast<BoardColumn>(i))) + " ";
    return titles;
  };
  EXPECT_EQ(kept(200), "LocalName RemoteName ConnectionState Status Since Why ");
  EXPECT_EQ(kept(80), "LocalName RemoteName Status Since Why ");
  EXPECT_EQ(kept(60), "LocalName Status Since Why ");
  EXPECT_EQ(kept(40), "LocalName Status Since ");
  EXPECT_EQ(kept(24), "LocalName Status ");
}

TEST(Screens, AreNeverLargerThanTheTerminal) {
  std::vector<BoardRow> rows{row("/mnt/a", "OK"), row("/mnt/\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", "Lost Comm", '*'),
                             row("", "Degraded")};
  Picture picture = picture_of(rows);
  for (const char* remark : {"", "warning: something could not be looked at"}) {
    picture.remark = remark;
    for (std::size_t lines = 1; lines < 12; ++lines)
      for (std::size_t columns = 3; columns < 130; ++columns) {
        const Texts shown = lines_of(picture, {.columns = columns, .lines = lines}, false);
        EXPECT_LE(shown.size(), lines);
        for (const std::string& line : shown) EXPECT_LE(display_width(line), columns) << columns << ": " << line;
      }
  }
}

TEST(Screens, KeepWhatIsNotWellWhereThereIsLittleRoom) {
  std::vector<BoardRow> rows;
  for (int i = 0; i < 20; ++i) rows.push_back(row("/mnt/" + std::to_string(i), i == 13 ? "Lost Comm" : "OK"));
  const Texts shown = lines_of(picture_of(rows), {.columns = 60, .lines = 7}, false);
  EXPECT_TRUE(has(shown, "/mnt/13 "));
  EXPECT_TRUE(has(shown, "/mnt/0 "));
  EXPECT_FALSE(has(shown, "/mnt/5 "));
  EXPECT_TRUE(has(shown, "and 17 more"));
  EXPECT_EQ(shown.back(), "q quits");
}

TEST(Screens, SayWhichConnectionItIsWithoutAMountPoint) {
  const std::vector<BoardRow> rows{row("", "Degraded")};
  EXPECT_TRUE(has(lines_of(picture_of(rows), {.columns = 40, .lines = 7}, false), "\\\\nas.example\\share"));
  EXPECT_TRUE(has(lines_of(picture_of({}), {.columns = 40, .lines = 7}, false), "there is no connection"));
}

TEST(Screens, AreColouredAsTheListIs) {
  const std::vector<BoardRow> rows{row("/mnt/a", "OK"), row("/mnt/b", "Lost Comm", '*'), row("/mnt/c", "Degraded")};
  const Texts shown = lines_of(picture_of(rows), {.columns = 200, .lines = 9}, true);
  EXPECT_TRUE(has(shown, "\x1b[32mOK\x1b[0m"));
  EXPECT_TRUE(has(shown, "\x1b[31mLost Comm\x1b[0m"));
  EXPECT_TRUE(has(shown, "\x1b[33mDegraded\x1b[0m"));
  EXPECT_FALSE(has(lines_of(picture_of(rows), {.columns = 200, .lines = 9}, false), "\x1b"));
}

}  // namespace
}  // namespace netuse::cli
