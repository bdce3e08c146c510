/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WRL_PTR_H
#define NETUSE_WBEM_WRL_PTR_H

#include <cstddef>
#include <type_traits>
#include <utility>

#include "netuse_wbem/apartment.h"

namespace Microsoft {
namespace WRL {

template <class T>
class ComPtr;

namespace Details {
/// What &pointer gives: it becomes a T** that lets go of what was held, or an array of one for functions that write.
template <class Pointer>
class ComPtrRef {
 public:
  using Interface = typename Pointer::InterfaceType;

  explicit ComPtrRef(Pointer* pointer) noexcept : pointer_(pointer) {}
  operator Interface**() const noexcept { return pointer_->ReleaseAndGetAddressOf(); }
  operator void**() const noexcept { return reinterpret_cast<void**>(pointer_->ReleaseAndGetAddressOf()); }
  operator Pointer*() const noexcept { return pointer_; }
  Interface* operator*() const noexcept { return pointer_->Get(); }
  Interface* const* GetAddressOf() const noexcept { return pointer_->GetAddressOf(); }
  Interface** ReleaseAndGetAddressOf() const noexcept { return pointer_->ReleaseAndGetAddressOf(); }

 private:
  Pointer* pointer_;
};
}  // namespace Details

/// "ComPtr Class": holds a reference to an object.
template <class T>
class ComPtr {
 public:
  typedef T InterfaceType;

  ComPtr() noexcept = default;
  ComPtr(std::nullptr_t) noexcept {}
  template <class U, class = typename std::enable_if<std::is_convertible<U*, T*>::value>::type>
  ComPtr(U* object) noexcept : ptr_(object) {
    hold();
  }
  ComPtr(const ComPtr& other) noexcept : ptr_(other.ptr_) { hold(); }
  ComPtr(ComPtr&& other) noexcept : ptr_(std::exchange(other.ptr_, nullptr)) {}
  template <class U, class = typename std::enable_if<std::is_convertible<U*, T*>::value>::type>
  ComPtr(const ComPtr<U>& other) noexcept : ptr_(other.Get()) {
    hold();
  }
  template <class U, class = typename std::enable_if<std::is_convertible<U*, T*>::value>::type>
  ComPtr(ComPtr<U>&& other) noexcept : ptr_(other.Detach()) {}
  ~ComPtr() { Reset(); }
  ComPtr& operator=(ComPtr other) noexcept {
    Swap(other);
    return *this;
  }

  void Swap(ComPtr& other) noexcept { std::swap(ptr_, other.ptr_); }
  explicit operator bool() const noexcept { return ptr_ != nullptr; }
  T* Get() const noexcept { return ptr_; }
  T* operator->() const noexcept { return ptr_; }
  Details::ComPtrRef<ComPtr> operator&() noexcept { return Details::ComPtrRef<ComPtr>(this); }
  T* const* GetAddressOf() const noexcept { return &ptr_; }
  T** GetAddressOf() noexcept { return &ptr_; }
  T** ReleaseAndGetAddressOf() noexcept {
    Reset();
    return &ptr_;
  }
  T* Detach() noexcept { return std::exchange(ptr_, nullptr); }
  void Attach(T* object) noexcept {
    Reset();
    ptr_ = object;
  }
  unsigned long Reset() noexcept {
    T* object = std::exchange(ptr_, nullptr);
    return object != nullptr ? object->Release() : 0;
  }
  HRESULT CopyTo(T** to) const noexcept {
    hold();
    *to = ptr_;
    return S_OK;
  }
  template <class U>
  HRESULT CopyTo(U** to) const noexcept {
    return ptr_->QueryInterface(__uuidof(U), reinterpret_cast<void**>(to));
  }
  HRESULT CopyTo(REFIID riid, void** to) const noexcept { return ptr_->QueryInterface(riid, to); }
  template <class U>
  HRESULT As(ComPtr<U>* to) const noexcept {
    return ptr_->QueryInterface(__uuidof(U), reinterpret_cast<void**>(to->ReleaseAndGetAddressOf()));
  }
  template <class U>
  HRESULT As(Details::ComPtrRef<ComPtr<U>> to) const noexcept {
    return ptr_->QueryInterface(__uuidof(U), to);
  }
  HRESULT AsIID(REFIID riid, ComPtr<IUnknown>* to) const noexcept {
    return ptr_->QueryInterface(riid, reinterpret_cast<void**>(to->ReleaseAndGetAddressOf()));
  }

 private:
  void hold() const noexcept {
    if (ptr_ != nullptr) ptr_->AddRef();
  }

  T* ptr_ = nullptr;
};

template <class T, class U>
bool operator==(const ComPtr<T>& a, const ComPtr<U>& b) noexcept {
  return a.Get() == b.Get();
}
template <class T>
bool operator==(const ComPtr<T>& a, std::nullptr_t) noexcept {
  return a.Get() == nullptr;
}
template <class T, class U>
bool operator!=(const ComPtr<T>& a, const ComPtr<U>& b) noexcept {
  return a.Get() != b.Get();
}
template <class T>
bool operator!=(const ComPtr<T>& a, std::nullptr_t) noexcept {
  return a.Get() != nullptr;
}

}  // namespace WRL
}  // namespace Microsoft

template <class Pointer>
void** IID_PPV_ARGS_Helper(Microsoft::WRL::Details::ComPtrRef<Pointer> pointer) noexcept {
  return pointer;
}

#endif
