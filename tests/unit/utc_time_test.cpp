// SPDX-License-Identifier: MIT
#include "text/utc_time.hpp"

#include <gtest/gtest.h>

namespace netuse {
namespace {

TEST(UtcTime, IsOfADayThatThereIs) {
  for (const char* const good : {"2024-02-29T00:00:00Z", "2026-12-31T23:59:60Z", "1999-01-01T00:00:00.000001Z"})
    EXPECT_TRUE(text::is_utc_time(good)) << good;
  for (const char* const bad : {"", "Z", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-01-01T00:00:00",
                                "2026-01-01T00:00:00z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00.5",
                                " 2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z ", "20260101T000000Z"})
    EXPECT_FALSE(text::is_utc_time(bad)) << bad;
}

TEST(UtcTime, ComparesFractions) {
  constexpr auto ordered = std::to_array<std::string_view>(
      {"", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.05Z", "2026-01-01T00:00:00.5Z", "2026-01-01T00:00:01Z"});
  for (std::size_t i = 0; i < ordered.size(); ++i)
    for (std::size_t k = 0; k < ordered.size(); ++k)
      EXPECT_EQ(text::compare_utc_times(ordered[i], ordered[k]) < 0, i < k) << ordered[i] << " " << ordered[k];
  EXPECT_EQ(text::compare_utc_times("2026-01-01T00:00:00.50Z", "2026-01-01T00:00:00.5Z"), 0);
  EXPECT_EQ(text::compare_utc_times("2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00Z"), 0);
}

}  // namespace
}  // namespace netuse
