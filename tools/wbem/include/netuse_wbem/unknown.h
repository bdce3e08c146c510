/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_UNKNOWN_H
#define NETUSE_WBEM_UNKNOWN_H

#include "netuse_wbem/guid.h"
#include "netuse_wbem/result.h"

/* How an interface is declared once for both languages (the documentation of objbase.h's macros): in C++ a structure
 * with virtual functions, in C (and with CINTERFACE) one with a pointer to a table of functions, in the same order. */
#define interface struct
#if defined(__cplusplus) && !defined(CINTERFACE)
#define STDMETHOD(method) virtual HRESULT STDMETHODCALLTYPE method
#define STDMETHOD_(type, method) virtual type STDMETHODCALLTYPE method
#define STDMETHODV(method) virtual HRESULT STDMETHODVCALLTYPE method
#define PURE = 0
#define THIS_
#define THIS void
#define DECLARE_INTERFACE(name) struct name
#define DECLARE_INTERFACE_(name, base) struct name : public base
#define NETUSE_WBEM_UNKNOWN_METHODS
#define MIDL_INTERFACE(text) struct
#else
#define STDMETHOD(method) HRESULT(STDMETHODCALLTYPE* method)
#define STDMETHOD_(type, method) type(STDMETHODCALLTYPE* method)
#define STDMETHODV(method) HRESULT(STDMETHODVCALLTYPE* method)
#define PURE
#define THIS_ INTERFACE *This,
#define THIS INTERFACE* This
#define DECLARE_INTERFACE(name)         \
  typedef struct name##Vtbl name##Vtbl; \
  struct name {                         \
    const struct name##Vtbl* lpVtbl;    \
  };                                    \
  struct name##Vtbl
#define DECLARE_INTERFACE_(name, base) DECLARE_INTERFACE(name)
#define NETUSE_WBEM_UNKNOWN_METHODS                                 \
  STDMETHOD(QueryInterface)(THIS_ REFIID riid, void** object) PURE; \
  STDMETHOD_(ULONG, AddRef)(THIS) PURE;                             \
  STDMETHOD_(ULONG, Release)(THIS) PURE;
#define MIDL_INTERFACE(text) struct
#endif
#define STDMETHODIMP HRESULT STDMETHODCALLTYPE
#define STDMETHODIMP_(type) type STDMETHODCALLTYPE
#define STDMETHODIMPV HRESULT STDMETHODVCALLTYPE
#define BEGIN_INTERFACE
#define END_INTERFACE
#define CONST_VTBL const

typedef struct IUnknown IUnknown;
typedef IUnknown* LPUNKNOWN;
typedef struct IClassFactory IClassFactory;
EXTERN_C const IID IID_IUnknown;
EXTERN_C const IID IID_IClassFactory;

#if defined(__cplusplus) && !defined(CINTERFACE)
struct IUnknown {
  virtual HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** object) = 0;
  virtual ULONG STDMETHODCALLTYPE AddRef() = 0;
  virtual ULONG STDMETHODCALLTYPE Release() = 0;
  template <class Q>
  HRESULT STDMETHODCALLTYPE QueryInterface(Q** object) {
    return QueryInterface(netuse_wbem::UuidOf<Q>::value, reinterpret_cast<void**>(object));
  }
};
#else
#define INTERFACE IUnknown
DECLARE_INTERFACE(IUnknown){NETUSE_WBEM_UNKNOWN_METHODS};
#undef INTERFACE
#endif

#define INTERFACE IClassFactory
DECLARE_INTERFACE_(IClassFactory, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(CreateInstance)(THIS_ IUnknown * outer, REFIID riid, void** object) PURE;
  STDMETHOD(LockServer)(THIS_ BOOL lock) PURE;
};
#undef INTERFACE

__CRT_UUID_DECL(IUnknown, 0x00000000, 0x0000, 0x0000, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46)
__CRT_UUID_DECL(IClassFactory, 0x00000001, 0x0000, 0x0000, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46)

/* NAME_Method(pointer, ...) calls pointer->lpVtbl->Method(pointer, ...). COBJMACROS may come behind <windows.h>. */
#define NETUSE_WBEM_CALL0(This, method) ((This)->lpVtbl->method(This))
#define NETUSE_WBEM_CALL(This, method, ...) ((This)->lpVtbl->method((This), __VA_ARGS__))
#ifdef COBJMACROS
#define IUnknown_QueryInterface(This, ...) NETUSE_WBEM_CALL(This, QueryInterface, __VA_ARGS__)
#define IUnknown_AddRef(This) NETUSE_WBEM_CALL0(This, AddRef)
#define IUnknown_Release(This) NETUSE_WBEM_CALL0(This, Release)
#define IClassFactory_QueryInterface(This, ...) NETUSE_WBEM_CALL(This, QueryInterface, __VA_ARGS__)
#define IClassFactory_AddRef(This) NETUSE_WBEM_CALL0(This, AddRef)
#define IClassFactory_Release(This) NETUSE_WBEM_CALL0(This, Release)
#define IClassFactory_CreateInstance(This, ...) NETUSE_WBEM_CALL(This, CreateInstance, __VA_ARGS__)
#define IClassFactory_LockServer(This, lock) NETUSE_WBEM_CALL(This, LockServer, lock)
#endif

#if defined(__cplusplus) && !defined(CINTERFACE)
template <class T>
void** IID_PPV_ARGS_Helper(T** object) {
  (void)static_cast<IUnknown*>(*object);  // of interfaces only
  return reinterpret_cast<void**>(object);
}
#define IID_PPV_ARGS(object) __uuidof(**(object)), IID_PPV_ARGS_Helper(object)
#endif

#endif
