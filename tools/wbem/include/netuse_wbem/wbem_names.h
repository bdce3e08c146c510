/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WBEM_NAMES_H
#define NETUSE_WBEM_WBEM_NAMES_H

#include "netuse_wbem/variant.h"
#include "netuse_wbem/wbem_flags.h"
#include "netuse_wbem/wbem_status.h"

/* The interfaces and classes of WMI's that are declared here, before any of them. */
typedef struct IWbemClassObject IWbemClassObject;
typedef struct IWbemQualifierSet IWbemQualifierSet;
typedef struct IWbemServices IWbemServices;
typedef struct IWbemLocator IWbemLocator;
typedef struct IWbemObjectSink IWbemObjectSink;
typedef struct IEnumWbemClassObject IEnumWbemClassObject;
typedef struct IWbemCallResult IWbemCallResult;
typedef struct IWbemContext IWbemContext;
typedef struct IUnsecuredApartment IUnsecuredApartment;
typedef struct IWbemUnsecuredApartment IWbemUnsecuredApartment;
typedef struct IWbemStatusCodeText IWbemStatusCodeText;
typedef struct IWbemObjectTextSrc IWbemObjectTextSrc;

EXTERN_C const IID IID_IWbemClassObject;
EXTERN_C const IID IID_IWbemQualifierSet;
EXTERN_C const IID IID_IWbemServices;
EXTERN_C const IID IID_IWbemLocator;
EXTERN_C const IID IID_IWbemObjectSink;
EXTERN_C const IID IID_IEnumWbemClassObject;
EXTERN_C const IID IID_IWbemCallResult;
EXTERN_C const IID IID_IWbemContext;
EXTERN_C const IID IID_IUnsecuredApartment;
EXTERN_C const IID IID_IWbemUnsecuredApartment;
EXTERN_C const IID IID_IWbemStatusCodeText;
EXTERN_C const IID IID_IWbemObjectTextSrc;
EXTERN_C const CLSID CLSID_WbemLocator;
EXTERN_C const CLSID CLSID_WbemContext;
EXTERN_C const CLSID CLSID_UnsecuredApartment;
EXTERN_C const CLSID CLSID_WbemStatusCodeText;
EXTERN_C const CLSID CLSID_WbemObjectTextSrc;

#ifdef __cplusplus
class WbemLocator;
class WbemContext;
class UnsecuredApartment;
class WbemStatusCodeText;
class WbemObjectTextSrc;
__CRT_UUID_DECL(WbemLocator, 0x4590F811, 0x1D3A, 0x11D0, 0x89, 0x1F, 0x00, 0xAA, 0x00, 0x4B, 0x2E, 0x24)
__CRT_UUID_DECL(WbemContext, 0x674B6698, 0xEE92, 0x11D0, 0xAD, 0x71, 0x00, 0xC0, 0x4F, 0xD8, 0xFD, 0xFF)
__CRT_UUID_DECL(UnsecuredApartment, 0x49BD2028, 0x1523, 0x11D1, 0xAD, 0x79, 0x00, 0xC0, 0x4F, 0xD8, 0xFD, 0xFF)
__CRT_UUID_DECL(WbemStatusCodeText, 0xEB87E1BD, 0x3233, 0x11D2, 0xAE, 0xC9, 0x00, 0xC0, 0x4F, 0xB6, 0x88, 0x20)
__CRT_UUID_DECL(WbemObjectTextSrc, 0x8D1C559D, 0x84F0, 0x4BB3, 0xA7, 0xD5, 0x56, 0xA7, 0x43, 0x5A, 0x9B, 0xA6)
#endif

#endif
