// SPDX-License-Identifier: MIT
#pragma once

#include "com/object.hpp"
#include "wbemcli.h"

namespace netuse_wbem {

class Locator final : public Counted<IWbemLocator> {
 public:
  HRESULT STDMETHODCALLTYPE ConnectServer(const BSTR resource, const BSTR user, const BSTR password, const BSTR locale,
                                          LONG flags, const BSTR authority, IWbemContext* context,
                                          IWbemServices** services) override;
};

}  // namespace netuse_wbem
