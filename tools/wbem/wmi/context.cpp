// SPDX-License-Identifier: MIT
#include "wmi/context.hpp"

#include <algorithm>

#include "com/text.hpp"
#include "wmi/guarded.hpp"
#include "wmi/variant_of.hpp"

namespace netuse_wbem {

std::vector<Context::Named>::iterator Context::find(const std::string& name) {
  return std::ranges::find_if(values_, [&](const Named& each) { return same_name(each.name, name); });
}

HRESULT Context::Clone(IWbemContext** copy) {
  if (copy == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemContext>([&] {
    auto made = Held<Context>::give(new Context);
    const std::scoped_lock lock(mutex_);
    made->values_ = values_;
    *copy = made.detach();
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Context::GetNames(LONG flags, SAFEARRAY** names) {
  if (names == nullptr || flags != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemContext>([&] {
    std::vector<std::string> found;
    const std::scoped_lock lock(mutex_);
    found.reserve(values_.size());
    for (const Named& each : values_) found.push_back(each.name);
    *names = array_of(found);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Context::BeginEnumeration(LONG flags) {
  if (flags != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemContext>([&] {
    const std::scoped_lock lock(mutex_);
    walk_.begin(values_);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Context::Next(LONG flags, BSTR* name, VARIANT* value) {
  if (flags != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemContext>([&]() -> HRESULT {
    const std::scoped_lock lock(mutex_);
    if (!walk_.begun()) return WBEM_E_UNEXPECTED;
    const Named* next = walk_.next();
    if (next == nullptr) return WBEM_S_NO_MORE_DATA;
    if (name != nullptr) *name = bstr_of(next->name);
    if (value == nullptr) return WBEM_S_NO_ERROR;
    VariantInit(value);
    return VariantCopy(value, &next->value);
  });
}

HRESULT Context::EndEnumeration() {
  const std::scoped_lock lock(mutex_);
  walk_.end();
  return WBEM_S_NO_ERROR;
}

HRESULT Context::SetValue(LPCWSTR name, LONG flags, VARIANT* value) {
  if (name == nullptr || *name == L'\0' || flags != 0 || value == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemContext>([&] {
    Named made(narrow(name), *value);
    const std::scoped_lock lock(mutex_);
    const auto at = find(made.name);
    if (at != values_.end())
      *at = std::move(made);
    else
      values_.push_back(std::move(made));
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Context::GetValue(LPCWSTR name, LONG flags, VARIANT* value) {
  if (name == nullptr || flags != 0 || value == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemContext>([&]() -> HRESULT {
    const std::scoped_lock lock(mutex_);
    const auto at = find(narrow(name));
    if (at == values_.end()) return WBEM_E_NOT_FOUND;
    VariantInit(value);
    return VariantCopy(value, &at->value);
  });
}

HRESULT Context::DeleteValue(LPCWSTR name, LONG flags) {
  if (name == nullptr || flags != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemContext>([&]() -> HRESULT {
    const std::scoped_lock lock(mutex_);
    const auto at = find(narrow(name));
    if (at == values_.end()) return WBEM_E_NOT_FOUND;
    values_.erase(at);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Context::DeleteAll() {
  const std::scoped_lock lock(mutex_);
  values_.clear();
  return WBEM_S_NO_ERROR;
}

}  // namespace netuse_wbem
