// SPDX-License-Identifier: MIT
#include "wmi/qualifier_set.hpp"

#include <algorithm>
#include <cstdlib>

#include "com/text.hpp"
#include "wmi/guarded.hpp"
#include "wmi/variant_of.hpp"

namespace netuse_wbem {
namespace {

bool is_valid(LONG flags) {
  return flags == 0 || flags == WBEM_FLAG_LOCAL_ONLY || flags == WBEM_FLAG_PROPAGATED_ONLY;
}

}  // namespace

VARIANT value_of(const QualifierFact& fact) {
  using Kind = QualifierFact::Kind;
  VARIANT value{};
  if (fact.kind == Kind::text) return text_variant(fact.values[0]);
  if (fact.kind == Kind::flag) {
    value.boolVal = VARIANT_TRUE;
    value.vt = VT_BOOL;
  } else if (fact.kind == Kind::number) {
    value.lVal = std::atoi(fact.values[0].c_str());
    value.vt = VT_I4;
  } else {
    value.parray = array_of(fact.values);
    value.vt = VT_ARRAY | VT_BSTR;
  }
  return value;
}

std::vector<QualifierFact> QualifierSet::selected(LONG flags) const {
  const bool none =
      (flags == WBEM_FLAG_LOCAL_ONLY && propagated_) || (flags == WBEM_FLAG_PROPAGATED_ONLY && !propagated_);
  return none ? std::vector<QualifierFact>() : facts_;
}

/// A key stays one in all that is derived, and so does the type; the others are of their class alone.
LONG QualifierSet::flavor_of(const QualifierFact& fact) const {
  LONG flavor = propagated_ ? WBEM_FLAVOR_ORIGIN_PROPAGATED : WBEM_FLAVOR_ORIGIN_LOCAL;
  if (same_name(fact.name, "key") || same_name(fact.name, "CIMTYPE"))
    flavor |= WBEM_FLAVOR_FLAG_PROPAGATE_TO_INSTANCE | WBEM_FLAVOR_FLAG_PROPAGATE_TO_DERIVED_CLASS;
  return same_name(fact.name, "key") ? flavor | WBEM_FLAVOR_NOT_OVERRIDABLE : flavor;
}

HRESULT QualifierSet::Get(LPCWSTR name, LONG flags, VARIANT* value, LONG* flavor) {
  if (name == nullptr || flags != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemQualifierSet>([&]() -> HRESULT {
    const std::string asked = narrow(name);
    const auto at = std::ranges::find_if(facts_, [&](const auto& fact) { return same_name(fact.name, asked); });
    if (at == facts_.end()) return told(WBEM_E_NOT_FOUND, "there is no qualifier " + asked, IID_IWbemQualifierSet);
    if (value != nullptr) *value = value_of(*at);
    if (flavor != nullptr) *flavor = flavor_of(*at);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT QualifierSet::GetNames(LONG flags, SAFEARRAY** names) {
  if (names == nullptr || !is_valid(flags)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemQualifierSet>([&] {
    std::vector<std::string> found;
    for (const QualifierFact& fact : selected(flags)) found.push_back(fact.name);
    *names = array_of(found);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT QualifierSet::BeginEnumeration(LONG flags) {
  if (!is_valid(flags)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemQualifierSet>([&] {
    const std::scoped_lock lock(mutex_);
    walk_.begin(selected(flags));
    return WBEM_S_NO_ERROR;
  });
}

HRESULT QualifierSet::Next(LONG flags, BSTR* name, VARIANT* value, LONG* flavor) {
  if (flags != 0) return WBEM_E_INVALID_PARAMETER;
  if (name != nullptr) *name = nullptr;
  return guarded<IWbemQualifierSet>([&]() -> HRESULT {
    const std::scoped_lock lock(mutex_);
    if (!walk_.begun()) return WBEM_E_UNEXPECTED;
    const QualifierFact* fact = walk_.next();
    if (fact == nullptr) return WBEM_S_NO_MORE_DATA;
    if (value != nullptr) *value = value_of(*fact);
    if (name != nullptr) *name = bstr_of(fact->name);
    if (flavor != nullptr) *flavor = flavor_of(*fact);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT QualifierSet::EndEnumeration() {
  const std::scoped_lock lock(mutex_);
  walk_.end();
  return WBEM_S_NO_ERROR;
}

}  // namespace netuse_wbem
