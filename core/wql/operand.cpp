// SPDX-License-Identifier: MIT
#include "wql/operand.hpp"

#include <charconv>
#include <cmath>
#include <string_view>

#include "text/ascii.hpp"
#include "wql/choices.hpp"

namespace netuse::inline v0::wql {

namespace {

constexpr std::uint8_t less = 1, equal = 2, greater = 4;

NumberTest from_real(double value, std::uint8_t orders) {
  constexpr double limit = 9.2e18;
  const double down = std::floor(std::fmin(std::fmax(value, -limit), limit));
  const auto whole = static_cast<std::int64_t>(down);
  if (down == value) return {whole, orders};
  // Between two whole numbers: what is less or equal to the lower one is less, nothing is equal.
  const auto below = static_cast<std::uint8_t>((orders & less) != 0 ? less | equal : 0);
  return {whole, static_cast<std::uint8_t>(below | (orders & greater))};
}

/// Sign, digits, and perhaps a fraction; no exponents, no "inf".
std::optional<double> real(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  const bool plain = !digits.empty() && text::is_digit(digits.front()) && text::is_digit(digits.back()) &&
                     digits.find_first_not_of(".0123456789") == std::string_view::npos;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (!plain || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<NumberTest> as_number(const Constant& constant, std::uint8_t orders) {
  switch (constant.kind) {
    case Constant::Kind::integer:
      return NumberTest{constant.integer, orders};
    case Constant::Kind::real:
      return from_real(constant.real, orders);
    case Constant::Kind::boolean:
      return NumberTest{choices::number_of(constant.boolean), orders};
    case Constant::Kind::null:
      return std::nullopt;
    case Constant::Kind::text:
      break;
  }
  std::string_view digits = constant.text;
  if (digits.size() > 1 && digits.front() == '+' && text::is_digit(digits[1])) digits.remove_prefix(1);
  if (const auto value = text::number<std::int64_t>(digits)) return NumberTest{*value, orders};
  if (const auto value = real(digits)) return from_real(*value, orders);
  return std::nullopt;
}

std::optional<bool> as_boolean(const Constant& constant) {
  if (constant.kind == Constant::Kind::boolean) return constant.boolean;
  if (constant.kind == Constant::Kind::integer) return choices::boolean_of(constant.integer);
  if (constant.kind != Constant::Kind::text) return std::nullopt;
  if (text::iequals(constant.text, "TRUE")) return true;
  if (text::iequals(constant.text, "FALSE")) return false;
  const auto value = text::number<std::int64_t>(constant.text);
  return value ? choices::boolean_of(*value) : std::nullopt;
}

}  // namespace netuse::inline v0::wql
