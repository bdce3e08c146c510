// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "wql/syntax.hpp"

/// Constants, brought to the type of the property that they are compared with.
namespace netuse::inline v0::wql {

/// A whole number and the outcomes of the comparison with it that count (Program::Test::orders).
struct NumberTest {
  std::int64_t value = 0;
  std::uint8_t orders = 0;
};

/// Integers, reals and their quoted forms, TRUE and FALSE. A fraction is folded away: `n < 1.5` is `n <= 1`.
/// Nothing for a text that is no number.
std::optional<NumberTest> as_number(const Constant& constant, std::uint8_t orders);

/// TRUE, FALSE, 1, 0, and the same in quotes.
std::optional<bool> as_boolean(const Constant& constant);

}  // namespace netuse::inline v0::wql
