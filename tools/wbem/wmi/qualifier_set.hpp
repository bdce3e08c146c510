// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <vector>

#include "com/object.hpp"
#include "wbemcli.h"
#include "wmi/class_facts.hpp"
#include "wmi/walk.hpp"

namespace netuse_wbem {

/// A flag is VT_BOOL, a number VT_I4, a list VT_ARRAY|VT_BSTR. The caller clears it.
VARIANT value_of(const QualifierFact& fact);

/// The qualifiers of a class or of a property.
class QualifierSet final : public Counted<IWbemQualifierSet> {
 public:
  QualifierSet(std::vector<QualifierFact> facts, bool propagated) : facts_(std::move(facts)), propagated_(propagated) {}

  HRESULT STDMETHODCALLTYPE Get(LPCWSTR name, LONG flags, VARIANT* value, LONG* flavor) override;
  HRESULT STDMETHODCALLTYPE Put(LPCWSTR, VARIANT*, LONG) override { return WBEM_E_READ_ONLY; }
  HRESULT STDMETHODCALLTYPE Delete(LPCWSTR) override { return WBEM_E_READ_ONLY; }
  HRESULT STDMETHODCALLTYPE GetNames(LONG flags, SAFEARRAY** names) override;
  HRESULT STDMETHODCALLTYPE BeginEnumeration(LONG flags) override;
  HRESULT STDMETHODCALLTYPE Next(LONG flags, BSTR* name, VARIANT* value, LONG* flavor) override;
  HRESULT STDMETHODCALLTYPE EndEnumeration() override;

 private:
  std::vector<QualifierFact> selected(LONG flags) const;
  LONG flavor_of(const QualifierFact& fact) const;

  const std::vector<QualifierFact> facts_;
  const bool propagated_;
  std::mutex mutex_;
  Walk<QualifierFact> walk_;
};

}  // namespace netuse_wbem
