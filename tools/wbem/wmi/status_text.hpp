// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "com/object.hpp"
#include "wbemcli.h"

namespace netuse_wbem {

/// A short English phrase for a code of COM's, WMI's or Windows' own, or "".
std::string phrase_of(HRESULT hr);

class StatusCodeText final : public Counted<IWbemStatusCodeText> {
 public:
  HRESULT STDMETHODCALLTYPE GetErrorCodeText(HRESULT hr, LCID locale, LONG flags, BSTR* text) override;
  HRESULT STDMETHODCALLTYPE GetFacilityCodeText(HRESULT hr, LCID locale, LONG flags, BSTR* text) override;
};

}  // namespace netuse_wbem
