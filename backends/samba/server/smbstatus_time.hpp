// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The ways in which smbstatus writes a moment. All results are microseconds since 1970 in UTC.
namespace netuse::inline v0::samba::server {

using Micros = std::int64_t;

/// The offset from UTC in minutes at the end of an ISO 8601 text: "+05:30", "-0800", "Z".
std::optional<int> iso_offset(std::string_view text) noexcept;

/// "2026-11-22T10:01:13.714336+00:00". All releases that write the offset with a colon compute it without regard to
/// the date, so that it is a whole day off whenever it is another day in UTC (a zone 14 hours ahead is printed as
/// -10:00). `zone` is the offset that the document's own "timestamp" shows, which is right: it tells which offset was
/// meant. Without it only an offset that no other zone could have given is believed.
std::optional<Micros> iso_time(std::string_view text, std::optional<int> zone) noexcept;

/// The offset from UTC in seconds that a zone's name as strftime's %Z prints it says: UTC (and its other names) or a
/// number, as zones without letters have it: "-03", "+0530", "+1245". Nothing for a word: the same letters name
/// several zones.
std::optional<int> zone_offset(std::string_view zone) noexcept;

/// "Sun Nov 22 10:01:13 2026 UTC" in words, also with AM or PM. Only English names, and only zones whose name says
/// their offset: that of another zone, or none (Samba up to 4.3), does not say the moment.
std::optional<Micros> text_time(std::span<const std::string_view> words, std::string_view zone) noexcept;

/// "20261122100113.714336+000"; empty for a year that CIM cannot write.
std::string cim_datetime(Micros time);

}  // namespace netuse::inline v0::samba::server
