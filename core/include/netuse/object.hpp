// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "netuse/cim_type.hpp"
#include "netuse/export.hpp"

/// The untyped view of an instance or a class, as WMI's IWbemClassObject gives it.
/// Thread rule: Object and Value are immutable values; use them from any thread.
namespace netuse::inline v0 {

namespace detail {
struct Internals;
struct ObjectData;
}  // namespace detail
class Object;

/// One property's value. Null keeps its CIM type.
class NETUSE_API Value {
 public:
  using Data = std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>,
                            std::shared_ptr<const Object>>;

  Value(CimType type, bool is_array, Data data);
  Value(const Value&);
  Value& operator=(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(Value&&) noexcept;
  ~Value();

  CimType type() const noexcept { return type_; }
  bool is_array() const noexcept { return array_; }
  bool is_null() const noexcept { return std::holds_alternative<std::monostate>(data_); }
  /// The value if it is of that kind, else nullptr. Owned by this Value, so a Value that nobody holds has none to show:
  /// `const netuse::Value v = object["Name"];` first.
  const bool* boolean() const& noexcept { return std::get_if<bool>(&data_); }
  const std::int64_t* number() const& noexcept { return std::get_if<std::int64_t>(&data_); }
  const std::string* text() const& noexcept { return std::get_if<std::string>(&data_); }
  const std::vector<std::string>* texts() const& noexcept { return std::get_if<std::vector<std::string>>(&data_); }
  const Object* object() const& noexcept;
  const bool* boolean() const&& = delete;
  const std::int64_t* number() const&& = delete;
  const std::string* text() const&& = delete;
  const std::vector<std::string>* texts() const&& = delete;
  const Object* object() const&& = delete;
  /// For people: "" for null, TRUE/FALSE, decimal digits, the text, {a, b}; an object's MOF text.
  std::string to_string() const;

 private:
  Data data_;
  CimType type_;
  bool array_;
};

/// An instance (__GENUS 2) or a class (__GENUS 1), with the properties that were selected.
class NETUSE_API Object {
 public:
  explicit Object(std::shared_ptr<const detail::ObjectData> data) noexcept : data_(std::move(data)) {}

  /// The value of a property or system property (`__PATH`), by name without regard to case.
  /// Throws Error(not_found) for a name that is not there or was not selected.
  Value operator[](std::string_view name) const;
  /// The same, with an empty optional in place of the exception.
  std::optional<Value> find(std::string_view name) const;
  /// Names of the selected properties in the class's order, system properties that were asked for included.
  std::vector<std::string> property_names() const;
  /// `__CLASS`, `__RELPATH` (empty without the key), `__SERVER`.
  std::string class_name() const;
  std::string relpath() const;
  std::string server() const;
  bool is_class() const noexcept;
  /// MOF text, as IWbemClassObject::GetObjectText gives it: line feeds, one tab, nulls left out.
  std::string object_text() const;

 private:
  friend struct detail::Internals;

  std::shared_ptr<const detail::ObjectData> data_;
};

}  // namespace netuse::inline v0
