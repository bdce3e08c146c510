// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "netuse/export.hpp"

/// Text in front of people: how wide a terminal shows it, and which word they may have meant; and the bytes behind it.
/// Thread rule: free functions without shared state; use them from any thread.
namespace netuse::inline v0 {

/// The bytes that the host said, of a text that this library gave: in it a byte 0xNN that is no part of UTF-8 is the
/// code point U+EF00 + NN (README, "Formats").
NETUSE_API std::string raw_bytes(std::string_view text);

/// How many columns of a terminal a text takes that printable() made fit for it: wide characters two, marks that
/// combine none.
NETUSE_API std::size_t display_width(std::string_view text) noexcept;
/// The text if it is no wider than that; else as much of its start as fits, and an ellipsis. Characters stay whole.
NETUSE_API std::string cut_to_width(std::string_view text, std::size_t columns);

/// The candidate that is nearest in spelling without regard to case, or "" if none is near.
NETUSE_API std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace netuse::inline v0
