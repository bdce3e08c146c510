// SPDX-License-Identifier: MIT
#include "format/mof.hpp"

#include "format/writers.hpp"

namespace netuse::inline v0::format {

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '"':
        out += "\\\"";
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
  return out + '"';
}

}  // namespace

std::string mof_text(const detail::ObjectData& data) {
  return quoted(data.instance.cls->name);
}

}  // namespace netuse::inline v0::format

namespace netuse::inline v0::format {
std::unique_ptr<Writer> make_mof_writer(Sink sink, Columns columns) {
  return make_list_writer(std::move(sink), std::move(columns));
}
std::unique_ptr<Writer> make_xml_writer(Sink sink, Columns columns) {
  return make_list_writer(std::move(sink), std::move(columns));
}
}  // namespace netuse::inline v0::format
