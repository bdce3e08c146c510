// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/format.hpp>

#include "com/object.hpp"
#include "com/text.hpp"
#include "wbemcli.h"
#include "wmi/class_object.hpp"
#include "wmi/guarded.hpp"

namespace netuse_wbem {

/// The CIM-XML of an object of netuse's.
class ObjectText final : public Counted<IWbemObjectTextSrc> {
 public:
  HRESULT STDMETHODCALLTYPE GetText(LONG flags, IWbemClassObject* object, ULONG format, IWbemContext* /*context*/,
                                    BSTR* text) override {
    if (flags != 0 || object == nullptr || text == nullptr) return WBEM_E_INVALID_PARAMETER;
    if (format != WMI_OBJ_TEXT_CIM_DTD_2_0 && format != WMI_OBJ_TEXT_WMI_DTD_2_0) return WBEM_E_INVALID_PARAMETER;
    *text = nullptr;
    return guarded<IWbemObjectTextSrc>([&]() -> HRESULT {
      const netuse::Object* known = ClassObject::object_of(object);
      if (known == nullptr) return WBEM_E_INVALID_OBJECT;
      *text = bstr_of(netuse::xml_text(*known));
      return *text != nullptr ? WBEM_S_NO_ERROR : WBEM_E_OUT_OF_MEMORY;
    });
  }
  HRESULT STDMETHODCALLTYPE CreateFromText(LONG, BSTR, ULONG, IWbemContext*, IWbemClassObject**) override {
    return WBEM_E_METHOD_NOT_IMPLEMENTED;
  }
};

}  // namespace netuse_wbem
