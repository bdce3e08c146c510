/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATL_SAFE_ARRAY_H
#define NETUSE_WBEM_ATL_SAFE_ARRAY_H

#include "netuse_wbem/atl_variant.h"

namespace ATL {

template <class T>
struct TypeOfElement;
#define NETUSE_WBEM_ELEMENT(T, type)   \
  template <>                          \
  struct TypeOfElement<T> {            \
    static const VARTYPE value = type; \
  }
NETUSE_WBEM_ELEMENT(BSTR, VT_BSTR);
NETUSE_WBEM_ELEMENT(CHAR, VT_I1);
NETUSE_WBEM_ELEMENT(BYTE, VT_UI1);
NETUSE_WBEM_ELEMENT(SHORT, VT_I2);
NETUSE_WBEM_ELEMENT(USHORT, VT_UI2);
NETUSE_WBEM_ELEMENT(INT, VT_INT);
NETUSE_WBEM_ELEMENT(UINT, VT_UINT);
NETUSE_WBEM_ELEMENT(LONG, VT_I4);
NETUSE_WBEM_ELEMENT(ULONG, VT_UI4);
NETUSE_WBEM_ELEMENT(LONGLONG, VT_I8);
NETUSE_WBEM_ELEMENT(ULONGLONG, VT_UI8);
NETUSE_WBEM_ELEMENT(FLOAT, VT_R4);
NETUSE_WBEM_ELEMENT(DOUBLE, VT_R8);
NETUSE_WBEM_ELEMENT(VARIANT, VT_VARIANT);
NETUSE_WBEM_ELEMENT(IUnknown*, VT_UNKNOWN);
NETUSE_WBEM_ELEMENT(IDispatch*, VT_DISPATCH);
#undef NETUSE_WBEM_ELEMENT

/// "CComSafeArray Class": a SAFEARRAY of one dimension that destroys itself.
template <class T, VARTYPE type = TypeOfElement<T>::value>
class CComSafeArray {
 public:
  CComSafeArray() noexcept : m_psa(nullptr) {}
  explicit CComSafeArray(ULONG elements, LONG lower = 0) : m_psa(SafeArrayCreateVector(type, lower, elements)) {}
  CComSafeArray(const SAFEARRAY* array) : m_psa(nullptr) { CopyFrom(array); }
  CComSafeArray(const CComSafeArray& other) : m_psa(nullptr) { CopyFrom(other.m_psa); }
  CComSafeArray& operator=(const CComSafeArray& other) {
    if (this != &other) CopyFrom(other.m_psa);
    return *this;
  }
  ~CComSafeArray() { Destroy(); }

  operator const SAFEARRAY*() const noexcept { return m_psa; }
  operator LPSAFEARRAY() noexcept { return m_psa; }
  ULONG GetCount() const noexcept { return m_psa != nullptr ? m_psa->rgsabound[0].cElements : 0; }
  LONG GetLowerBound() const noexcept { return m_psa->rgsabound[0].lLbound; }
  LONG GetUpperBound() const noexcept { return GetLowerBound() + LONG(GetCount()) - 1; }
  T& GetAt(LONG index) const {
    if (m_psa == nullptr || index < GetLowerBound() || index > GetUpperBound()) AtlThrow(E_INVALIDARG);
    return static_cast<T*>(m_psa->pvData)[index - GetLowerBound()];
  }
  T& operator[](LONG index) const { return GetAt(index); }
  HRESULT SetAt(LONG index, T value) { return SafeArrayPutElement(m_psa, &index, element(value)); }
  HRESULT Create(ULONG elements = 0, LONG lower = 0) { return Attach(SafeArrayCreateVector(type, lower, elements)); }
  HRESULT Destroy() {
    SAFEARRAY* array = m_psa;
    m_psa = nullptr;
    return array != nullptr ? SafeArrayDestroy(array) : S_OK;
  }
  HRESULT CopyFrom(const SAFEARRAY* array) {
    SAFEARRAY* copy = nullptr;
    const HRESULT hr = SafeArrayCopy(const_cast<SAFEARRAY*>(array), &copy);
    return SUCCEEDED(hr) ? Attach(copy) : hr;
  }
  HRESULT Attach(const SAFEARRAY* array) {
    Destroy();
    m_psa = const_cast<SAFEARRAY*>(array);
    return S_OK;
  }
  LPSAFEARRAY Detach() {
    SAFEARRAY* array = m_psa;
    m_psa = nullptr;
    return array;
  }

  LPSAFEARRAY m_psa;

 private:
  static void* element(BSTR text) { return text; }
  static void* element(IUnknown* object) { return object; }
  template <class Other>
  static void* element(Other& value) {
    return &value;
  }
};

}  // namespace ATL

#endif
