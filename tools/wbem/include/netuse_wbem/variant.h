/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_VARIANT_H
#define NETUSE_WBEM_VARIANT_H

#include "netuse_wbem/safearray.h"
#include "netuse_wbem/unknown.h"

typedef struct IDispatch IDispatch;
typedef struct IRecordInfo IRecordInfo;
typedef short VARIANT_BOOL;
typedef VARIANT_BOOL _VARIANT_BOOL;
#define VARIANT_TRUE ((VARIANT_BOOL) - 1)
#define VARIANT_FALSE ((VARIANT_BOOL)0)

/* "VARENUM enumeration" */
enum VARENUM {
  VT_EMPTY = 0,
  VT_NULL = 1,
  VT_I2 = 2,
  VT_I4 = 3,
  VT_R4 = 4,
  VT_R8 = 5,
  VT_CY = 6,
  VT_DATE = 7,
  VT_BSTR = 8,
  VT_DISPATCH = 9,
  VT_ERROR = 10,
  VT_BOOL = 11,
  VT_VARIANT = 12,
  VT_UNKNOWN = 13,
  VT_DECIMAL = 14,
  VT_I1 = 16,
  VT_UI1 = 17,
  VT_UI2 = 18,
  VT_UI4 = 19,
  VT_I8 = 20,
  VT_UI8 = 21,
  VT_INT = 22,
  VT_UINT = 23,
  VT_VOID = 24,
  VT_HRESULT = 25,
  VT_PTR = 26,
  VT_SAFEARRAY = 27,
  VT_CARRAY = 28,
  VT_USERDEFINED = 29,
  VT_LPSTR = 30,
  VT_LPWSTR = 31,
  VT_RECORD = 36,
  VT_INT_PTR = 37,
  VT_UINT_PTR = 38,
  VT_FILETIME = 64,
  VT_BLOB = 65,
  VT_CLSID = 72,
  VT_VECTOR = 0x1000,
  VT_ARRAY = 0x2000,
  VT_BYREF = 0x4000,
  VT_RESERVED = 0x8000,
  VT_ILLEGAL = 0xFFFF,
  VT_TYPEMASK = 0x0FFF
};

typedef union tagCY {
  LONGLONG int64;
} CY, CURRENCY;

typedef struct tagDEC {
  USHORT wReserved;
  BYTE scale;
  BYTE sign;
  UINT32 Hi32;
  ULONGLONG Lo64;
} DECIMAL;

struct tagVARIANT {
  union {
    struct {
      VARTYPE vt;
      WORD wReserved1;
      WORD wReserved2;
      WORD wReserved3;
      union {
        LONGLONG llVal;
        LONG lVal;
        BYTE bVal;
        SHORT iVal;
        FLOAT fltVal;
        DOUBLE dblVal;
        VARIANT_BOOL boolVal;
        SCODE scode;
        CY cyVal;
        DATE date;
        BSTR bstrVal;
        IUnknown* punkVal;
        IDispatch* pdispVal;
        SAFEARRAY* parray;
        BYTE* pbVal;
        SHORT* piVal;
        LONG* plVal;
        LONGLONG* pllVal;
        FLOAT* pfltVal;
        DOUBLE* pdblVal;
        VARIANT_BOOL* pboolVal;
        SCODE* pscode;
        CY* pcyVal;
        DATE* pdate;
        BSTR* pbstrVal;
        IUnknown** ppunkVal;
        IDispatch** ppdispVal;
        SAFEARRAY** pparray;
        VARIANT* pvarVal;
        PVOID byref;
        CHAR cVal;
        USHORT uiVal;
        UINT32 ulVal; /* 32 bits, so that a VT_I4 of WMI's that stands for a uint32 reads right */
        ULONGLONG ullVal;
        INT intVal;
        UINT uintVal;
        DECIMAL* pdecVal;
        CHAR* pcVal;
        USHORT* puiVal;
        ULONG* pulVal;
        ULONGLONG* pullVal;
        INT* pintVal;
        UINT* puintVal;
        struct {
          PVOID pvRecord;
          IRecordInfo* pRecInfo;
        } brecVal;
      };
    };
    DECIMAL decVal;
  };
};
typedef VARIANT* LPVARIANT;
typedef VARIANT VARIANTARG;
typedef VARIANTARG* LPVARIANTARG;
#define REFVARIANT const VARIANT*

#define V_UNION(x, field) ((x)->field)
#define V_VT(x) ((x)->vt)
#define V_ISBYREF(x) (V_VT(x) & VT_BYREF)
#define V_ISARRAY(x) (V_VT(x) & VT_ARRAY)
#define V_NONE(x) V_I2(x)
#define V_UI1(x) V_UNION(x, bVal)
#define V_UI1REF(x) V_UNION(x, pbVal)
#define V_I1(x) V_UNION(x, cVal)
#define V_I1REF(x) V_UNION(x, pcVal)
#define V_I2(x) V_UNION(x, iVal)
#define V_I2REF(x) V_UNION(x, piVal)
#define V_UI2(x) V_UNION(x, uiVal)
#define V_UI2REF(x) V_UNION(x, puiVal)
#define V_I4(x) V_UNION(x, lVal)
#define V_I4REF(x) V_UNION(x, plVal)
#define V_UI4(x) V_UNION(x, ulVal)
#define V_UI4REF(x) V_UNION(x, pulVal)
#define V_I8(x) V_UNION(x, llVal)
#define V_I8REF(x) V_UNION(x, pllVal)
#define V_UI8(x) V_UNION(x, ullVal)
#define V_UI8REF(x) V_UNION(x, pullVal)
#define V_INT(x) V_UNION(x, intVal)
#define V_UINT(x) V_UNION(x, uintVal)
#define V_R4(x) V_UNION(x, fltVal)
#define V_R8(x) V_UNION(x, dblVal)
#define V_CY(x) V_UNION(x, cyVal)
#define V_DATE(x) V_UNION(x, date)
#define V_BOOL(x) V_UNION(x, boolVal)
#define V_BOOLREF(x) V_UNION(x, pboolVal)
#define V_ERROR(x) V_UNION(x, scode)
#define V_BSTR(x) V_UNION(x, bstrVal)
#define V_BSTRREF(x) V_UNION(x, pbstrVal)
#define V_UNKNOWN(x) V_UNION(x, punkVal)
#define V_UNKNOWNREF(x) V_UNION(x, ppunkVal)
#define V_DISPATCH(x) V_UNION(x, pdispVal)
#define V_DISPATCHREF(x) V_UNION(x, ppdispVal)
#define V_ARRAY(x) V_UNION(x, parray)
#define V_ARRAYREF(x) V_UNION(x, pparray)
#define V_VARIANTREF(x) V_UNION(x, pvarVal)
#define V_BYREF(x) V_UNION(x, byref)

#define VARIANT_NOVALUEPROP 0x01
#define VARIANT_ALPHABOOL 0x02

/* "Variant Manipulation Functions". VariantChangeType knows texts, numbers, booleans and nothing. */
EXTERN_C_START
void VariantInit(VARIANTARG* variant);
HRESULT VariantClear(VARIANTARG* variant);
HRESULT VariantCopy(VARIANTARG* to, const VARIANTARG* from);
HRESULT VariantCopyInd(VARIANT* to, const VARIANTARG* from);
HRESULT VariantChangeType(VARIANTARG* to, const VARIANTARG* from, USHORT flags, VARTYPE type);
HRESULT VariantChangeTypeEx(VARIANTARG* to, const VARIANTARG* from, LCID locale, USHORT flags, VARTYPE type);
EXTERN_C_END

#endif
