// SPDX-License-Identifier: MIT
// CIM-XML as IWbemObjectTextSrc::GetText writes it (format 1: CIM DTD 2.0, DSP0203).
#include "format/xml.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "format/cim_text.hpp"
#include "netuse/error.hpp"
#include "netuse/format.hpp"
#include "object/internals.hpp"
#include "object/object_data.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "wql/object_path.hpp"

namespace netuse::inline v0 {

namespace format {

namespace {

using Names = std::vector<std::string>;

/// The order that WMI writes them in.
constexpr std::array<std::string_view, 10> system_names{"__PATH",           "__NAMESPACE", "__SERVER",  "__DERIVATION",
                                                        "__PROPERTY_COUNT", "__RELPATH",   "__DYNASTY", "__SUPERCLASS",
                                                        "__CLASS",          "__GENUS"};

void attribute(std::string& out, std::string_view name, std::string_view value) {
  ((out += ' ') += name) += "=\"";
  append_xml_text(out, value, true);
  out += '"';
}

void element(std::string& out, std::string_view name, std::string_view text) {
  ((out += '<') += name) += '>';
  append_xml_text(out, text, false);
  ((out += "</") += name) += '>';
}

/// `<KEYBINDING NAME="k"><KEYVALUE VALUETYPE="string">v</KEYVALUE></KEYBINDING>`
void key_binding(std::string& out, const wql::ObjectPath::Key& key) {
  out += "<KEYBINDING";
  attribute(out, "NAME", key.name);
  const auto* text = std::get_if<std::string>(&key.value);
  const auto* number = std::get_if<std::int64_t>(&key.value);
  out += "><KEYVALUE";
  attribute(out, "VALUETYPE", text != nullptr ? "string" : number != nullptr ? "numeric" : "boolean");
  out += '>';
  append_xml_text(out,
                  text != nullptr     ? *text
                  : number != nullptr ? std::to_string(*number)
                                      : (std::get<bool>(key.value) ? "TRUE" : "FALSE"),
                  false);
  out += "</KEYVALUE></KEYBINDING>";
}

void namespace_path(std::string& out, const wql::ObjectPath& path) {
  out += "<NAMESPACEPATH>";
  element(out, "HOST", path.server.value_or("."));
  out += R"(<LOCALNAMESPACEPATH><NAMESPACE NAME="root"></NAMESPACE><NAMESPACE NAME="cimv2"></NAMESPACE>)"
         "</LOCALNAMESPACEPATH></NAMESPACEPATH>";
}

void reference_value(std::string& out, std::string_view text) {
  const wql::ObjectPath path = wql::parse_path(text);
  out += "<VALUE.REFERENCE><INSTANCEPATH>";
  namespace_path(out, path);
  out += "<INSTANCENAME";
  attribute(out, "CLASSNAME", path.cls);
  out += '>';
  for (const auto& key : path.keys) key_binding(out, key);
  out += "</INSTANCENAME></INSTANCEPATH></VALUE.REFERENCE>";
}

void value(std::string& out, const Value& v) {
  if (const auto* texts = v.texts()) {
    out += "<VALUE.ARRAY>";
    for (const std::string& text : *texts) element(out, "VALUE", text);
    out += "</VALUE.ARRAY>";
  } else if (v.type() == CimType::reference && v.text() != nullptr) {
    reference_value(out, *v.text());
  } else if (const Object* object = v.object()) {
    // The DTD has no embedded objects: their XML is a text.
    std::string inner;
    append_xml_object(inner, *object, {});
    element(out, "VALUE", inner);
  } else if (!v.is_null()) {
    element(out, "VALUE", v.to_string());
  }
}

void qualifier(std::string& out, const schema::Qualifier& q) {
  using Kind = schema::Qualifier::Kind;
  out += "<QUALIFIER";
  attribute(out, "NAME", q.name);
  attribute(out, "TYPE", q.kind == Kind::flag ? "boolean" : q.kind == Kind::number ? "sint32" : "string");
  out += '>';
  if (q.kind == Kind::list) out += "<VALUE.ARRAY>";
  if (q.kind == Kind::flag) element(out, "VALUE", "TRUE");
  for (const std::string_view text : q.values) element(out, "VALUE", text);
  if (q.kind == Kind::list) out += "</VALUE.ARRAY>";
  out += "</QUALIFIER>";
}

struct Shape {
  std::string_view origin;
  const schema::Property* property = nullptr;  ///< nullptr: a system property
  bool propagated = false;
  bool qualifiers = false;
};

void property(std::string& out, std::string_view name, const Value& v, const Shape& shape) {
  const bool reference = v.type() == CimType::reference;
  const std::string_view tag = reference ? "PROPERTY.REFERENCE" : v.is_array() ? "PROPERTY.ARRAY" : "PROPERTY";
  (out += '<') += tag;
  attribute(out, "NAME", name);
  attribute(out, "CLASSORIGIN", shape.origin);
  if (shape.propagated) attribute(out, "PROPAGATED", "true");
  if (reference && shape.property != nullptr) attribute(out, "REFERENCECLASS", shape.property->reference);
  if (!reference) attribute(out, "TYPE", v.type() == CimType::object ? "string" : type_name(v.type()));
  out += '>';
  if (shape.qualifiers)
    for (const schema::Qualifier& q : qualifiers_of(*shape.property)) qualifier(out, q);
  value(out, v);
  ((out += "</") += tag) += '>';
}

void system_properties(std::string& out, const Object& object) {
  for (const std::string_view name : system_names) property(out, name, object[name], {.origin = "___SYSTEM"});
}

bool is_own(const schema::Class& cls, const schema::Property& wanted) {
  return std::ranges::any_of(cls.own, [&](const schema::Property& own) { return &own == &wanted; });
}

void properties(std::string& out, const Object& object, const Names& columns) {
  Names names = columns.empty() ? object.property_names() : columns;
  std::erase_if(names, [](const std::string& name) { return name.starts_with("__"); });
  std::ranges::sort(names, alphabetical);
  const schema::Class& cls = *detail::Internals::of(object).instance.cls;
  for (const std::string& name : names) {
    const int column = cls.index_of(name);
    const auto held = object.find(name);
    if (column < 0 || !held) continue;
    const auto& effective = cls.properties()[static_cast<std::size_t>(column)];
    const bool inherited = object.is_class() && !is_own(cls, *effective.property);
    property(out, effective.property->name, *held,
             {effective.origin->name, effective.property, inherited, object.is_class()});
  }
}

/// What a terminal would obey, or not show, is a reference: the value is the same.
void append_sequence(std::string& out, std::string_view sequence) {
  std::string_view rest = sequence;
  const char32_t c = text::take_code_point(rest);
  if (c > ' ' && text::is_unseen(c))
    out += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
  else
    out += sequence;
}

}  // namespace

void append_xml_text(std::string& out, std::string_view raw, bool attribute) {
  while (!raw.empty()) {
    const char c = raw.front();
    const std::size_t length = text::utf8_sequence(raw);
    const bool noncharacter = raw.starts_with("\xEF\xBF\xBE") || raw.starts_with("\xEF\xBF\xBF");
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (length == 0 || noncharacter || control)
      out += "\xEF\xBF\xBD";
    else if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"' && attribute)
      out += "&quot;";
    else if (c == '\r' || (attribute && (c == '\n' || c == '\t')))
      out += "&#" + std::to_string(static_cast<int>(c)) + ";";
    else
      append_sequence(out, raw.substr(0, length));
    raw.remove_prefix(length == 0 ? 1 : length);
  }
}

void append_xml_object(std::string& out, const Object& object, const Names& columns) {
  const schema::Class& cls = *detail::Internals::of(object).instance.cls;
  out += object.is_class() ? "<CLASS" : "<INSTANCE";
  attribute(out, object.is_class() ? "NAME" : "CLASSNAME", cls.name);
  if (object.is_class() && cls.super != nullptr) attribute(out, "SUPERCLASS", cls.super->name);
  out += '>';
  if (object.is_class())
    for (const schema::Qualifier& q : qualifiers_of(cls)) qualifier(out, q);
  system_properties(out, object);
  properties(out, object, columns);
  out += object.is_class() ? "</CLASS>" : "</INSTANCE>";
}

}  // namespace format

std::string xml_text(const Object& object) {
  std::string out;
  format::append_xml_object(out, object, {});
  return out;
}

}  // namespace netuse::inline v0
