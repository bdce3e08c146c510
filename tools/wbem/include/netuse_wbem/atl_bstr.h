/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATL_BSTR_H
#define NETUSE_WBEM_ATL_BSTR_H

#include <utility>

#include "netuse_wbem/atl_ptr.h"
#include "netuse_wbem/bstr.h"
#include "netuse_wbem/text.h"
#include "netuse_wbem/variant.h"

namespace ATL {

/// "CComBSTR Class": a BSTR that frees itself.
class CComBSTR {
 public:
  CComBSTR() noexcept : m_str(nullptr) {}
  /// So many characters; none for 0, which NULL may be.
  template <class Count, class = typename std::enable_if<std::is_integral<Count>::value>::type>
  CComBSTR(Count characters) : m_str(characters != 0 ? SysAllocStringLen(nullptr, UINT(characters)) : nullptr) {}
  CComBSTR(std::nullptr_t) noexcept : m_str(nullptr) {}
  CComBSTR(int characters, LPCOLESTR text) : m_str(SysAllocStringLen(text, UINT(characters))) {}
  CComBSTR(LPCOLESTR text) : m_str(SysAllocString(text)) {}
  CComBSTR(LPCSTR text) : m_str(wide(text)) {}
  CComBSTR(const CComBSTR& other) : m_str(other.Copy()) {}
  CComBSTR(CComBSTR&& other) noexcept : m_str(std::exchange(other.m_str, nullptr)) {}
  CComBSTR(REFGUID guid) : m_str(nullptr) {
    OLECHAR text[39];
    StringFromGUID2(guid, text, 39);
    m_str = SysAllocString(text);
  }
  ~CComBSTR() { SysFreeString(m_str); }
  CComBSTR& operator=(const CComBSTR& other) { return *this = CComBSTR(other); }
  CComBSTR& operator=(CComBSTR&& other) noexcept {
    std::swap(m_str, other.m_str);
    return *this;
  }
  CComBSTR& operator=(LPCOLESTR text) { return *this = CComBSTR(text); }
  CComBSTR& operator=(LPCSTR text) { return *this = CComBSTR(text); }

  operator BSTR() const noexcept { return m_str; }
  /// For functions that write a BSTR: there must be none yet.
  BSTR* operator&() noexcept {
    ATLASSERT(m_str == nullptr);
    return &m_str;
  }
  bool operator!() const noexcept { return m_str == nullptr; }
  unsigned Length() const noexcept { return SysStringLen(m_str); }
  unsigned ByteLength() const noexcept { return SysStringByteLen(m_str); }
  BSTR Copy() const { return m_str != nullptr ? SysAllocStringLen(m_str, Length()) : nullptr; }
  HRESULT CopyTo(BSTR* to) const {
    if (to == nullptr) return E_POINTER;
    *to = Copy();
    return S_OK;
  }
  HRESULT CopyTo(VARIANT* to) const {
    if (to == nullptr) return E_POINTER;
    to->vt = VT_BSTR;
    to->bstrVal = Copy();
    return S_OK;
  }
  void Attach(BSTR text) noexcept {
    SysFreeString(m_str);
    m_str = text;
  }
  BSTR Detach() noexcept { return std::exchange(m_str, nullptr); }
  void Empty() noexcept { Attach(nullptr); }

  HRESULT Append(LPCOLESTR text, int characters) {
    const CComBSTR more(characters, text);
    BSTR joined = nullptr;
    const HRESULT hr = VarBstrCat(m_str, more, &joined);
    if (SUCCEEDED(hr)) Attach(joined);
    return hr;
  }
  HRESULT Append(LPCOLESTR text) { return text != nullptr ? Append(text, int(wcslen(text))) : S_OK; }
  HRESULT Append(LPCSTR text) { return AppendBSTR(CComBSTR(text)); }
  HRESULT Append(const CComBSTR& other) { return AppendBSTR(other); }
  HRESULT Append(wchar_t character) { return Append(&character, 1); }
  HRESULT AppendBSTR(BSTR text) { return text != nullptr ? Append(text, int(SysStringLen(text))) : S_OK; }
  CComBSTR& operator+=(const CComBSTR& other) { return AppendBSTR(other), *this; }
  CComBSTR& operator+=(LPCOLESTR text) { return Append(text), *this; }
  HRESULT AssignBSTR(BSTR text) {
    *this = CComBSTR(int(SysStringLen(text)), text);
    return S_OK;
  }

  bool operator==(const CComBSTR& other) const noexcept { return compare(other.m_str) == 0; }
  bool operator==(LPCOLESTR text) const { return compare(CComBSTR(text).m_str) == 0; }
  template <class Null, class = typename std::enable_if<std::is_integral<Null>::value>::type>
  bool operator==(Null) const noexcept {
    return m_str == nullptr;
  }
  bool operator==(std::nullptr_t) const noexcept { return m_str == nullptr; }
  bool operator!=(const CComBSTR& other) const noexcept { return compare(other.m_str) != 0; }
  bool operator!=(LPCOLESTR text) const { return !(*this == text); }
  template <class Null, class = typename std::enable_if<std::is_integral<Null>::value>::type>
  bool operator!=(Null) const noexcept {
    return m_str != nullptr;
  }
  bool operator!=(std::nullptr_t) const noexcept { return m_str != nullptr; }
  bool operator<(const CComBSTR& other) const noexcept { return compare(other.m_str) < 0; }
  bool operator>(const CComBSTR& other) const noexcept { return compare(other.m_str) > 0; }

  BSTR m_str;

 private:
  static BSTR wide(LPCSTR text) {
    if (text == nullptr) return nullptr;
    const int room = MultiByteToWideChar(CP_ACP, 0, text, -1, nullptr, 0);
    BSTR made = SysAllocStringLen(nullptr, room > 0 ? UINT(room - 1) : 0);
    if (made != nullptr && room > 0) MultiByteToWideChar(CP_ACP, 0, text, -1, made, room);
    return made;
  }
  int compare(BSTR other) const noexcept {
    const UINT a = SysStringLen(m_str);
    const UINT b = SysStringLen(other);
    const int order = a != 0 && b != 0 ? wmemcmp(m_str, other, a < b ? a : b) : 0;
    return order != 0 ? order : int(a > b) - int(a < b);
  }
};

}  // namespace ATL

#endif
