// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the parser makes of a query, before names are looked up. Views point into the query's text.
namespace netuse::inline v0::wql {

enum class Operator : std::uint8_t { equal, not_equal, less, greater, less_equal, greater_equal };

struct Identifier {
  std::string_view text;
  std::size_t offset = 0;
};

/// `Name`, or with dots into embedded objects `TargetInstance.Name`.
struct PropertyRef {
  std::vector<Identifier> parts;

  std::size_t offset() const noexcept { return parts.front().offset; }
};

struct Constant {
  enum class Kind : std::uint8_t { text, integer, real, boolean, null };
  Kind kind = Kind::null;
  std::size_t offset = 0;
  std::string text;          ///< the decoded literal, or the digits of a number
  std::int64_t integer = 0;  ///< cut to the range of 64 bits
  double real = 0;
  bool boolean = false;
};

/// One comparison, with the property on the left: `5 < p` is kept as `p > 5`.
struct Term {
  enum class Kind : std::uint8_t { compare, compare_properties, like, isa, is_null, is_not_null };
  Kind kind = Kind::compare;
  Operator op = Operator::equal;
  PropertyRef left;
  PropertyRef right;  ///< compare_properties
  Constant constant;  ///< compare, like, isa
};

/// A tree in one vector; children are chained, so that a thousand ANDs are one node and not a thousand levels.
struct Expression {
  static constexpr std::uint32_t none = UINT32_MAX;
  enum class Kind : std::uint8_t { term, conjunction, disjunction, negation };
  struct Node {
    Kind kind = Kind::term;
    std::uint32_t term = none;
    std::uint32_t first_child = none;
    std::uint32_t last_child = none;
    std::uint32_t next = none;
  };

  std::vector<Node> nodes;
  std::vector<Term> terms;
  std::uint32_t root = none;

  bool empty() const noexcept { return root == none; }
};

/// GROUP WITHIN n [BY ...] [HAVING NumberOfEvents op n]
struct Group {
  double within = 0;
  std::vector<PropertyRef> by;
  std::optional<Term> having;
};

struct SelectStatement {
  bool star = false;
  std::vector<PropertyRef> list;
  Identifier from;
  Expression where;
  std::optional<double> within;  ///< event queries only, as is what follows
  std::optional<Group> group;
};

/// ASSOCIATORS OF {path} WHERE keyword = value ..., and REFERENCES OF.
struct AssociationStatement {
  bool references = false;
  std::string_view path;
  std::size_t path_offset = 0;
  std::string_view assoc_class, result_class, result_role, role, required_qualifier, required_assoc_qualifier;
  bool class_defs_only = false;
  bool keys_only = false;
  bool schema_only = false;
};

/// Either of the two.
struct Statement {
  std::optional<AssociationStatement> association;
  SelectStatement select;
};

}  // namespace netuse::inline v0::wql
