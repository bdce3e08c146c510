// SPDX-License-Identifier: MIT
#include "com/element.hpp"

#include <cstring>

#include "netuse_wbem/variant.h"

namespace netuse_wbem {
namespace {

void clear_text(void* at) {
  BSTR& text = *static_cast<BSTR*>(at);
  SysFreeString(text);
  text = nullptr;
}

HRESULT copy_text(void* to, const void* from) {
  BSTR text = *static_cast<BSTR const*>(from);
  BSTR copy = text != nullptr ? SysAllocStringByteLen(reinterpret_cast<LPCSTR>(text), SysStringByteLen(text)) : nullptr;
  *static_cast<BSTR*>(to) = copy;
  return text == nullptr || copy != nullptr ? S_OK : E_OUTOFMEMORY;
}

void clear_object(void* at) {
  IUnknown*& object = *static_cast<IUnknown**>(at);
  if (object != nullptr) object->Release();
  object = nullptr;
}

HRESULT copy_object(void* to, const void* from) {
  IUnknown* object = *static_cast<IUnknown* const*>(from);
  if (object != nullptr) object->AddRef();
  *static_cast<IUnknown**>(to) = object;
  return S_OK;
}

void clear_variant(void* at) {
  VariantClear(static_cast<VARIANT*>(at));
}

HRESULT copy_variant(void* to, const void* from) {
  VariantInit(static_cast<VARIANT*>(to));
  return VariantCopy(static_cast<VARIANT*>(to), static_cast<const VARIANT*>(from));
}

std::size_t size_of(VARTYPE type) {
  switch (type) {
    case VT_I1:
    case VT_UI1:
      return 1;
    case VT_I2:
    case VT_UI2:
    case VT_BOOL:
      return 2;
    case VT_R4:
    case VT_INT:
    case VT_UINT:
    case VT_ERROR:
      return 4;
    case VT_I4:
      return sizeof(LONG);
    case VT_UI4:
      return sizeof(ULONG);
    case VT_R8:
    case VT_I8:
    case VT_UI8:
    case VT_CY:
    case VT_DATE:
      return 8;
    default:
      return 0;
  }
}

}  // namespace

Element element_of(VARTYPE type) noexcept {
  switch (type) {
    case VT_BSTR:
      return {sizeof(BSTR), FADF_BSTR, true, clear_text, copy_text};
    case VT_UNKNOWN:
      return {sizeof(IUnknown*), FADF_UNKNOWN, true, clear_object, copy_object};
    case VT_DISPATCH:
      return {sizeof(IUnknown*), FADF_DISPATCH, true, clear_object, copy_object};
    case VT_VARIANT:
      return {sizeof(VARIANT), FADF_VARIANT, false, clear_variant, copy_variant};
    default:
      return {size_of(type), 0, false, nullptr, nullptr};
  }
}

HRESULT Element::copied(void* to, const void* from) const {
  if (copy != nullptr) return copy(to, from);
  std::memcpy(to, from, size);
  return S_OK;
}

}  // namespace netuse_wbem
