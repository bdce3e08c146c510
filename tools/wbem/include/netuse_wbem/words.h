/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WORDS_H
#define NETUSE_WBEM_WORDS_H

/* Words of Windows' dialect of C and C++ that mean nothing here, or something that GCC and Clang write otherwise. */
#define VOID void
#define CONST const
#define IN
#define OUT
#define OPTIONAL
#define FAR
#define NEAR
#define UNALIGNED
#define HUGEP
#define __RPC_FAR
#define __RPC_USER
#define __RPC_STUB
#define __RPC__in
#define __RPC__in_opt
#define __RPC__out
#define __RPC__inout
#define __RPC__in_ecount_full(n)
#define __RPC__in_ecount_full_opt(n)
#define __RPC__in_string
#define __RPC__deref_out
#define __RPC__deref_out_opt
#define _In_
#define _In_z_
#define _In_opt_
#define _In_opt_z_
#define _Out_
#define _Out_opt_
#define _Inout_
#define _Inout_opt_
#define _Outptr_
#define _Outptr_opt_
#define _COM_Outptr_
#define _COM_Outptr_opt_
#define _Check_return_
#define _Must_inspect_result_
#define _Ret_maybenull_
#define _In_reads_(n)
#define _In_reads_opt_(n)
#define _In_reads_bytes_(n)
#define _Out_writes_(n)
#define _Out_writes_opt_(n)
#define _Outptr_result_maybenull_
#define _Success_(condition)
#define _When_(condition, words)
#define _Ret_notnull_
#define _Inout_z_
#define _Null_terminated_
#define _Printf_format_string_
#define _Use_decl_annotations_
#define _Out_writes_bytes_(n)
#define _Out_writes_z_(n)
#define _Inout_updates_(n)
#define _Analysis_assume_(condition)

#define __stdcall
#define __cdecl
#define _cdecl
#define __fastcall
#define __thiscall
#define __w64
#define WINAPI
#define WINAPIV
#define APIENTRY
#define CALLBACK
#define PASCAL
#define STDMETHODCALLTYPE
#define STDMETHODVCALLTYPE
#define STDAPICALLTYPE
#define WINBASEAPI
#define WINOLEAPI STDAPI
#define WINOLEAUTAPI STDAPI

#define __int8 char
#define __int16 short
#define __int32 int
#define __int64 long long
#define __forceinline inline __attribute__((always_inline))
#define FORCEINLINE static inline __attribute__((always_inline))
#define __assume(x) ((void)0)
#define __noop(...) ((void)0)

/* __declspec(word): each word that is known is a name here, so that an unknown one stops the compiler by its name. */
#define NETUSE_WBEM_DECLSPEC_uuid(text)
#define NETUSE_WBEM_DECLSPEC_novtable
#define NETUSE_WBEM_DECLSPEC_nothrow
#define NETUSE_WBEM_DECLSPEC_dllimport
#define NETUSE_WBEM_DECLSPEC_dllexport __attribute__((visibility("default")))
#define NETUSE_WBEM_DECLSPEC_selectany __attribute__((weak))
#define NETUSE_WBEM_DECLSPEC_noinline __attribute__((noinline))
#define NETUSE_WBEM_DECLSPEC_noreturn __attribute__((noreturn))
#define NETUSE_WBEM_DECLSPEC_thread __thread
#define NETUSE_WBEM_DECLSPEC_align(n) __attribute__((aligned(n)))
#define NETUSE_WBEM_DECLSPEC_deprecated __attribute__((deprecated))
#ifndef __declspec
#define __declspec(word) NETUSE_WBEM_DECLSPEC_##word
#endif
#define DECLSPEC_UUID(text)
#define DECLSPEC_NOVTABLE
#define DECLSPEC_NOTHROW
#define DECLSPEC_IMPORT
#define DECLSPEC_EXPORT __declspec(dllexport)
#define DECLSPEC_SELECTANY __declspec(selectany)
#define DECLSPEC_NOINLINE __declspec(noinline)
#define DECLSPEC_NORETURN __declspec(noreturn)
#define DECLSPEC_ALIGN(n) __declspec(align(n))

#ifdef __cplusplus
#define EXTERN_C extern "C"
#define EXTERN_C_START extern "C" {
#define EXTERN_C_END }
#else
#define EXTERN_C extern
#define EXTERN_C_START
#define EXTERN_C_END
#endif
#define STDAPI EXTERN_C HRESULT STDAPICALLTYPE
#define STDAPI_(type) EXTERN_C type STDAPICALLTYPE

#ifndef TRUE
#define TRUE 1
#define FALSE 0
#endif
#ifndef NULL
#define NULL 0
#endif
#define MAX_PATH 260
#define INFINITE 0xFFFFFFFF

#define UNREFERENCED_PARAMETER(p) (void)(p)
#define DBG_UNREFERENCED_PARAMETER(p) (void)(p)
#define ARRAYSIZE(a) (sizeof(a) / sizeof((a)[0]))
#define _countof(a) (sizeof(a) / sizeof((a)[0]))
#define LOBYTE(w) ((BYTE)((w) & 0xFF))
#define HIBYTE(w) ((BYTE)(((w) >> 8) & 0xFF))
#define LOWORD(l) ((WORD)((l) & 0xFFFF))
#define HIWORD(l) ((WORD)(((l) >> 16) & 0xFFFF))
#define MAKEWORD(low, high) ((WORD)((BYTE)(low) | ((WORD)(BYTE)(high) << 8)))
#define MAKELONG(low, high) ((LONG)(UINT32)((WORD)(low) | ((UINT32)(WORD)(high) << 16)))
#define MAKELANGID(primary, sub) ((WORD)(((WORD)(sub) << 10) | (WORD)(primary)))
#define LANG_NEUTRAL 0
#define LANG_ENGLISH 9
#define SUBLANG_DEFAULT 1
#define SUBLANG_NEUTRAL 0
#define LOCALE_USER_DEFAULT 0x0400
#define LOCALE_SYSTEM_DEFAULT 0x0800
#define LOCALE_INVARIANT 0x007F

#endif
