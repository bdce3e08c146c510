// SPDX-License-Identifier: MIT
#include "format/mof.hpp"

#include <algorithm>

#include "format/cim_text.hpp"
#include "format/writers.hpp"
#include "object/internals.hpp"
#include "object/place.hpp"
#include "text/plain_run.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::format {

namespace {

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view special = "\\\"\n\t\r";
  constexpr std::string_view letters = "\\\"ntr";
  while (true) {
    const std::size_t plain = text::plain_run<'\\', '"'>(text);
    out += text.substr(0, plain);
    if (plain == text.size()) return;
    const char c = text[plain];
    const std::size_t at = special.find(c);
    if (at != std::string_view::npos) out += '\\';
    out += at != std::string_view::npos ? letters[at] : c;
    text.remove_prefix(plain + 1);
  }
}

void append_quoted(std::string& out, std::string_view raw) {
  out += '"';
  if (text::is_utf8(raw))
    append_escaped(out, raw);
  else
    append_escaped(out, text::to_utf8(raw));
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

void append_mof_scalar(std::string& out, model::Slot scalar, CimType type) {
  const bool in_quotes = type == CimType::uint64 && scalar.kind() == model::Slot::Kind::number;
  if (in_quotes) out += '"';
  with_text(scalar, [&](std::string_view text) { scalar.is_text() ? append_quoted(out, text) : void(out += text); });
  if (in_quotes) out += '"';
}

void append_mof_compound(std::string& out, const Value& value) {
  if (const Object* const object = value.object()) {
    std::string inner = mof_text(detail::Internals::of(*object));
    inner.erase(inner.size() - 2);  // the inner semicolon and line feed
    out += inner;
  } else {
    append_list(out, std::vector<std::string_view>(value.texts()->begin(), value.texts()->end()));
  }
}

/// Instances of one shape.
class Instances {
 public:
  Instances() = default;
  Instances(const detail::ObjectData& data, Columns names)
      : begin_("\ninstance of " + std::string(data.instance.cls->name) + "\n{\n") {
    std::erase_if(names, [](const std::string& name) { return name.starts_with("__"); });
    std::ranges::sort(names, alphabetical);
    for (const std::string& name : names)
      if (const detail::Place place = detail::find_place(data, name); place.kind != detail::Place::Kind::none)
        columns_.push_back({"\t" + name + " = ", place});
  }

  void append(std::string& out, const detail::ObjectData& data) const {
    out += begin_;
    for (const Column& column : columns_)
      if (!detail::slot_at(data, column.place).is_null()) append(out, data, column);
    out += "};\n";
  }

 private:
  static void append(std::string& out, const detail::ObjectData& data, const Column& column) {
    out += column.lead;
    detail::visit(
        data, column.place, [&](model::Slot scalar) { append_mof_scalar(out, scalar, column.place.type); },
        [&](const Value& value) { append_mof_compound(out, value); });
    out += ";\n";
  }

  std::string begin_;
  std::vector<Column> columns_;
};

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

class MofWriter final : public Writer {
 public:
  MofWriter(Sink sink, WriterOptions options) : buffer_(std::move(sink)), options_(std::move(options)) {}

  void write(const Object& object) override {
    const detail::ObjectData& data = detail::Internals::of(object);
    if (object.is_class()) {
      buffer_.text() += class_text(*data.instance.cls);
    } else {
      if (shape_.changes(data)) instances_ = Instances(data, columns_of(options_, object));
      instances_.append(buffer_.text(), data);
    }
    buffer_.flush_if_full();
  }
  void finish() override { buffer_.flush(); }

 private:
  Buffer buffer_;
  WriterOptions options_;
  detail::Shape shape_;
  Instances instances_;
};

}  // namespace

std::string mof_text(const detail::ObjectData& data) {
  if (data.instance.slots == nullptr) return class_text(*data.instance.cls);
  const Object object(std::make_shared<const detail::ObjectData>(data));
  std::string out;
  Instances(data, object.property_names()).append(out, data);
  return out;
}

std::unique_ptr<Writer> make_mof_writer(Sink sink, WriterOptions options) {
  return std::make_unique<MofWriter>(std::move(sink), std::move(options));
}

}  // namespace netuse::inline v0::format
