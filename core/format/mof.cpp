// SPDX-License-Identifier: MIT
#include "format/mof.hpp"

#include <algorithm>

#include "format/cim_text.hpp"
#include "format/writers.hpp"
#include "object/internals.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::format {

namespace {

void append_quoted(std::string& out, std::string_view raw) {
  out += '"';
  for (const char c : text::to_utf8(raw)) {
    switch (c) {
      case '\\':
      case '"':
        (out += '\\') += c;
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += c;
    }
  }
  out += '"';
}

void append_list(std::string& out, std::span<const std::string_view> items) {
  out += '{';
  for (const std::string_view& item : items) {
    if (&item != items.data()) out += ", ";
    append_quoted(out, item);
  }
  out += '}';
}

void append_value(std::string& out, const Value& value) {
  if (const auto* number = value.number()) {
    const std::string_view quote = value.type() == CimType::uint64 ? "\"" : "";
    ((out += quote) += std::to_string(*number)) += quote;
  } else if (const auto* text = value.text()) {
    append_quoted(out, *text);
  } else if (const auto* texts = value.texts()) {
    const std::vector<std::string_view> views(texts->begin(), texts->end());
    append_list(out, views);
  } else if (const auto* object = value.object()) {
    std::string inner = mof_text(detail::Internals::of(*object));
    inner.erase(inner.size() - 2);  // the inner semicolon and line feed
    out += inner;
  } else {
    out += value.to_string();
  }
}

void append_instance(std::string& out, const Object& object, const Columns& names) {
  ((out += "\ninstance of ") += object.class_name()) += "\n{\n";
  for (const std::string& name : names) {
    const auto value = object.find(name);
    if (!value || value->is_null()) continue;
    ((out += '\t') += name) += " = ";
    append_value(out, *value);
    out += ";\n";
  }
  out += "};\n";
}

void append_qualifier(std::string& out, const schema::Qualifier& q) {
  out += q.name;
  switch (q.kind) {
    case schema::Qualifier::Kind::flag:
      break;
    case schema::Qualifier::Kind::number:
      ((out += '(') += q.values[0]) += ')';
      break;
    case schema::Qualifier::Kind::text:
      out += '(';
      append_quoted(out, q.values[0]);
      out += ')';
      break;
    case schema::Qualifier::Kind::list:
      append_list(out, q.values);
      break;
  }
}

void append_qualifiers(std::string& out, const std::vector<schema::Qualifier>& qualifiers, std::string_view after) {
  for (const schema::Qualifier& q : qualifiers) {
    out += &q == qualifiers.data() ? "[" : ", ";
    append_qualifier(out, q);
  }
  if (!qualifiers.empty()) (out += ']') += after;
}

void append_property(std::string& out, const schema::Property& property) {
  out += '\t';
  append_qualifiers(out, qualifiers_of(property), " ");
  const bool reference = property.type == CimType::reference;
  out += reference ? std::string(property.reference) + " ref" : std::string(type_name(property.type));
  ((out += ' ') += property.name) += property.array ? "[];\n" : ";\n";
}

std::string class_text(const schema::Class& cls) {
  std::string out = "\n";
  append_qualifiers(out, qualifiers_of(cls), "\n");
  (out += "class ") += cls.name;
  if (cls.super != nullptr) (out += " : ") += cls.super->name;
  out += "\n{\n";
  for (const schema::Property& property : cls.own) append_property(out, property);
  return out + "};\n";
}

Columns without_system(Columns names) {
  std::erase_if(names, [](const std::string& name) { return name.starts_with("__"); });
  std::ranges::sort(names, alphabetical);
  return names;
}

class MofWriter final : public Writer {
 public:
  MofWriter(Sink sink, Columns columns) : buffer_(std::move(sink)), columns_(std::move(columns)) {}

  void write(const Object& object) override {
    if (object.is_class())
      buffer_.text() += class_text(*detail::Internals::of(object).instance.cls);
    else
      append_instance(buffer_.text(), object, without_system(columns_or_all(columns_, object)));
    buffer_.flush_if_full();
  }
  void finish() override { buffer_.flush(); }

 private:
  Buffer buffer_;
  Columns columns_;
};

}  // namespace

std::string mof_text(const detail::ObjectData& data) {
  if (data.instance.slots == nullptr) return class_text(*data.instance.cls);
  const Object object(std::make_shared<const detail::ObjectData>(data));
  std::string out;
  append_instance(out, object, without_system(object.property_names()));
  return out;
}

std::unique_ptr<Writer> make_mof_writer(Sink sink, Columns columns) {
  return std::make_unique<MofWriter>(std::move(sink), std::move(columns));
}

}  // namespace netuse::inline v0::format
