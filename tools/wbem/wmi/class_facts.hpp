// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace netuse_wbem {

/// A qualifier of a class or property, as its definition has it.
struct QualifierFact {
  enum class Kind : unsigned char { flag, number, text, list };
  std::string name;
  Kind kind = Kind::flag;
  std::vector<std::string> values;
};

struct PropertyFact {
  std::string name;
  std::string origin;  ///< the class that introduced it
  bool key = false;
  bool reference = false;
  std::vector<QualifierFact> qualifiers;
};

/// What a class's definition tells beside the values of its objects. Immutable.
struct ClassFacts {
  std::string name;
  std::vector<std::string> derivation;  ///< the nearest first
  std::vector<QualifierFact> qualifiers;
  std::vector<PropertyFact> properties;  ///< in the alphabetical order that WMI enumerates them in

  const PropertyFact* find(std::string_view property) const noexcept;
};

/// Of a class that netuse has; of another one, and of the class without a name, there are none. Kept once they were
/// read.
std::shared_ptr<const ClassFacts> facts_of(const std::string& class_name);

}  // namespace netuse_wbem
