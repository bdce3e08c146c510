/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_PATH_H
#define NETUSE_WBEM_PATH_H

#include "netuse_wbem/wbem_names.h"

/* "IWbemPath interface", "IWbemPathKeyList interface": a path of WMI's in its parts. Of scopes there is one at most,
 * the class or instance itself. */
typedef struct IWbemPath IWbemPath;
typedef struct IWbemPathKeyList IWbemPathKeyList;
EXTERN_C const IID IID_IWbemPath;
EXTERN_C const IID IID_IWbemPathKeyList;
EXTERN_C const CLSID CLSID_WbemDefPath;

typedef enum tag_WBEM_PATH_CREATE_FLAG {
  WBEMPATH_CREATE_ACCEPT_RELATIVE = 0x1,
  WBEMPATH_CREATE_ACCEPT_ABSOLUTE = 0x2,
  WBEMPATH_CREATE_ACCEPT_ALL = 0x4,
  WBEMPATH_TREAT_SINGLE_IDENT_AS_NS = 0x8
} tag_WBEM_PATH_CREATE_FLAG;

typedef enum tag_WBEM_GET_TEXT_FLAGS {
  WBEMPATH_COMPRESSED = 0x1,
  WBEMPATH_GET_RELATIVE_ONLY = 0x2,
  WBEMPATH_GET_SERVER_TOO = 0x4,
  WBEMPATH_GET_SERVER_AND_NAMESPACE_ONLY = 0x8,
  WBEMPATH_GET_NAMESPACE_ONLY = 0x10,
  WBEMPATH_GET_ORIGINAL = 0x20
} tag_WBEM_GET_TEXT_FLAGS;

typedef enum tag_WBEM_GET_KEY_FLAGS { WBEMPATH_TEXT = 0x1, WBEMPATH_QUOTEDTEXT = 0x2 } tag_WBEM_GET_KEY_FLAGS;

typedef enum tag_WBEM_PATH_STATUS_FLAG {
  WBEMPATH_INFO_ANON_LOCAL_MACHINE = 0x1,
  WBEMPATH_INFO_HAS_MACHINE_NAME = 0x2,
  WBEMPATH_INFO_IS_CLASS_REF = 0x4,
  WBEMPATH_INFO_IS_INST_REF = 0x8,
  WBEMPATH_INFO_HAS_SUBSCOPES = 0x10,
  WBEMPATH_INFO_IS_COMPOUND = 0x20,
  WBEMPATH_INFO_HAS_V2_REF_PATHS = 0x40,
  WBEMPATH_INFO_HAS_IMPLIED_KEY = 0x80,
  WBEMPATH_INFO_CONTAINS_SINGLETON = 0x100,
  WBEMPATH_INFO_V1_COMPLIANT = 0x200,
  WBEMPATH_INFO_V2_COMPLIANT = 0x400,
  WBEMPATH_INFO_CIM_COMPLIANT = 0x800,
  WBEMPATH_INFO_IS_SINGLETON = 0x1000,
  WBEMPATH_INFO_IS_PARENT = 0x2000,
  WBEMPATH_INFO_SERVER_NAMESPACE_ONLY = 0x4000,
  WBEMPATH_INFO_NATIVE_PATH = 0x8000,
  WBEMPATH_INFO_WMI_PATH = 0x10000,
  WBEMPATH_INFO_PATH_HAD_SERVER = 0x20000
} tag_WBEM_PATH_STATUS_FLAG;

#define INTERFACE IWbemPathKeyList
DECLARE_INTERFACE_(IWbemPathKeyList, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(GetCount)(THIS_ ULONG * count) PURE;
  STDMETHOD(SetKey)(THIS_ LPCWSTR name, ULONG flags, ULONG cim_type, LPVOID value) PURE;
  STDMETHOD(SetKey2)(THIS_ LPCWSTR name, ULONG flags, ULONG cim_type, VARIANT * value) PURE;
  STDMETHOD(GetKey)
  (THIS_ ULONG index, ULONG flags, ULONG * name_room, LPWSTR name, ULONG * value_room, LPVOID value, ULONG * cim_type)
      PURE;
  STDMETHOD(GetKey2)
  (THIS_ ULONG index, ULONG flags, ULONG * name_room, LPWSTR name, VARIANT * value, ULONG * cim_type) PURE;
  STDMETHOD(RemoveKey)(THIS_ LPCWSTR name, ULONG flags) PURE;
  STDMETHOD(RemoveAllKeys)(THIS_ ULONG flags) PURE;
  STDMETHOD(MakeSingleton)(THIS_ boolean set) PURE;
  STDMETHOD(GetInfo)(THIS_ ULONG requested, ULONGLONG * response) PURE;
  STDMETHOD(GetText)(THIS_ LONG flags, ULONG * room, LPWSTR text) PURE;
};
#undef INTERFACE

#define INTERFACE IWbemPath
DECLARE_INTERFACE_(IWbemPath, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(SetText)(THIS_ ULONG mode, LPCWSTR path) PURE;
  STDMETHOD(GetText)(THIS_ LONG flags, ULONG * room, LPWSTR text) PURE;
  STDMETHOD(GetInfo)(THIS_ ULONG requested, ULONGLONG * response) PURE;
  STDMETHOD(SetServer)(THIS_ LPCWSTR name) PURE;
  STDMETHOD(GetServer)(THIS_ ULONG * room, LPWSTR name) PURE;
  STDMETHOD(GetNamespaceCount)(THIS_ ULONG * count) PURE;
  STDMETHOD(SetNamespaceAt)(THIS_ ULONG index, LPCWSTR name) PURE;
  STDMETHOD(GetNamespaceAt)(THIS_ ULONG index, ULONG * room, LPWSTR name) PURE;
  STDMETHOD(RemoveNamespaceAt)(THIS_ ULONG index) PURE;
  STDMETHOD(RemoveAllNamespaces)(THIS) PURE;
  STDMETHOD(GetScopeCount)(THIS_ ULONG * count) PURE;
  STDMETHOD(SetScope)(THIS_ ULONG index, LPWSTR class_name) PURE;
  STDMETHOD(SetScopeFromText)(THIS_ ULONG index, LPWSTR text) PURE;
  STDMETHOD(GetScope)(THIS_ ULONG index, ULONG * room, LPWSTR class_name, IWbemPathKeyList * *keys) PURE;
  STDMETHOD(GetScopeAsText)(THIS_ ULONG index, ULONG * room, LPWSTR text) PURE;
  STDMETHOD(RemoveScope)(THIS_ ULONG index) PURE;
  STDMETHOD(RemoveAllScopes)(THIS) PURE;
  STDMETHOD(SetClassName)(THIS_ LPCWSTR name) PURE;
  STDMETHOD(GetClassName)(THIS_ ULONG * room, LPWSTR name) PURE;
  STDMETHOD(GetKeyList)(THIS_ IWbemPathKeyList * *keys) PURE;
  STDMETHOD(CreateClassPart)(THIS_ LONG flags, LPCWSTR name) PURE;
  STDMETHOD(DeleteClassPart)(THIS_ LONG flags) PURE;
  STDMETHOD_(BOOL, IsRelative)(THIS_ LPWSTR machine, LPWSTR ns) PURE;
  STDMETHOD_(BOOL, IsRelativeOrChild)(THIS_ LPWSTR machine, LPWSTR ns, LONG flags) PURE;
  STDMETHOD_(BOOL, IsLocal)(THIS_ LPCWSTR machine) PURE;
  STDMETHOD_(BOOL, IsSameClassName)(THIS_ LPCWSTR name) PURE;
};
#undef INTERFACE

__CRT_UUID_DECL(IWbemPath, 0x3BC15AF2, 0x736C, 0x477E, 0x9E, 0x51, 0x23, 0x8A, 0xF8, 0x66, 0x7D, 0xCC)
__CRT_UUID_DECL(IWbemPathKeyList, 0x9AE62877, 0x7544, 0x4BB0, 0xAA, 0x26, 0xA1, 0x38, 0x24, 0x65, 0x9E, 0xD6)
#ifdef __cplusplus
class WbemDefPath;
__CRT_UUID_DECL(WbemDefPath, 0xCF4CC405, 0xE2C5, 0x4DDD, 0xB3, 0xCE, 0x5E, 0x75, 0x82, 0xD8, 0xC9, 0xFA)
#endif

#ifdef COBJMACROS
#define IWbemPath_QueryInterface(This, ...) NETUSE_WBEM_CALL(This, QueryInterface, __VA_ARGS__)
#define IWbemPath_AddRef(This) NETUSE_WBEM_CALL0(This, AddRef)
#define IWbemPath_Release(This) NETUSE_WBEM_CALL0(This, Release)
#define IWbemPath_SetText(This, ...) NETUSE_WBEM_CALL(This, SetText, __VA_ARGS__)
#define IWbemPath_GetText(This, ...) NETUSE_WBEM_CALL(This, GetText, __VA_ARGS__)
#define IWbemPath_GetInfo(This, ...) NETUSE_WBEM_CALL(This, GetInfo, __VA_ARGS__)
#define IWbemPath_SetServer(This, name) NETUSE_WBEM_CALL(This, SetServer, name)
#define IWbemPath_GetServer(This, ...) NETUSE_WBEM_CALL(This, GetServer, __VA_ARGS__)
#define IWbemPath_GetNamespaceCount(This, count) NETUSE_WBEM_CALL(This, GetNamespaceCount, count)
#define IWbemPath_SetNamespaceAt(This, ...) NETUSE_WBEM_CALL(This, SetNamespaceAt, __VA_ARGS__)
#define IWbemPath_GetNamespaceAt(This, ...) NETUSE_WBEM_CALL(This, GetNamespaceAt, __VA_ARGS__)
#define IWbemPath_RemoveNamespaceAt(This, index) NETUSE_WBEM_CALL(This, RemoveNamespaceAt, index)
#define IWbemPath_RemoveAllNamespaces(This) NETUSE_WBEM_CALL0(This, RemoveAllNamespaces)
#define IWbemPath_GetScopeCount(This, count) NETUSE_WBEM_CALL(This, GetScopeCount, count)
#define IWbemPath_SetClassName(This, name) NETUSE_WBEM_CALL(This, SetClassName, name)
#define IWbemPath_GetClassName(This, ...) NETUSE_WBEM_CALL(This, GetClassName, __VA_ARGS__)
#define IWbemPath_GetKeyList(This, keys) NETUSE_WBEM_CALL(This, GetKeyList, keys)
#define IWbemPath_IsLocal(This, machine) NETUSE_WBEM_CALL(This, IsLocal, machine)
#define IWbemPath_IsSameClassName(This, name) NETUSE_WBEM_CALL(This, IsSameClassName, name)
#define IWbemPathKeyList_Release(This) NETUSE_WBEM_CALL0(This, Release)
#define IWbemPathKeyList_GetCount(This, count) NETUSE_WBEM_CALL(This, GetCount, count)
#define IWbemPathKeyList_SetKey(This, ...) NETUSE_WBEM_CALL(This, SetKey, __VA_ARGS__)
#define IWbemPathKeyList_SetKey2(This, ...) NETUSE_WBEM_CALL(This, SetKey2, __VA_ARGS__)
#define IWbemPathKeyList_GetKey(This, ...) NETUSE_WBEM_CALL(This, GetKey, __VA_ARGS__)
#define IWbemPathKeyList_GetKey2(This, ...) NETUSE_WBEM_CALL(This, GetKey2, __VA_ARGS__)
#define IWbemPathKeyList_GetText(This, ...) NETUSE_WBEM_CALL(This, GetText, __VA_ARGS__)
#endif

#endif
