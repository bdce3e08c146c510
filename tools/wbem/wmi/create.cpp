// SPDX-License-Identifier: MIT
// CoCreateInstance and CoGetClassObject: the classes that there are.
#include <array>
#include <new>

#include "com/apartment.hpp"
#include "wbemidl.h"
#include "wmi/context.hpp"
#include "wmi/date_time.hpp"
#include "wmi/locator.hpp"
#include "wmi/object_text.hpp"
#include "wmi/own_apartment.hpp"
#include "wmi/path.hpp"
#include "wmi/status_text.hpp"

namespace netuse_wbem {
namespace {

template <class Object>
IUnknown* make() {
  return new (std::nothrow) Object;
}

struct Class {
  const CLSID* clsid;
  IUnknown* (*make)();
};

const std::array known_classes{
    Class{&CLSID_WbemLocator, make<Locator>},
    Class{&CLSID_WbemContext, make<Context>},
    Class{&CLSID_UnsecuredApartment, make<OwnApartment>},
    Class{&CLSID_WbemStatusCodeText, make<StatusCodeText>},
    Class{&CLSID_WbemObjectTextSrc, make<ObjectText>},
    Class{&CLSID_SWbemDateTime, make<DateTime>},
    Class{&CLSID_WbemDefPath, make<Path>},
};

const Class* find(REFCLSID clsid) {
  for (const Class& each : known_classes)
    if (*each.clsid == clsid) return &each;
  return nullptr;
}

HRESULT made(const Class& known, IUnknown* outer, REFIID riid, void** object) {
  if (outer != nullptr) return CLASS_E_NOAGGREGATION;
  IUnknown* fresh = known.make();
  if (fresh == nullptr) return E_OUTOFMEMORY;
  const HRESULT hr = fresh->QueryInterface(riid, object);
  fresh->Release();
  return hr;
}

class Factory final : public Counted<IClassFactory> {
 public:
  explicit Factory(const Class& known) : known_(known) {}
  HRESULT STDMETHODCALLTYPE CreateInstance(IUnknown* outer, REFIID riid, void** object) override {
    if (object == nullptr) return E_POINTER;
    *object = nullptr;
    return made(known_, outer, riid, object);
  }
  HRESULT STDMETHODCALLTYPE LockServer(BOOL /*lock*/) override { return S_OK; }

 private:
  const Class& known_;
};

/// The class, or why there is none.
HRESULT known_class(REFCLSID clsid, void** object, const Class** known) {
  if (object == nullptr) return E_POINTER;
  *object = nullptr;
  if (!is_initialized()) return CO_E_NOTINITIALIZED;
  *known = find(clsid);
  return *known != nullptr ? S_OK : REGDB_E_CLASSNOTREG;
}

}  // namespace
}  // namespace netuse_wbem

HRESULT CoCreateInstance(REFCLSID clsid, IUnknown* outer, DWORD /*context*/, REFIID riid, LPVOID* object) {
  const netuse_wbem::Class* known = nullptr;
  const HRESULT hr = netuse_wbem::known_class(clsid, object, &known);
  return FAILED(hr) ? hr : netuse_wbem::made(*known, outer, riid, object);
}

HRESULT CoGetClassObject(REFCLSID clsid, DWORD /*context*/, LPVOID /*server*/, REFIID riid, LPVOID* object) {
  const netuse_wbem::Class* known = nullptr;
  const HRESULT hr = netuse_wbem::known_class(clsid, object, &known);
  if (FAILED(hr)) return hr;
  auto factory = netuse_wbem::Held<netuse_wbem::Factory>::give(new netuse_wbem::Factory(*known));
  return factory->QueryInterface(riid, object);
}
