// SPDX-License-Identifier: MIT
// Widths where utf8proc knows them: everywhere but on Windows.
#include <gtest/gtest.h>

#include "netuse/text.hpp"

namespace netuse {
namespace {

TEST(Width, FollowsUnicodeBeyondTheCommonScripts) {
  EXPECT_EQ(display_width("ｱﾞ"), 2U);            // half width
  EXPECT_EQ(display_width("กำ"), 2U);            // Thai
  EXPECT_EQ(display_width("🇩🇪"), 2U);            // a flag
  EXPECT_EQ(display_width("\u0915\u0941"), 1U);  // Devanagari with a vowel sign below
  EXPECT_EQ(display_width("\U00020000"), 2U);
}

}  // namespace
}  // namespace netuse
