/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATL_CONVERT_H
#define NETUSE_WBEM_ATL_CONVERT_H

#include <deque>
#include <string>

#include "netuse_wbem/tchar_names.h"

namespace ATL {

/// "ATL and MFC String Conversion Macros": the text lives as long as the object; nullptr stays nullptr.
class CW2A {
 public:
  CW2A(LPCWSTR text, UINT page = CP_ACP) : m_psz(nullptr) {
    if (text == nullptr) return;
    const int room = WideCharToMultiByte(page, 0, text, -1, nullptr, 0, nullptr, nullptr);
    text_.resize(std::size_t(room > 0 ? room : 1));
    WideCharToMultiByte(page, 0, text, -1, &text_[0], room, nullptr, nullptr);
    m_psz = &text_[0];
  }
  CW2A(const CW2A&) = delete;
  CW2A& operator=(const CW2A&) = delete;
  operator LPSTR() const noexcept { return m_psz; }

  LPSTR m_psz;

 private:
  std::string text_;
};
class CA2W {
 public:
  CA2W(LPCSTR text, UINT page = CP_ACP) : m_psz(nullptr) {
    if (text == nullptr) return;
    const int room = MultiByteToWideChar(page, 0, text, -1, nullptr, 0);
    text_.resize(std::size_t(room > 0 ? room : 1));
    MultiByteToWideChar(page, 0, text, -1, &text_[0], room);
    m_psz = &text_[0];
  }
  CA2W(const CA2W&) = delete;
  CA2W& operator=(const CA2W&) = delete;
  operator LPWSTR() const noexcept { return m_psz; }

  LPWSTR m_psz;

 private:
  std::wstring text_;
};
template <class Char>
class CSame {
 public:
  CSame(const Char* text, UINT = CP_ACP) noexcept : m_psz(const_cast<Char*>(text)) {}
  operator Char*() const noexcept { return m_psz; }

  Char* m_psz;
};
typedef CW2A CW2CA, COLE2A, COLE2CA;
typedef CA2W CA2CW, CA2OLE, CA2COLE;
#if defined(UNICODE) || defined(_UNICODE)
typedef CA2W CA2T, CA2CT;
typedef CW2A CT2A, CT2CA;
typedef CSame<wchar_t> CW2T, CW2CT, CT2W, CT2CW, COLE2T, COLE2CT, CT2OLE, CT2COLE;
#else
typedef CW2A CW2T, CW2CT, COLE2T, COLE2CT;
typedef CA2W CT2W, CT2CW, CT2OLE, CT2COLE;
typedef CSame<char> CA2T, CA2CT, CT2A, CT2CA;
#endif

/// What USES_CONVERSION keeps for the macros behind it until the function ends.
class Conversions {
 public:
  LPSTR narrow(LPCWSTR text) { return narrow_.emplace_back(text), narrow_.back(); }
  LPWSTR wide(LPCSTR text) { return wide_.emplace_back(text), wide_.back(); }

 private:
  std::deque<CW2A> narrow_;
  std::deque<CA2W> wide_;
};

}  // namespace ATL

#ifndef _ATL_NO_AUTOMATIC_NAMESPACE
using namespace ATL;
#endif

#define USES_CONVERSION               \
  ::ATL::Conversions atl_conversions; \
  (void)atl_conversions
#define W2A(text) atl_conversions.narrow(text)
#define W2CA(text) atl_conversions.narrow(text)
#define OLE2A(text) atl_conversions.narrow(text)
#define OLE2CA(text) atl_conversions.narrow(text)
#define A2W(text) atl_conversions.wide(text)
#define A2CW(text) atl_conversions.wide(text)
#define A2OLE(text) atl_conversions.wide(text)
#define A2COLE(text) atl_conversions.wide(text)
#define A2BSTR(text) SysAllocString(atl_conversions.wide(text))
#define W2OLE(text) (text)
#define W2COLE(text) (text)
#define OLE2W(text) (text)
#define OLE2CW(text) (text)
#define W2BSTR(text) SysAllocString(text)
#if defined(UNICODE) || defined(_UNICODE)
#define W2T(text) (text)
#define W2CT(text) (text)
#define OLE2T(text) (text)
#define OLE2CT(text) (text)
#define T2W(text) (text)
#define T2CW(text) (text)
#define T2OLE(text) (text)
#define T2COLE(text) (text)
#define T2BSTR(text) SysAllocString(text)
#define T2A(text) W2A(text)
#define T2CA(text) W2A(text)
#define A2T(text) A2W(text)
#define A2CT(text) A2W(text)
#else
#define W2T(text) W2A(text)
#define W2CT(text) W2A(text)
#define OLE2T(text) W2A(text)
#define OLE2CT(text) W2A(text)
#define T2W(text) A2W(text)
#define T2CW(text) A2W(text)
#define T2OLE(text) A2W(text)
#define T2COLE(text) A2W(text)
#define T2BSTR(text) A2BSTR(text)
#define T2A(text) (text)
#define T2CA(text) (text)
#define A2T(text) (text)
#define A2CT(text) (text)
#endif

#endif
