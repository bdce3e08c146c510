// SPDX-License-Identifier: MIT
#include "netuse_wbem/apartment.h"

#include <atomic>

#include "com/apartment.hpp"

namespace {

/// Of this thread: how often it was initialized, and as what.
struct Apartment {
  unsigned times = 0;
  bool single = false;
};
thread_local Apartment apartment;

std::atomic<long> initialized_threads{0};
std::atomic<long> multithreaded_threads{0};
std::atomic<bool> security_is_set{false};
std::atomic<void (*)()> end_calls{nullptr};

}  // namespace

namespace netuse_wbem {

bool is_initialized() noexcept {
  return apartment.times != 0 || multithreaded_threads != 0;
}

void at_last_uninitialize(void (*end)()) noexcept {
  end_calls = end;
}

}  // namespace netuse_wbem

HRESULT CoInitialize(LPVOID reserved) {
  return CoInitializeEx(reserved, COINIT_APARTMENTTHREADED);
}

HRESULT CoInitializeEx(LPVOID reserved, DWORD kind) {
  if (reserved != nullptr) return E_INVALIDARG;
  const bool single = (kind & COINIT_APARTMENTTHREADED) != 0;
  if (apartment.times != 0 && apartment.single != single) return RPC_E_CHANGED_MODE;
  if (apartment.times++ != 0) return S_FALSE;
  apartment.single = single;
  ++initialized_threads;
  if (!single) ++multithreaded_threads;
  return S_OK;
}

void CoUninitialize(void) {
  if (apartment.times == 0) return;
  --apartment.times;
  if (apartment.times != 0) return;
  if (!apartment.single) --multithreaded_threads;
  if (--initialized_threads != 0) return;
  if (const auto end = end_calls.load()) end();
  security_is_set = false;
}

HRESULT OleInitialize(LPVOID reserved) {
  return CoInitializeEx(reserved, COINIT_APARTMENTTHREADED);
}

void OleUninitialize(void) {
  CoUninitialize();
}

HRESULT CoInitializeSecurity(PSECURITY_DESCRIPTOR /*descriptor*/, LONG /*services*/,
                             SOLE_AUTHENTICATION_SERVICE* /*service*/, void* /*reserved1*/, DWORD /*authentication*/,
                             DWORD /*impersonation*/, void* /*list*/, DWORD /*capabilities*/, void* /*reserved3*/) {
  if (!netuse_wbem::is_initialized()) return CO_E_NOTINITIALIZED;
  return security_is_set.exchange(true) ? RPC_E_TOO_LATE : S_OK;
}

HRESULT CoSetProxyBlanket(IUnknown* proxy, DWORD /*authentication_service*/, DWORD /*authorization_service*/,
                          OLECHAR* /*principal*/, DWORD /*authentication*/, DWORD /*impersonation*/,
                          RPC_AUTH_IDENTITY_HANDLE /*identity*/, DWORD /*capabilities*/) {
  return proxy != nullptr ? S_OK : E_INVALIDARG;
}

HRESULT CoQueryProxyBlanket(IUnknown* proxy, DWORD* authentication_service, DWORD* authorization_service,
                            LPOLESTR* principal, DWORD* authentication, DWORD* impersonation,
                            RPC_AUTH_IDENTITY_HANDLE* identity, DWORD* capabilities) {
  if (proxy == nullptr) return E_INVALIDARG;
  if (authentication_service != nullptr) *authentication_service = RPC_C_AUTHN_WINNT;
  if (authorization_service != nullptr) *authorization_service = RPC_C_AUTHZ_NONE;
  if (principal != nullptr) *principal = nullptr;
  if (authentication != nullptr) *authentication = RPC_C_AUTHN_LEVEL_CONNECT;
  if (impersonation != nullptr) *impersonation = RPC_C_IMP_LEVEL_IDENTIFY;
  if (identity != nullptr) *identity = nullptr;
  if (capabilities != nullptr) *capabilities = EOAC_NONE;
  return S_OK;
}
