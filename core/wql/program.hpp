// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/snapshot.hpp"
#include "object/object_data.hpp"
#include "schema/schema.hpp"
#include "wql/datetime.hpp"
#include "wql/like.hpp"
#include "wql/syntax.hpp"

namespace netuse::inline v0::wql {

/// Where a test finds its value: a slot of the instance, a system property, or (events) a property of an object in one
/// of its slots, which is found by name because the object may be of any class.
struct Source {
  enum class Kind : std::uint8_t { slot, system, embedded, embedded_system, object } kind = Kind::slot;
  std::uint8_t slot = 0;
  detail::SystemProperty system = detail::SystemProperty::count;
  std::string_view name;  ///< the schema's own spelling
};

/// A compiled WHERE: tests in the order of the text, each with two ways on (short-circuit code instead of a tree).
/// Immutable; use it from any thread. Nothing is allocated per instance.
class Program {
 public:
  static constexpr std::uint16_t accept = 0xFFFF;
  static constexpr std::uint16_t reject = 0xFFFE;

  struct Test {
    enum class Kind : std::uint8_t {
      is_null,
      ascii_equal,
      text_equal,
      text_order,
      number,
      boolean,
      datetime,
      reference,
      like,
      is_a,
      properties,
      never  ///< false whatever the value: a fraction equals no integer
    };
    Kind kind = Kind::is_null;
    std::uint8_t slot = 0;       ///< of a plain slot source
    bool plain = true;           ///< the source is a slot of the instance
    bool on_null = false;        ///< what NULL gives
    std::uint8_t orders = 0;     ///< accepted outcomes of a three-way comparison: 1 less, 2 equal, 4 greater
    std::uint16_t constant = 0;  ///< position in the list for this kind
    std::uint16_t source = 0;    ///< position in sources, unless plain
    std::uint16_t on_true = accept;
    std::uint16_t on_false = reject;
  };

  bool empty() const noexcept { return tests_.empty(); }
  bool matches(const model::Instance& instance) const;
  /// The first match at or after `from`, or rows.size().
  std::size_t find(std::span<const model::Instance> rows, std::size_t from) const;

 private:
  friend class Compiler;

  struct DatetimeConstant {
    std::string text;
    std::optional<Datetime> parsed;
  };

  bool run(const Test& test, const model::Instance& instance) const;
  bool run_elsewhere(const Test& test, const model::Instance& instance) const;
  bool apply(const Test& test, model::Slot value) const;
  bool compare_two(const Test& test, const model::Instance& instance) const;

  std::vector<Test> tests_;
  std::vector<std::uint8_t> touched_;  ///< slots that tests look at, each once
  std::vector<Source> sources_;
  std::vector<FoldedAscii> ascii_;
  std::vector<std::string> texts_;  ///< in upper case
  std::vector<std::int64_t> numbers_;
  std::vector<DatetimeConstant> datetimes_;
  std::vector<LikePattern> patterns_;
  std::vector<const schema::Class*> classes_;
};

/// The outcomes of a three-way comparison that an operator accepts.
constexpr std::uint8_t orders_of(Operator op) noexcept {
  constexpr std::uint8_t table[] = {2, 5, 1, 4, 3, 6};
  return table[static_cast<std::size_t>(op)];
}
/// As a bit of the above.
constexpr std::uint8_t order_bit(int order) noexcept {
  return order < 0 ? 1 : order == 0 ? 2 : 4;
}

}  // namespace netuse::inline v0::wql
