/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_COM_ERROR_H
#define NETUSE_WBEM_COM_ERROR_H

#include <string>

#include "netuse_wbem/bstr_t.h"
#include "netuse_wbem/tchar_names.h"

/// "_com_error Class": an HRESULT that is thrown, with the words that came with it. Copies share nothing.
class _com_error {
 public:
  _com_error(HRESULT hr, IErrorInfo* info = nullptr, bool add_ref = false) : hr_(hr), info_(info) {
    if (info_ != nullptr && add_ref) info_->AddRef();
  }
  _com_error(const _com_error& other) : _com_error(other.hr_, other.info_, true) {}
  _com_error& operator=(const _com_error& other) {
    if (other.info_ != nullptr) other.info_->AddRef();
    if (info_ != nullptr) info_->Release();
    hr_ = other.hr_;
    info_ = other.info_;
    message_.clear();
    return *this;
  }
  virtual ~_com_error() {
    if (info_ != nullptr) info_->Release();
  }

  HRESULT Error() const { return hr_; }
  /// Of codes 0x80040200 and above, which are an interface's own, the part behind it; else 0.
  WORD WCode() const { return unsigned(hr_) - 0x80040200U < 0xFE00U ? WORD(unsigned(hr_) - 0x80040200U) : WORD(0); }
  static HRESULT WCodeToHRESULT(WORD code) { return HRESULT(code >= 0xFE00 ? 0x8004FFFFU : 0x80040200U + code); }
  IErrorInfo* ErrorInfo() const {
    if (info_ != nullptr) info_->AddRef();
    return info_;
  }
  _bstr_t Description() const { return told(&IErrorInfo::GetDescription); }
  _bstr_t Source() const { return told(&IErrorInfo::GetSource); }
  _bstr_t HelpFile() const { return told(&IErrorInfo::GetHelpFile); }
  DWORD HelpContext() const { return 0; }
  GUID GUID_() const { return GUID_NULL; }
  /// The system's message for the code, without a line end; it lives as long as this object.
  const TCHAR* ErrorMessage() const {
    if (message_.empty()) message_ = message_of(hr_);
    return message_.c_str();
  }

 private:
  using Text = std::basic_string<TCHAR>;

  static Text message_of(HRESULT hr) {
    TCHAR text[512] = {};
    const DWORD length = FormatMessage(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr, DWORD(hr),
                                       0, text, 512, nullptr);
    if (length == 0) return Text(TEXT("Unknown error 0x")) + digits_of(unsigned(hr));
    Text message(text, length);
    while (!message.empty() && (message.back() == '\n' || message.back() == '\r')) message.pop_back();
    return message;
  }
  static Text digits_of(unsigned code) {
    Text digits;
    for (int shift = 28; shift >= 0; shift -= 4) digits += TEXT("0123456789ABCDEF")[(code >> shift) & 15];
    return digits;
  }
  _bstr_t told(HRESULT (STDMETHODCALLTYPE IErrorInfo::*ask)(BSTR*)) const {
    BSTR text = nullptr;
    if (info_ == nullptr || FAILED((info_->*ask)(&text))) return _bstr_t();
    return _bstr_t(text, false);
  }

  HRESULT hr_;
  IErrorInfo* info_;
  mutable Text message_;
};

/// Throws what the thread's error info has to say of it.
[[noreturn]] inline void _com_issue_error(HRESULT hr) {
  IErrorInfo* info = nullptr;
  if (GetErrorInfo(0, &info) != S_OK) info = nullptr;
  throw _com_error(hr, info);
}
[[noreturn]] inline void _com_raise_error(HRESULT hr, IErrorInfo* info = nullptr) {
  throw _com_error(hr, info);
}
[[noreturn]] inline void _com_issue_errorex(HRESULT hr, IUnknown*, REFIID) {
  _com_issue_error(hr);
}

namespace _com_util {
inline void CheckError(HRESULT hr) {
  if (FAILED(hr)) _com_issue_error(hr);
}
}  // namespace _com_util

#endif
