/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WAITING_H
#define NETUSE_WBEM_WAITING_H

#include "netuse_wbem/types.h"

/* Waiting and locking, as far as code with sinks does it ("Synchronization Functions"). */
#define WAIT_OBJECT_0 0L
#define WAIT_ABANDONED 0x80L
#define WAIT_TIMEOUT 258L
#define WAIT_FAILED 0xFFFFFFFFL
#define MAXIMUM_WAIT_OBJECTS 64
#define INVALID_HANDLE_VALUE ((HANDLE)(LONG_PTR) - 1)

typedef struct _RTL_CRITICAL_SECTION {
  void* lock; /* recursive; made by InitializeCriticalSection */
} CRITICAL_SECTION, *PCRITICAL_SECTION, *LPCRITICAL_SECTION;

typedef union _RTL_RUN_ONCE {
  PVOID Ptr;
} INIT_ONCE, *PINIT_ONCE, *LPINIT_ONCE;
#define INIT_ONCE_STATIC_INIT {0}
typedef BOOL(CALLBACK* PINIT_ONCE_FN)(PINIT_ONCE once, PVOID parameter, PVOID* context);
typedef DWORD(WINAPI* LPTHREAD_START_ROUTINE)(LPVOID parameter);

EXTERN_C_START
void Sleep(DWORD milliseconds);
DWORD SleepEx(DWORD milliseconds, BOOL alertable);

/* Events without names; a handle is closed by CloseHandle(). */
HANDLE CreateEventW(LPSECURITY_ATTRIBUTES attributes, BOOL manual_reset, BOOL signalled, LPCWSTR name);
HANDLE CreateEventA(LPSECURITY_ATTRIBUTES attributes, BOOL manual_reset, BOOL signalled, LPCSTR name);
BOOL SetEvent(HANDLE event);
BOOL ResetEvent(HANDLE event);
HANDLE CreateThread(LPSECURITY_ATTRIBUTES attributes, SIZE_T stack, LPTHREAD_START_ROUTINE start, LPVOID parameter,
                    DWORD flags, LPDWORD id);
DWORD WaitForSingleObject(HANDLE object, DWORD milliseconds);
DWORD WaitForMultipleObjects(DWORD count, const HANDLE* objects, BOOL all, DWORD milliseconds);
BOOL CloseHandle(HANDLE object);

void InitializeCriticalSection(LPCRITICAL_SECTION section);
BOOL InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION section, DWORD spins);
void EnterCriticalSection(LPCRITICAL_SECTION section);
BOOL TryEnterCriticalSection(LPCRITICAL_SECTION section);
void LeaveCriticalSection(LPCRITICAL_SECTION section);
void DeleteCriticalSection(LPCRITICAL_SECTION section);
BOOL InitOnceExecuteOnce(PINIT_ONCE once, PINIT_ONCE_FN make, PVOID parameter, LPVOID* context);
EXTERN_C_END

#ifdef UNICODE
#define CreateEvent CreateEventW
#else
#define CreateEvent CreateEventA
#endif

/* LONG has the size of a long here, and so has what is counted by it. */
FORCEINLINE LONG InterlockedIncrement(volatile LONG* p) {
  return __atomic_add_fetch(p, 1, __ATOMIC_SEQ_CST);
}
FORCEINLINE LONG InterlockedDecrement(volatile LONG* p) {
  return __atomic_sub_fetch(p, 1, __ATOMIC_SEQ_CST);
}
FORCEINLINE LONG InterlockedExchange(volatile LONG* p, LONG value) {
  return __atomic_exchange_n(p, value, __ATOMIC_SEQ_CST);
}
FORCEINLINE LONG InterlockedExchangeAdd(volatile LONG* p, LONG value) {
  return __atomic_fetch_add(p, value, __ATOMIC_SEQ_CST);
}
FORCEINLINE LONG InterlockedCompareExchange(volatile LONG* p, LONG value, LONG comparand) {
  return __sync_val_compare_and_swap(p, comparand, value);
}
FORCEINLINE LONGLONG InterlockedIncrement64(volatile LONGLONG* p) {
  return __atomic_add_fetch(p, 1, __ATOMIC_SEQ_CST);
}
FORCEINLINE LONGLONG InterlockedDecrement64(volatile LONGLONG* p) {
  return __atomic_sub_fetch(p, 1, __ATOMIC_SEQ_CST);
}
FORCEINLINE PVOID InterlockedExchangePointer(PVOID volatile* p, PVOID value) {
  return __atomic_exchange_n(p, value, __ATOMIC_SEQ_CST);
}
#define _InterlockedIncrement InterlockedIncrement
#define _InterlockedDecrement InterlockedDecrement
#ifdef __cplusplus
FORCEINLINE ULONG InterlockedIncrement(volatile ULONG* p) {
  return __atomic_add_fetch(p, 1, __ATOMIC_SEQ_CST);
}
FORCEINLINE ULONG InterlockedDecrement(volatile ULONG* p) {
  return __atomic_sub_fetch(p, 1, __ATOMIC_SEQ_CST);
}
FORCEINLINE UINT InterlockedIncrement(volatile UINT* p) {
  return __atomic_add_fetch(p, 1, __ATOMIC_SEQ_CST);
}
FORCEINLINE UINT InterlockedDecrement(volatile UINT* p) {
  return __atomic_sub_fetch(p, 1, __ATOMIC_SEQ_CST);
}
#endif

#endif
