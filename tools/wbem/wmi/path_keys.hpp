// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>

#include "com/object.hpp"
#include "wmi/path.hpp"

namespace netuse_wbem {

/// The keys in a path. Who changes them changes the path.
class PathKeys final : public Counted<IWbemPathKeyList> {
 public:
  explicit PathKeys(std::shared_ptr<SharedPath> path) : path_(std::move(path)) {}

  HRESULT STDMETHODCALLTYPE GetCount(ULONG* count) override;
  HRESULT STDMETHODCALLTYPE SetKey(LPCWSTR name, ULONG flags, ULONG cim_type, LPVOID value) override;
  HRESULT STDMETHODCALLTYPE SetKey2(LPCWSTR name, ULONG flags, ULONG cim_type, VARIANT* value) override;
  HRESULT STDMETHODCALLTYPE GetKey(ULONG index, ULONG flags, ULONG* name_room, LPWSTR name, ULONG* value_room,
                                   LPVOID value, ULONG* cim_type) override;
  HRESULT STDMETHODCALLTYPE GetKey2(ULONG index, ULONG flags, ULONG* name_room, LPWSTR name, VARIANT* value,
                                    ULONG* cim_type) override;
  HRESULT STDMETHODCALLTYPE RemoveKey(LPCWSTR name, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE RemoveAllKeys(ULONG flags) override;
  HRESULT STDMETHODCALLTYPE MakeSingleton(boolean set) override;
  HRESULT STDMETHODCALLTYPE GetInfo(ULONG requested, ULONGLONG* response) override;
  HRESULT STDMETHODCALLTYPE GetText(LONG flags, ULONG* room, LPWSTR text) override;

 private:
  HRESULT set(LPCWSTR name, PathKey key);

  const std::shared_ptr<SharedPath> path_;
};

}  // namespace netuse_wbem
