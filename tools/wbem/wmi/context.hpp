// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "com/object.hpp"
#include "wbemcli.h"
#include "wmi/walk.hpp"

namespace netuse_wbem {

/// Named values for providers. They are kept, and none of them changes what netuse does.
class Context final : public Counted<IWbemContext> {
 public:
  HRESULT STDMETHODCALLTYPE Clone(IWbemContext** copy) override;
  HRESULT STDMETHODCALLTYPE GetNames(LONG flags, SAFEARRAY** names) override;
  HRESULT STDMETHODCALLTYPE BeginEnumeration(LONG flags) override;
  HRESULT STDMETHODCALLTYPE Next(LONG flags, BSTR* name, VARIANT* value) override;
  HRESULT STDMETHODCALLTYPE EndEnumeration() override;
  HRESULT STDMETHODCALLTYPE SetValue(LPCWSTR name, LONG flags, VARIANT* value) override;
  HRESULT STDMETHODCALLTYPE GetValue(LPCWSTR name, LONG flags, VARIANT* value) override;
  HRESULT STDMETHODCALLTYPE DeleteValue(LPCWSTR name, LONG flags) override;
  HRESULT STDMETHODCALLTYPE DeleteAll() override;

 private:
  /// A name and a value that clears itself.
  struct Named {
    Named(std::string n, const VARIANT& v) : name(std::move(n)) { VariantCopy(&value, &v); }
    Named(const Named& other) : Named(other.name, other.value) {}
    Named(Named&& other) noexcept : name(std::move(other.name)), value(std::exchange(other.value, VARIANT{})) {}
    Named& operator=(Named other) noexcept {
      std::swap(name, other.name);
      std::swap(value, other.value);
      return *this;
    }
    ~Named() { VariantClear(&value); }
    std::string name;
    VARIANT value{};
  };

  std::vector<Named>::iterator find(const std::string& name);

  std::mutex mutex_;
  std::vector<Named> values_;
  Walk<Named> walk_;
};

}  // namespace netuse_wbem
