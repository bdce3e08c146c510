// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/error.hpp>

#include <new>
#include <string>

#include "com/error_info.hpp"
#include "wbemcli.h"

namespace netuse_wbem {

/// What became of a call: its code, and words where it failed.
struct Outcome {
  HRESULT hr = WBEM_S_NO_ERROR;
  std::string words;

  /// The code, with the words kept as this thread's IErrorInfo; without words what was told already stays.
  HRESULT tell(REFIID from) const { return FAILED(hr) && !words.empty() ? told(hr, words, from) : hr; }
};

/// Runs what may throw, and makes an outcome of it.
template <class Call>
Outcome tried(const Call& call) {
  try {
    return {call(), {}};
  } catch (const netuse::Error& error) {
    return {static_cast<HRESULT>(error.wbem()), error.detail()};
  } catch (const std::bad_alloc&) {
    return {WBEM_E_OUT_OF_MEMORY, "out of memory"};
  } catch (const std::exception& error) {
    return {WBEM_E_FAILED, error.what()};
  }
}

/// The same for a method of an interface, whose callers take no exceptions.
template <class Interface, class Call>
HRESULT guarded(const Call& call) {
  return tried(call).tell(__uuidof(Interface));
}

}  // namespace netuse_wbem
