// SPDX-License-Identifier: MIT
#include "wmi/path.hpp"

#include <cwchar>

#include "wmi/guarded.hpp"
#include "wmi/path_keys.hpp"

namespace netuse_wbem {
namespace {

bool equals(const std::wstring& a, LPCWSTR b) {
  return wcscasecmp(a.c_str(), b != nullptr ? b : L"") == 0;
}

bool is_mode(ULONG mode) {
  constexpr ULONG accepted =
      WBEMPATH_CREATE_ACCEPT_RELATIVE | WBEMPATH_CREATE_ACCEPT_ABSOLUTE | WBEMPATH_CREATE_ACCEPT_ALL;
  return (mode & accepted) != 0 && (mode & ~(accepted | WBEMPATH_TREAT_SINGLE_IDENT_AS_NS)) == 0;
}

/// Root of a path with a server, and the rest of it behind that.
std::wstring with_server(const PathParts& parts, const std::wstring& rest) {
  if (rest.empty() && !parts.had_server) return L"";
  return parts.server_text() + L"\\" + rest;
}

std::wstring namespace_and_object(const PathParts& parts) {
  const std::wstring ns = parts.namespace_text();
  return ns + (ns.empty() || parts.class_name.empty() ? L"" : L":") + parts.object_text();
}

std::wstring path_text(const SharedPath& path, LONG flags) {
  const PathParts& parts = path.parts;
  switch (flags) {
    case WBEMPATH_GET_ORIGINAL:
      return path.original;
    case WBEMPATH_GET_RELATIVE_ONLY:
      return parts.object_text();
    case WBEMPATH_GET_NAMESPACE_ONLY:
      return parts.namespace_text();
    case WBEMPATH_GET_SERVER_AND_NAMESPACE_ONLY:
      return with_server(parts, parts.namespace_text());
    case WBEMPATH_GET_SERVER_TOO:
      return with_server(parts, namespace_and_object(parts));
    default:
      return namespace_and_object(parts);
  }
}

ULONGLONG object_info(const PathParts& parts) {
  ULONGLONG info = parts.is_instance() ? WBEMPATH_INFO_IS_INST_REF : WBEMPATH_INFO_IS_CLASS_REF;
  if (parts.singleton) info |= ULONGLONG{WBEMPATH_INFO_IS_SINGLETON} | WBEMPATH_INFO_CONTAINS_SINGLETON;
  if (parts.keys.size() == 1 && parts.keys[0].name.empty()) info |= WBEMPATH_INFO_HAS_IMPLIED_KEY;
  if (parts.keys.size() > 1) info |= WBEMPATH_INFO_IS_COMPOUND;
  return info | WBEMPATH_INFO_HAS_SUBSCOPES | WBEMPATH_INFO_V2_COMPLIANT | WBEMPATH_INFO_CIM_COMPLIANT;
}

ULONGLONG info_of(const PathParts& parts) {
  ULONGLONG info = parts.is_local() ? WBEMPATH_INFO_ANON_LOCAL_MACHINE : WBEMPATH_INFO_HAS_MACHINE_NAME;
  if (parts.had_server) info |= WBEMPATH_INFO_PATH_HAD_SERVER;
  if (!parts.class_name.empty()) return info | object_info(parts);
  info |= WBEMPATH_INFO_SERVER_NAMESPACE_ONLY;
  if (parts.server.empty() && parts.namespaces.empty()) return info;
  return info | WBEMPATH_INFO_V1_COMPLIANT | WBEMPATH_INFO_V2_COMPLIANT | WBEMPATH_INFO_CIM_COMPLIANT;
}

}  // namespace

bool is_room(const ULONG* room, LPCWSTR to) noexcept {
  return room != nullptr && (to != nullptr || *room == 0);
}

HRESULT copy_out(const std::wstring& text, ULONG* room, LPWSTR to) noexcept {
  if (!is_room(room, to)) return WBEM_E_INVALID_PARAMETER;
  const ULONG had = *room;
  *room = text.size() + 1;
  if (to == nullptr) return WBEM_S_NO_ERROR;
  if (had < *room) return WBEM_E_BUFFER_TOO_SMALL;
  std::wmemcpy(to, text.c_str(), text.size() + 1);
  return WBEM_S_NO_ERROR;
}

HRESULT Path::SetText(ULONG mode, LPCWSTR path) {
  if (path == nullptr || !is_mode(mode)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemPath>([&]() -> HRESULT {
    const auto parts = parse_path_parts(path, (mode & WBEMPATH_TREAT_SINGLE_IDENT_AS_NS) != 0);
    const bool absolute_only = (mode & ~ULONG{WBEMPATH_TREAT_SINGLE_IDENT_AS_NS}) == WBEMPATH_CREATE_ACCEPT_ABSOLUTE;
    if (!parts || (absolute_only && !parts->had_server)) return WBEM_E_INVALID_PARAMETER;
    const std::scoped_lock lock(path_->mutex);
    path_->parts = *parts;
    path_->original = path;
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Path::GetText(LONG flags, ULONG* room, LPWSTR text) {
  if (!is_room(room, text) || (flags & ~LONG{0x3F}) != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemPath>([&] {
    const std::scoped_lock lock(path_->mutex);
    return copy_out(path_text(*path_, flags & ~LONG{WBEMPATH_COMPRESSED}), room, text);
  });
}

HRESULT Path::GetInfo(ULONG requested, ULONGLONG* response) {
  if (response == nullptr || requested != 0) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  *response = info_of(path_->parts);
  return WBEM_S_NO_ERROR;
}

HRESULT Path::SetServer(LPCWSTR name) {
  return guarded<IWbemPath>([&] {
    const std::scoped_lock lock(path_->mutex);
    path_->parts.server = name != nullptr ? name : L"";
    path_->parts.had_server = !path_->parts.server.empty();
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Path::GetServer(ULONG* room, LPWSTR name) {
  if (!is_room(room, name)) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  return path_->parts.server.empty() ? HRESULT{WBEM_E_NOT_AVAILABLE} : copy_out(path_->parts.server, room, name);
}

HRESULT Path::GetNamespaceCount(ULONG* count) {
  if (count == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  *count = path_->parts.namespaces.size();
  return WBEM_S_NO_ERROR;
}

HRESULT Path::SetNamespaceAt(ULONG index, LPCWSTR name) {
  if (name == nullptr || *name == L'\0') return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemPath>([&]() -> HRESULT {
    const std::scoped_lock lock(path_->mutex);
    auto& names = path_->parts.namespaces;
    if (index > names.size()) return WBEM_E_INVALID_PARAMETER;
    names.insert(names.begin() + static_cast<std::ptrdiff_t>(index), name);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Path::GetNamespaceAt(ULONG index, ULONG* room, LPWSTR name) {
  if (!is_room(room, name)) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  const auto& names = path_->parts.namespaces;
  return index < names.size() ? copy_out(names[index], room, name) : HRESULT{WBEM_E_INVALID_PARAMETER};
}

HRESULT Path::RemoveNamespaceAt(ULONG index) {
  const std::scoped_lock lock(path_->mutex);
  auto& names = path_->parts.namespaces;
  if (index >= names.size()) return WBEM_E_INVALID_PARAMETER;
  names.erase(names.begin() + static_cast<std::ptrdiff_t>(index));
  return WBEM_S_NO_ERROR;
}

HRESULT Path::RemoveAllNamespaces() {
  const std::scoped_lock lock(path_->mutex);
  path_->parts.namespaces.clear();
  return WBEM_S_NO_ERROR;
}

HRESULT Path::GetScopeCount(ULONG* count) {
  if (count == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  *count = path_->parts.class_name.empty() ? 0 : 1;
  return WBEM_S_NO_ERROR;
}

HRESULT Path::GetScope(ULONG index, ULONG* room, LPWSTR class_name, IWbemPathKeyList** keys) {
  if (keys != nullptr) *keys = nullptr;
  if (index != 0) return WBEM_E_INVALID_PARAMETER;
  const HRESULT hr = GetClassName(room, class_name);
  return SUCCEEDED(hr) && keys != nullptr ? GetKeyList(keys) : hr;
}

HRESULT Path::GetScopeAsText(ULONG index, ULONG* room, LPWSTR text) {
  return index == 0 ? GetText(WBEMPATH_GET_RELATIVE_ONLY, room, text) : HRESULT{WBEM_E_INVALID_PARAMETER};
}

HRESULT Path::SetClassName(LPCWSTR name) {
  if (name == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemPath>([&] {
    const std::scoped_lock lock(path_->mutex);
    path_->parts.class_name = name;
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Path::GetClassName(ULONG* room, LPWSTR name) {
  if (!is_room(room, name)) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  const std::wstring& known = path_->parts.class_name;
  return known.empty() ? HRESULT{WBEM_E_INVALID_OBJECT_PATH} : copy_out(known, room, name);
}

HRESULT Path::GetKeyList(IWbemPathKeyList** keys) {
  if (keys == nullptr) return WBEM_E_INVALID_PARAMETER;
  *keys = nullptr;
  return guarded<IWbemPath>([&]() -> HRESULT {
    {
      const std::scoped_lock lock(path_->mutex);
      if (path_->parts.class_name.empty()) return WBEM_E_INVALID_PARAMETER;
    }
    *keys = new PathKeys(path_);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Path::CreateClassPart(LONG flags, LPCWSTR name) {
  if (name == nullptr || flags != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemPath>([&]() -> HRESULT {
    PathParts object;
    if (!parse_object_part(name, object)) return WBEM_E_INVALID_PARAMETER;
    const std::scoped_lock lock(path_->mutex);
    path_->parts.class_name = std::move(object.class_name);
    path_->parts.keys = std::move(object.keys);
    path_->parts.singleton = object.singleton;
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Path::DeleteClassPart(LONG flags) {
  if (flags != 0) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(path_->mutex);
  path_->parts.class_name.clear();
  path_->parts.keys.clear();
  path_->parts.singleton = false;
  return WBEM_S_NO_ERROR;
}

BOOL Path::IsRelative(LPWSTR machine, LPWSTR ns) {
  if (IsLocal(machine) == FALSE) return FALSE;
  const std::scoped_lock lock(path_->mutex);
  return path_->parts.namespaces.empty() || equals(path_->parts.namespace_text(), ns) ? TRUE : FALSE;
}

BOOL Path::IsRelativeOrChild(LPWSTR machine, LPWSTR ns, LONG /*flags*/) {
  if (ns == nullptr || IsLocal(machine) == FALSE) return FALSE;
  const std::scoped_lock lock(path_->mutex);
  const std::wstring own = path_->parts.namespace_text();
  const std::size_t given = std::wcslen(ns);
  if (own.empty()) return TRUE;
  return wcsncasecmp(own.c_str(), ns, given) == 0 && (own.size() == given || own[given] == L'\\') ? TRUE : FALSE;
}

BOOL Path::IsLocal(LPCWSTR machine) {
  const std::scoped_lock lock(path_->mutex);
  return path_->parts.is_local() || equals(path_->parts.server, machine) ? TRUE : FALSE;
}

BOOL Path::IsSameClassName(LPCWSTR name) {
  const std::scoped_lock lock(path_->mutex);
  return name != nullptr && equals(path_->parts.class_name, name) ? TRUE : FALSE;
}

}  // namespace netuse_wbem
