// SPDX-License-Identifier: MIT
#include "netuse_wbem/bstr.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <cwchar>
#include <limits>

namespace {

/// In front of the characters, so that the length in bytes is the four bytes before them.
struct Prefix {
  std::uint32_t unused;
  std::uint32_t bytes;
};

Prefix* prefix_of(BSTR text) {
  return reinterpret_cast<Prefix*>(text) - 1;
}

BSTR allocate(std::size_t bytes) {
  if (bytes > std::numeric_limits<std::uint32_t>::max() - sizeof(Prefix) - 2 * sizeof(wchar_t)) return nullptr;
  const std::size_t whole = (bytes + sizeof(wchar_t) - 1) / sizeof(wchar_t) * sizeof(wchar_t);
  auto* prefix = static_cast<Prefix*>(std::malloc(sizeof(Prefix) + whole + sizeof(wchar_t)));
  if (prefix == nullptr) return nullptr;
  *prefix = {0, static_cast<std::uint32_t>(bytes)};
  auto* text = reinterpret_cast<BSTR>(prefix + 1);
  text[whole / sizeof(wchar_t)] = L'\0';
  return text;
}

INT replaced(BSTR* bstr, BSTR made) {
  if (made == nullptr) return FALSE;
  SysFreeString(*bstr);
  *bstr = made;
  return TRUE;
}

}  // namespace

BSTR SysAllocString(const OLECHAR* text) {
  return text != nullptr ? SysAllocStringLen(text, static_cast<UINT>(std::wcslen(text))) : nullptr;
}

BSTR SysAllocStringLen(const OLECHAR* text, UINT characters) {
  BSTR made = allocate(std::size_t{characters} * sizeof(wchar_t));
  if (made == nullptr) return nullptr;
  if (text != nullptr)
    std::wmemcpy(made, text, characters);
  else
    std::wmemset(made, L'\0', characters);
  return made;
}

BSTR SysAllocStringByteLen(LPCSTR bytes, UINT count) {
  BSTR made = allocate(count);
  if (made == nullptr) return nullptr;
  if (bytes != nullptr)
    std::memcpy(made, bytes, count);
  else
    std::memset(made, 0, count);
  return made;
}

INT SysReAllocString(BSTR* bstr, const OLECHAR* text) {
  return bstr != nullptr ? replaced(bstr, SysAllocString(text)) : FALSE;
}

INT SysReAllocStringLen(BSTR* bstr, const OLECHAR* text, UINT characters) {
  return bstr != nullptr ? replaced(bstr, SysAllocStringLen(text, characters)) : FALSE;
}

void SysFreeString(BSTR bstr) {
  if (bstr != nullptr) std::free(prefix_of(bstr));
}

UINT SysStringByteLen(BSTR bstr) {
  return bstr != nullptr ? prefix_of(bstr)->bytes : 0;
}

UINT SysStringLen(BSTR bstr) {
  return SysStringByteLen(bstr) / static_cast<UINT>(sizeof(wchar_t));
}

HRESULT VarBstrCat(BSTR left, BSTR right, BSTR* joined) {
  if (joined == nullptr) return E_INVALIDARG;
  const UINT first = SysStringLen(left);
  const UINT second = SysStringLen(right);
  *joined = first + second >= first ? SysAllocStringLen(nullptr, first + second) : nullptr;
  if (*joined == nullptr) return E_OUTOFMEMORY;
  if (first != 0) std::wmemcpy(*joined, left, first);
  if (second != 0) std::wmemcpy(*joined + first, right, second);
  return S_OK;
}
