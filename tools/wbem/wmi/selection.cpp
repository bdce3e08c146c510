// SPDX-License-Identifier: MIT
#include "wmi/selection.hpp"

#include <algorithm>

#include "com/text.hpp"
#include "wmi/qualifier_set.hpp"

namespace netuse_wbem {
namespace {

constexpr LONG known = WBEM_MASK_PRIMARY_CONDITION | WBEM_FLAG_KEYS_ONLY | WBEM_FLAG_REFS_ONLY |
                       WBEM_MASK_CONDITION_ORIGIN | WBEM_MASK_CLASS_CONDITION;

bool same_value(const QualifierFact& fact, const VARIANT& asked) {
  VARIANT value = value_of(fact);
  const bool same =
      value.vt == asked.vt &&
      ((value.vt == VT_BSTR && narrow(value.bstrVal) == narrow_or_empty(asked.bstrVal)) ||
       (value.vt == VT_BOOL && value.boolVal == asked.boolVal) || (value.vt == VT_I4 && value.intVal == asked.intVal));
  VariantClear(&value);
  return same;
}

}  // namespace

bool Selection::is_valid(LONG flags, LPCWSTR qualifier, const VARIANT* value) noexcept {
  const LONG condition = flags & WBEM_MASK_PRIMARY_CONDITION;
  if ((flags & ~known) != 0) return false;
  if (condition == WBEM_FLAG_ONLY_IF_IDENTICAL && value == nullptr) return false;
  return condition == WBEM_FLAG_ALWAYS || qualifier != nullptr;
}

bool Selection::takes_system() const noexcept {
  const LONG origin = flags_ & WBEM_MASK_CONDITION_ORIGIN;
  if ((flags_ & (WBEM_FLAG_KEYS_ONLY | WBEM_FLAG_REFS_ONLY | WBEM_MASK_CLASS_CONDITION)) != 0) return false;
  const LONG condition = flags_ & WBEM_MASK_PRIMARY_CONDITION;
  if (condition == WBEM_FLAG_ONLY_IF_TRUE || condition == WBEM_FLAG_ONLY_IF_IDENTICAL) return false;
  return origin == 0 || origin == WBEM_FLAG_SYSTEM_ONLY;
}

bool Selection::takes_origin(const PropertyFact& property) const {
  const bool local = same_name(property.origin, facts_.name);
  if ((flags_ & WBEM_MASK_CLASS_CONDITION) != 0 && !local) return false;
  switch (flags_ & WBEM_MASK_CONDITION_ORIGIN) {
    case WBEM_FLAG_LOCAL_ONLY:
      return local;
    case WBEM_FLAG_PROPAGATED_ONLY:
      return !local;
    case WBEM_FLAG_SYSTEM_ONLY:
      return false;
    default:
      return true;
  }
}

bool Selection::takes_qualifier(const PropertyFact& property) const {
  const auto at = std::ranges::find_if(property.qualifiers,
                                       [&](const QualifierFact& fact) { return same_name(fact.name, qualifier_); });
  const bool there = at != property.qualifiers.end();
  switch (flags_ & WBEM_MASK_PRIMARY_CONDITION) {
    case WBEM_FLAG_ONLY_IF_TRUE:
      return there;
    case WBEM_FLAG_ONLY_IF_FALSE:
      return !there;
    case WBEM_FLAG_ONLY_IF_IDENTICAL:
      return there && same_value(*at, *value_);
    default:
      return true;
  }
}

bool Selection::takes(const std::string& name) const {
  const PropertyFact* property = facts_.find(name);
  if (property == nullptr) return false;
  if ((flags_ & WBEM_FLAG_KEYS_ONLY) != 0 && !property->key) return false;
  if ((flags_ & WBEM_FLAG_REFS_ONLY) != 0 && !property->reference) return false;
  return takes_origin(*property) && takes_qualifier(*property);
}

}  // namespace netuse_wbem
