// SPDX-License-Identifier: MIT
#include <cwchar>

#include "com/object.hpp"
#include "wmi/class_object.hpp"
#include "wmi/guarded.hpp"

namespace netuse_wbem {
namespace {

bool same_text(BSTR a, BSTR b, bool ignore_case) {
  const UINT length = SysStringLen(a);
  if (length != SysStringLen(b)) return false;
  return length == 0 || (ignore_case ? wcsncasecmp(a, b, length) : wmemcmp(a, b, length)) == 0;
}

/// Its text, which has all that is not null: what another implementation's object can be asked for, too.
HRESULT same_properties(IWbemClassObject& a, IWbemClassObject& b, bool ignore_case, bool& same) {
  BSTR text[2] = {};
  HRESULT hr = a.GetObjectText(0, &text[0]);
  if (SUCCEEDED(hr)) hr = b.GetObjectText(0, &text[1]);
  same = SUCCEEDED(hr) && same_text(text[0], text[1], ignore_case);
  SysFreeString(text[0]);
  SysFreeString(text[1]);
  return hr;
}

HRESULT same_property(IWbemClassObject& a, IWbemClassObject& b, const wchar_t* name, bool& same) {
  VARIANT value[2] = {};
  HRESULT hr = a.Get(name, 0, &value[0], nullptr, nullptr);
  if (SUCCEEDED(hr)) hr = b.Get(name, 0, &value[1], nullptr, nullptr);
  same = SUCCEEDED(hr) && value[0].vt == value[1].vt &&
         (value[0].vt != VT_BSTR || same_text(value[0].bstrVal, value[1].bstrVal, true));
  VariantClear(&value[0]);
  VariantClear(&value[1]);
  return hr;
}

}  // namespace

HRESULT ClassObject::CompareTo(LONG flags, IWbemClassObject* other) {
  if (other == nullptr || (flags & ~LONG{0x3F}) != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&] {
    bool same = false;
    HRESULT hr = same_properties(*this, *other, (flags & WBEM_FLAG_IGNORE_CASE) != 0, same);
    for (const wchar_t* name : {L"__SERVER", L"__NAMESPACE"})
      if (SUCCEEDED(hr) && same && (flags & WBEM_FLAG_IGNORE_OBJECT_SOURCE) == 0)
        hr = same_property(*this, *other, name, same);
    return FAILED(hr) ? hr : HRESULT{same ? WBEM_S_SAME : WBEM_S_DIFFERENT};
  });
}

}  // namespace netuse_wbem
