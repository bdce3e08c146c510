// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "wbemcli.h"
#include "wmi/class_facts.hpp"

namespace netuse_wbem {

/// In the order in which WMI shows them.
inline constexpr std::array system_names{"__GENUS",          "__CLASS",      "__SUPERCLASS", "__DYNASTY",   "__RELPATH",
                                         "__PROPERTY_COUNT", "__DERIVATION", "__SERVER",     "__NAMESPACE", "__PATH"};

inline bool is_system(std::string_view name) noexcept {
  return name.starts_with("__");
}

/// The properties that GetNames and BeginEnumeration are asked for (WBEM_CONDITION_FLAG_TYPE).
class Selection {
 public:
  Selection(LONG flags, std::string qualifier, const VARIANT* value, const ClassFacts& facts)
      : flags_(flags), qualifier_(std::move(qualifier)), value_(value), facts_(facts) {}

  /// One condition of each kind, and a qualifier where one is to be looked at.
  static bool is_valid(LONG flags, LPCWSTR qualifier, const VARIANT* value) noexcept;

  bool takes_system() const noexcept;
  bool takes(const std::string& name) const;

 private:
  bool takes_origin(const PropertyFact& property) const;
  bool takes_qualifier(const PropertyFact& property) const;

  LONG flags_;
  std::string qualifier_;
  const VARIANT* value_;
  const ClassFacts& facts_;
};

}  // namespace netuse_wbem
