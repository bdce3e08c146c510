// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "text/ascii.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace netuse::text {
namespace {

TEST(Utf8, RejectsSurrogatesOverlongAndTooHigh) {
  EXPECT_TRUE(is_utf8("Größe 日本語 🙂"));
  EXPECT_FALSE(is_utf8("\xC0\xAF"));
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));
  EXPECT_FALSE(is_utf8("\xE2\x82"));
}

TEST(Utf8, ReplacesEachBadByte) {
  EXPECT_EQ(to_utf8("a\xFF\xFE"
                    "b"),
            "a\xEF\xBF\xBD\xEF\xBF\xBD"
            "b");
}

TEST(Utf8, TakesAndAppendsEveryLength) {
  for (const std::string_view sample : {"a", "ö", "日", "🙂"}) {
    std::string_view rest = sample;
    std::string again;
    append_utf8(again, take_code_point(rest));
    EXPECT_EQ(again, sample);
    EXPECT_TRUE(rest.empty());
  }
}

TEST(Lines, NumbersAndCarriageReturns) {
  Lines lines("a\r\n\nlast");
  std::string_view line;
  ASSERT_TRUE(lines.next(line));
  EXPECT_EQ(line, "a");
  ASSERT_TRUE(lines.next(line));
  EXPECT_EQ(line, "");
  ASSERT_TRUE(lines.next(line));
  EXPECT_EQ(line, "last");
  EXPECT_EQ(lines.number(), 3U);
  EXPECT_FALSE(lines.next(line));
}

TEST(Ascii, WholeNumbersOnly) {
  EXPECT_EQ(number<int>("12"), 12);
  EXPECT_EQ(number<int>("12x"), std::nullopt);
  EXPECT_EQ(number<unsigned>("ff", 16), 255U);
}

}  // namespace
}  // namespace netuse::text
