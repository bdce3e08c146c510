// SPDX-License-Identifier: MIT
// Object paths without a source: checked, or shown as JSON.
#include "format/json_text.hpp"
#include "netuse/services.hpp"
#include "wql/object_path.hpp"
#include "wql/path_binding.hpp"

namespace netuse::inline v0 {

namespace {

void append_value(std::string& out, const wql::ObjectPath::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    format::append_json_string(out, *text);
  else if (const auto* number = std::get_if<std::int64_t>(&value))
    out += std::to_string(*number);
  else
    out += std::get<bool>(value) ? "true" : "false";
}

void append_member(std::string& out, std::string_view name, const std::optional<std::string>& text) {
  out += "  \"" + std::string(name) + "\": ";
  if (text)
    format::append_json_string(out, *text);
  else
    out += "null";
  out += ",\n";
}

std::string_view word(wql::ObjectPath::Kind kind) noexcept {
  switch (kind) {
    case wql::ObjectPath::Kind::instance:
      return "instance";
    case wql::ObjectPath::Kind::singleton:
      return "singleton";
    case wql::ObjectPath::Kind::cls:
      break;
  }
  return "class";
}

}  // namespace

void check_path(std::string_view path) {
  if (path.empty()) return;  // names the empty class
  wql::ObjectPath parsed = wql::parse_path(path);
  wql::bind_path(parsed);
}

std::string explain_path(std::string_view path) {
  wql::ObjectPath parsed = wql::parse_path(path);
  if (const schema::Class* cls = schema::find_class(parsed.cls)) {
    parsed.cls = std::string(cls->name);
    if (parsed.kind == wql::ObjectPath::Kind::instance) wql::bind_keys(parsed, *cls);
  }
  std::string out = "{\n";
  append_member(out, "server", parsed.server);
  append_member(out, "namespace", parsed.ns);
  append_member(out, "class", parsed.cls);
  out += "  \"keys\": {";
  for (const auto& key : parsed.keys) {
    if (&key != parsed.keys.data()) out += ", ";
    format::append_json_string(out, key.name);
    out += ": ";
    append_value(out, key.value);
  }
  return out + "},\n  \"kind\": \"" + std::string(word(parsed.kind)) + "\"\n}\n";
}

}  // namespace netuse::inline v0
