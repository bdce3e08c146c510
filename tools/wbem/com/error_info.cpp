// SPDX-License-Identifier: MIT
#include "com/error_info.hpp"

#include <string>

#include "com/object.hpp"
#include "com/text.hpp"

namespace netuse_wbem {
namespace {

HRESULT given(BSTR* to, const std::wstring& text) {
  if (to == nullptr) return E_POINTER;
  *to = bstr_of(text);
  return *to != nullptr ? S_OK : E_OUTOFMEMORY;
}

class ErrorInfo;

/// The side of it that is written to; it lives in the other.
class Writer final : public ICreateErrorInfo {
 public:
  explicit Writer(ErrorInfo& info) : info_(info) {}
  HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** object) override;
  ULONG STDMETHODCALLTYPE AddRef() override;
  ULONG STDMETHODCALLTYPE Release() override;
  HRESULT STDMETHODCALLTYPE SetGUID(REFGUID guid) override;
  HRESULT STDMETHODCALLTYPE SetSource(LPOLESTR source) override;
  HRESULT STDMETHODCALLTYPE SetDescription(LPOLESTR description) override;
  HRESULT STDMETHODCALLTYPE SetHelpFile(LPOLESTR /*file*/) override { return S_OK; }
  HRESULT STDMETHODCALLTYPE SetHelpContext(DWORD /*context*/) override { return S_OK; }

 private:
  ErrorInfo& info_;
};

class ErrorInfo final : public Counted<IErrorInfo> {
 public:
  HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** object) override {
    if (object == nullptr || riid != IID_ICreateErrorInfo) return Counted::QueryInterface(riid, object);
    *object = writer();
    AddRef();
    return S_OK;
  }
  HRESULT STDMETHODCALLTYPE GetGUID(GUID* guid) override {
    if (guid == nullptr) return E_POINTER;
    *guid = guid_;
    return S_OK;
  }
  HRESULT STDMETHODCALLTYPE GetSource(BSTR* source) override { return given(source, source_); }
  HRESULT STDMETHODCALLTYPE GetDescription(BSTR* description) override { return given(description, description_); }
  HRESULT STDMETHODCALLTYPE GetHelpFile(BSTR* file) override { return given(file, {}); }
  HRESULT STDMETHODCALLTYPE GetHelpContext(DWORD* context) override {
    if (context == nullptr) return E_POINTER;
    *context = 0;
    return S_OK;
  }
  ICreateErrorInfo* writer() { return &writer_; }

 private:
  friend class Writer;

  Writer writer_{*this};
  GUID guid_{};
  std::wstring source_;
  std::wstring description_;
};

HRESULT Writer::QueryInterface(REFIID riid, void** object) {
  return info_.QueryInterface(riid, object);
}
ULONG Writer::AddRef() {
  return info_.AddRef();
}
ULONG Writer::Release() {
  return info_.Release();
}
HRESULT Writer::SetGUID(REFGUID guid) {
  info_.guid_ = guid;
  return S_OK;
}
HRESULT Writer::SetSource(LPOLESTR source) {
  info_.source_ = source != nullptr ? source : L"";
  return S_OK;
}
HRESULT Writer::SetDescription(LPOLESTR description) {
  info_.description_ = description != nullptr ? description : L"";
  return S_OK;
}

thread_local Held<IErrorInfo> of_this_thread;

}  // namespace

HRESULT told(HRESULT hr, std::string_view description, REFIID from) noexcept {
  try {
    auto info = Held<ErrorInfo>::give(new ErrorInfo);
    std::wstring text = wide(description);
    std::wstring source = L"netuse";
    info->writer()->SetGUID(from);
    info->writer()->SetSource(source.data());
    info->writer()->SetDescription(text.data());
    of_this_thread = Held<IErrorInfo>::give(info.detach());
  } catch (...) {
    of_this_thread = {};
  }
  return hr;
}

}  // namespace netuse_wbem

HRESULT GetErrorInfo(ULONG /*reserved*/, IErrorInfo** info) {
  if (info == nullptr) return E_INVALIDARG;
  *info = netuse_wbem::of_this_thread.detach();
  return *info != nullptr ? S_OK : S_FALSE;
}

HRESULT SetErrorInfo(ULONG /*reserved*/, IErrorInfo* info) {
  netuse_wbem::of_this_thread = netuse_wbem::Held<IErrorInfo>::of(info);
  return S_OK;
}

HRESULT CreateErrorInfo(ICreateErrorInfo** info) {
  if (info == nullptr) return E_INVALIDARG;
  *info = (new netuse_wbem::ErrorInfo)->writer();
  return S_OK;
}
