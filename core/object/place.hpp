// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "model/slot.hpp"
#include "netuse/object.hpp"
#include "object/object_data.hpp"

/// Values of many objects, read where they stand: a name is looked for once, and no text is copied.
namespace netuse::inline v0::detail {

/// Where objects of one shape have a property.
struct Place {
  enum class Kind : std::uint8_t { none, slot, system };

  Kind kind = Kind::none;
  std::uint8_t number = 0;  ///< of the slot, or of the system property
  CimType type = CimType::string;
  bool array = false;
};

/// By name without regard to case; none for what is not there or was not selected.
Place find_place(const ObjectData& data, std::string_view name);
/// The value there; null where there is no place.
Value value_at(const ObjectData& data, Place place);
/// What stands in the slot of such a place.
inline model::Slot slot_at(const ObjectData& data, Place place) noexcept {
  return data.instance.slots == nullptr ? model::Slot() : data.instance.slots[place.number];
}

/// What places depend on: an object's class, and the query that selected it.
class Shape {
 public:
  /// Is the object of another shape than the last one that was asked about?
  bool changes(const ObjectData& data) {
    const bool is_class = data.instance.slots == nullptr;
    if (data.instance.cls == cls_ && data.projection == projection_ && is_class == is_class_) return false;
    cls_ = data.instance.cls;
    projection_ = data.projection;
    is_class_ = is_class;
    return true;
  }

 private:
  const schema::Class* cls_ = nullptr;
  std::shared_ptr<const Projection> projection_;
  bool is_class_ = false;
};

/// Hands on a text, number, boolean or null as a slot that is valid while `scalar` runs, and a list or object as it is.
template <class Scalar, class Compound>
void visit(const Value& value, Scalar scalar, Compound compound) {
  if (const auto* text = value.text())
    scalar(model::Slot::of(std::string_view(*text)));
  else if (const auto* number = value.number())
    scalar(model::Slot::of(*number));
  else if (const auto* boolean = value.boolean())
    scalar(model::Slot::of(*boolean));
  else if (value.is_null())
    scalar(model::Slot());
  else
    compound(value);
}
/// The same of a value at its place.
template <class Scalar, class Compound>
void visit(const ObjectData& data, Place place, Scalar scalar, Compound compound) {
  const model::Slot slot = place.kind == Place::Kind::slot ? slot_at(data, place) : model::Slot();
  if (place.kind == Place::Kind::system || slot.kind() == model::Slot::Kind::object)
    visit(value_at(data, place), scalar, compound);
  else
    scalar(slot);
}

}  // namespace netuse::inline v0::detail
