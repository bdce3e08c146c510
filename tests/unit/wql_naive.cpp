// SPDX-License-Identifier: MIT
#include "wql_naive.hpp"

#include <optional>

#include "schema/schema.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace netuse::tests::naive {

namespace {

using wql::Constant;
using wql::Operator;
using wql::Term;

/// Case mapping of the characters that the tests use.
char32_t up(char32_t c) {
  if (c >= U'a' && c <= U'z') return c - 32;
  if (c >= U'à' && c <= U'þ' && c != U'÷') return c - 32;
  return c;
}

std::u32string wide(std::string_view text, bool upper) {
  std::u32string out;
  while (!text.empty()) {
    const char32_t c = text::take_code_point(text);
    out += upper ? up(c) : c;
  }
  return out;
}

bool in_set(std::u32string_view inside, char32_t c) {
  bool negated = false;
  if (inside.size() > 1 && inside[0] == U'^') {
    negated = true;
    inside.remove_prefix(1);
  }
  bool found = false;
  for (std::size_t i = 0; i < inside.size();) {
    const char32_t low = inside[i++];
    char32_t high = low;
    if (i + 1 < inside.size() && (inside[i] == U'-' || inside[i] == U'=')) {
      high = inside[i + 1];
      i += 2;
    }
    found =
        found || (low <= c && c <= high) || (low <= up(c) && up(c) <= high) || (up(low) <= up(c) && up(c) <= up(high));
  }
  return found != negated;
}

bool like(std::u32string_view text, std::u32string_view pattern) {
  if (pattern.empty()) return text.empty();
  if (pattern[0] == U'%') {
    for (std::size_t i = 0; i <= text.size(); ++i)
      if (like(text.substr(i), pattern.substr(1))) return true;
    return false;
  }
  if (text.empty()) return false;
  if (pattern[0] == U'_') return like(text.substr(1), pattern.substr(1));
  if (const std::size_t close = pattern.find(U']'); pattern[0] == U'[' && close != std::u32string_view::npos)
    return in_set(pattern.substr(1, close - 1), text[0]) && like(text.substr(1), pattern.substr(close + 1));
  return up(text[0]) == up(pattern[0]) && like(text.substr(1), pattern.substr(1));
}

template <class T>
bool compare(const T& a, Operator op, const T& b) {
  switch (op) {
    case Operator::equal:
      return a == b;
    case Operator::not_equal:
      return a != b;
    case Operator::less:
      return a < b;
    case Operator::greater:
      return a > b;
    case Operator::less_equal:
      return a <= b;
    case Operator::greater_equal:
      return a >= b;
  }
  return false;
}

double number_of(const Constant& c) {
  switch (c.kind) {
    case Constant::Kind::boolean:
      return c.boolean ? 1 : 0;
    case Constant::Kind::integer:
      return static_cast<double>(c.integer);
    case Constant::Kind::real:
      return c.real;
    default:
      return std::stod(c.text);
  }
}

bool boolean_of(const Constant& c) {
  if (c.kind == Constant::Kind::boolean) return c.boolean;
  return text::iequals(c.text, "TRUE") || c.text == "1" || c.text == "-1";
}

bool holds(const Term& term, const model::Instance& instance) {
  const int column = instance.cls->index_of(term.left.parts[0].text);
  const CimType type = instance.cls->properties()[static_cast<std::size_t>(column)].property->type;
  const model::Slot slot = instance.slots[column];
  const bool null = slot.is_null();
  if (term.kind == Term::Kind::is_null) return null;
  if (term.kind == Term::Kind::is_not_null) return !null;
  if (term.kind == Term::Kind::like && type == CimType::string)
    return !null && naive::like(std::string(slot.text()), term.constant.text);
  const Operator op = term.kind == Term::Kind::like ? Operator::equal : term.op;
  if (term.constant.kind == Constant::Kind::null) return null == (op == Operator::equal);
  if (null) return op == Operator::not_equal;
  if (type == CimType::boolean) return compare(slot.boolean(), op, boolean_of(term.constant));
  if (type == CimType::uint32) return compare(static_cast<double>(slot.number()), op, number_of(term.constant));
  return compare(wide(slot.text(), true), op, wide(term.constant.text, true));
}

bool holds(const wql::Expression& e, std::uint32_t at, const model::Instance& instance) {
  const auto& node = e.nodes[at];
  using Kind = wql::Expression::Kind;
  if (node.kind == Kind::term) return holds(e.terms[node.term], instance);
  if (node.kind == Kind::negation) return !holds(e, node.first_child, instance);
  for (std::uint32_t child = node.first_child; child != wql::Expression::none; child = e.nodes[child].next)
    if (holds(e, child, instance) == (node.kind == Kind::disjunction)) return node.kind == Kind::disjunction;
  return node.kind == Kind::conjunction;
}

}  // namespace

bool holds(const wql::Expression& expression, const model::Instance& instance) {
  return expression.empty() || holds(expression, expression.root, instance);
}

bool like(const std::string& text, const std::string& pattern) {
  return like(wide(text, false), wide(pattern, false));
}

}  // namespace netuse::tests::naive
