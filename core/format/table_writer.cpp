// SPDX-License-Identifier: MIT
// PowerShell's default view of the class for whole instances; for projections, the columns that were selected.
#include <algorithm>
#include <array>

#include "format/table_layout.hpp"
#include "format/writers.hpp"
#include "object/internals.hpp"
#include "schema/schema.hpp"
#include "text/ascii.hpp"
#include "text/printable.hpp"

namespace netuse::inline v0::format {

namespace {

std::string shown(const Object& object, std::string_view name) {
  const auto value = object.find(name);
  return value ? text::printable(value->to_string()) : std::string();
}

bool is_whole_connection(const Object& object) {
  const auto& data = detail::Internals::of(object);
  return data.projection->star && data.instance.cls == &schema::network_connection() && !object.is_class();
}

/// Does another machine hold it to this one? Then RemoteName is that machine alone, and RemotePath the share here.
bool is_inbound(const Object& connection) {
  const auto text_of = [&](std::string_view name) {
    const auto value = connection.find(name);
    const std::string* const text = value ? value->text() : nullptr;
    return text == nullptr ? std::string() : *text;
  };
  const std::string machine = text_of("RemoteName");
  return machine.starts_with(R"(\\)") && machine.find('\\', 2) == std::string::npos &&
         text_of("RemotePath").starts_with(R"(\\)") && text_of("RemotePath") != machine;
}

constexpr std::string_view good = "\x1b[32m";
constexpr std::string_view between = "\x1b[33m";
constexpr std::string_view bad = "\x1b[31m";

std::string_view colour_of_state(std::string_view state) {
  if (state == "Connected") return good;
  if (state == "Disconnected" || state == "Error") return bad;
  return state.empty() ? std::string_view() : between;
}

std::string_view colour_of_status(std::string_view status) {
  if (status == "OK") return good;
  constexpr std::array<std::string_view, 4> failed{"Unavailable", "Error", "Lost Comm", "No Contact"};
  if (std::ranges::find(failed, status) != failed.end()) return bad;
  return status.empty() ? std::string_view() : between;
}

class TableWriter final : public Writer {
 public:
  TableWriter(Sink sink, WriterOptions options) : buffer_(std::move(sink)), options_(std::move(options)) {}

  void write(const Object& object) override {
    if (table_.names.empty()) table_.names = columns_for(object);
    any_inbound_ = any_inbound_ || (free_choice_ && is_inbound(object));
    Row row;
    row.reserve(table_.names.size());
    for (const std::string& name : table_.names) row.push_back(shown(object, name));
    table_.rows.add(row);
  }
  void finish() override {
    if (!table_.rows.empty()) print();
    buffer_.flush();
  }

 private:
  Columns columns_for(const Object& object) {
    if (!options_.columns.empty()) return columns_of(options_, object);
    free_choice_ = is_whole_connection(object);
    return columns_behind(default_columns(object), options_.more);
  }
  Columns default_columns(const Object& object) const {
    if (object.is_class()) return {"__CLASS", "__SUPERCLASS", "__DYNASTY", "__PROPERTY_COUNT"};
    if (free_choice_) return {"LocalName", "RemoteName", "UserName", "RemotePath", "ConnectionState", "Status"};
    return object.property_names();
  }
  /// Who, and which share, is told where a machine is all that RemoteName says of a row.
  void choose_columns() {
    Columns base{"LocalName", "RemoteName", "ConnectionState", "Status"};
    if (any_inbound_) base.insert(base.begin() + 2, {"UserName", "RemotePath"});
    const Columns chosen = columns_behind(std::move(base), options_.more);
    for (const std::string& name : chosen) table_.places.push_back(place_of(name));
    table_.names = chosen;
  }
  std::size_t place_of(std::string_view name) const {
    return static_cast<std::size_t>(
        std::ranges::find_if(table_.names, [&](const std::string& known) { return text::iequals(known, name); }) -
        table_.names.begin());
  }
  void paint() {
    table_.colour = [state = place_of("ConnectionState"), status = place_of("Status")](std::size_t column,
                                                                                       std::string_view text) {
      if (column == state) return colour_of_state(text);
      return column == status ? colour_of_status(text) : std::string_view();
    };
  }
  void print() {
    if (free_choice_) choose_columns();
    if (options_.colour) paint();
    table_.header = options_.header;
    table_.width = options_.width;
    lay_out(table_, [this](std::string_view line) {
      buffer_.text() += line;
      buffer_.flush_if_full();
    });
  }

  Buffer buffer_;
  WriterOptions options_;
  TableLayout table_;
  bool free_choice_ = false;  ///< the columns are the class's, and nobody asked for others
  bool any_inbound_ = false;
};

}  // namespace

std::unique_ptr<Writer> make_table_writer(Sink sink, WriterOptions options) {
  return std::make_unique<TableWriter>(std::move(sink), std::move(options));
}

}  // namespace netuse::inline v0::format
