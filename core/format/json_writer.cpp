// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include "format/json_text.hpp"
#include "format/writers.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::format {

namespace {

void append_control(std::string& out, unsigned char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  switch (c) {
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    default:
      out += "\\u00";
      out += hex[c >> 4U];
      out += hex[c & 15U];
  }
}

bool is_plain(unsigned char c) noexcept {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

class JsonWriter final : public Writer {
 public:
  JsonWriter(Sink sink, Columns columns, bool one_line_each)
      : buffer_(std::move(sink)), columns_(std::move(columns)), one_line_each_(one_line_each) {}

  void write(const Object& object) override {
    std::string& out = buffer_.text();
    if (!one_line_each_) out += any_ ? ",\n  " : "[\n  ";
    append_json_object(out, object, columns_or_all(columns_, object), one_line_each_ ? "" : "  ");
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
  Columns columns_;
  bool one_line_each_;
  bool any_ = false;
};

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    std::size_t plain = 0;
    while (plain < text.size() && is_plain(static_cast<unsigned char>(text[plain]))) ++plain;
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const auto c = static_cast<unsigned char>(text.front());
    const std::size_t length = c < 0x80 ? 1 : text::utf8_sequence(text);
    if (c == '"' || c == '\\')
      (out += '\\') += static_cast<char>(c);
    else if (c < 0x20)
      append_control(out, c);
    else
      out += length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(0, length);
    text.remove_prefix(length == 0 ? 1 : length);
  }
  out += '"';
}

void append_json_value(std::string& out, const Value& value) {
  if (const auto* b = value.boolean()) {
    out += *b ? "true" : "false";
  } else if (const auto* n = value.number()) {
    const std::string_view quote = value.type() == CimType::uint64 ? "\"" : "";
    ((out += quote) += std::to_string(*n)) += quote;
  } else if (const auto* t = value.text()) {
    append_json_string(out, *t);
  } else if (const auto* list = value.texts()) {
    out += '[';
    for (std::size_t i = 0; i < list->size(); ++i) {
      if (i != 0) out += ", ";
      append_json_string(out, (*list)[i]);
    }
    out += ']';
  } else if (const auto* object = value.object()) {
    append_json_object(out, *object, object->property_names(), {});
  } else {
    out += "null";
  }
}

void append_json_object(std::string& out, const Object& object, const Columns& columns, std::string_view indent) {
  out += '{';
  bool first = true;
  for (const std::string& name : columns) {
    const auto value = object.find(name);
    if (!first) out += indent.empty() ? ", " : ",";
    if (!indent.empty()) ((out += '\n') += indent) += "  ";
    append_json_string(out, name);
    out += ": ";
    if (value)
      append_json_value(out, *value);
    else
      out += "null";
    first = false;
  }
  if (!indent.empty()) (out += '\n') += indent;
  out += '}';
}

std::unique_ptr<Writer> make_json_writer(Sink sink, Columns columns, bool one_line_each) {
  return std::make_unique<JsonWriter>(std::move(sink), std::move(columns), one_line_each);
}

}  // namespace netuse::inline v0::format
