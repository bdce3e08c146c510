// SPDX-License-Identifier: MIT
#include "text/printable.hpp"

#include <gtest/gtest.h>

#include "netuse/format.hpp"
#include "text/utf8.hpp"

namespace netuse::text {
namespace {

std::string utf8(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}

TEST(Printable, LeavesWhatIsSeen) {
  for (const char* text : {"", "plain ~", R"(\\srv\new\x0a)", "Größe 日本 😀", "e\u0301 नमस्ते ☎\uFE0F", "\uE000\uEF7F"})
    EXPECT_EQ(printable(text), text);
}

TEST(Printable, MarksWhatSteersOrHides) {
  EXPECT_EQ(printable("a\x1b[2Jb"), "a\\x1b[2Jb");
  EXPECT_EQ(printable("a\nb\r\tc"), "a\\x0ab\\x0d\\x09c");
  EXPECT_EQ(printable(std::string_view("\0\x7f", 2)), "\\x00\\x7f");
  EXPECT_EQ(printable("\u0085\u009b"), "\\u0085\\u009b");
  EXPECT_EQ(printable("\u202e\u2066\u200f\u061c\u2028\u200b\ufeff\u00ad"),
            "\\u202e\\u2066\\u200f\\u061c\\u2028\\u200b\\ufeff\\u00ad");
  EXPECT_EQ(printable("\U000E0041"), "\\U000e0041");
}

TEST(Printable, ShowsBytesThatAreNoText) {
  EXPECT_EQ(printable("a\xff\xc3"), "a\\xff\\xc3");
  EXPECT_EQ(printable("\xed\xa0\x80"), "\\xed\\xa0\\x80");
  EXPECT_EQ(printable(utf8(0xEF80) + utf8(0xEFFF)), "\\x80\\xff");  // what stands for such bytes in values
  EXPECT_EQ(printable(utf8(0xEF7F)), utf8(0xEF7F));
}

/// Every code point is either as it was, or ASCII.
TEST(Printable, KnowsEveryCodePoint) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string text = utf8(c);
    const std::string shown = printable(text);
    const bool marked = is_unseen(c) || byte_behind(c) != 0;
    ASSERT_EQ(shown == text, !marked) << std::hex << static_cast<unsigned>(c);
    if (!marked) continue;
    for (const char letter : shown) ASSERT_TRUE(letter > ' ' && letter < 0x7F) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(JsonString, EscapesWhatSteersAndKeepsTheValue) {
  EXPECT_EQ(json_string("a\"\\\n\x01/"), R"("a\"\\\n\u0001/")");
  EXPECT_EQ(json_string("\x7f\u009b\u202e\U000E0041"), R"("\u007f\u009b\u202e\udb40\udc41")");
  EXPECT_EQ(json_string("Größe 😀"), "\"Größe 😀\"");
  EXPECT_EQ(json_string("\xff"), "\"\uFFFD\"");
}

TEST(CsvField, IsQuotedWhereItMustBe) {
  EXPECT_EQ(csv_field("plain"), "plain");
  EXPECT_EQ(csv_field("a,\"b\"\nc"), "\"a,\"\"b\"\"\nc\"");
}

}  // namespace
}  // namespace netuse::text
