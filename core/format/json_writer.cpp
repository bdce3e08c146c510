// SPDX-License-Identifier: MIT
#include <cstdint>
#include <string>
#include <string_view>

#include "format/json_text.hpp"
#include "format/writers.hpp"
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

bool is_plain(unsigned char c) noexcept {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

class JsonWriter final : public Writer {
 public:
  JsonWriter(Sink sink, WriterOptions options, bool one_line_each)
      : buffer_(std::move(sink)), options_(std::move(options)), one_line_each_(one_line_each) {}

  void write(const Object& object) override {
    std::string& out = buffer_.text();
    if (!one_line_each_) out += any_ ? ",\n  " : "[\n  ";
    append_json_object(out, object, columns_of(options_, object), one_line_each_ ? "" : "  ");
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
    const std::size_t length = text::utf8_sequence(text);
    const std::string_view sequence = text.substr(0, length);
    const char32_t c = text::take_code_point(text);
    if (c == '"' || c == '\\')
      (out += '\\') += static_cast<char>(c);
    else if (length != 0 && text::is_unseen(c))
      append_escape(out, c);
    else
      out += length == 0 ? std::string_view("\xEF\xBF\xBD") : sequence;
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
