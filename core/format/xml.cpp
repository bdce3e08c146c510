// SPDX-License-Identifier: MIT
// CIM-XML as IWbemObjectTextSrc::GetText writes it (format 1: CIM DTD 2.0, DSP0203).
#include "format/xml.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "format/cim_text.hpp"
#include "format/writers.hpp"
#include "netuse/error.hpp"
#include "netuse/format.hpp"
#include "object/internals.hpp"
#include "object/object_data.hpp"
#include "object/place.hpp"
#include "text/plain_run.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "wql/object_path.hpp"

namespace netuse::inline v0 {

namespace format {

namespace {

using Names = Columns;

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

void scalar_value(std::string& out, model::Slot scalar, CimType type) {
  if (scalar.is_null()) return;
  if (type == CimType::reference && scalar.is_text()) return reference_value(out, scalar.text());
  with_text(scalar, [&](std::string_view text) { element(out, "VALUE", text); });
}

void compound_value(std::string& out, const Value& v) {
  if (const Object* const object = v.object()) {
    // The DTD has no embedded objects: their XML is a text.
    std::string inner;
    append_xml_object(inner, *object, {});
    return element(out, "VALUE", inner);
  }
  out += "<VALUE.ARRAY>";
  for (const std::string& text : *v.texts()) element(out, "VALUE", text);
  out += "</VALUE.ARRAY>";
}

void value(std::string& out, const detail::ObjectData& data, detail::Place place) {
  detail::visit(
      data, place, [&](model::Slot scalar) { scalar_value(out, scalar, place.type); },
      [&](const Value& compound) { compound_value(out, compound); });
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

/// What is told of a property before its value.
struct Declared {
  std::string_view name;
  std::string_view origin;
  const schema::Property* property = nullptr;  ///< nullptr: a system property
  bool propagated = false;
  bool qualifiers = false;
};

std::string_view tag_of(detail::Place place) {
  if (place.type == CimType::reference) return "PROPERTY.REFERENCE";
  return place.array ? "PROPERTY.ARRAY" : "PROPERTY";
}

void start_tag(std::string& out, const Declared& declared, detail::Place place) {
  const bool reference = place.type == CimType::reference;
  (out += '<') += tag_of(place);
  attribute(out, "NAME", declared.name);
  attribute(out, "CLASSORIGIN", declared.origin);
  if (declared.propagated) attribute(out, "PROPAGATED", "true");
  if (reference && declared.property != nullptr) attribute(out, "REFERENCECLASS", declared.property->reference);
  if (!reference) attribute(out, "TYPE", place.type == CimType::object ? "string" : type_name(place.type));
  out += '>';
  if (declared.qualifiers)
    for (const schema::Qualifier& q : qualifiers_of(*declared.property)) qualifier(out, q);
}

bool is_own(const schema::Class& cls, const schema::Property& wanted) {
  return std::ranges::any_of(cls.own, [&](const schema::Property& own) { return &own == &wanted; });
}

/// Not the same for all objects of one shape.
bool is_of_each(std::string_view system_name) {
  return system_name == "__PATH" || system_name == "__RELPATH" || system_name == "__SERVER";
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

/// One character that does not stand for itself, or is not plain ASCII; it is taken off the text.
void append_xml_special(std::string& out, std::string_view& raw, bool attribute) {
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

}  // namespace

void append_xml_text(std::string& out, std::string_view raw, bool attribute) {
  while (true) {
    const std::size_t plain = text::plain_run<'&', '<', '>', '"'>(raw);
    out += raw.substr(0, plain);
    raw.remove_prefix(plain);
    if (raw.empty()) return;
    append_xml_special(out, raw, attribute);
  }
}

void XmlElements::choose(const detail::ObjectData& data, Names names) {
  const bool is_class = data.instance.slots == nullptr;
  columns_.clear();
  text_.clear();
  begin(*data.instance.cls, is_class);
  for (const std::string_view name : system_names) add_system(data, name);
  std::erase_if(names, [](const std::string& name) { return name.starts_with("__"); });
  std::ranges::sort(names, alphabetical);
  for (const std::string& name : names) add_property(data, name);
  text_ += is_class ? "</CLASS>" : "</INSTANCE>";
}

void XmlElements::append(std::string& out, const detail::ObjectData& data) const {
  for (const auto& [lead, place] : columns_) {
    out += lead;
    value(out, data, place);
  }
  out += text_;
}

void XmlElements::begin(const schema::Class& cls, bool is_class) {
  text_ += is_class ? "<CLASS" : "<INSTANCE";
  attribute(text_, is_class ? "NAME" : "CLASSNAME", cls.name);
  if (is_class && cls.super != nullptr) attribute(text_, "SUPERCLASS", cls.super->name);
  text_ += '>';
  if (is_class)
    for (const schema::Qualifier& q : qualifiers_of(cls)) qualifier(text_, q);
}

void XmlElements::add_system(const detail::ObjectData& data, std::string_view name) {
  const detail::Place place = detail::find_place(data, name);
  start_tag(text_, {.name = name, .origin = "___SYSTEM"}, place);
  if (is_of_each(name))
    columns_.push_back({std::exchange(text_, {}), place});
  else
    value(text_, data, place);
  ((text_ += "</") += tag_of(place)) += '>';
}

void XmlElements::add_property(const detail::ObjectData& data, std::string_view name) {
  const detail::Place place = detail::find_place(data, name);
  if (place.kind == detail::Place::Kind::none) return;
  const schema::Class& cls = *data.instance.cls;
  const auto& [property, origin] = cls.properties()[place.number];
  const bool is_class = data.instance.slots == nullptr;
  start_tag(text_, {property->name, origin->name, property, is_class && !is_own(cls, *property), is_class}, place);
  columns_.push_back({std::exchange(text_, {}), place});
  ((text_ += "</") += tag_of(place)) += '>';
}

void append_xml_object(std::string& out, const Object& object, const Names& columns) {
  XmlElements elements;
  elements.choose(detail::Internals::of(object), columns.empty() ? object.property_names() : columns);
  elements.append(out, detail::Internals::of(object));
}

}  // namespace format

std::string xml_text(const Object& object) {
  std::string out;
  format::append_xml_object(out, object, {});
  return out;
}

}  // namespace netuse::inline v0
