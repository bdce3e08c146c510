/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATL_PTR_H
#define NETUSE_WBEM_ATL_PTR_H

#include <cassert>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "netuse_wbem/apartment.h"

#ifndef ATLASSERT
#define ATLASSERT(condition) assert(condition)
#endif
#define ATLENSURE(condition)                 \
  do {                                       \
    if (!(condition)) ATL::AtlThrow(E_FAIL); \
  } while (0)

namespace ATL {

/// "CAtlException Class"
class CAtlException {
 public:
  CAtlException(HRESULT hr = E_FAIL) noexcept : m_hr(hr) {}
  operator HRESULT() const noexcept { return m_hr; }
  HRESULT m_hr;
};
[[noreturn]] inline void AtlThrow(HRESULT hr) {
  throw CAtlException(hr);
}

/// "CComPtrBase Class", "CComPtr Class": holds a reference to an object.
template <class T>
class CComPtr {
 public:
  CComPtr() noexcept : p(nullptr) {}
  /// NULL, which is a number of one size or another.
  template <class Null, class = typename std::enable_if<std::is_integral<Null>::value>::type>
  CComPtr(Null) noexcept : p(nullptr) {}
  CComPtr(std::nullptr_t) noexcept : p(nullptr) {}
  CComPtr(T* object) noexcept : p(object) { hold(); }
  CComPtr(const CComPtr& other) noexcept : p(other.p) { hold(); }
  CComPtr(CComPtr&& other) noexcept : p(std::exchange(other.p, nullptr)) {}
  ~CComPtr() { Release(); }
  CComPtr& operator=(const CComPtr& other) noexcept { return *this = CComPtr(other); }
  CComPtr& operator=(CComPtr&& other) noexcept {
    std::swap(p, other.p);
    return *this;
  }
  CComPtr& operator=(T* object) noexcept { return *this = CComPtr(object); }
  CComPtr& operator=(std::nullptr_t) noexcept { return *this = CComPtr(); }
  template <class Null, class = typename std::enable_if<std::is_integral<Null>::value>::type>
  CComPtr& operator=(Null) noexcept {
    return *this = CComPtr();
  }
  /// Of another interface: it is asked for this one.
  template <class Q>
  CComPtr& operator=(const CComPtr<Q>& other) noexcept {
    CComPtr found;
    if (other.p != nullptr) other.p->QueryInterface(__uuidof(T), reinterpret_cast<void**>(&found.p));
    return *this = std::move(found);
  }

  operator T*() const noexcept { return p; }
  T& operator*() const {
    ATLASSERT(p != nullptr);
    return *p;
  }
  T* operator->() const noexcept {
    ATLASSERT(p != nullptr);
    return p;
  }
  /// For functions that write a pointer: there must be none yet.
  T** operator&() noexcept {
    ATLASSERT(p == nullptr);
    return &p;
  }
  bool operator!() const noexcept { return p == nullptr; }
  bool operator<(T* object) const noexcept { return p < object; }
  bool operator==(T* object) const noexcept { return p == object; }
  bool operator!=(T* object) const noexcept { return p != object; }

  void Release() noexcept {
    if (T* object = std::exchange(p, nullptr)) object->Release();
  }
  void Attach(T* object) noexcept {
    Release();
    p = object;
  }
  T* Detach() noexcept { return std::exchange(p, nullptr); }
  HRESULT CopyTo(T** object) const noexcept {
    if (object == nullptr) return E_POINTER;
    *object = p;
    hold();
    return S_OK;
  }
  bool IsEqualObject(IUnknown* other) const noexcept {
    CComPtr<IUnknown> mine;
    CComPtr<IUnknown> theirs;
    if (p == nullptr || other == nullptr) return p == nullptr && other == nullptr;
    p->QueryInterface(__uuidof(IUnknown), reinterpret_cast<void**>(&mine));
    other->QueryInterface(__uuidof(IUnknown), reinterpret_cast<void**>(&theirs));
    return mine.p == theirs.p;
  }
  HRESULT CoCreateInstance(REFCLSID clsid, IUnknown* outer = nullptr, DWORD context = CLSCTX_ALL) noexcept {
    ATLASSERT(p == nullptr);
    return ::CoCreateInstance(clsid, outer, context, __uuidof(T), reinterpret_cast<void**>(&p));
  }
  HRESULT CoCreateInstance(LPCOLESTR clsid, IUnknown* outer = nullptr, DWORD context = CLSCTX_ALL) noexcept {
    CLSID parsed;
    const HRESULT hr = CLSIDFromString(clsid, &parsed);
    return FAILED(hr) ? hr : CoCreateInstance(parsed, outer, context);
  }
  template <class Q>
  HRESULT QueryInterface(Q** object) const noexcept {
    ATLASSERT(object != nullptr && *object == nullptr);
    return p->QueryInterface(__uuidof(Q), reinterpret_cast<void**>(object));
  }

  T* p;

 private:
  void hold() const noexcept {
    if (p != nullptr) p->AddRef();
  }
};

/// "CComQIPtr Class": of any object, the interface that is wanted, or none.
template <class T, const IID* iid = &__uuidof(T)>
class CComQIPtr : public CComPtr<T> {
 public:
  CComQIPtr() noexcept = default;
  CComQIPtr(T* object) noexcept : CComPtr<T>(object) {}
  CComQIPtr(const CComQIPtr& other) noexcept = default;
  CComQIPtr(IUnknown* object) noexcept {
    if (object != nullptr) object->QueryInterface(*iid, reinterpret_cast<void**>(&this->p));
  }
  CComQIPtr& operator=(const CComQIPtr& other) noexcept = default;
  CComQIPtr& operator=(IUnknown* object) noexcept { return *this = CComQIPtr(object); }
};
template <>
class CComQIPtr<IUnknown, &__uuidof(IUnknown)> : public CComPtr<IUnknown> {
 public:
  using CComPtr<IUnknown>::CComPtr;
};

/// "CAdapt Class": keeps an operator& from containers.
template <class T>
class CAdapt {
 public:
  CAdapt() = default;
  CAdapt(const T& other) : m_T(other) {}
  CAdapt(T&& other) : m_T(std::move(other)) {}
  CAdapt& operator=(const T& other) { return m_T = other, *this; }
  bool operator==(const T& other) const { return m_T == other; }
  bool operator<(const T& other) const { return m_T < other; }
  operator T&() { return m_T; }
  operator const T&() const { return m_T; }

  T m_T;
};

}  // namespace ATL

#ifndef _ATL_NO_AUTOMATIC_NAMESPACE
using namespace ATL;
#endif

#endif
