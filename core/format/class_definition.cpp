// SPDX-License-Identifier: MIT
// A class as people and programs want to read it: its properties with types and qualifiers.
#include <algorithm>
#include <array>

#include "format/cim_text.hpp"
#include "format/json_text.hpp"
#include "netuse/format.hpp"
#include "object/internals.hpp"
#include "object/object_data.hpp"
#include "object/path_text.hpp"

namespace netuse::inline v0 {

namespace {

using Effective = schema::Class::Effective;

void append_qualifier(std::string& out, const schema::Qualifier& q) {
  using Kind = schema::Qualifier::Kind;
  format::append_json_string(out, q.name);
  out += ": ";
  if (q.kind == Kind::flag) out += "true";
  if (q.kind == Kind::number) out += q.values[0];
  if (q.kind == Kind::text) format::append_json_string(out, q.values[0]);
  if (q.kind != Kind::list) return;
  out += '[';
  for (const std::string_view& text : q.values) {
    if (&text != q.values.data()) out += ", ";
    format::append_json_string(out, text);
  }
  out += ']';
}

std::string qualifiers(const std::vector<schema::Qualifier>& list) {
  std::string out = "{";
  for (const schema::Qualifier& q : list) {
    if (&q != list.data()) out += ", ";
    append_qualifier(out, q);
  }
  return out + "}";
}

std::string type_of(const schema::Property& p) {
  const std::string type =
      p.type == CimType::reference ? std::string(p.reference) + " ref" : std::string(format::type_name(p.type));
  return type + (p.array ? "[]" : "");
}

std::string json(const Object& object) {
  const schema::Class& cls = *detail::Internals::of(object).instance.cls;
  std::string out = "{\n";
  for (const auto system : detail::whole_class()->system) {
    out += "  \"" + std::string(detail::system_name(system)) + "\": ";
    format::append_json_value(out, detail::system_value(detail::Internals::of(object), system));
    out += ",\n";
  }
  out += "  \"qualifiers\": " + qualifiers(format::qualifiers_of(cls)) + ",\n  \"properties\": [";
  for (const Effective& e : cls.properties()) {
    out += &e == cls.properties().data() ? "\n" : ",\n";
    out += R"(    {"name": ")" + std::string(e.property->name) + R"(", "type": ")" + type_of(*e.property) +
           R"(", "key": )" + (e.property->key ? "true" : "false") + R"(, "origin": ")" + std::string(e.origin->name) +
           R"(", "qualifiers": )" + qualifiers(format::qualifiers_of(*e.property)) + "}";
  }
  return out + (cls.properties().empty() ? "]\n}\n" : "\n  ]\n}\n");
}

using Row = std::array<std::string, 4>;

/// The values that a qualifier lists, if it is there.
std::string values_of(const schema::Property& property) {
  std::string out;
  for (const schema::Qualifier& q : property.qualifiers) {
    if (q.name != "ValueMap") continue;
    for (const std::string_view text : q.values) (out += out.empty() ? "" : ", ") += text;
  }
  return out;
}

std::string table(const Object& object) {
  const schema::Class& cls = *detail::Internals::of(object).instance.cls;
  std::vector<Row> rows{{"Property", "Type", "Origin", "Values"}, {"--------", "----", "------", "------"}};
  for (const Effective& e : cls.properties())
    rows.push_back({std::string(e.property->name) + (e.property->key ? " (key)" : ""), type_of(*e.property),
                    std::string(e.origin->name), values_of(*e.property)});
  std::array<std::size_t, 4> widths{};
  for (const Row& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  std::string out;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) (out += row[i]).append(widths[i] - row[i].size() + 2, ' ');
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
  return out;
}

}  // namespace

std::string class_definition(const Object& cls, Format format) {
  if (format == Format::mof) return cls.object_text();
  if (format == Format::xml) return xml_text(cls) + "\n";
  return format == Format::json || format == Format::ndjson ? json(cls) : table(cls);
}

}  // namespace netuse::inline v0
