// SPDX-License-Identifier: MIT
// Receiving events: by an enumerator, and by a sink. (Of a recorded timeline, where they come to an end.)
#define _WIN32_DCOM
#include <iostream>
using namespace std;
#include <Wbemidl.h>
#include <comdef.h>

#pragma comment(lib, "wbemuuid.lib")

static const wchar_t* const all_events =
    L"SELECT * FROM __InstanceOperationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection'";

static void print_event(IWbemClassObject* event) {
  _variant_t class_name, target, local_name, status;
  event->Get(L"__CLASS", 0, &class_name, NULL, NULL);
  event->Get(L"TargetInstance", 0, &target, NULL, NULL);
  IUnknown* unknown = target;  // with a reference of its own
  IWbemClassObject* instance = NULL;
  if (SUCCEEDED(unknown->QueryInterface(IID_IWbemClassObject, (void**)&instance))) {
    instance->Get(L"LocalName", 0, &local_name, NULL, NULL);
    instance->Get(L"Status", 0, &status, NULL, NULL);
    instance->Release();
  }
  unknown->Release();
  wcout << class_name.bstrVal << L": " << local_name.bstrVal << L" " << status.bstrVal << endl;
}

class EventSink : public IWbemObjectSink {
  LONG m_lRef;

 public:
  HANDLE done;
  EventSink() : m_lRef(0), done(CreateEvent(NULL, TRUE, FALSE, NULL)) {}
  virtual ~EventSink() { CloseHandle(done); }

  virtual ULONG STDMETHODCALLTYPE AddRef() { return InterlockedIncrement(&m_lRef); }
  virtual ULONG STDMETHODCALLTYPE Release() {
    LONG lRef = InterlockedDecrement(&m_lRef);
    if (lRef == 0) delete this;
    return lRef;
  }
  virtual HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** ppv) {
    if (riid != IID_IUnknown && riid != IID_IWbemObjectSink) return E_NOINTERFACE;
    *ppv = (IWbemObjectSink*)this;
    AddRef();
    return WBEM_S_NO_ERROR;
  }
  virtual HRESULT STDMETHODCALLTYPE Indicate(LONG lObjectCount, IWbemClassObject** apObjArray) {
    for (int i = 0; i < lObjectCount; i++) print_event(apObjArray[i]);
    return WBEM_S_NO_ERROR;
  }
  virtual HRESULT STDMETHODCALLTYPE SetStatus(LONG lFlags, HRESULT hResult, BSTR, IWbemClassObject*) {
    if (lFlags == WBEM_STATUS_COMPLETE) {
      cout << "complete: 0x" << hex << hResult << dec << endl;
      SetEvent(done);
    }
    return WBEM_S_NO_ERROR;
  }
};

static void by_enumerator(IWbemServices* services) {
  IEnumWbemClassObject* events = NULL;
  HRESULT hr = services->ExecNotificationQuery(_bstr_t("WQL"), _bstr_t(all_events),
                                               WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_RETURN_IMMEDIATELY, NULL, &events);
  if (FAILED(hr)) return;
  IWbemClassObject* event = NULL;
  ULONG count = 0;
  while (SUCCEEDED(events->Next(WBEM_INFINITE, 1, &event, &count)) && count == 1) {
    print_event(event);
    event->Release();
  }
  events->Release();
}

static void by_sink(IWbemServices* services) {
  EventSink* sink = new EventSink;
  sink->AddRef();
  HRESULT hr =
      services->ExecNotificationQueryAsync(_bstr_t("WQL"), _bstr_t(all_events), WBEM_FLAG_SEND_STATUS, NULL, sink);
  if (SUCCEEDED(hr)) WaitForSingleObject(sink->done, 10000);
  services->CancelAsyncCall(sink);
  sink->Release();
}

int main() {
  IWbemLocator* locator = NULL;
  IWbemServices* services = NULL;
  if (FAILED(CoInitializeEx(0, COINIT_MULTITHREADED))) return 1;
  if (FAILED(CoCreateInstance(CLSID_WbemLocator, 0, CLSCTX_INPROC_SERVER, IID_IWbemLocator, (LPVOID*)&locator)))
    return 1;
  if (FAILED(locator->ConnectServer(_bstr_t(L"ROOT\\CIMV2"), NULL, NULL, 0, 0, 0, 0, &services))) return 1;
  by_enumerator(services);
  by_sink(services);
  services->Release();
  locator->Release();
  CoUninitialize();
  return 0;
}
