// SPDX-License-Identifier: MIT
#include "wql/program.hpp"

#include "model/arena.hpp"
#include "object/path_text.hpp"
#include "text/fold.hpp"

namespace netuse::inline v0::wql {

using model::Instance;
using model::Slot;
using Test = Program::Test;

namespace {

/// A slot whose text may have been made for the occasion.
class Loaded {
 public:
  Loaded(const Source& source, const Instance& instance) {
    switch (source.kind) {
      case Source::Kind::slot:
      case Source::Kind::object:
        value_ = instance.slots == nullptr ? Slot() : instance.slots[source.slot];
        break;
      case Source::Kind::system:
        load_system(instance, source.system);
        break;
      case Source::Kind::embedded:
        if (const Instance* inner = instance.slots[source.slot].object()) load_named(*inner, source.name);
        break;
      case Source::Kind::embedded_system:
        if (const Instance* inner = instance.slots[source.slot].object()) load_system(*inner, source.system);
        break;
    }
  }
  Slot value() const noexcept { return value_; }

 private:
  void load_named(const Instance& instance, std::string_view name) {
    const int column = instance.cls->index_of(name);
    if (column >= 0 && instance.slots != nullptr) value_ = instance.slots[column];
  }
  void load_system(const Instance& instance, detail::SystemProperty property) {
    if (auto number = detail::system_number(instance, property)) {
      value_ = Slot::of(*number);
    } else if (auto text = detail::system_text(instance, property)) {
      buffer_ = *std::move(text);
      value_ = Slot::of(std::string_view(buffer_));
    }
  }

  Slot value_;
  std::string buffer_;
};

/// `constant` is a canonical relative path; a reference holds a full one.
bool same_reference(std::string_view reference, std::string_view constant) noexcept {
  if (text::equal_folded(reference, constant)) return true;
  const std::size_t colon = reference.find(':');
  return reference.starts_with("\\\\") && colon != std::string_view::npos &&
         text::equal_folded(reference.substr(colon + 1), constant);
}

bool accepts(std::uint8_t orders, int order) noexcept {
  return (orders & order_bit(order)) != 0;
}

int order(std::int64_t a, std::int64_t b) noexcept {
  return a < b ? -1 : static_cast<int>(a > b);
}

std::string as_text(Slot slot) {
  if (slot.is_text()) return std::string(slot.text());
  if (slot.kind() == Slot::Kind::boolean) return slot.boolean() ? "TRUE" : "FALSE";
  return slot.kind() == Slot::Kind::number ? std::to_string(slot.number()) : std::string();
}

}  // namespace

bool Program::apply(const Test& test, Slot value) const {
  if (value.is_null()) return test.kind == Test::Kind::is_null || test.on_null;
  switch (test.kind) {
    case Test::Kind::ascii_equal:
      return value.is_text() && ascii_[test.constant].equals(value.text()) == (test.orders == 2);
    case Test::Kind::text_equal:
      return value.is_text() && text::equal_folded(value.text(), texts_[test.constant]) == (test.orders == 2);
    case Test::Kind::text_order:
      return value.is_text() && accepts(test.orders, text::compare_folded(value.text(), texts_[test.constant]));
    case Test::Kind::number:
      return value.kind() == Slot::Kind::number && accepts(test.orders, order(value.number(), numbers_[test.constant]));
    case Test::Kind::boolean:
      return value.kind() == Slot::Kind::boolean && (value.boolean() == (test.constant != 0)) == (test.orders == 2);
    case Test::Kind::datetime: {
      const DatetimeConstant& c = datetimes_[test.constant];
      return value.is_text() &&
             accepts(test.orders, compare_datetimes(value.text(), parse_datetime(value.text()), c.text, c.parsed));
    }
    case Test::Kind::reference:
      return value.is_text() && same_reference(value.text(), texts_[test.constant]) == (test.orders == 2);
    case Test::Kind::like:
      return value.is_text() && patterns_[test.constant].matches(value.text());
    case Test::Kind::is_a:
      return value.kind() == Slot::Kind::object && value.object()->cls->is_a(*classes_[test.constant]);
    case Test::Kind::is_null:
    case Test::Kind::properties:
    case Test::Kind::never:
      break;
  }
  return false;
}

bool Program::compare_two(const Test& test, const Instance& instance) const {
  const Loaded left(sources_[test.source], instance);
  const Loaded right(sources_[test.constant], instance);
  const Slot a = left.value();
  const Slot b = right.value();
  if (a.is_null() || b.is_null()) return (a.is_null() && b.is_null()) == test.on_null;
  if (a.kind() == Slot::Kind::number && b.kind() == Slot::Kind::number)
    return accepts(test.orders, order(a.number(), b.number()));
  return accepts(test.orders, text::compare_folded(as_text(a), as_text(b)));
}

bool Program::run_elsewhere(const Test& test, const Instance& instance) const {
  if (test.kind == Test::Kind::properties) return compare_two(test, instance);
  const Source& source = sources_[test.source];
  // `__this ISA 'C'`: the row itself is asked.
  if (test.kind == Test::Kind::is_a && source.kind == Source::Kind::system)
    return instance.cls->is_a(*classes_[test.constant]);
  return apply(test, Loaded(source, instance).value());
}

inline bool Program::run(const Test& test, const Instance& instance) const {
  if (!test.plain) return run_elsewhere(test, instance);
  const Slot& value = instance.slots[test.slot];
  // What is asked most is told here, without a call.
  if (test.kind == Test::Kind::ascii_equal && value.is_text())
    return ascii_[test.constant].equals(value.text()) == (test.orders == 2);
  return apply(test, value);
}

bool Program::matches(const Instance& instance) const {
  std::size_t at = tests_.empty() ? accept : 0;
  while (at < tests_.size()) {
    const Test& test = tests_[at];
    at = run(test, instance) ? test.on_true : test.on_false;
  }
  return at == accept;
}

// The time goes into waiting for memory, so what a row needs is asked for some rows ahead.
std::size_t Program::find(std::span<const Instance> rows, std::size_t from) const {
  constexpr std::size_t ahead = 6;
  for (; from < rows.size(); ++from) {
    if (from + ahead < rows.size()) model::Arena::fetch(rows[from + ahead].slots, schema::slot::count, touched_);
    if (matches(rows[from])) break;
  }
  return from;
}

}  // namespace netuse::inline v0::wql
