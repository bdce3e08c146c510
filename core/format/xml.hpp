// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/writers.hpp"
#include "netuse/object.hpp"
#include "object/object_data.hpp"
#include "schema/schema.hpp"

namespace netuse::inline v0::format {

/// The INSTANCE or CLASS elements of objects of one shape: all but the values is made once.
class XmlElements {
 public:
  /// Before the first object of a shape. `names`: the properties to show.
  void choose(const detail::ObjectData& data, Columns names);
  void append(std::string& out, const detail::ObjectData& data) const;

 private:
  void begin(const schema::Class& cls, bool is_class);
  void add_system(const detail::ObjectData& data, std::string_view name);
  void add_property(const detail::ObjectData& data, std::string_view name);

  std::vector<Column> columns_;
  std::string text_;  ///< what is behind the last column
};

/// Appends the INSTANCE or CLASS element of an object (CIM DTD 2.0). `columns`: the properties to show; empty: all.
void append_xml_object(std::string& out, const Object& object, const std::vector<std::string>& columns);
/// Appends character data: & < > and what XML 1.0 cannot hold are escaped or replaced; in attributes also ".
/// What a terminal would obey or not show is a character reference where XML 1.0 can hold it.
void append_xml_text(std::string& out, std::string_view raw, bool attribute);

}  // namespace netuse::inline v0::format
