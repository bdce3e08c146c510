/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_WINCRED_H_
#define NETUSE_WBEM_WINCRED_H_

#include "windows.h"

/* "CredUIPromptForCredentials": what code for remote computers asks the user with. There is no window to ask in, so
 * that it is as if he had pressed Cancel; such code goes on with the account that it runs as. */
#define CREDUI_MAX_USERNAME_LENGTH 513
#define CREDUI_MAX_PASSWORD_LENGTH 256
#define CREDUI_MAX_MESSAGE_LENGTH 32767
#define CREDUI_MAX_CAPTION_LENGTH 128
#define CREDUI_FLAGS_INCORRECT_PASSWORD 0x1
#define CREDUI_FLAGS_DO_NOT_PERSIST 0x2
#define CREDUI_FLAGS_EXCLUDE_CERTIFICATES 0x8
#define CREDUI_FLAGS_ALWAYS_SHOW_UI 0x80
#define CREDUI_FLAGS_GENERIC_CREDENTIALS 0x40000

typedef struct _CREDUI_INFOW {
  DWORD cbSize;
  HWND hwndParent;
  LPCWSTR pszMessageText;
  LPCWSTR pszCaptionText;
  HANDLE hbmBanner;
} CREDUI_INFOW, *PCREDUI_INFOW;
typedef struct _CREDUI_INFOA {
  DWORD cbSize;
  HWND hwndParent;
  LPCSTR pszMessageText;
  LPCSTR pszCaptionText;
  HANDLE hbmBanner;
} CREDUI_INFOA, *PCREDUI_INFOA;

FORCEINLINE DWORD CredUIPromptForCredentialsW(PCREDUI_INFOW info, LPCWSTR target, void* reserved, DWORD error,
                                              LPWSTR user, ULONG user_room, LPWSTR password, ULONG password_room,
                                              BOOL* save, DWORD flags) {
  (void)info, (void)target, (void)reserved, (void)error, (void)user, (void)user_room;
  (void)password, (void)password_room, (void)save, (void)flags;
  return ERROR_CANCELLED;
}
FORCEINLINE DWORD CredUIPromptForCredentialsA(PCREDUI_INFOA info, LPCSTR target, void* reserved, DWORD error,
                                              LPSTR user, ULONG user_room, LPSTR password, ULONG password_room,
                                              BOOL* save, DWORD flags) {
  (void)info, (void)target, (void)reserved, (void)error, (void)user, (void)user_room;
  (void)password, (void)password_room, (void)save, (void)flags;
  return ERROR_CANCELLED;
}

#ifdef UNICODE
typedef CREDUI_INFOW CREDUI_INFO, *PCREDUI_INFO;
#define CredUIPromptForCredentials CredUIPromptForCredentialsW
#else
typedef CREDUI_INFOA CREDUI_INFO, *PCREDUI_INFO;
#define CredUIPromptForCredentials CredUIPromptForCredentialsA
#endif

#endif
