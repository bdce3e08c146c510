// SPDX-License-Identifier: MIT
#include "wql/binder.hpp"

#include "netuse/error.hpp"
#include "object/path_text.hpp"
#include "text/ascii.hpp"
#include "wql/choices.hpp"
#include "wql/suggest.hpp"

namespace netuse::inline v0::wql {

void invalid(std::size_t offset, const std::string& message) {
  throw Error(Wbem::invalid_query, message, offset);
}

namespace {

[[noreturn]] void unknown_property(const Identifier& name, const schema::Class& cls) {
  invalid(name.offset,
          "unknown property '" + std::string(name.text) + "' of " + std::string(cls.name) + suggestion(name.text, cls));
}

[[noreturn]] void not_an_object(const PropertyRef& ref, std::size_t part) {
  throw Error(Wbem::property_not_an_object,
              "'" + std::string(ref.parts[part - 1].text) + "' is not an object and has no property '" +
                  std::string(ref.parts[part].text) + "'",
              ref.parts[part].offset);
}

CimType type_of(detail::SystemProperty property) {
  const bool number = property == detail::SystemProperty::genus || property == detail::SystemProperty::property_count;
  return number ? CimType::sint32 : CimType::string;
}

Bound bind_system(detail::SystemProperty system, const Identifier& name) {
  if (!choices::system_properties_in_where() && system != detail::SystemProperty::cls)
    invalid(name.offset, "'" + std::string(name.text) + "' cannot be compared");
  return {
      {.kind = Source::Kind::system, .system = system}, type_of(system), system == detail::SystemProperty::derivation};
}

/// A property of any class that the object inside an event may be of.
const schema::Property* find_embedded(const Identifier& name, const Scope& scope) {
  for (const schema::Class* cls : schema::classes()) {
    if (scope.embedded != nullptr && !cls->is_a(*scope.embedded)) continue;
    if (const int column = cls->index_of(name.text); column >= 0)
      return cls->properties()[static_cast<std::size_t>(column)].property;
  }
  return nullptr;
}

Bound bind_embedded(const PropertyRef& ref, std::uint8_t slot, const Scope& scope) {
  const Identifier& inner = ref.parts[1];
  if (ref.parts.size() > 2) not_an_object(ref, 2);
  if (const auto system = detail::system_property(inner.text)) {
    Bound bound = bind_system(*system, inner);
    bound.source.kind = Source::Kind::embedded_system;
    bound.source.slot = slot;
    return bound;
  }
  if (const schema::Property* property = find_embedded(inner, scope))
    return {{.kind = Source::Kind::embedded, .slot = slot, .name = property->name}, property->type, property->array};
  unknown_property(inner, scope.embedded == nullptr ? schema::network_connection() : *scope.embedded);
}

}  // namespace

std::string spelled(const PropertyRef& ref) {
  std::string out;
  for (const Identifier& part : ref.parts) (out += out.empty() ? "" : ".") += part.text;
  return out;
}

Bound bind(const PropertyRef& ref, const Scope& scope) {
  const Identifier& first = ref.parts.front();
  const bool dotted = ref.parts.size() > 1;
  if (dotted && scope.kind != Scope::Kind::event)
    invalid(ref.offset(), "'" + spelled(ref) + "': names have no dots here, as no property holds an object");
  if (const auto system = detail::system_property(first.text)) {
    if (dotted) not_an_object(ref, 1);
    return bind_system(*system, first);
  }
  if (scope.kind == Scope::Kind::schema)
    invalid(first.offset, "a schema query compares __CLASS, __SUPERCLASS and __DYNASTY, and asks __this ISA, not '" +
                              std::string(first.text) + "'");
  if (text::iequals(first.text, "__this")) invalid(first.offset, "__this is for schema queries (FROM meta_class)");
  const std::uint8_t slot = bind_property(first, *scope.from);
  const schema::Property& property = *scope.from->properties()[slot].property;
  const bool object = property.type == CimType::object;
  if (!dotted) return {{object ? Source::Kind::object : Source::Kind::slot, slot}, property.type, property.array};
  if (!object) not_an_object(ref, 1);
  return bind_embedded(ref, slot, scope);
}

std::uint8_t bind_property(const Identifier& name, const schema::Class& cls) {
  const int column = cls.index_of(name.text);
  if (column < 0) unknown_property(name, cls);
  return static_cast<std::uint8_t>(column);
}

}  // namespace netuse::inline v0::wql
