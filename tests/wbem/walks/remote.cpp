// SPDX-License-Identifier: MIT
// "Getting WMI Data from a Remote Computer" for this class: asks for an account, or takes the one that it runs as.
#define _WIN32_DCOM
#define UNICODE
#include <iostream>
using namespace std;
#include <Wbemidl.h>
#include <comdef.h>
#include <strsafe.h>
#include <wincred.h>
#pragma comment(lib, "wbemuuid.lib")
#pragma comment(lib, "credui.lib")
#pragma comment(lib, "comsuppw.lib")

int __cdecl main(int, char**) {
  HRESULT hres = CoInitializeEx(0, COINIT_MULTITHREADED);
  if (FAILED(hres)) return 1;
  hres = CoInitializeSecurity(NULL, -1, NULL, NULL, RPC_C_AUTHN_LEVEL_DEFAULT, RPC_C_IMP_LEVEL_IDENTIFY, NULL,
                              EOAC_NONE, NULL);
  if (FAILED(hres)) return 1;
  IWbemLocator* pLoc = NULL;
  hres = CoCreateInstance(CLSID_WbemLocator, 0, CLSCTX_INPROC_SERVER, IID_IWbemLocator, (LPVOID*)&pLoc);
  if (FAILED(hres)) return 1;

  CREDUI_INFO cui;
  bool useToken = false;
  bool useNTLM = true;
  wchar_t pszName[CREDUI_MAX_USERNAME_LENGTH + 1] = {0};
  wchar_t pszPwd[CREDUI_MAX_PASSWORD_LENGTH + 1] = {0};
  wchar_t pszDomain[CREDUI_MAX_USERNAME_LENGTH + 1];
  wchar_t pszUserName[CREDUI_MAX_USERNAME_LENGTH + 1];
  wchar_t pszAuthority[CREDUI_MAX_USERNAME_LENGTH + 1];
  BOOL fSave;
  memset(&cui, 0, sizeof(CREDUI_INFO));
  cui.cbSize = sizeof(CREDUI_INFO);
  cui.hwndParent = NULL;
  cui.pszMessageText = TEXT("Press cancel to use process token");
  cui.pszCaptionText = TEXT("Enter Account Information");
  cui.hbmBanner = NULL;
  fSave = FALSE;
  DWORD dwErr = CredUIPromptForCredentials(
      &cui, TEXT(""), NULL, 0, pszName, CREDUI_MAX_USERNAME_LENGTH + 1, pszPwd, CREDUI_MAX_PASSWORD_LENGTH + 1, &fSave,
      CREDUI_FLAGS_GENERIC_CREDENTIALS | CREDUI_FLAGS_ALWAYS_SHOW_UI | CREDUI_FLAGS_DO_NOT_PERSIST);
  if (dwErr == ERROR_CANCELLED) {
    useToken = true;
  } else if (dwErr) {
    cout << "Did not get credentials " << dwErr << endl;
    return 1;
  }
  if (useNTLM) StringCchPrintf(pszAuthority, CREDUI_MAX_USERNAME_LENGTH + 1, L"NTLMDOMAIN:%s", L"CORP");

  IWbemServices* pSvc = NULL;
  hres = pLoc->ConnectServer(_bstr_t(L"\\\\files01\\root\\cimv2"), _bstr_t(useToken ? NULL : pszName),
                             _bstr_t(useToken ? NULL : pszPwd), NULL, 0, _bstr_t(useNTLM ? NULL : pszAuthority), NULL,
                             &pSvc);
  if (FAILED(hres)) {
    cout << "Could not connect. Error code = 0x" << hex << hres << endl;
    return 1;
  }
  COAUTHIDENTITY* userAcct = NULL;
  COAUTHIDENTITY authIdent;
  if (!useToken) {
    memset(&authIdent, 0, sizeof(COAUTHIDENTITY));
    authIdent.PasswordLength = wcslen(pszPwd);
    authIdent.Password = (USHORT*)pszPwd;
    LPWSTR slash = wcschr(pszName, L'\\');
    if (slash == NULL) return 1;
    StringCchCopy(pszUserName, CREDUI_MAX_USERNAME_LENGTH + 1, slash + 1);
    authIdent.User = (USHORT*)pszUserName;
    authIdent.UserLength = wcslen(pszUserName);
    StringCchCopyN(pszDomain, CREDUI_MAX_USERNAME_LENGTH + 1, pszName, slash - pszName);
    authIdent.Domain = (USHORT*)pszDomain;
    authIdent.DomainLength = slash - pszName;
    authIdent.Flags = SEC_WINNT_AUTH_IDENTITY_UNICODE;
    userAcct = &authIdent;
  }
  hres = CoSetProxyBlanket(pSvc, RPC_C_AUTHN_DEFAULT, RPC_C_AUTHZ_DEFAULT, COLE_DEFAULT_PRINCIPAL,
                           RPC_C_AUTHN_LEVEL_PKT_PRIVACY, RPC_C_IMP_LEVEL_IMPERSONATE, userAcct, EOAC_NONE);
  if (FAILED(hres)) return 1;

  IEnumWbemClassObject* pEnumerator = NULL;
  hres = pSvc->ExecQuery(bstr_t("WQL"), bstr_t("SELECT * FROM Win32_NetworkConnection"),
                         WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_RETURN_IMMEDIATELY, NULL, &pEnumerator);
  if (FAILED(hres)) return 1;
  hres = CoSetProxyBlanket(pEnumerator, RPC_C_AUTHN_DEFAULT, RPC_C_AUTHZ_DEFAULT, COLE_DEFAULT_PRINCIPAL,
                           RPC_C_AUTHN_LEVEL_PKT_PRIVACY, RPC_C_IMP_LEVEL_IMPERSONATE, userAcct, EOAC_NONE);
  if (FAILED(hres)) return 1;
  SecureZeroMemory(pszName, sizeof(pszName));
  SecureZeroMemory(pszPwd, sizeof(pszPwd));
  SecureZeroMemory(pszUserName, sizeof(pszUserName));
  SecureZeroMemory(pszDomain, sizeof(pszDomain));

  IWbemClassObject* pclsObj = NULL;
  ULONG uReturn = 0;
  while (pEnumerator) {
    pEnumerator->Next(WBEM_INFINITE, 1, &pclsObj, &uReturn);
    if (0 == uReturn) break;
    VARIANT vtProp;
    pclsObj->Get(L"RemoteName", 0, &vtProp, 0, 0);
    wcout << " Remote name : " << vtProp.bstrVal << endl;
    VariantClear(&vtProp);
    pclsObj->Get(L"__SERVER", 0, &vtProp, 0, 0);
    wcout << " Server : " << vtProp.bstrVal << endl;
    VariantClear(&vtProp);
    pclsObj->Release();
    pclsObj = NULL;
  }
  pSvc->Release();
  pLoc->Release();
  pEnumerator->Release();
  CoUninitialize();
  return 0;
}
