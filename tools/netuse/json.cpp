// SPDX-License-Identifier: MIT
#include "json.hpp"

#include "cli.hpp"

namespace netuse::cli {

namespace {

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  std::string out;
  for (const std::string& item : items) {
    if (&item != items.data()) out += between;
    out += item;
  }
  return out;
}

}  // namespace

std::optional<std::string> filled(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

JsonObject& JsonObject::json(std::string_view name, std::string_view value) {
  members_.push_back(json_string(name) + ": " + std::string(value));
  return *this;
}
JsonObject& JsonObject::text(std::string_view name, std::string_view value) {
  return json(name, json_string(value));
}
JsonObject& JsonObject::text(std::string_view name, const std::optional<std::string>& value) {
  return json(name, value ? json_string(*value) : "null");
}
JsonObject& JsonObject::number(std::string_view name, std::size_t value) {
  return json(name, std::to_string(value));
}
JsonObject& JsonObject::boolean(std::string_view name, bool value) {
  return json(name, value ? "true" : "false");
}

std::string JsonObject::line() const {
  return "{" + joined(members_, ", ") + "}";
}
std::string JsonObject::lines() const {
  return "{\n  " + joined(members_, ",\n  ") + "\n}";
}

std::string json_list(const std::vector<std::string>& items) {
  return items.empty() ? "[]" : "[\n    " + joined(items, ",\n    ") + "\n  ]";
}

std::string json_row(const std::vector<std::string>& items) {
  return "[" + joined(items, ", ") + "]";
}

std::vector<std::string> json_texts(const std::vector<std::string>& texts) {
  std::vector<std::string> items;
  items.reserve(texts.size());
  for (const std::string& text : texts) items.push_back(json_string(text));
  return items;
}

JsonObject json_head(const Snapshot& snapshot) {
  JsonObject out;
  out.text("netuse", std::string_view(NETUSE_VERSION))
      .text("source", std::string_view(snapshot.backend()))
      .text("host", filled(snapshot.host()))
      .text("time", filled(snapshot.at()))
      .boolean("this_system", snapshot.is_this_system());
  return out;
}

std::string json_of(const Diagnostic& d) {
  JsonObject out;
  out.text("severity", std::string_view(d.severity == Severity::info ? "info" : word(d.severity)));
  out.text("document", filled(d.document));
  out.json("line", d.line == 0 ? "null" : std::to_string(d.line));
  return out.text("message", std::string_view(d.message)).line();
}

std::vector<std::string> json_items(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> items;
  items.reserve(diagnostics.size());
  for (const Diagnostic& d : diagnostics) items.push_back(json_of(d));
  return items;
}

std::vector<std::string> json_items(const std::vector<DocumentInfo>& documents) {
  std::vector<std::string> items;
  items.reserve(documents.size());
  for (const DocumentInfo& d : documents)
    items.push_back(JsonObject()
                        .text("name", std::string_view(d.name))
                        .number("bytes", d.bytes)
                        .json("exit", d.exit ? std::to_string(*d.exit) : "null")
                        .text("problem", d.problem)
                        .line());
  return items;
}

}  // namespace netuse::cli
