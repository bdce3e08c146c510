// SPDX-License-Identifier: MIT
// PowerShell's default view of the class for whole instances; for projections, the columns that were selected.
#include <algorithm>
#include <array>

#include "format/table_layout.hpp"
#include "format/writers.hpp"
#include "object/internals.hpp"
#include "object/place.hpp"
#include "schema/schema.hpp"
#include "text/ascii.hpp"
#include "text/printable.hpp"

namespace netuse::inline v0::format {

namespace {

bool is_whole_connection(const Object& object) {
  const auto& data = detail::Internals::of(object);
  return data.projection->star && data.instance.cls == &schema::network_connection() && !object.is_class();
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
    const detail::ObjectData& data = detail::Internals::of(object);
    if (shape_.changes(data)) find_places(data);
    any_inbound_ = any_inbound_ || (free_choice_ && is_inbound(data));
    table_.cells.begin_row();
    for (const detail::Place place : places_)
      table_.cells.add([&](std::string& out) {
        with_text(data, place, [&](std::string_view text) { text::append_printable(out, text); });
      });
  }
  void finish() override {
    if (!table_.cells.empty()) print();
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
    // is_inbound() knows this order.
    if (free_choice_) return {"LocalName", "RemoteName", "UserName", "RemotePath", "ConnectionState", "Status"};
    return object.property_names();
  }
  void find_places(const detail::ObjectData& data) {
    places_.clear();
    for (const std::string& name : table_.names) places_.push_back(detail::find_place(data, name));
  }
  std::string_view text_at(std::size_t column, const detail::ObjectData& data) const {
    const bool is_slot = places_[column].kind == detail::Place::Kind::slot;
    const model::Slot slot = is_slot ? detail::slot_at(data, places_[column]) : model::Slot();
    return slot.is_text() ? slot.text() : std::string_view();
  }
  /// Does another machine hold it to this one? Then RemoteName is that machine alone, and RemotePath the share here.
  bool is_inbound(const detail::ObjectData& data) const {
    const std::string_view machine = text_at(1, data);
    const std::string_view share = text_at(3, data);
    return machine.starts_with(R"(\\)") && machine.find('\\', 2) == std::string_view::npos &&
           share.starts_with(R"(\\)") && share != machine;
  }
  /// Who, and which share, is told where a machine is all that RemoteName says of a row.
  Columns chosen_columns() const {
    Columns base{"LocalName", "RemoteName", "ConnectionState", "Status"};
    if (any_inbound_) base.insert(base.begin() + 2, {"UserName", "RemotePath"});
    return columns_behind(std::move(base), options_.more);
  }
  static std::size_t place_of(std::string_view name, const Columns& names) {
    return static_cast<std::size_t>(
        std::ranges::find_if(names, [&](const std::string& known) { return text::iequals(known, name); }) -
        names.begin());
  }
  void paint(const Columns& shown) {
    table_.colour = [state = place_of("ConnectionState", shown), status = place_of("Status", shown)](
                        std::size_t column, std::string_view text) {
      if (column == state) return colour_of_state(text);
      return column == status ? colour_of_status(text) : std::string_view();
    };
  }
  void print() {
    const Columns shown = free_choice_ ? chosen_columns() : table_.names;
    for (std::size_t i = 0; i < shown.size(); ++i)
      table_.chosen.push_back(free_choice_ ? place_of(shown[i], table_.names) : i);
    if (options_.colour) paint(shown);
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
  detail::Shape shape_;
  std::vector<detail::Place> places_;  ///< of all columns
  bool free_choice_ = false;           ///< the columns are the class's, and nobody asked for others
  bool any_inbound_ = false;
};

}  // namespace

std::unique_ptr<Writer> make_table_writer(Sink sink, WriterOptions options) {
  return std::make_unique<TableWriter>(std::move(sink), std::move(options));
}

}  // namespace netuse::inline v0::format
