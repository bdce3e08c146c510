/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATL_VARIANT_H
#define NETUSE_WBEM_ATL_VARIANT_H

#include "netuse_wbem/atl_bstr.h"
#include "netuse_wbem/dispatch.h"

namespace ATL {

/// "CComVariant Class": a VARIANT that clears itself. What fails to be copied is VT_ERROR with the code in scode.
class CComVariant : public VARIANT {
 public:
  CComVariant() noexcept { VariantInit(this); }
  CComVariant(const VARIANT& other) : CComVariant() { failed(VariantCopy(this, &other)); }
  CComVariant(const CComVariant& other) : CComVariant(static_cast<const VARIANT&>(other)) {}
  CComVariant(CComVariant&& other) noexcept : VARIANT(other) { VariantInit(&other); }
  CComVariant(LPCOLESTR text) : CComVariant() { set(VT_BSTR, &VARIANT::bstrVal, SysAllocString(text)); }
  CComVariant(LPCSTR text) : CComVariant() { set(VT_BSTR, &VARIANT::bstrVal, CComBSTR(text).Detach()); }
  CComVariant(const CComBSTR& text) : CComVariant() { set(VT_BSTR, &VARIANT::bstrVal, text.Copy()); }
  CComVariant(bool value) : CComVariant() { set(VT_BOOL, &VARIANT::boolVal, value ? VARIANT_TRUE : VARIANT_FALSE); }
  CComVariant(int value, VARTYPE type = VT_I4) : CComVariant() { set(type, &VARIANT::lVal, LONG(value)); }
  CComVariant(long value, VARTYPE type = VT_I4) : CComVariant() { set(type, &VARIANT::lVal, value); }
  CComVariant(unsigned int value, VARTYPE type = VT_UI4) : CComVariant() { set(type, &VARIANT::ulVal, UINT32(value)); }
  CComVariant(unsigned long value, VARTYPE type = VT_UI4) : CComVariant() { set(type, &VARIANT::ulVal, UINT32(value)); }
  CComVariant(short value) : CComVariant() { set(VT_I2, &VARIANT::iVal, value); }
  CComVariant(unsigned short value) : CComVariant() { set(VT_UI2, &VARIANT::uiVal, value); }
  CComVariant(BYTE value) : CComVariant() { set(VT_UI1, &VARIANT::bVal, value); }
  CComVariant(char value) : CComVariant() { set(VT_I1, &VARIANT::cVal, value); }
  CComVariant(long long value) : CComVariant() { set(VT_I8, &VARIANT::llVal, value); }
  CComVariant(unsigned long long value) : CComVariant() { set(VT_UI8, &VARIANT::ullVal, value); }
  CComVariant(float value) : CComVariant() { set(VT_R4, &VARIANT::fltVal, value); }
  CComVariant(double value, VARTYPE type = VT_R8) : CComVariant() { set(type, &VARIANT::dblVal, value); }
  CComVariant(IUnknown* object) : CComVariant() {
    set(VT_UNKNOWN, &VARIANT::punkVal, object);
    if (object != nullptr) object->AddRef();
  }
  CComVariant(IDispatch* object) : CComVariant() {
    set(VT_DISPATCH, &VARIANT::pdispVal, object);
    if (object != nullptr) object->AddRef();
  }
  CComVariant(const SAFEARRAY* array) : CComVariant() {
    VARTYPE type = VT_EMPTY;
    SAFEARRAY* copy = nullptr;
    SafeArrayGetVartype(const_cast<SAFEARRAY*>(array), &type);
    if (!failed(SafeArrayCopy(const_cast<SAFEARRAY*>(array), &copy)))
      set(VARTYPE(type | VT_ARRAY), &VARIANT::parray, copy);
  }
  ~CComVariant() { Clear(); }

  CComVariant& operator=(const CComVariant& other) { return *this = static_cast<const VARIANT&>(other); }
  CComVariant& operator=(const VARIANT& other) {
    failed(VariantCopy(this, &other));
    return *this;
  }
  template <class T>
  CComVariant& operator=(T value) {
    CComVariant made(value);
    Clear();
    made.Detach(this);
    return *this;
  }
  bool operator==(const VARIANT& other) const {
    if (vt != other.vt) return false;
    if (vt == VT_EMPTY || vt == VT_NULL) return true;
    return vt == VT_BSTR ? CComBSTR(bstrVal) == CComBSTR(other.bstrVal) : llVal == other.llVal;
  }
  bool operator!=(const VARIANT& other) const { return !(*this == other); }

  HRESULT Clear() { return VariantClear(this); }
  HRESULT Copy(const VARIANT* from) { return VariantCopy(this, from); }
  HRESULT CopyTo(VARIANT* to) const { return VariantCopy(to, this); }
  HRESULT Attach(VARIANT* from) {
    Clear();
    static_cast<VARIANT&>(*this) = *from;
    from->vt = VT_EMPTY;
    return S_OK;
  }
  HRESULT Detach(VARIANT* to) {
    *to = *this;
    vt = VT_EMPTY;
    return S_OK;
  }
  HRESULT ChangeType(VARTYPE type, const VARIANT* from = nullptr) {
    return VariantChangeType(this, from != nullptr ? from : this, 0, type);
  }

 private:
  template <class T>
  void set(VARTYPE type, T VARIANT::* field, T value) {
    vt = type;
    this->*field = value;
  }
  bool failed(HRESULT hr) {
    if (FAILED(hr)) set(VT_ERROR, &VARIANT::scode, hr);
    return FAILED(hr);
  }
};

}  // namespace ATL

#endif
