// SPDX-License-Identifier: MIT
#include "format/cim_text.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace netuse::inline v0::format {

std::string_view type_name(CimType type) noexcept {
  switch (type) {
    case CimType::sint32:
      return "sint32";
    case CimType::string:
      return "string";
    case CimType::boolean:
      return "boolean";
    case CimType::object:
      return "object";
    case CimType::uint8:
      return "uint8";
    case CimType::uint16:
      return "uint16";
    case CimType::uint32:
      return "uint32";
    case CimType::uint64:
      return "uint64";
    case CimType::datetime:
      return "datetime";
    case CimType::reference:
      break;
  }
  return "";
}

std::vector<schema::Qualifier> qualifiers_of(const schema::Class& cls) {
  std::vector<schema::Qualifier> out;
  if (cls.association) out.push_back({"Association"});
  if (cls.abstract) out.push_back({"Abstract"});
  out.insert(out.end(), cls.qualifiers.begin(), cls.qualifiers.end());
  return out;
}

std::vector<schema::Qualifier> qualifiers_of(const schema::Property& property) {
  std::vector<schema::Qualifier> out{{"read"}};
  if (property.write) out.push_back({"write"});
  if (property.key) out.push_back({"key"});
  out.insert(out.end(), property.qualifiers.begin(), property.qualifiers.end());
  return out;
}

bool alphabetical(std::string_view a, std::string_view b) noexcept {
  return std::ranges::lexicographical_compare(a, b, {}, text::lower, text::lower);
}

}  // namespace netuse::inline v0::format
