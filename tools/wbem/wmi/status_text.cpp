// SPDX-License-Identifier: MIT
#include "wmi/status_text.hpp"

#include <netuse/error.hpp>

#include <algorithm>
#include <array>
#include <string_view>

#include "com/text.hpp"

namespace netuse_wbem {
namespace {

struct Phrase {
  HRESULT hr;
  std::string_view text;
};

const std::array phrases{
    Phrase{S_OK, "Success"},
    Phrase{S_FALSE, "No more objects"},
    Phrase{WBEM_S_TIMEDOUT, "Timed out"},
    Phrase{WBEM_S_NO_MORE_DATA, "No more data"},
    Phrase{WBEM_S_DIFFERENT, "Different"},
    Phrase{E_UNEXPECTED, "Unexpected failure"},
    Phrase{E_NOTIMPL, "Not implemented"},
    Phrase{E_NOINTERFACE, "No such interface supported"},
    Phrase{E_POINTER, "Invalid pointer"},
    Phrase{E_ABORT, "Operation aborted"},
    Phrase{E_FAIL, "Unspecified error"},
    Phrase{E_ACCESSDENIED, "Access is denied"},
    Phrase{E_HANDLE, "The handle is invalid"},
    Phrase{E_OUTOFMEMORY, "Not enough memory"},
    Phrase{E_INVALIDARG, "The parameter is incorrect"},
    Phrase{HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER), "The buffer is too small"},
    Phrase{HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND), "The file was not found"},
    Phrase{HRESULT_FROM_WIN32(ERROR_TIMEOUT), "The time-out was over"},
    Phrase{HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE), "The RPC server is unavailable"},
    Phrase{CO_E_NOTINITIALIZED, "CoInitialize has not been called"},
    Phrase{CO_E_CLASSSTRING, "Invalid class string"},
    Phrase{REGDB_E_CLASSNOTREG, "Class not registered"},
    Phrase{RPC_E_CHANGED_MODE, "The thread has another kind of apartment already"},
    Phrase{RPC_E_TOO_LATE, "Security must be initialized before, and once"},
    Phrase{DISP_E_TYPEMISMATCH, "Type mismatch"},
    Phrase{DISP_E_OVERFLOW, "Out of range"},
    Phrase{DISP_E_BADINDEX, "Invalid index"},
    Phrase{WBEM_E_OUT_OF_MEMORY, "Out of memory"},
    Phrase{WBEM_E_CALL_CANCELLED, "Call cancelled"},
    Phrase{WBEM_E_LOCAL_CREDENTIALS, "User credentials cannot be used for local connections"},
    Phrase{WBEM_E_READ_ONLY, "Read-only"},
    Phrase{WBEM_E_INVALID_METHOD, "Invalid method"},
    Phrase{WBEM_E_SYSTEM_PROPERTY, "Not possible with a system property"},
    Phrase{WBEM_E_UNEXPECTED, "Called in the wrong order"},
};

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool is_wmi(HRESULT hr) {
  const auto code = static_cast<unsigned>(hr);
  return (code & 0xFFFFF000U) == 0x80041000 || (code & 0xFFFFF000U) == 0x80042000;
}

HRESULT handed(std::string_view text, BSTR* to) {
  if (to == nullptr) return WBEM_E_INVALID_PARAMETER;
  *to = bstr_of(text);
  return *to != nullptr ? WBEM_S_NO_ERROR : WBEM_E_OUT_OF_MEMORY;
}

}  // namespace

std::string phrase_of(HRESULT hr) {
  const auto* at = std::ranges::find(phrases, hr, &Phrase::hr);
  if (at != phrases.end()) return std::string(at->text);
  return is_wmi(hr) ? capitalized(netuse::wbem_category().message(hr)) : "";
}

HRESULT StatusCodeText::GetErrorCodeText(HRESULT hr, LCID /*locale*/, LONG /*flags*/, BSTR* text) {
  const std::string phrase = phrase_of(hr);
  return handed(phrase.empty() ? "Unknown error" : phrase, text);
}

HRESULT StatusCodeText::GetFacilityCodeText(HRESULT hr, LCID /*locale*/, LONG /*flags*/, BSTR* text) {
  return handed(is_wmi(hr) ? "WMI" : HRESULT_FACILITY(hr) == FACILITY_RPC ? "RPC" : "Windows", text);
}

}  // namespace netuse_wbem
