// SPDX-License-Identifier: MIT
#include "netuse_wbem/variant.h"

#include "com/element.hpp"
#include "netuse_wbem/dispatch.h"

namespace {

bool holds_object(const VARIANT& variant) {
  return variant.vt == VT_UNKNOWN || variant.vt == VT_DISPATCH;
}

HRESULT released(VARIANT& variant) {
  if ((variant.vt & VT_BYREF) != 0) return S_OK;
  if ((variant.vt & VT_ARRAY) != 0) return SafeArrayDestroy(variant.parray);
  if (variant.vt == VT_BSTR) SysFreeString(variant.bstrVal);
  if (holds_object(variant) && variant.punkVal != nullptr) variant.punkVal->Release();
  return S_OK;
}

HRESULT copied(VARIANT& to, const VARIANT& from) {
  to = from;
  if ((from.vt & VT_BYREF) != 0) return S_OK;
  if ((from.vt & VT_ARRAY) != 0) return SafeArrayCopy(from.parray, &to.parray);
  if (from.vt == VT_BSTR || holds_object(from))
    return netuse_wbem::element_of(from.vt).copied(static_cast<void*>(&to.bstrVal),
                                                   static_cast<const void*>(&from.bstrVal));
  return S_OK;
}

}  // namespace

void VariantInit(VARIANTARG* variant) {
  *variant = VARIANT{};
}

HRESULT VariantClear(VARIANTARG* variant) {
  if (variant == nullptr) return E_INVALIDARG;
  const HRESULT hr = released(*variant);
  if (SUCCEEDED(hr)) VariantInit(variant);
  return hr;
}

HRESULT VariantCopy(VARIANTARG* to, const VARIANTARG* from) {
  if (to == nullptr || from == nullptr) return E_INVALIDARG;
  if (to == from) return S_OK;
  VARIANT copy{};
  HRESULT hr = copied(copy, *from);
  if (SUCCEEDED(hr)) hr = VariantClear(to);
  if (SUCCEEDED(hr)) *to = copy;
  return hr;
}

HRESULT VariantCopyInd(VARIANT* to, const VARIANTARG* from) {
  if (to == nullptr || from == nullptr) return E_INVALIDARG;
  if ((from->vt & VT_BYREF) == 0) return VariantCopy(to, from);
  if (from->vt == (VT_BYREF | VT_VARIANT)) return VariantCopy(to, from->pvarVal);
  VARIANT value{};
  value.vt = static_cast<VARTYPE>(from->vt & ~VT_BYREF);
  const bool is_pointer = (value.vt & VT_ARRAY) != 0;
  const netuse_wbem::Element element = netuse_wbem::element_of(value.vt);
  if (!is_pointer && element.size == 0) return DISP_E_BADVARTYPE;
  // A look at what is referred to, which stays its owner's.
  if (is_pointer)
    value.parray = *from->pparray;
  else
    netuse_wbem::Element{element.size, 0, false, nullptr, nullptr}.copied(&value.llVal, from->byref);
  return VariantCopy(to, &value);
}

HRESULT VariantChangeTypeEx(VARIANTARG* to, const VARIANTARG* from, LCID /*locale*/, USHORT flags, VARTYPE type) {
  return VariantChangeType(to, from, flags, type);
}
