// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace netuse::inline v0::wql {

/// The candidate that is nearest in spelling, or "" if none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace netuse::inline v0::wql
