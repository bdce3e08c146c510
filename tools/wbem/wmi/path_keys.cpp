// SPDX-License-Identifier: MIT
#include "wmi/path_keys.hpp"

#include <algorithm>
#include <cstring>
#include <cwchar>
#include <optional>

#include "com/text.hpp"
#include "wmi/guarded.hpp"
#include "wmi/variant_of.hpp"

namespace netuse_wbem {
namespace {

std::vector<PathKey>::iterator find_key(std::vector<PathKey>& keys, LPCWSTR name) {
  return std::ranges::find_if(
      keys, [&](const PathKey& key) { return wcscasecmp(key.name.c_str(), name != nullptr ? name : L"") == 0; });
}

template <class T>
PathKey number_key(LPVOID value) {
  T number{};
  std::memcpy(&number, value, sizeof number);
  return {L"", std::to_wstring(number), false};
}

/// What SetKey is given: a text, or where a number is.
std::optional<PathKey> key_of(ULONG cim_type, LPVOID value) {
  switch (cim_type) {
    case CIM_STRING:
    case CIM_REFERENCE:
    case CIM_DATETIME:
      return PathKey{L"", static_cast<LPCWSTR>(value), true};
    case CIM_SINT32:
      return number_key<std::int32_t>(value);
    case CIM_UINT32:
      return number_key<std::uint32_t>(value);
    case CIM_SINT64:
      return number_key<std::int64_t>(value);
    case CIM_UINT64:
      return number_key<std::uint64_t>(value);
    case CIM_BOOLEAN: {
      const bool set = *static_cast<const short*>(value) != 0;
      return PathKey{L"", set ? L"TRUE" : L"FALSE", false};
    }
    default:
      return std::nullopt;
  }
}

std::optional<PathKey> key_of(const VARIANT& value) {
  if (value.vt == VT_BSTR) return PathKey{L"", std::wstring(value.bstrVal, SysStringLen(value.bstrVal)), true};
  if (value.vt == VT_BOOL) return PathKey{L"", value.boolVal != VARIANT_FALSE ? L"TRUE" : L"FALSE", false};
  VARIANT text{};
  if (FAILED(VariantChangeType(&text, &value, 0, VT_BSTR))) return std::nullopt;
  PathKey key{L"", std::wstring(text.bstrVal, SysStringLen(text.bstrVal)), false};
  VariantClear(&text);
  return key.value.empty() ? std::nullopt : std::optional(std::move(key));
}

VARIANT key_variant(const PathKey& key) {
  VARIANT value = text_variant(narrow(key.value));
  if (!key.quoted) VariantChangeType(&value, &value, 0, VT_I4);
  return value;
}

ULONG key_type(const PathKey& key) {
  return key.quoted ? CIM_STRING : CIM_SINT32;
}

/// A value as text; the room of values is told in bytes.
HRESULT copy_value(const PathKey& key, ULONG* room, LPVOID value) {
  if (room == nullptr) return WBEM_S_NO_ERROR;
  ULONG characters = *room / sizeof(WCHAR);
  const HRESULT hr = copy_out(key.value, &characters, static_cast<LPWSTR>(value));
  *room = characters * sizeof(WCHAR);
  return hr;
}

}  // namespace

HRESULT PathKeys::GetCount(ULONG* count) {
  if (count == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  *count = path_->parts.keys.size();
  return WBEM_S_NO_ERROR;
}

HRESULT PathKeys::set(LPCWSTR name, PathKey key) {
  key.name = name != nullptr ? name : L"";
  const std::scoped_lock lock(path_->mutex);
  auto& keys = path_->parts.keys;
  const auto at = find_key(keys, name);
  path_->parts.singleton = false;
  if (at != keys.end())
    *at = std::move(key);
  else
    keys.push_back(std::move(key));
  return WBEM_S_NO_ERROR;
}

HRESULT PathKeys::SetKey(LPCWSTR name, ULONG flags, ULONG cim_type, LPVOID value) {
  if (flags != 0 || value == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemPathKeyList>([&]() -> HRESULT {
    auto key = key_of(cim_type, value);
    return key ? set(name, *std::move(key)) : HRESULT{WBEM_E_INVALID_PARAMETER};
  });
}

HRESULT PathKeys::SetKey2(LPCWSTR name, ULONG flags, ULONG /*cim_type*/, VARIANT* value) {
  if (flags != 0 || value == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemPathKeyList>([&]() -> HRESULT {
    auto key = key_of(*value);
    return key ? set(name, *std::move(key)) : HRESULT{WBEM_E_INVALID_PARAMETER};
  });
}

HRESULT PathKeys::GetKey(ULONG index, ULONG /*flags*/, ULONG* name_room, LPWSTR name, ULONG* value_room, LPVOID value,
                         ULONG* cim_type) {
  const std::scoped_lock lock(path_->mutex);
  if (index >= path_->parts.keys.size()) return WBEM_E_INVALID_PARAMETER;
  const PathKey& key = path_->parts.keys[index];
  const HRESULT hr = name_room != nullptr ? copy_out(key.name, name_room, name) : HRESULT{WBEM_S_NO_ERROR};
  if (cim_type != nullptr) *cim_type = CIM_STRING;
  return FAILED(hr) ? hr : copy_value(key, value_room, value);
}

HRESULT PathKeys::GetKey2(ULONG index, ULONG /*flags*/, ULONG* name_room, LPWSTR name, VARIANT* value,
                          ULONG* cim_type) {
  return guarded<IWbemPathKeyList>([&]() -> HRESULT {
    const std::scoped_lock lock(path_->mutex);
    if (index >= path_->parts.keys.size()) return WBEM_E_INVALID_PARAMETER;
    const PathKey& key = path_->parts.keys[index];
    const HRESULT hr = name_room != nullptr ? copy_out(key.name, name_room, name) : HRESULT{WBEM_S_NO_ERROR};
    if (FAILED(hr)) return hr;
    if (value != nullptr) *value = key_variant(key);
    if (cim_type != nullptr) *cim_type = key_type(key);
    return hr;
  });
}

HRESULT PathKeys::RemoveKey(LPCWSTR name, ULONG flags) {
  if (flags != 0) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  const auto at = find_key(path_->parts.keys, name);
  if (at == path_->parts.keys.end()) return WBEM_E_INVALID_PARAMETER;
  path_->parts.keys.erase(at);
  return WBEM_S_NO_ERROR;
}

HRESULT PathKeys::RemoveAllKeys(ULONG flags) {
  if (flags != 0) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  path_->parts.keys.clear();
  return WBEM_S_NO_ERROR;
}

HRESULT PathKeys::MakeSingleton(boolean set) {
  const std::scoped_lock lock(path_->mutex);
  path_->parts.singleton = set != 0;
  if (set != 0) path_->parts.keys.clear();
  return WBEM_S_NO_ERROR;
}

HRESULT PathKeys::GetInfo(ULONG requested, ULONGLONG* response) {
  if (requested != 0 || response == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  const auto& keys = path_->parts.keys;
  *response = path_->parts.singleton ? WBEMPATH_INFO_IS_SINGLETON : 0;
  if (keys.size() > 1) *response |= WBEMPATH_INFO_IS_COMPOUND;
  if (keys.size() == 1 && keys[0].name.empty()) *response |= WBEMPATH_INFO_HAS_IMPLIED_KEY;
  return WBEM_S_NO_ERROR;
}

HRESULT PathKeys::GetText(LONG /*flags*/, ULONG* room, LPWSTR text) {
  if (!is_room(room, text)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemPathKeyList>([&] {
    const std::scoped_lock lock(path_->mutex);
    const std::wstring keys = path_->parts.key_text();
    return copy_out(keys.empty() ? keys : keys.substr(1), room, text);
  });
}

}  // namespace netuse_wbem
