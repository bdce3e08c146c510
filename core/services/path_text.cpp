// SPDX-License-Identifier: MIT
#include "services/path_text.hpp"

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

Value text_value(std::string text) {
  return {CimType::string, false, std::move(text)};
}
Value null_text() {
  return {CimType::string, false, {}};
}

std::vector<std::string> derivation(const schema::Class& cls) {
  std::vector<std::string> list;
  for (const schema::Class* up = cls.super; up != nullptr; up = up->super) list.emplace_back(up->name);
  return list;
}

const schema::Class& top_of(const schema::Class& cls) {
  const schema::Class* top = &cls;
  while (top->super != nullptr) top = top->super;
  return *top;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '"') out += '\\';
    out += c;
  }
  return out;
}

std::string class_or_instance_relpath(const ObjectData& data) {
  return data.instance.slots == nullptr ? std::string(data.instance.cls->name) : instance_relpath(data.instance);
}

std::string server_of(const ObjectData& data) {
  return data.instance.origin == nullptr ? std::string(".") : data.instance.origin->host;
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

std::string instance_relpath(const model::Instance& instance) {
  std::string out(instance.cls->name);
  char mark = '.';
  const auto& properties = instance.cls->properties();
  for (std::size_t i = 0; i < properties.size(); ++i) {
    if (!properties[i].property->key) continue;
    const model::Slot slot = instance.slots[i];
    out += mark;
    out += properties[i].property->name;
    out += "=\"" + escaped(slot.is_text() ? slot.text() : std::string_view()) + '"';
    mark = ',';
  }
  return out;
}

std::string relpath_of(const ObjectData& data) {
  if (!has_key(data) && !asked_for(data, SystemProperty::relpath)) return {};
  return class_or_instance_relpath(data);
}

// A partial result has no place: WMI leaves path, server, namespace and ancestry empty unless they were asked for.
Value system_value(const ObjectData& data, SystemProperty property) {
  const schema::Class& cls = *data.instance.cls;
  const bool whole = data.projection->star || asked_for(data, property);
  switch (property) {
    case SystemProperty::genus:
      return {CimType::sint32, false, std::int64_t{data.instance.slots == nullptr ? 1 : 2}};
    case SystemProperty::cls:
      return text_value(std::string(cls.name));
    case SystemProperty::superclass:
      return whole && cls.super != nullptr ? text_value(std::string(cls.super->name)) : null_text();
    case SystemProperty::dynasty:
      return whole ? text_value(std::string(top_of(cls).name)) : null_text();
    case SystemProperty::relpath: {
      std::string path = relpath_of(data);
      return path.empty() ? null_text() : text_value(std::move(path));
    }
    case SystemProperty::property_count:
      return {CimType::sint32, false, static_cast<std::int64_t>(shown_columns(data).size())};
    case SystemProperty::derivation:
      return {CimType::string, true, whole ? derivation(cls) : std::vector<std::string>()};
    case SystemProperty::server:
      return whole ? text_value(server_of(data)) : null_text();
    case SystemProperty::ns:
      return whole ? text_value("root\\cimv2") : null_text();
    case SystemProperty::path:
      return whole ? text_value("\\\\" + server_of(data) + "\\root\\cimv2:" + class_or_instance_relpath(data))
                   : null_text();
    case SystemProperty::count:
      break;
  }
  return null_text();
}

}  // namespace netuse::inline v0::detail
