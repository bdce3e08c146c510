/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_BSTR_T_H
#define NETUSE_WBEM_BSTR_T_H

#include <atomic>
#include <utility>

#include "netuse_wbem/error_info.h"
#include "netuse_wbem/text.h"
#include "netuse_wbem/variant.h"

[[noreturn]] void _com_issue_error(HRESULT hr);

namespace _com_util {
/// The caller frees it with SysFreeString; nullptr for nullptr.
inline BSTR ConvertStringToBSTR(const char* text) {
  if (text == nullptr) return nullptr;
  const int room = MultiByteToWideChar(CP_ACP, 0, text, -1, nullptr, 0);
  BSTR wide = SysAllocStringLen(nullptr, room > 0 ? UINT(room - 1) : 0);
  if (wide != nullptr && room > 0) MultiByteToWideChar(CP_ACP, 0, text, -1, wide, room);
  return wide;
}
/// The caller frees it with delete[]; nullptr for nullptr.
inline char* ConvertBSTRToString(BSTR wide) {
  if (wide == nullptr) return nullptr;
  const int room = WideCharToMultiByte(CP_ACP, 0, wide, -1, nullptr, 0, nullptr, nullptr);
  char* text = new char[std::size_t(room > 0 ? room : 1)]();
  if (room > 0) WideCharToMultiByte(CP_ACP, 0, wide, -1, text, room, nullptr, nullptr);
  return text;
}
}  // namespace _com_util

/// "_bstr_t Class": a BSTR that copies share, wide and as char. Thread rule: each object by one thread at a time;
/// copies are free.
class _bstr_t {
 public:
  _bstr_t() noexcept = default;
  _bstr_t(const _bstr_t& other) noexcept : data_(other.data_) { hold(); }
  _bstr_t(_bstr_t&& other) noexcept : data_(std::exchange(other.data_, nullptr)) {}
  _bstr_t(const char* text) : _bstr_t(_com_util::ConvertStringToBSTR(text), false) {}
  _bstr_t(const wchar_t* text) : _bstr_t(SysAllocString(text), false) {}
  /// With `copy` the caller keeps his, else this object frees it.
  _bstr_t(BSTR text, bool copy) {
    BSTR own = copy && text != nullptr ? SysAllocStringLen(text, SysStringLen(text)) : text;
    if (own != nullptr) data_ = new Data(own);
  }
  _bstr_t(const VARIANT& variant);
  ~_bstr_t() { drop(); }

  _bstr_t& operator=(_bstr_t other) noexcept {
    std::swap(data_, other.data_);
    return *this;
  }
  _bstr_t& operator=(const char* text) { return *this = _bstr_t(text); }
  _bstr_t& operator=(const wchar_t* text) { return *this = _bstr_t(text); }
  _bstr_t& operator+=(const _bstr_t& other) { return *this = *this + other; }
  friend _bstr_t operator+(const _bstr_t& a, const _bstr_t& b) {
    BSTR joined = nullptr;
    if (FAILED(VarBstrCat(a.text(), b.text(), &joined))) _com_issue_error(E_OUTOFMEMORY);
    return _bstr_t(joined, false);
  }
  friend _bstr_t operator+(const _bstr_t& a, const char* b) { return a + _bstr_t(b); }
  friend _bstr_t operator+(const _bstr_t& a, const wchar_t* b) { return a + _bstr_t(b); }
  friend _bstr_t operator+(const char* a, const _bstr_t& b) { return _bstr_t(a) + b; }
  friend _bstr_t operator+(const wchar_t* a, const _bstr_t& b) { return _bstr_t(a) + b; }

  operator const wchar_t*() const noexcept { return text(); }
  operator wchar_t*() const noexcept { return text(); }
  operator const char*() const { return narrow(); }
  operator char*() const { return narrow(); }
  bool operator!() const noexcept { return text() == nullptr; }
  unsigned length() const noexcept { return SysStringLen(text()); }
  /// A BSTR of the caller's, who frees it: a copy, or without `copy` this object's own.
  wchar_t* copy(bool copy = true) const {
    return copy && text() != nullptr ? SysAllocStringLen(text(), length()) : text();
  }
  BSTR& GetBSTR() {
    if (data_ == nullptr) data_ = new Data(nullptr);
    return data_->wide;
  }
  /// For functions that write a BSTR: what was held is let go.
  BSTR* GetAddress() {
    drop();
    data_ = new Data(nullptr);
    return &data_->wide;
  }
  void Assign(BSTR text) { *this = _bstr_t(text, true); }
  void Attach(BSTR text) { *this = _bstr_t(text, false); }
  BSTR Detach() {
    BSTR given = data_ != nullptr && data_->holders == 1 ? std::exchange(data_->wide, nullptr) : copy();
    drop();
    return given;
  }

  friend bool operator==(const _bstr_t& a, const _bstr_t& b) noexcept { return a.compare(b) == 0; }
  friend bool operator!=(const _bstr_t& a, const _bstr_t& b) noexcept { return a.compare(b) != 0; }
  friend bool operator<(const _bstr_t& a, const _bstr_t& b) noexcept { return a.compare(b) < 0; }
  friend bool operator>(const _bstr_t& a, const _bstr_t& b) noexcept { return a.compare(b) > 0; }
  friend bool operator<=(const _bstr_t& a, const _bstr_t& b) noexcept { return a.compare(b) <= 0; }
  friend bool operator>=(const _bstr_t& a, const _bstr_t& b) noexcept { return a.compare(b) >= 0; }

 private:
  struct Data {
    explicit Data(BSTR text) : wide(text) {}
    BSTR wide;
    std::atomic<char*> narrow{nullptr};  // made when it is asked for
    std::atomic<long> holders{1};
  };

  BSTR text() const noexcept { return data_ != nullptr ? data_->wide : nullptr; }
  void hold() const noexcept {
    if (data_ != nullptr) ++data_->holders;
  }
  void drop() noexcept {
    Data* data = std::exchange(data_, nullptr);
    if (data == nullptr || --data->holders != 0) return;
    SysFreeString(data->wide);
    delete[] data->narrow.load();
    delete data;
  }
  char* narrow() const {
    if (data_ == nullptr) return nullptr;
    if (char* made = data_->narrow) return made;
    char* mine = _com_util::ConvertBSTRToString(data_->wide);
    char* first = nullptr;
    if (data_->narrow.compare_exchange_strong(first, mine)) return mine;
    delete[] mine;
    return first;
  }
  int compare(const _bstr_t& other) const noexcept {
    const unsigned a = length();
    const unsigned b = other.length();
    const int order = a != 0 && b != 0 ? wmemcmp(text(), other.text(), a < b ? a : b) : 0;
    return order != 0 ? order : int(a > b) - int(a < b);
  }

  Data* data_ = nullptr;
};
typedef _bstr_t bstr_t;

inline bool operator==(const _bstr_t& a, const wchar_t* b) {
  return a == _bstr_t(b);
}
inline bool operator==(const _bstr_t& a, const char* b) {
  return a == _bstr_t(b);
}
inline bool operator!=(const _bstr_t& a, const wchar_t* b) {
  return !(a == b);
}
inline bool operator!=(const _bstr_t& a, const char* b) {
  return !(a == b);
}

inline _bstr_t::_bstr_t(const VARIANT& variant) {
  if (variant.vt == VT_BSTR) {
    *this = _bstr_t(variant.bstrVal, true);
    return;
  }
  VARIANT text;
  VariantInit(&text);
  const HRESULT hr = VariantChangeType(&text, &variant, 0, VT_BSTR);
  if (FAILED(hr)) _com_issue_error(hr);
  Attach(text.bstrVal);
}

#endif
