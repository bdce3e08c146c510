/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_APARTMENT_H
#define NETUSE_WBEM_APARTMENT_H

#include "netuse_wbem/error_info.h"
#include "netuse_wbem/unknown.h"

/* "The COM Library": what a program calls before it asks for its first object. Objects here may be called from any
 * thread, whatever its apartment, and security is the operating system's; levels are taken and mean nothing. */
typedef enum tagCOINIT {
  COINIT_APARTMENTTHREADED = 0x2,
  COINIT_MULTITHREADED = 0x0,
  COINIT_DISABLE_OLE1DDE = 0x4,
  COINIT_SPEED_OVER_MEMORY = 0x8
} COINIT;

typedef enum tagCLSCTX {
  CLSCTX_INPROC_SERVER = 0x1,
  CLSCTX_INPROC_HANDLER = 0x2,
  CLSCTX_LOCAL_SERVER = 0x4,
  CLSCTX_REMOTE_SERVER = 0x10
} CLSCTX;
#define CLSCTX_INPROC (CLSCTX_INPROC_SERVER | CLSCTX_INPROC_HANDLER)
#define CLSCTX_SERVER (CLSCTX_INPROC_SERVER | CLSCTX_LOCAL_SERVER | CLSCTX_REMOTE_SERVER)
#define CLSCTX_ALL (CLSCTX_INPROC_HANDLER | CLSCTX_SERVER)

#define RPC_C_AUTHN_LEVEL_DEFAULT 0
#define RPC_C_AUTHN_LEVEL_NONE 1
#define RPC_C_AUTHN_LEVEL_CONNECT 2
#define RPC_C_AUTHN_LEVEL_CALL 3
#define RPC_C_AUTHN_LEVEL_PKT 4
#define RPC_C_AUTHN_LEVEL_PKT_INTEGRITY 5
#define RPC_C_AUTHN_LEVEL_PKT_PRIVACY 6
#define RPC_C_IMP_LEVEL_DEFAULT 0
#define RPC_C_IMP_LEVEL_ANONYMOUS 1
#define RPC_C_IMP_LEVEL_IDENTIFY 2
#define RPC_C_IMP_LEVEL_IMPERSONATE 3
#define RPC_C_IMP_LEVEL_DELEGATE 4
#define RPC_C_AUTHN_NONE 0
#define RPC_C_AUTHN_GSS_NEGOTIATE 9
#define RPC_C_AUTHN_WINNT 10
#define RPC_C_AUTHN_GSS_KERBEROS 16
#define RPC_C_AUTHN_DEFAULT 0xFFFFFFFF
#define RPC_C_AUTHZ_NONE 0
#define RPC_C_AUTHZ_NAME 1
#define RPC_C_AUTHZ_DCE 2
#define RPC_C_AUTHZ_DEFAULT 0xFFFFFFFF
#define COLE_DEFAULT_PRINCIPAL ((OLECHAR*)(INT_PTR) - 1)
#define COLE_DEFAULT_AUTHINFO ((void*)(INT_PTR) - 1)

typedef enum tagEOLE_AUTHENTICATION_CAPABILITIES {
  EOAC_NONE = 0,
  EOAC_MUTUAL_AUTH = 0x1,
  EOAC_SECURE_REFS = 0x2,
  EOAC_ACCESS_CONTROL = 0x4,
  EOAC_APPID = 0x8,
  EOAC_DYNAMIC = 0x10,
  EOAC_STATIC_CLOAKING = 0x20,
  EOAC_DYNAMIC_CLOAKING = 0x40,
  EOAC_DEFAULT = 0x800
} EOLE_AUTHENTICATION_CAPABILITIES;

typedef void* RPC_AUTH_IDENTITY_HANDLE;
typedef struct tagSOLE_AUTHENTICATION_SERVICE {
  DWORD dwAuthnSvc;
  DWORD dwAuthzSvc;
  OLECHAR* pPrincipalName;
  HRESULT hr;
} SOLE_AUTHENTICATION_SERVICE;

#define SEC_WINNT_AUTH_IDENTITY_ANSI 0x1
#define SEC_WINNT_AUTH_IDENTITY_UNICODE 0x2
/* Texts are pointed to as USHORT here, whatever a WCHAR is: code casts them so. */
typedef struct _COAUTHIDENTITY {
  USHORT* User;
  ULONG UserLength;
  USHORT* Domain;
  ULONG DomainLength;
  USHORT* Password;
  ULONG PasswordLength;
  ULONG Flags;
} COAUTHIDENTITY, SEC_WINNT_AUTH_IDENTITY_W;
#define SEC_WINNT_AUTH_IDENTITY SEC_WINNT_AUTH_IDENTITY_W

EXTERN_C_START
/* S_OK; S_FALSE if the thread was initialized already; RPC_E_CHANGED_MODE if it was for the other kind of apartment. */
HRESULT CoInitialize(LPVOID reserved);
HRESULT CoInitializeEx(LPVOID reserved, DWORD kind);
void CoUninitialize(void);
HRESULT OleInitialize(LPVOID reserved);
void OleUninitialize(void);
/* RPC_E_TOO_LATE for the second call in a process. */
HRESULT CoInitializeSecurity(PSECURITY_DESCRIPTOR descriptor, LONG services, SOLE_AUTHENTICATION_SERVICE* service,
                             void* reserved1, DWORD authentication, DWORD impersonation, void* list, DWORD capabilities,
                             void* reserved3);
HRESULT CoSetProxyBlanket(IUnknown* proxy, DWORD authentication_service, DWORD authorization_service,
                          OLECHAR* principal, DWORD authentication, DWORD impersonation,
                          RPC_AUTH_IDENTITY_HANDLE identity, DWORD capabilities);
/* Tells the levels that a proxy has by default. No pointer but the proxy needs to be there. */
HRESULT CoQueryProxyBlanket(IUnknown* proxy, DWORD* authentication_service, DWORD* authorization_service,
                            LPOLESTR* principal, DWORD* authentication, DWORD* impersonation,
                            RPC_AUTH_IDENTITY_HANDLE* identity, DWORD* capabilities);
/* CO_E_NOTINITIALIZED, REGDB_E_CLASSNOTREG, CLASS_E_NOAGGREGATION, E_NOINTERFACE, E_POINTER */
HRESULT CoCreateInstance(REFCLSID clsid, IUnknown* outer, DWORD context, REFIID riid, LPVOID* object);
HRESULT CoGetClassObject(REFCLSID clsid, DWORD context, LPVOID server, REFIID riid, LPVOID* object);

LPVOID CoTaskMemAlloc(SIZE_T bytes);
LPVOID CoTaskMemRealloc(LPVOID memory, SIZE_T bytes);
void CoTaskMemFree(LPVOID memory);

int StringFromGUID2(REFGUID guid, LPOLESTR text, int characters);
HRESULT StringFromCLSID(REFCLSID clsid, LPOLESTR* text);
HRESULT StringFromIID(REFIID iid, LPOLESTR* text);
HRESULT CLSIDFromString(LPCOLESTR text, CLSID* clsid);
HRESULT IIDFromString(LPCOLESTR text, IID* iid);
EXTERN_C_END

#endif
