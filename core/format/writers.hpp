// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/format.hpp"
#include "object/object_data.hpp"
#include "object/place.hpp"
#include "text/digits.hpp"

namespace netuse::inline v0::format {

using Columns = std::vector<std::string>;

std::unique_ptr<Writer> make_table_writer(Sink sink, WriterOptions options);
std::unique_ptr<Writer> make_list_writer(Sink sink, WriterOptions options);
std::unique_ptr<Writer> make_csv_writer(Sink sink, WriterOptions options);
std::unique_ptr<Writer> make_json_writer(Sink sink, WriterOptions options, bool one_line_each);
std::unique_ptr<Writer> make_mof_writer(Sink sink, WriterOptions options);
std::unique_ptr<Writer> make_xml_writer(Sink sink, WriterOptions options);

/// A column of objects of one shape: what the format writes in front of a value, made once, and where the value is.
struct Column {
  std::string lead;
  detail::Place place;
};

/// Hands on the text of a scalar as Value::to_string() has it; a text without a copy.
template <class Take>
void with_text(model::Slot scalar, Take take) {
  using Kind = model::Slot::Kind;
  if (scalar.kind() == Kind::text) return take(scalar.text());
  if (scalar.kind() == Kind::boolean) return take(std::string_view(scalar.boolean() ? "TRUE" : "FALSE"));
  if (scalar.kind() == Kind::number) return take(text::Digits(scalar.number()).text());
  take(std::string_view());
}
/// The same of any value at its place.
template <class Take>
void with_text(const detail::ObjectData& data, detail::Place place, Take take) {
  detail::visit(
      data, place, [&](model::Slot scalar) { with_text(scalar, take); },
      [&](const Value& value) { take(std::string_view(value.to_string())); });
}

/// Gathers small pieces and hands them on in large ones.
class Buffer {
 public:
  explicit Buffer(Sink sink) : sink_(std::move(sink)) { text_.reserve(limit + 4096); }
  std::string& text() noexcept { return text_; }
  void flush_if_full() {
    if (text_.size() >= limit) flush();
  }
  void flush() {
    if (!text_.empty()) sink_(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t limit = 65536;
  Sink sink_;
  std::string text_;
};

/// The columns with those behind them that are not among them, whatever their case.
Columns columns_behind(Columns columns, const Columns& more);
/// The columns to show for this object: those given, else all that it has; and those that are added to them.
Columns columns_of(const WriterOptions& options, const Object& object);

}  // namespace netuse::inline v0::format
