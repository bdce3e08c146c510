// SPDX-License-Identifier: MIT
#include <cstdio>
#include <cstdlib>
#include <string>

#include "com/text.hpp"
#include "netuse_wbem/apartment.h"

namespace {

constexpr int length_of_text = 38;

/// {XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX} and nothing else.
bool read_guid(const std::string& text, GUID& guid) {
  if (text.size() != length_of_text) return false;
  unsigned part[11] = {};
  int end = 0;
  const int read = std::sscanf(text.c_str(), "{%8x-%4x-%4x-%2x%2x-%2x%2x%2x%2x%2x%2x}%n", &part[0], &part[1], &part[2],
                               &part[3], &part[4], &part[5], &part[6], &part[7], &part[8], &part[9], &part[10], &end);
  if (read != 11 || end != length_of_text) return false;
  guid.Data1 = part[0];
  guid.Data2 = static_cast<std::uint16_t>(part[1]);
  guid.Data3 = static_cast<std::uint16_t>(part[2]);
  for (int i = 0; i < 8; ++i) guid.Data4[i] = static_cast<std::uint8_t>(part[i + 3]);
  return true;
}

HRESULT guid_from(LPCOLESTR text, GUID* guid, HRESULT otherwise) {
  if (guid == nullptr) return E_INVALIDARG;
  *guid = GUID_NULL;
  if (text == nullptr) return S_OK;
  return read_guid(netuse_wbem::narrow(text), *guid) ? S_OK : otherwise;
}

}  // namespace

int StringFromGUID2(REFGUID guid, LPOLESTR text, int characters) {
  if (text == nullptr || characters <= length_of_text) return 0;
  char made[length_of_text + 1];
  const auto& d = guid.Data4;
  std::snprintf(made, sizeof made, "{%08X-%04X-%04X-%02X%02X-%02X%02X%02X%02X%02X%02X}", guid.Data1, guid.Data2,
                guid.Data3, d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]);
  for (int i = 0; i <= length_of_text; ++i) text[i] = static_cast<wchar_t>(made[i]);
  return length_of_text + 1;
}

HRESULT StringFromCLSID(REFCLSID clsid, LPOLESTR* text) {
  if (text == nullptr) return E_INVALIDARG;
  *text = static_cast<LPOLESTR>(CoTaskMemAlloc((length_of_text + 1) * sizeof(wchar_t)));
  if (*text == nullptr) return E_OUTOFMEMORY;
  StringFromGUID2(clsid, *text, length_of_text + 1);
  return S_OK;
}

HRESULT StringFromIID(REFIID iid, LPOLESTR* text) {
  return StringFromCLSID(iid, text);
}

HRESULT CLSIDFromString(LPCOLESTR text, CLSID* clsid) {
  return guid_from(text, clsid, CO_E_CLASSSTRING);
}

HRESULT IIDFromString(LPCOLESTR text, IID* iid) {
  return guid_from(text, iid, CO_E_IIDSTRING);
}

LPVOID CoTaskMemAlloc(SIZE_T bytes) {
  return std::malloc(bytes);
}

LPVOID CoTaskMemRealloc(LPVOID memory, SIZE_T bytes) {
  return std::realloc(memory, bytes);
}

void CoTaskMemFree(LPVOID memory) {
  std::free(memory);
}
