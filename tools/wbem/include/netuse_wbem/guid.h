/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_GUID_H
#define NETUSE_WBEM_GUID_H

#include <string.h>

#include "netuse_wbem/types.h"

typedef struct _GUID {
  uint32_t Data1;
  uint16_t Data2;
  uint16_t Data3;
  uint8_t Data4[8];
} GUID, UUID, IID, CLSID, FMTID;
typedef GUID* LPGUID;
typedef IID* LPIID;
typedef CLSID* LPCLSID;

#ifdef __cplusplus
#define REFGUID const GUID&
#define REFIID const IID&
#define REFCLSID const CLSID&
inline bool InlineIsEqualGUID(REFGUID a, REFGUID b) {
  return memcmp(&a, &b, sizeof(GUID)) == 0;
}
inline bool operator==(REFGUID a, REFGUID b) {
  return InlineIsEqualGUID(a, b);
}
inline bool operator!=(REFGUID a, REFGUID b) {
  return !InlineIsEqualGUID(a, b);
}
#define IsEqualGUID(a, b) InlineIsEqualGUID(a, b)
#else
#define REFGUID const GUID*
#define REFIID const IID*
#define REFCLSID const CLSID*
#define IsEqualGUID(a, b) (memcmp((a), (b), sizeof(GUID)) == 0)
#endif
#define IsEqualIID(a, b) IsEqualGUID(a, b)
#define IsEqualCLSID(a, b) IsEqualGUID(a, b)

#define DECLSPEC_GUID_ARGUMENTS
#define DEFINE_OLEGUID(name, l, w1, w2) DEFINE_GUID(name, l, w1, w2, 0xC0, 0, 0, 0, 0, 0, 0, 0x46)

EXTERN_C const GUID GUID_NULL;
#define IID_NULL GUID_NULL
#define CLSID_NULL GUID_NULL

#ifdef __cplusplus
/* What __uuidof() gives: the GUID of a type, which its declaration names by __CRT_UUID_DECL. */
namespace netuse_wbem {
template <unsigned l, unsigned w1, unsigned w2, unsigned b1, unsigned b2, unsigned b3, unsigned b4, unsigned b5,
          unsigned b6, unsigned b7, unsigned b8>
struct GuidOf {
  static const GUID value;
};
template <unsigned l, unsigned w1, unsigned w2, unsigned b1, unsigned b2, unsigned b3, unsigned b4, unsigned b5,
          unsigned b6, unsigned b7, unsigned b8>
const GUID GuidOf<l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8>::value = {l, w1, w2, {b1, b2, b3, b4, b5, b6, b7, b8}};

template <class T>
struct UuidOf;
template <class T>
struct UuidOf<const T> : UuidOf<T> {};
template <class T>
struct UuidOf<T*> : UuidOf<T> {};
template <class T>
struct UuidOf<T&> : UuidOf<T> {};
}  // namespace netuse_wbem

#define __CRT_UUID_DECL(type, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8)         \
  namespace netuse_wbem {                                                        \
  template <>                                                                    \
  struct UuidOf< ::type> : GuidOf<l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8> {}; \
  }
#define __uuidof(type_or_expression) ::netuse_wbem::UuidOf<__typeof__(type_or_expression)>::value
#else
#define __CRT_UUID_DECL(type, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8)
#endif

#endif

/* Behind <initguid.h> it defines a GUID, else it declares one; so this stands outside of the guard. */
#undef DEFINE_GUID
#ifdef INITGUID
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8)     \
  EXTERN_C const GUID name __attribute__((weak, visibility("default"))); \
  EXTERN_C const GUID name = {l, w1, w2, {b1, b2, b3, b4, b5, b6, b7, b8}}
#else
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) EXTERN_C const GUID name
#endif
