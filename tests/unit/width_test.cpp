// SPDX-License-Identifier: MIT
// How wide a terminal shows a text, and where it is cut.
#include <array>

#include <gtest/gtest.h>

#include "format/table_layout.hpp"
#include "netuse/text.hpp"

namespace netuse {
namespace {

TEST(Width, IsWhatATerminalShows) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width(R"(\\srv\share)"), 11U);
  EXPECT_EQ(display_width("Größe"), 5U);
  EXPECT_EQ(display_width("日本語"), 6U);
  EXPECT_EQ(display_width("Ａ１"), 4U);             // full width
  EXPECT_EQ(display_width("e\u0301te\u0301"), 3U);  // combining accents
  EXPECT_EQ(display_width("\u05D0\u05B8"), 1U);     // a Hebrew point
  EXPECT_EQ(display_width("📁 x"), 4U);
  EXPECT_EQ(display_width("가"), 2U);
  EXPECT_EQ(display_width("\u1100\u1161\u11A8"), 2U);  // the same syllable's kind, in three parts
}

TEST(Width, TakesAnyBytes) {
  EXPECT_EQ(display_width("\xFF"), 1U);
  EXPECT_EQ(display_width("a\xE6\x97"), 3U);
  EXPECT_EQ(display_width("\u0301"), 0U);
}

TEST(Cut, KeepsCharactersWhole) {
  EXPECT_EQ(cut_to_width("abc", 3), "abc");
  EXPECT_EQ(cut_to_width("abcd", 3), "ab…");
  EXPECT_EQ(cut_to_width("日本語", 6), "日本語");
  EXPECT_EQ(cut_to_width("日本語", 5), "日本…");
  EXPECT_EQ(cut_to_width("日本語", 4), "日…");
  EXPECT_EQ(cut_to_width("e\u0301te\u0301s", 3), "e\u0301t…");
  EXPECT_EQ(cut_to_width("abc", 1), "…");
  EXPECT_EQ(cut_to_width("abc", 0), "");
}

TEST(Nearest, IsNearInSpelling) {
  constexpr std::array<std::string_view, 3> names{"list", "query", "LocalName"};
  EXPECT_EQ(nearest("lst", names), "list");
  EXPECT_EQ(nearest("QUERRY", names), "query");
  EXPECT_EQ(nearest("local", names), "LocalName");
  EXPECT_EQ(nearest("zzz", names), "");
  EXPECT_EQ(nearest("yaml", std::vector<std::string_view>{"json", "xml"}), "");
  EXPECT_EQ(nearest("", names), "");
}

TEST(Shrink, TakesFromTheWidestFirst) {
  std::vector<std::size_t> widths{10, 40, 30};
  format::shrink(widths, {8, 8, 8}, 64);
  EXPECT_EQ(widths, (std::vector<std::size_t>{10, 25, 25}));
  format::shrink(widths, {8, 8, 8}, 64);
  EXPECT_EQ(widths, (std::vector<std::size_t>{10, 25, 25}));
  format::shrink(widths, {8, 20, 8}, 40);
  EXPECT_EQ(widths, (std::vector<std::size_t>{8, 20, 8}));
  format::shrink(widths, {8, 20, 8}, 1);
  EXPECT_EQ(widths, (std::vector<std::size_t>{8, 20, 8}));
  std::vector<std::size_t> none;
  format::shrink(none, {}, 1);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace netuse
