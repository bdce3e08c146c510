// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_time.hpp"

#include <array>
#include <vector>

#include <gtest/gtest.h>

namespace netuse::samba::server {
namespace {

std::string iso(std::string_view text, std::string_view timestamp = {}) {
  const auto time = iso_time(text, iso_offset(timestamp));
  return time ? cim_datetime(*time) : "unknown";
}

TEST(IsoTime, TakesTheOffsetAway) {
  EXPECT_EQ(iso("2026-11-22T10:00:46.714336+00:00"), "20261122100046.714336+000");
  EXPECT_EQ(iso("2026-11-22T15:30:46.714336+05:30"), "20261122100046.714336+000");
  EXPECT_EQ(iso("2022-07-19T16:20:37+0530"), "20220719105037.000000+000");
  EXPECT_EQ(iso("2024-02-29T00:30:00.5+01:00"), "20240228233000.500000+000");
  EXPECT_EQ(iso("2026-11-22T10:00:46Z"), "20261122100046.000000+000");
}

TEST(IsoTime, PutsRightAnOffsetThatIsADayOff) {
  // A zone 14 hours ahead, while it is another day in UTC; then one 12 hours behind.
  EXPECT_EQ(iso("2026-11-23T00:39:44.565259-10:00", "2026-11-23T00:39:59.144397+1400"), "20261122103944.565259+000");
  EXPECT_EQ(iso("2026-11-21T22:39:44.565259+12:00", "2026-11-21T22:39:58.867776-1200"), "20261122103944.565259+000");
  // Honolulu, on the same day in UTC: as printed.
  EXPECT_EQ(iso("2026-11-22T00:39:44-10:00", "2026-11-22T00:39:59.1-1000"), "20261122103944.000000+000");
  // Summer time ended between the connection and the report.
  EXPECT_EQ(iso("2026-10-25T01:30:00-22:00", "2026-10-25T05:00:00.0+0100"), "20261024233000.000000+000");
}

TEST(IsoTime, BelievesOnlyWhatNoOtherZoneCouldHaveSaid) {
  EXPECT_EQ(iso("2026-11-22T01:00:00-15:00"), "20261121160000.000000+000");  // nothing but nine hours ahead
  EXPECT_EQ(iso("2026-11-23T00:39:44-10:00"), "unknown");                    // Honolulu or Kiritimati
  EXPECT_EQ(iso("2026-11-21T22:39:44+12:00"), "unknown");
}

TEST(IsoTime, RejectsWhatIsNoTime) {
  for (const std::string_view text : {"", "2026-11-22", "2026-13-22T10:00:46+00:00", "2026-02-30T10:00:46+00:00",
                                      "2026-11-22T25:00:46+00:00", "2026-11-22T10:00:46", "2026-11-22T10:00:46+0",
                                      "30828-09-14T02:48:05.477581+00:00", "2026-11-22T10:00:46+00:00x"})
    EXPECT_EQ(iso(text), "unknown") << text;
}

std::string words(const std::vector<std::string_view>& words, std::string_view zone) {
  const auto time = text_time(words, zone);
  return time ? cim_datetime(*time) : "unknown";
}

TEST(TextTime, ReadsEnglishUtc) {
  EXPECT_EQ(words({"Sun", "Nov", "22", "10:01:13", "2026"}, "UTC"), "20261122100113.000000+000");
  EXPECT_EQ(words({"Wed", "Jun", "2", "21:32:31", "2021"}, "GMT"), "20210602213231.000000+000");
  EXPECT_EQ(words({"Sun", "May", "16", "12:55:36", "AM", "2021"}, "UTC"), "20210516005536.000000+000");
  EXPECT_EQ(words({"Sun", "May", "16", "12:55:36", "PM", "2021"}, "UTC"), "20210516125536.000000+000");
}

TEST(TextTime, TakesTheOffsetOfNumericZones) {
  const auto at_noon = [](std::string_view zone) { return words({"Thu", "Mar", "26", "12:00:00", "2026"}, zone); };
  EXPECT_EQ(at_noon("-03"), "20260326150000.000000+000");
  EXPECT_EQ(at_noon("+03"), "20260326090000.000000+000");
  EXPECT_EQ(at_noon("+0530"), "20260326063000.000000+000");
  EXPECT_EQ(at_noon("-0330"), "20260326153000.000000+000");
  EXPECT_EQ(at_noon("+1245"), "20260325231500.000000+000");
  EXPECT_EQ(at_noon("+14"), "20260325220000.000000+000");
  EXPECT_EQ(at_noon("+0000"), "20260326120000.000000+000");
  EXPECT_EQ(at_noon("-00"), "20260326120000.000000+000");
  EXPECT_EQ(at_noon("+001730"), "20260326114230.000000+000");
  EXPECT_EQ(at_noon("UCT"), "20260326120000.000000+000");
  for (const std::string_view zone : {"+", "-", "+3", "+530", "+0560", "+99", "-03x", "GMT+3", "+05:3", "03", "0530"})
    EXPECT_EQ(at_noon(zone), "unknown") << zone;
}

TEST(TextTime, KnowsNoOtherZoneAndNoOtherLanguage) {
  EXPECT_EQ(words({"Sun", "Nov", "22", "11:01:13", "2026"}, "CET"), "unknown");
  EXPECT_EQ(words({"Sun", "Nov", "22", "10:01:13", "2026"}, ""), "unknown");
  EXPECT_EQ(words({"jue", "oct", "26", "12:04:47", "2017"}, "UTC"), "unknown");
  EXPECT_EQ(words({"Sun", "Nov", "31", "10:01:13", "2026"}, "UTC"), "unknown");
  EXPECT_EQ(words({"Sun", "Nov", "22", "13:01:13", "PM", "2026"}, "UTC"), "unknown");
  EXPECT_EQ(words({}, "UTC"), "unknown");
}

TEST(CimDatetime, WritesFourDigitYearsOnly) {
  EXPECT_EQ(cim_datetime(0), "19700101000000.000000+000");
  EXPECT_EQ(cim_datetime(-1), "19691231235959.999999+000");
  EXPECT_EQ(cim_datetime(INT64_MAX), "");
}

}  // namespace
}  // namespace netuse::samba::server
