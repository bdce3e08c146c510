// SPDX-License-Identifier: MIT
// An asynchronous query with a sink of the program's, through the unsecured apartment.
#define _WIN32_DCOM
#include <iostream>
using namespace std;
#include <Wbemidl.h>
#include <comdef.h>

#pragma comment(lib, "wbemuuid.lib")

class QuerySink : public IWbemObjectSink {
  LONG m_lRef;
  bool bDone;
  CRITICAL_SECTION threadLock;

 public:
  QuerySink() {
    m_lRef = 0;
    bDone = false;
    InitializeCriticalSection(&threadLock);
  }
  virtual ~QuerySink() {
    bDone = true;
    DeleteCriticalSection(&threadLock);
  }

  virtual ULONG STDMETHODCALLTYPE AddRef();
  virtual ULONG STDMETHODCALLTYPE Release();
  virtual HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** ppv);
  virtual HRESULT STDMETHODCALLTYPE Indicate(LONG lObjectCount, IWbemClassObject __RPC_FAR* __RPC_FAR* apObjArray);
  virtual HRESULT STDMETHODCALLTYPE SetStatus(LONG lFlags, HRESULT hResult, BSTR strParam,
                                              IWbemClassObject __RPC_FAR* pObjParam);

  bool IsDone() {
    bool done;
    EnterCriticalSection(&threadLock);
    done = bDone;
    LeaveCriticalSection(&threadLock);
    return done;
  }
};

ULONG QuerySink::AddRef() {
  return InterlockedIncrement(&m_lRef);
}

ULONG QuerySink::Release() {
  LONG lRef = InterlockedDecrement(&m_lRef);
  if (lRef == 0) delete this;
  return lRef;
}

HRESULT QuerySink::QueryInterface(REFIID riid, void** ppv) {
  if (riid == IID_IUnknown || riid == IID_IWbemObjectSink) {
    *ppv = (IWbemObjectSink*)this;
    AddRef();
    return WBEM_S_NO_ERROR;
  }
  return E_NOINTERFACE;
}

HRESULT QuerySink::Indicate(long lObjectCount, IWbemClassObject** apObjArray) {
  for (int i = 0; i < lObjectCount; i++) {
    VARIANT varName;
    HRESULT hres = apObjArray[i]->Get(_bstr_t(L"Name"), 0, &varName, 0, 0);
    if (FAILED(hres)) return WBEM_E_FAILED;
    printf("Name: %ls\n", V_BSTR(&varName));
    VariantClear(&varName);
  }
  return WBEM_S_NO_ERROR;
}

HRESULT QuerySink::SetStatus(LONG lFlags, HRESULT hResult, BSTR, IWbemClassObject*) {
  if (lFlags == WBEM_STATUS_COMPLETE) {
    printf("Call complete. hResult = 0x%X\n", (unsigned)hResult);
    EnterCriticalSection(&threadLock);
    bDone = true;
    LeaveCriticalSection(&threadLock);
  }
  return WBEM_S_NO_ERROR;
}

static void run(IWbemServices* pSvc, const wchar_t* query) {
  IUnsecuredApartment* pUnsecApp = NULL;
  if (FAILED(CoCreateInstance(CLSID_UnsecuredApartment, NULL, CLSCTX_LOCAL_SERVER, IID_IUnsecuredApartment,
                              (void**)&pUnsecApp)))
    return;
  QuerySink* pResponseSink = new QuerySink();
  pResponseSink->AddRef();
  IUnknown* pStubUnk = NULL;
  pUnsecApp->CreateObjectStub(pResponseSink, &pStubUnk);
  IWbemObjectSink* pStubSink = NULL;
  pStubUnk->QueryInterface(IID_IWbemObjectSink, (void**)&pStubSink);

  HRESULT hres = pSvc->ExecQueryAsync(_bstr_t(L"WQL"), _bstr_t(query), WBEM_FLAG_BIDIRECTIONAL, NULL, pStubSink);
  if (FAILED(hres))
    printf("No query. Error code = 0x%X\n", (unsigned)hres);
  else
    while (!pResponseSink->IsDone()) Sleep(10);
  pSvc->CancelAsyncCall(pStubSink);

  pStubSink->Release();
  pStubUnk->Release();
  pUnsecApp->Release();
  pResponseSink->Release();
}

int main() {
  IWbemLocator* pLoc = NULL;
  IWbemServices* pSvc = NULL;
  if (FAILED(CoInitializeEx(0, COINIT_MULTITHREADED))) return 1;
  if (FAILED(CoCreateInstance(CLSID_WbemLocator, 0, CLSCTX_INPROC_SERVER, IID_IWbemLocator, (LPVOID*)&pLoc))) return 1;
  if (FAILED(pLoc->ConnectServer(_bstr_t(L"ROOT\\CIMV2"), NULL, NULL, 0, 0, 0, 0, &pSvc))) return 1;
  run(pSvc, L"SELECT Name FROM Win32_NetworkConnection WHERE Status = 'OK'");
  run(pSvc, L"SELECT nothing FROM Win32_NetworkConnection");
  pSvc->Release();
  pLoc->Release();
  CoUninitialize();
  return 0;
}
