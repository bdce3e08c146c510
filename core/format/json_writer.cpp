// SPDX-License-Identifier: MIT
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "format/json_text.hpp"
#include "format/writers.hpp"
#include "object/internals.hpp"
#include "object/place.hpp"
#include "text/digits.hpp"
#include "text/plain_run.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0 {

namespace format {

namespace {

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += hex[(unit >> static_cast<unsigned>(shift)) & 15U];
}

/// What a terminal would obey, or not show, is an escape: the value is the same.
void append_escape(std::string& out, char32_t c) {
  constexpr std::string_view from = "\n\t\r\b\f";
  constexpr std::string_view to = "ntrbf";
  const std::size_t at = c < 0x20 ? from.find(static_cast<char>(c)) : std::string_view::npos;
  if (at != std::string_view::npos) {
    (out += '\\') += to[at];
  } else if (c < 0x10000) {
    append_unit(out, c);
  } else {
    append_unit(out, 0xD800 + ((c - 0x10000) >> 10U));
    append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FFU));
  }
}

/// One character that does not stand for itself, or is not ASCII; it is taken off the text.
void append_json_special(std::string& out, std::string_view& text) {
  if (const char c = text.front(); c == '"' || c == '\\') {
    out += c == '"' ? std::string_view(R"(\")") : std::string_view(R"(\\)");
    return text.remove_prefix(1);
  }
  const std::size_t length = text::utf8_sequence(text);
  const std::string_view sequence = text.substr(0, length);
  const char32_t c = text::take_code_point(text);
  if (length != 0 && text::is_unseen(c))
    append_escape(out, c);
  else
    out += length == 0 ? std::string_view("\xEF\xBF\xBD") : sequence;
}

void append_json_scalar(std::string& out, model::Slot scalar, CimType type) {
  switch (scalar.kind()) {
    case model::Slot::Kind::text:
      return append_json_string(out, scalar.text());
    case model::Slot::Kind::boolean:
      out += std::string_view(scalar.boolean() ? "true" : "false");
      return;
    case model::Slot::Kind::number:
      if (type == CimType::uint64) out += '"';
      out += text::Digits(scalar.number()).text();
      if (type == CimType::uint64) out += '"';
      return;
    default:
      out += std::string_view("null");
  }
}

void append_json_compound(std::string& out, const Value& value) {
  if (const Object* const object = value.object())
    return append_json_object(out, *object, object->property_names(), {});
  out += '[';
  for (const std::string& text : *value.texts()) {
    if (&text != value.texts()->data()) out += ", ";
    append_json_string(out, text);
  }
  out += ']';
}

/// The members of objects of one shape.
class Members {
 public:
  Members() = default;
  Members(const detail::ObjectData& data, const Columns& names, std::string_view indent) {
    const std::string line = indent.empty() ? std::string() : "\n" + std::string(indent);
    for (const std::string& name : names) {
      std::string lead = columns_.empty() ? "{" : indent.empty() ? ", " : ",";
      if (!line.empty()) (lead += line) += "  ";
      append_json_string(lead, name);
      columns_.push_back({lead + ": ", detail::find_place(data, name)});
    }
    end_ = (names.empty() ? "{" : "") + line + "}";
  }

  void append(std::string& out, const detail::ObjectData& data) const {
    for (const auto& [lead, place] : columns_) {
      out += lead;
      detail::visit(
          data, place, [&, type = place.type](model::Slot scalar) { append_json_scalar(out, scalar, type); },
          [&](const Value& value) { append_json_compound(out, value); });
    }
    out += end_;
  }

 private:
  std::vector<Column> columns_;
  std::string end_;
};

class JsonWriter final : public Writer {
 public:
  JsonWriter(Sink sink, WriterOptions options, bool one_line_each)
      : buffer_(std::move(sink)), options_(std::move(options)), one_line_each_(one_line_each) {}

  void write(const Object& object) override {
    const detail::ObjectData& data = detail::Internals::of(object);
    if (shape_.changes(data)) members_ = Members(data, columns_of(options_, object), one_line_each_ ? "" : "  ");
    std::string& out = buffer_.text();
    if (!one_line_each_) out += any_ ? ",\n  " : "[\n  ";
    members_.append(out, data);
    if (one_line_each_) out += '\n';
    any_ = true;
    buffer_.flush_if_full();
  }
  void finish() override {
    if (!one_line_each_) buffer_.text() += any_ ? "\n]\n" : "[]\n";
    buffer_.flush();
  }

 private:
  Buffer buffer_;
  WriterOptions options_;
  detail::Shape shape_;
  Members members_;
  bool one_line_each_;
  bool any_ = false;
};

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (true) {
    const std::size_t plain = text::plain_run<'"', '\\'>(text);
    out.append(text.data(), plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    append_json_special(out, text);
  }
  out += '"';
}

void append_json_value(std::string& out, const Value& value) {
  detail::visit(
      value, [&](model::Slot scalar) { append_json_scalar(out, scalar, value.type()); },
      [&](const Value& compound) { append_json_compound(out, compound); });
}

void append_json_object(std::string& out, const Object& object, const Columns& columns, std::string_view indent) {
  const detail::ObjectData& data = detail::Internals::of(object);
  Members(data, columns, indent).append(out, data);
}

std::unique_ptr<Writer> make_json_writer(Sink sink, WriterOptions options, bool one_line_each) {
  return std::make_unique<JsonWriter>(std::move(sink), std::move(options), one_line_each);
}

}  // namespace format

std::string json_string(std::string_view text) {
  std::string out;
  format::append_json_string(out, text);
  return out;
}

}  // namespace netuse::inline v0
