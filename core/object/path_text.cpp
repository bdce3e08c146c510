// SPDX-License-Identifier: MIT
#include "object/path_text.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace netuse::inline v0::detail {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(SystemProperty::count)> names{
    "__GENUS",          "__CLASS",      "__SUPERCLASS", "__DYNASTY",   "__RELPATH",
    "__PROPERTY_COUNT", "__DERIVATION", "__SERVER",     "__NAMESPACE", "__PATH"};

bool asked_for(const ObjectData& data, SystemProperty property) {
  return std::ranges::find(data.projection->system, property) != data.projection->system.end();
}

bool has_key(const ObjectData& data) {
  const auto& p = *data.projection;
  return p.star || std::ranges::find(p.columns, data.instance.cls->key_index()) != p.columns.end();
}

std::vector<std::string> derivation(const schema::Class& cls) {
  std::vector<std::string> list;
  for (const schema::Class* up = cls.super; up != nullptr; up = up->super) list.emplace_back(up->name);
  return list;
}

std::string relpath_of(const model::Instance& instance) {
  return instance.slots == nullptr ? std::string(instance.cls->name) : instance_relpath(instance);
}

bool is_location(SystemProperty property) noexcept {
  return property == SystemProperty::path || property == SystemProperty::relpath || property == SystemProperty::ns ||
         property == SystemProperty::server;
}

/// A class that is asked for in the union of many hosts is none of theirs in particular.
bool is_of_no_host(const model::Instance& instance, SystemProperty property) noexcept {
  return (property == SystemProperty::path || property == SystemProperty::server) && instance.origin != nullptr &&
         !instance.origin->is_host;
}

/// Events, and the class without a name, have no place.
bool has_place(const model::Instance& instance) noexcept {
  return !instance.cls->name.empty() && (instance.slots == nullptr || instance.cls->key_index() >= 0);
}

std::string key_text(model::Slot slot) {
  if (slot.kind() == model::Slot::Kind::number) return std::to_string(slot.number());
  if (slot.kind() == model::Slot::Kind::boolean) return slot.boolean() ? "TRUE" : "FALSE";
  return quoted_key(slot.is_text() ? slot.text() : std::string_view());
}

}  // namespace

std::string_view system_name(SystemProperty property) noexcept {
  return names[static_cast<std::size_t>(property)];
}

std::optional<SystemProperty> system_property(std::string_view name) noexcept {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (text::iequals(names[i], name)) return static_cast<SystemProperty>(i);
  return std::nullopt;
}

std::string_view server_of(const model::Instance& instance) noexcept {
  if (instance.origin != nullptr && !instance.origin->is_host) return {};
  return instance.origin == nullptr || instance.origin->host.empty() ? "." : std::string_view(instance.origin->host);
}

std::string_view path_server_of(const model::Instance& instance) noexcept {
  const bool own = instance.origin != nullptr && !instance.origin->path_server.empty();
  return own ? std::string_view(instance.origin->path_server) : server_of(instance);
}

std::string quoted_key(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\\' || c == '"') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string instance_relpath(const model::Instance& instance) {
  std::string out(instance.cls->name);
  char mark = '.';
  const auto& properties = instance.cls->properties();
  for (std::size_t i = 0; i < properties.size(); ++i) {
    if (!properties[i].property->key) continue;
    out += mark;
    out += properties[i].property->name;
    out += '=' + key_text(instance.slots[i]);
    mark = ',';
  }
  return out;
}

std::string instance_path(const model::Instance& instance) {
  return "\\\\" + std::string(path_server_of(instance)) + "\\root\\cimv2:" + relpath_of(instance);
}

std::string relpath_of(const ObjectData& data) {
  return system_value(data, SystemProperty::relpath).to_string();
}

std::optional<std::string> system_text(const model::Instance& instance, SystemProperty property) {
  const schema::Class& cls = *instance.cls;
  if (is_location(property) && !has_place(instance)) return std::nullopt;
  if (is_of_no_host(instance, property)) return std::nullopt;
  switch (property) {
    case SystemProperty::cls:
      return cls.name.empty() ? std::nullopt : std::optional(std::string(cls.name));
    case SystemProperty::superclass:
      return cls.super == nullptr ? std::nullopt : std::optional(std::string(cls.super->name));
    case SystemProperty::dynasty:
      return cls.name.empty() ? std::nullopt : std::optional(std::string(cls.top().name));
    case SystemProperty::relpath:
      return relpath_of(instance);
    case SystemProperty::server:
      return std::string(server_of(instance));
    case SystemProperty::ns:
      return "root\\cimv2";
    case SystemProperty::path:
      return instance_path(instance);
    default:
      return std::nullopt;
  }
}

std::optional<std::int64_t> system_number(const model::Instance& instance, SystemProperty property) {
  if (property == SystemProperty::genus) return instance.slots == nullptr ? 1 : 2;
  if (property == SystemProperty::property_count) return static_cast<std::int64_t>(instance.cls->properties().size());
  return std::nullopt;
}

// A partial result has no place: WMI leaves path, server, namespace and ancestry empty unless they were asked for.
Value system_value(const ObjectData& data, SystemProperty property) {
  const Projection& p = *data.projection;
  const bool known = p.star || asked_for(data, property) || property == SystemProperty::cls ||
                     (property == SystemProperty::relpath && has_key(data)) || (p.locatable && is_location(property));
  if (property == SystemProperty::property_count)
    return {CimType::sint32, false, static_cast<std::int64_t>(shown_columns(data).size())};
  if (property == SystemProperty::derivation)
    return {CimType::string, true, known ? derivation(*data.instance.cls) : std::vector<std::string>()};
  if (const auto number = system_number(data.instance, property)) return {CimType::sint32, false, *number};
  auto text = known ? system_text(data.instance, property) : std::nullopt;
  return text ? Value(CimType::string, false, *std::move(text)) : Value(CimType::string, false, {});
}

}  // namespace netuse::inline v0::detail
