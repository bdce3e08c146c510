// SPDX-License-Identifier: MIT
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "text/ascii.hpp"
#include "text/digits.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"
#include "text/plain_run.hpp"
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

TEST(Utf8, WritesEachBadByteAsAPrivateCodePoint) {
  EXPECT_EQ(utf8_of_bytes("a\xFF\x80\xC3"
                          "b"),
            "a\uEFFF\uEF80\uEFC3"
            "b");
  EXPECT_EQ(utf8_of_bytes("\xED\xA0\x80"), "\uEFED\uEFA0\uEF80");
  EXPECT_EQ(utf8_of_bytes("gr\xC3\xB6\xC3"), "grö\uEFC3");
  // The code points that stand for bytes are written byte by byte themselves; their neighbours are not.
  EXPECT_EQ(utf8_of_bytes("\uEFFF"), "\uEFEE\uEFBF\uEFBF");
  EXPECT_EQ(utf8_of_bytes("\uEF80"), "\uEFEE\uEFBE\uEF80");
  EXPECT_EQ(utf8_of_bytes("\uEF7F\uF000\uE000"), "\uEF7F\uF000\uE000");
}

TEST(Utf8, GivesTheBytesBackWhateverTheyWere) {
  std::mt19937 random(1);
  const std::vector<std::string> parts{
      "abcdefghij", "ß",      "日",     "🙂",     "\xEE",   "\xBE",   "\xBF",     "\x80",
      "\xFF",       "\uEF80", "\uEFFF", "\uEFEE", "\uEF7F", "\uF000", "\xF0\x9F", std::string(1, '\0')};
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (auto n = random() % 8; n > 0; --n) bytes += parts[random() % parts.size()];
    const std::string text = utf8_of_bytes(bytes);
    ASSERT_TRUE(is_utf8(text));
    ASSERT_EQ(bytes_of_utf8(text), bytes);
    ASSERT_EQ(is_plain_utf8(bytes), text == bytes);
    ASSERT_EQ(to_utf8(text), text);
    ASSERT_TRUE(is_utf8(to_utf8(bytes)));
  }
}

TEST(Utf8, LeavesWhatIsUtf8WhereASentenceIsMade) {
  EXPECT_EQ(to_utf8("a\xFF \uEFFF ö"), "a\uEFFF \uEFFF ö");
}

TEST(Fold, NamesThatAreEqualHaveOneHash) {
  for (const auto& [a, b] : {std::pair("Data", "dATA"), std::pair("ZÜRICH", "zürich"), std::pair("Ωmega", "ωMEGA"),
                             std::pair("ÿ", "Ÿ"), std::pair("ɐ", "Ɐ")}) {
    EXPECT_TRUE(equal_folded(a, b)) << a;
    EXPECT_EQ(folded_hash(a, 7), folded_hash(b, 7)) << a;
    EXPECT_EQ(compare_folded(a, b), 0) << a;
    EXPECT_EQ(upper_utf8(a), upper_utf8(b)) << a;
  }
  for (const auto& [a, b] : {std::pair("K", "\u212A"), std::pair("i", "ı"), std::pair("\xE8", "\xE9"),
                             std::pair("a", "aa"), std::pair("ß", "SS"), std::pair("[", "{")})
    EXPECT_FALSE(equal_folded(a, b)) << a;
  EXPECT_LT(compare_folded("abc", "ABD"), 0);
  EXPECT_LT(compare_folded("abÄ", "ABÖ"), 0);
  EXPECT_GT(compare_folded("abc_", "ABCz"), 0);
}

TEST(Fold, APrefixMayBeLongerOrShorterThanWhatItMatches) {
  EXPECT_EQ(folded_prefix("\\\\ZÜRICH\\x (Z:)", "\\\\zürich\\X"), std::string_view("\\\\ZÜRICH\\x").size());
  EXPECT_EQ(folded_prefix("ɐx", "Ɐ"), std::string_view("ɐ").size());
  EXPECT_EQ(folded_prefix("ab", "abc"), std::string_view::npos);
  EXPECT_EQ(folded_prefix("ab", ""), 0U);
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

TEST(PlainRun, EndsAtTheFirstByteThatIsNotPlainWhereverItStands) {
  for (std::size_t size = 0; size <= 26; ++size)
    for (std::size_t place = 0; place < size; ++place)
      for (int c = 0; c < 256; ++c) {
        std::string text(size, 'x');
        text[place] = static_cast<char>(c);
        // What is behind it does not matter, though it is looked at in the same step.
        if (place + 1 < size) text[place + 1] = '\xFF';
        const bool plain = c >= 0x20 && c < 0x7F;
        const bool marked = c == '"' || c == '\\';
        const std::size_t next = place + 1;
        ASSERT_EQ(plain_run(text), plain ? next : place) << size << " " << place << " " << c;
        ASSERT_EQ((plain_run<'"', '\\'>(text)), plain && !marked ? next : place) << size << " " << place << " " << c;
      }
  EXPECT_EQ(plain_run(std::string(100, '~')), 100U);
}

TEST(Digits, OfTheLeastAndTheGreatest) {
  EXPECT_EQ(Digits(0).text(), "0");
  EXPECT_EQ(Digits(INT64_MIN).text(), "-9223372036854775808");
  EXPECT_EQ(Digits(INT64_MAX).text(), "9223372036854775807");
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
