// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "com/object.hpp"
#include "wmi/path_parts.hpp"
#include "wmiutils.h"

namespace netuse_wbem {

/// A path and its key list work on the same parts.
struct SharedPath {
  std::mutex mutex;
  PathParts parts;
  std::wstring original;
};

/// Hands a text out as these interfaces do: a room of 0 asks for it, and is then told with the NUL.
HRESULT copy_out(const std::wstring& text, ULONG* room, LPWSTR to) noexcept;
/// Is the room one that copy_out takes?
bool is_room(const ULONG* room, LPCWSTR to) noexcept;

/// WbemDefPath.
class Path final : public Counted<IWbemPath> {
 public:
  HRESULT STDMETHODCALLTYPE SetText(ULONG mode, LPCWSTR path) override;
  HRESULT STDMETHODCALLTYPE GetText(LONG flags, ULONG* room, LPWSTR text) override;
  HRESULT STDMETHODCALLTYPE GetInfo(ULONG requested, ULONGLONG* response) override;
  HRESULT STDMETHODCALLTYPE SetServer(LPCWSTR name) override;
  HRESULT STDMETHODCALLTYPE GetServer(ULONG* room, LPWSTR name) override;
  HRESULT STDMETHODCALLTYPE GetNamespaceCount(ULONG* count) override;
  HRESULT STDMETHODCALLTYPE SetNamespaceAt(ULONG index, LPCWSTR name) override;
  HRESULT STDMETHODCALLTYPE GetNamespaceAt(ULONG index, ULONG* room, LPWSTR name) override;
  HRESULT STDMETHODCALLTYPE RemoveNamespaceAt(ULONG index) override;
  HRESULT STDMETHODCALLTYPE RemoveAllNamespaces() override;
  HRESULT STDMETHODCALLTYPE GetScopeCount(ULONG* count) override;
  HRESULT STDMETHODCALLTYPE SetScope(ULONG, LPWSTR) override { return WBEM_E_NOT_SUPPORTED; }
  HRESULT STDMETHODCALLTYPE SetScopeFromText(ULONG, LPWSTR) override { return WBEM_E_NOT_SUPPORTED; }
  HRESULT STDMETHODCALLTYPE GetScope(ULONG index, ULONG* room, LPWSTR class_name, IWbemPathKeyList** keys) override;
  HRESULT STDMETHODCALLTYPE GetScopeAsText(ULONG index, ULONG* room, LPWSTR text) override;
  HRESULT STDMETHODCALLTYPE RemoveScope(ULONG) override { return WBEM_E_NOT_SUPPORTED; }
  HRESULT STDMETHODCALLTYPE RemoveAllScopes() override { return DeleteClassPart(0); }
  HRESULT STDMETHODCALLTYPE SetClassName(LPCWSTR name) override;
  HRESULT STDMETHODCALLTYPE GetClassName(ULONG* room, LPWSTR name) override;
  HRESULT STDMETHODCALLTYPE GetKeyList(IWbemPathKeyList** keys) override;
  HRESULT STDMETHODCALLTYPE CreateClassPart(LONG flags, LPCWSTR name) override;
  HRESULT STDMETHODCALLTYPE DeleteClassPart(LONG flags) override;
  BOOL STDMETHODCALLTYPE IsRelative(LPWSTR machine, LPWSTR ns) override;
  BOOL STDMETHODCALLTYPE IsRelativeOrChild(LPWSTR machine, LPWSTR ns, LONG flags) override;
  BOOL STDMETHODCALLTYPE IsLocal(LPCWSTR machine) override;
  BOOL STDMETHODCALLTYPE IsSameClassName(LPCWSTR name) override;

 private:
  const std::shared_ptr<SharedPath> path_ = std::make_shared<SharedPath>();
};

}  // namespace netuse_wbem
