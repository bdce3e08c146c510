/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_COM_PTR_H
#define NETUSE_WBEM_COM_PTR_H

#include <cstddef>
#include <type_traits>
#include <utility>

#include "netuse_wbem/apartment.h"
#include "netuse_wbem/com_error.h"
#include "netuse_wbem/variant_t.h"

template <class Interface_, const IID* iid_>
class _com_IIID {
 public:
  typedef Interface_ Interface;
  static const IID& GetIID() noexcept { return *iid_; }
};

/// "_com_ptr_t Class": holds a reference to an object. To use it where it holds none throws _com_error(E_POINTER).
template <class IIID>
class _com_ptr_t {
 public:
  typedef IIID ThisIIID;
  typedef typename IIID::Interface Interface;
  static const IID& GetIID() noexcept { return IIID::GetIID(); }

  _com_ptr_t() noexcept = default;
  _com_ptr_t(std::nullptr_t) noexcept {}
  /// NULL, which is a number of one size or another.
  template <class Null, class = typename std::enable_if<std::is_integral<Null>::value>::type>
  _com_ptr_t(Null null) {
    if (null != 0) _com_issue_error(E_POINTER);
  }
  _com_ptr_t(const _com_ptr_t& other) noexcept : held_(other.held_) { hold(); }
  _com_ptr_t(_com_ptr_t&& other) noexcept : held_(std::exchange(other.held_, nullptr)) {}
  _com_ptr_t(Interface* object) noexcept : held_(object) { hold(); }
  _com_ptr_t(Interface* object, bool add_ref) noexcept : held_(object) {
    if (add_ref) hold();
  }
  template <class Other>
  _com_ptr_t(Other* object) {
    found(ask(object));
  }
  template <class Other>
  _com_ptr_t(const _com_ptr_t<Other>& other) {
    found(ask(other.GetInterfacePtr()));
  }
  _com_ptr_t(const _variant_t& variant) {
    if (variant.vt != VT_UNKNOWN && variant.vt != VT_DISPATCH) _com_issue_error(E_NOINTERFACE);
    found(ask(variant.punkVal));
  }
  explicit _com_ptr_t(const CLSID& clsid, IUnknown* outer = nullptr, DWORD context = CLSCTX_ALL) {
    const HRESULT hr = CreateInstance(clsid, outer, context);
    if (FAILED(hr) && hr != E_NOINTERFACE) _com_issue_error(hr);
  }
  ~_com_ptr_t() { drop(); }

  _com_ptr_t& operator=(_com_ptr_t other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  _com_ptr_t& operator=(Interface* object) noexcept { return *this = _com_ptr_t(object); }
  _com_ptr_t& operator=(std::nullptr_t) noexcept { return *this = _com_ptr_t(); }
  template <class Null, class = typename std::enable_if<std::is_integral<Null>::value>::type>
  _com_ptr_t& operator=(Null null) {
    return *this = _com_ptr_t(null);
  }
  template <class Other>
  _com_ptr_t& operator=(Other* object) {
    return *this = _com_ptr_t(object);
  }

  operator Interface*() const noexcept { return held_; }
  operator Interface&() const { return *checked(); }
  Interface& operator*() const { return *checked(); }
  Interface* operator->() const { return checked(); }
  /// For functions that write a pointer: what was held is let go.
  Interface** operator&() noexcept {
    drop();
    return &held_;
  }
  operator bool() const noexcept { return held_ != nullptr; }
  bool operator!() const noexcept { return held_ == nullptr; }
  bool operator==(Interface* object) const noexcept { return held_ == object; }
  bool operator!=(Interface* object) const noexcept { return held_ != object; }
  bool operator==(std::nullptr_t) const noexcept { return held_ == nullptr; }
  bool operator!=(std::nullptr_t) const noexcept { return held_ != nullptr; }
  template <class Null, class = typename std::enable_if<std::is_integral<Null>::value>::type>
  bool operator==(Null) const noexcept {
    return held_ == nullptr;
  }
  template <class Null, class = typename std::enable_if<std::is_integral<Null>::value>::type>
  bool operator!=(Null) const noexcept {
    return held_ != nullptr;
  }

  Interface* GetInterfacePtr() const noexcept { return held_; }
  Interface*& GetInterfacePtr() noexcept { return held_; }
  void Attach(Interface* object) noexcept { *this = _com_ptr_t(object, false); }
  void Attach(Interface* object, bool add_ref) noexcept { *this = _com_ptr_t(object, add_ref); }
  Interface* Detach() noexcept { return std::exchange(held_, nullptr); }
  void AddRef() { checked()->AddRef(); }
  void Release() {
    checked();
    drop();
  }
  HRESULT CreateInstance(const CLSID& clsid, IUnknown* outer = nullptr, DWORD context = CLSCTX_ALL) noexcept {
    drop();
    return CoCreateInstance(clsid, outer, context, GetIID(), reinterpret_cast<void**>(&held_));
  }
  HRESULT CreateInstance(LPCWSTR clsid, IUnknown* outer = nullptr, DWORD context = CLSCTX_ALL) noexcept {
    CLSID parsed;
    const HRESULT hr = clsid != nullptr ? CLSIDFromString(clsid, &parsed) : E_INVALIDARG;
    return FAILED(hr) ? hr : CreateInstance(parsed, outer, context);
  }
  template <class Other>
  HRESULT QueryInterface(const IID& iid, Other*& object) noexcept {
    return held_ != nullptr ? held_->QueryInterface(iid, reinterpret_cast<void**>(&object)) : E_POINTER;
  }
  template <class Other>
  HRESULT QueryInterface(const IID& iid, Other** object) noexcept {
    return held_ != nullptr ? held_->QueryInterface(iid, reinterpret_cast<void**>(object)) : E_POINTER;
  }

 private:
  void hold() const noexcept {
    if (held_ != nullptr) held_->AddRef();
  }
  void drop() noexcept {
    if (Interface* object = std::exchange(held_, nullptr)) object->Release();
  }
  Interface* checked() const {
    if (held_ == nullptr) _com_issue_error(E_POINTER);
    return held_;
  }
  HRESULT ask(IUnknown* object) noexcept {
    return object != nullptr ? object->QueryInterface(GetIID(), reinterpret_cast<void**>(&held_)) : E_NOINTERFACE;
  }
  void found(HRESULT hr) {
    if (FAILED(hr) && hr != E_NOINTERFACE) _com_issue_error(hr);
    if (FAILED(hr)) held_ = nullptr;
  }

  Interface* held_ = nullptr;
};

#define _COM_SMARTPTR _com_ptr_t
#define _COM_SMARTPTR_LEVEL2 _com_IIID
#define _COM_SMARTPTR_TYPEDEF(Interface, iid) typedef _com_ptr_t<_com_IIID<Interface, &iid> > Interface##Ptr

_COM_SMARTPTR_TYPEDEF(IUnknown, __uuidof(IUnknown));
_COM_SMARTPTR_TYPEDEF(IDispatch, __uuidof(IDispatch));
_COM_SMARTPTR_TYPEDEF(IErrorInfo, __uuidof(IErrorInfo));

#endif
