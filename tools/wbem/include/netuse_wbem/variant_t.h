/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_VARIANT_T_H
#define NETUSE_WBEM_VARIANT_T_H

#include "netuse_wbem/bstr_t.h"
#include "netuse_wbem/com_error.h"
#include "netuse_wbem/dispatch.h"

/// "_variant_t Class": a VARIANT that clears itself. What does not convert throws _com_error(DISP_E_TYPEMISMATCH).
class _variant_t : public VARIANT {
 public:
  _variant_t() noexcept { VariantInit(this); }
  _variant_t(const VARIANT& other) : _variant_t() { _com_util::CheckError(VariantCopy(this, &other)); }
  _variant_t(const VARIANT* other) : _variant_t(*other) {}
  _variant_t(const _variant_t& other) : _variant_t(static_cast<const VARIANT&>(other)) {}
  _variant_t(_variant_t&& other) noexcept : VARIANT(other) { VariantInit(&other); }
  _variant_t(VARIANT& other, bool copy) : _variant_t() {
    if (copy)
      _com_util::CheckError(VariantCopy(this, &other));
    else
      Attach(other);
  }
  _variant_t(short value, VARTYPE type = VT_I2) : _variant_t() {
    vt = type;
    if (type == VT_BOOL)
      boolVal = value != 0 ? VARIANT_TRUE : VARIANT_FALSE;
    else
      iVal = value;
  }
  _variant_t(long value, VARTYPE type = VT_I4) : _variant_t() { set(type, &VARIANT::lVal, value); }
  _variant_t(int value) : _variant_t() { set(VT_I4, &VARIANT::lVal, LONG(value)); }
  _variant_t(unsigned long value) : _variant_t() { set(VT_UI4, &VARIANT::ulVal, UINT32(value)); }
  _variant_t(unsigned int value) : _variant_t() { set(VT_UI4, &VARIANT::ulVal, UINT32(value)); }
  _variant_t(unsigned short value) : _variant_t() { set(VT_UI2, &VARIANT::uiVal, value); }
  _variant_t(unsigned char value) : _variant_t() { set(VT_UI1, &VARIANT::bVal, value); }
  _variant_t(char value) : _variant_t() { set(VT_I1, &VARIANT::cVal, value); }
  _variant_t(long long value) : _variant_t() { set(VT_I8, &VARIANT::llVal, value); }
  _variant_t(unsigned long long value) : _variant_t() { set(VT_UI8, &VARIANT::ullVal, value); }
  _variant_t(float value) : _variant_t() { set(VT_R4, &VARIANT::fltVal, value); }
  _variant_t(double value, VARTYPE type = VT_R8) : _variant_t() { set(type, &VARIANT::dblVal, value); }
  _variant_t(bool value) : _variant_t() { set(VT_BOOL, &VARIANT::boolVal, value ? VARIANT_TRUE : VARIANT_FALSE); }
  _variant_t(const _bstr_t& text) : _variant_t() { set(VT_BSTR, &VARIANT::bstrVal, text.copy()); }
  _variant_t(const wchar_t* text) : _variant_t() { set(VT_BSTR, &VARIANT::bstrVal, SysAllocString(text)); }
  _variant_t(const char* text) : _variant_t() { set(VT_BSTR, &VARIANT::bstrVal, _com_util::ConvertStringToBSTR(text)); }
  _variant_t(IUnknown* object, bool add_ref = true) : _variant_t() {
    set(VT_UNKNOWN, &VARIANT::punkVal, object);
    if (add_ref && object != nullptr) object->AddRef();
  }
  _variant_t(IDispatch* object, bool add_ref = true) : _variant_t() {
    set(VT_DISPATCH, &VARIANT::pdispVal, object);
    if (add_ref && object != nullptr) object->AddRef();
  }
  ~_variant_t() { VariantClear(this); }

  _variant_t& operator=(const _variant_t& other) { return *this = static_cast<const VARIANT&>(other); }
  _variant_t& operator=(_variant_t&& other) noexcept {
    if (this == &other) return *this;
    VariantClear(this);
    static_cast<VARIANT&>(*this) = other;
    VariantInit(&other);
    return *this;
  }
  _variant_t& operator=(const VARIANT& other) {
    _com_util::CheckError(VariantCopy(this, &other));
    return *this;
  }
  template <class T>
  _variant_t& operator=(const T& value) {
    return *this = _variant_t(value);
  }

  operator short() const { return as(VT_I2).iVal; }
  operator long() const { return as(VT_I4).lVal; }
  operator int() const { return int(as(VT_I4).lVal); }
  operator unsigned long() const { return as(VT_UI4).ulVal; }
  operator unsigned int() const { return unsigned(as(VT_UI4).ulVal); }
  operator unsigned short() const { return as(VT_UI2).uiVal; }
  operator unsigned char() const { return as(VT_UI1).bVal; }
  operator long long() const { return as(VT_I8).llVal; }
  operator unsigned long long() const { return as(VT_UI8).ullVal; }
  operator float() const { return float(as(VT_R8).dblVal); }
  operator double() const { return as(VT_R8).dblVal; }
  operator bool() const { return as(VT_BOOL).boolVal != VARIANT_FALSE; }
  // To _bstr_t it converts by that class's constructor of a VARIANT.
  /// The caller releases it.
  operator IUnknown*() const {
    const _variant_t object = as(VT_UNKNOWN);
    if (object.punkVal != nullptr) object.punkVal->AddRef();
    return object.punkVal;
  }

  bool operator==(const VARIANT& other) const { return equal(other); }
  bool operator!=(const VARIANT& other) const { return !equal(other); }
  void Clear() { _com_util::CheckError(VariantClear(this)); }
  void Attach(VARIANT& other) {
    Clear();
    static_cast<VARIANT&>(*this) = other;
    other.vt = VT_EMPTY;
  }
  VARIANT Detach() {
    const VARIANT given = *this;
    vt = VT_EMPTY;
    return given;
  }
  VARIANT& GetVARIANT() { return *this; }
  /// For functions that write a VARIANT: what was held is let go.
  VARIANT* GetAddress() {
    Clear();
    return this;
  }
  void ChangeType(VARTYPE type, const _variant_t* from = nullptr) {
    _com_util::CheckError(VariantChangeType(this, from != nullptr ? from : this, 0, type));
  }
  void SetString(const char* text) { *this = _variant_t(text); }

 private:
  template <class T>
  void set(VARTYPE type, T VARIANT::* field, T value) {
    vt = type;
    this->*field = value;
  }
  _variant_t as(VARTYPE type) const {
    _variant_t changed;
    changed.ChangeType(type, this);
    return changed;
  }
  bool equal(const VARIANT& other) const {
    if (vt != other.vt) return false;
    if (vt == VT_EMPTY || vt == VT_NULL) return true;
    if (vt == VT_BSTR) return _bstr_t(bstrVal, true) == _bstr_t(other.bstrVal, true);
    return llVal == other.llVal;
  }
};
typedef _variant_t variant_t;

#endif
