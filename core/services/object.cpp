// SPDX-License-Identifier: MIT
#include "netuse/object.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "format/mof.hpp"
#include "netuse/error.hpp"
#include "object/object_data.hpp"
#include "object/path_text.hpp"
#include "object/place.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0 {

namespace detail {

std::shared_ptr<const Projection> whole_instance() {
  static const auto whole = std::make_shared<const Projection>();
  return whole;
}

std::shared_ptr<const Projection> whole_class() {
  static const auto whole = [] {
    auto all = std::make_shared<Projection>();
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(SystemProperty::count); ++i)
      all->system.push_back(static_cast<SystemProperty>(i));
    return std::shared_ptr<const Projection>(std::move(all));
  }();
  return whole;
}

std::vector<std::uint8_t> shown_columns(const ObjectData& data) {
  if (!data.projection->star) return data.projection->columns;
  std::vector<std::uint8_t> all(data.instance.cls->properties().size());
  std::iota(all.begin(), all.end(), std::uint8_t{0});
  if (data.projection->keys)
    std::erase_if(all, [&](std::uint8_t i) { return !data.instance.cls->properties()[i].property->key; });
  return all;
}

}  // namespace detail

using detail::ObjectData;
using detail::SystemProperty;

std::string Value::to_string() const {
  if (const auto* b = boolean()) return *b ? "TRUE" : "FALSE";
  if (const auto* n = number()) return std::to_string(*n);
  if (const auto* t = text()) return *t;
  if (const auto* o = object()) return o->object_text();
  if (const auto* list = texts()) {
    std::string out = "{";
    for (const std::string& item : *list) out += (out.size() > 1 ? ", " : "") + item;
    return out + "}";
  }
  return {};
}

Value::Value(CimType type, bool is_array, Data data) : data_(std::move(data)), type_(type), array_(is_array) {}
Value::Value(const Value&) = default;
Value& Value::operator=(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

const Object* Value::object() const& noexcept {
  const auto* held = std::get_if<std::shared_ptr<const Object>>(&data_);
  return held == nullptr ? nullptr : held->get();
}

namespace {

bool shows(const ObjectData& data, int column) {
  const auto& p = *data.projection;
  if (p.star && p.keys) return data.instance.cls->properties()[static_cast<std::size_t>(column)].property->key;
  return p.star || std::ranges::find(p.columns, column) != p.columns.end();
}

Value from_slot(const ObjectData& data, model::Slot slot, detail::Place place) {
  Value::Data value;
  switch (slot.kind()) {
    case model::Slot::Kind::boolean:
      value = slot.boolean();
      break;
    case model::Slot::Kind::number:
      value = slot.number();
      break;
    case model::Slot::Kind::text:
      value = std::string(slot.text());
      break;
    case model::Slot::Kind::object:
      value = std::make_shared<const Object>(std::make_shared<const ObjectData>(
          ObjectData{data.owner, *slot.object(), detail::whole_instance(), data.scratch}));
      break;
    case model::Slot::Kind::null:
      break;
  }
  return {place.type, place.array, std::move(value)};
}

}  // namespace

namespace detail {

Place find_place(const ObjectData& data, std::string_view name) {
  if (const auto system = system_property(name)) {
    const bool number = system == SystemProperty::genus || system == SystemProperty::property_count;
    return {Place::Kind::system, static_cast<std::uint8_t>(*system), number ? CimType::sint32 : CimType::string,
            system == SystemProperty::derivation};
  }
  const int column = data.instance.cls->index_of(name);
  if (column < 0 || !shows(data, column)) return {};
  const schema::Property& property = *data.instance.cls->properties()[static_cast<std::size_t>(column)].property;
  return {Place::Kind::slot, static_cast<std::uint8_t>(column), property.type, property.array};
}

Value value_at(const ObjectData& data, Place place) {
  if (place.kind == Place::Kind::system) return system_value(data, static_cast<SystemProperty>(place.number));
  return from_slot(data, place.kind == Place::Kind::slot ? slot_at(data, place) : model::Slot(), place);
}

}  // namespace detail

std::optional<Value> Object::find(std::string_view name) const {
  const detail::Place place = detail::find_place(*data_, name);
  if (place.kind == detail::Place::Kind::none) return std::nullopt;
  return detail::value_at(*data_, place);
}

Value Object::operator[](std::string_view name) const {
  if (auto value = find(name)) return *std::move(value);
  throw Error(Wbem::not_found, "the object has no property '" + std::string(name) + "', or it was not selected");
}

std::vector<std::string> Object::property_names() const {
  std::vector<std::string> names;
  for (const SystemProperty p : data_->projection->system) names.emplace_back(detail::system_name(p));
  for (const std::uint8_t column : detail::shown_columns(*data_))
    names.emplace_back(data_->instance.cls->properties()[column].property->name);
  return names;
}

std::string Object::class_name() const {
  return std::string(data_->instance.cls->name);
}
bool Object::is_class() const noexcept {
  return data_->instance.slots == nullptr;
}
std::string Object::relpath() const {
  return detail::relpath_of(*data_);
}
std::string Object::server() const {
  return std::string(detail::server_of(data_->instance));
}
std::string Object::object_text() const {
  return format::mof_text(*data_);
}

}  // namespace netuse::inline v0
