// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <utility>

#include "netuse_wbem/unknown.h"

namespace netuse_wbem {

/// An object with one interface: it counts its references and ends with the last. Made by `new`, with one reference.
template <class Interface>
class Counted : public Interface {
 public:
  Counted() = default;
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;

  HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** object) override {
    if (object == nullptr) return E_POINTER;
    *object = nullptr;
    if (riid != IID_IUnknown && !is(riid)) return E_NOINTERFACE;
    *object = static_cast<Interface*>(this);
    AddRef();
    return S_OK;
  }
  ULONG STDMETHODCALLTYPE AddRef() override { return static_cast<ULONG>(++references_); }
  ULONG STDMETHODCALLTYPE Release() override {
    const long left = --references_;
    if (left == 0) delete this;
    return static_cast<ULONG>(left);
  }

 protected:
  virtual ~Counted() = default;
  virtual bool is(REFIID riid) const { return riid == __uuidof(Interface); }

 private:
  std::atomic<long> references_{1};
};

/// A reference that is held. `give` takes one over, `of` adds one.
template <class Interface>
class Held {
 public:
  Held() = default;
  static Held give(Interface* object) { return Held(object); }
  static Held of(Interface* object) {
    if (object != nullptr) object->AddRef();
    return Held(object);
  }
  Held(const Held& other) : Held(of(other.object_)) {}
  Held(Held&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Held& operator=(Held other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Held() {
    if (object_ != nullptr) object_->Release();
  }
  Interface* get() const { return object_; }
  Interface* operator->() const { return object_; }
  explicit operator bool() const { return object_ != nullptr; }
  /// The caller's from now on.
  Interface* detach() { return std::exchange(object_, nullptr); }

 private:
  explicit Held(Interface* object) : object_(object) {}

  Interface* object_ = nullptr;
};

}  // namespace netuse_wbem
