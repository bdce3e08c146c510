// SPDX-License-Identifier: MIT
#include <wmiutils.h>

#include "session.hpp"

namespace netuse::tests {
namespace {

_COM_SMARTPTR_TYPEDEF(IWbemPath, __uuidof(IWbemPath));
_COM_SMARTPTR_TYPEDEF(IWbemPathKeyList, __uuidof(IWbemPathKeyList));

constexpr const wchar_t* share = L"\\\\FILES01\\root\\cimv2:Win32_NetworkConnection.Name=\"\\\\\\\\nas\\\\share (S:)\"";

IWbemPathPtr path_of(const wchar_t* text, ULONG mode = WBEMPATH_CREATE_ACCEPT_ALL) {
  IWbemPathPtr path(CLSID_WbemDefPath);
  EXPECT_EQ(path->SetText(mode, text), S_OK) << static_cast<const char*>(_bstr_t(text));
  return path;
}

/// What a method hands out that is asked for the room first.
template <class Get>
std::wstring taken(const Get& get) {
  ULONG room = 0;
  if (const HRESULT hr = get(&room, nullptr); FAILED(hr)) return L"0x" + std::to_wstring(static_cast<unsigned>(hr));
  std::wstring text(room, L'?');
  EXPECT_EQ(get(&room, text.data()), S_OK);
  EXPECT_EQ(room, text.size());
  EXPECT_EQ(text.back(), L'\0');
  text.pop_back();
  return text;
}

std::wstring text_of(IWbemPath* path, LONG flags) {
  return taken([&](ULONG* room, LPWSTR text) { return path->GetText(flags, room, text); });
}

ULONGLONG info_of(IWbemPath* path) {
  ULONGLONG info = 0;
  EXPECT_EQ(path->GetInfo(0, &info), S_OK);
  return info;
}

TEST(WbemPath, IsTakenApart) {
  const Session session;
  const IWbemPathPtr path = path_of(share);
  EXPECT_EQ(taken([&](ULONG* room, LPWSTR text) { return path->GetServer(room, text); }), L"FILES01");
  EXPECT_EQ(taken([&](ULONG* room, LPWSTR text) { return path->GetNamespaceAt(0, room, text); }), L"root");
  EXPECT_EQ(taken([&](ULONG* room, LPWSTR text) { return path->GetNamespaceAt(1, room, text); }), L"cimv2");
  EXPECT_EQ(taken([&](ULONG* room, LPWSTR text) { return path->GetClassName(room, text); }),
            L"Win32_NetworkConnection");
  ULONG count = 0;
  EXPECT_EQ(path->GetNamespaceCount(&count), S_OK);
  EXPECT_EQ(count, 2U);
  EXPECT_EQ(path->IsSameClassName(L"win32_networkconnection"), TRUE);
  EXPECT_EQ(path->IsLocal(L"files01"), TRUE);
  EXPECT_EQ(path->IsLocal(L"files02"), FALSE);
  EXPECT_NE(info_of(path) & WBEMPATH_INFO_IS_INST_REF, 0U);
  EXPECT_NE(info_of(path_of(L"root\\cimv2:Win32_Share")) & WBEMPATH_INFO_IS_CLASS_REF, 0U);
  EXPECT_NE(info_of(path_of(L"//./root/cimv2")) & WBEMPATH_INFO_SERVER_NAMESPACE_ONLY, 0U);
}

TEST(WbemPath, GivesTheTextThatIsAskedFor) {
  const Session session;
  const IWbemPathPtr path = path_of(L"//files01/root/cimv2:Win32_NetworkConnection.Name='x',Size=-3");
  EXPECT_EQ(text_of(path, WBEMPATH_GET_ORIGINAL), L"//files01/root/cimv2:Win32_NetworkConnection.Name='x',Size=-3");
  EXPECT_EQ(text_of(path, WBEMPATH_GET_SERVER_TOO),
            L"\\\\files01\\root\\cimv2:Win32_NetworkConnection.Name=\"x\",Size=-3");
  EXPECT_EQ(text_of(path, 0), L"root\\cimv2:Win32_NetworkConnection.Name=\"x\",Size=-3");
  EXPECT_EQ(text_of(path, WBEMPATH_GET_RELATIVE_ONLY), L"Win32_NetworkConnection.Name=\"x\",Size=-3");
  EXPECT_EQ(text_of(path, WBEMPATH_GET_NAMESPACE_ONLY), L"root\\cimv2");
  EXPECT_EQ(text_of(path, WBEMPATH_GET_SERVER_AND_NAMESPACE_ONLY), L"\\\\files01\\root\\cimv2");
  EXPECT_EQ(text_of(path_of(L"Win32_Share=\"a\\\"b\""), 0), L"Win32_Share=\"a\\\"b\"");
  EXPECT_EQ(text_of(path_of(L"__SystemSecurity=@"), 0), L"__SystemSecurity=@");
  EXPECT_EQ(text_of(path_of(L"root", 0xC), WBEMPATH_GET_NAMESPACE_ONLY), L"root");
  wchar_t text[4] = L"";
  ULONG room = 4;
  EXPECT_EQ(path->GetText(0, &room, text), WBEM_E_BUFFER_TOO_SMALL);
  EXPECT_EQ(room, 52U);
}

TEST(WbemPath, IsPutTogether) {
  const Session session;
  IWbemPathPtr path(CLSID_WbemDefPath);
  EXPECT_EQ(path->SetServer(L"nas"), S_OK);
  EXPECT_EQ(path->SetNamespaceAt(0, L"cimv2"), S_OK);
  EXPECT_EQ(path->SetNamespaceAt(0, L"root"), S_OK);
  EXPECT_EQ(path->SetClassName(L"Win32_NetworkConnection"), S_OK);
  IWbemPathKeyListPtr keys;
  ASSERT_EQ(path->GetKeyList(&keys), S_OK);
  _variant_t name(L"\\\\nas\\share");
  EXPECT_EQ(keys->SetKey2(L"Name", 0, CIM_STRING, &name), S_OK);
  UINT32 size = 7;
  EXPECT_EQ(keys->SetKey(L"Size", 0, CIM_UINT32, &size), S_OK);
  EXPECT_EQ(text_of(path, WBEMPATH_GET_SERVER_TOO),
            L"\\\\nas\\root\\cimv2:Win32_NetworkConnection.Name=\"\\\\\\\\nas\\\\share\",Size=7");
  EXPECT_EQ(keys->RemoveKey(L"size", 0), S_OK);
  EXPECT_EQ(keys->RemoveKey(L"size", 0), WBEM_E_INVALID_PARAMETER);
  ULONG count = 0;
  EXPECT_EQ(keys->GetCount(&count), S_OK);
  EXPECT_EQ(count, 1U);
  _variant_t value;
  ULONG room = 0;
  ULONG type = 0;
  EXPECT_EQ(keys->GetKey2(0, 0, &room, nullptr, &value, &type), S_OK);
  EXPECT_EQ(room, 5U);
  EXPECT_EQ(type, ULONG{CIM_STRING});
  EXPECT_EQ(_bstr_t(value), L"\\\\nas\\share");
  EXPECT_EQ(keys->GetKey2(1, 0, &room, nullptr, &value, &type), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(path->DeleteClassPart(0), S_OK);
  EXPECT_EQ(text_of(path, 0), L"root\\cimv2");
}

TEST(WbemPath, RefusesWhatIsNone) {
  const Session session;
  IWbemPathPtr path(CLSID_WbemDefPath);
  ULONG room = 8;
  EXPECT_EQ(path->SetText(WBEMPATH_CREATE_ACCEPT_ALL, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(path->SetText(0, L"Win32_Share"), WBEM_E_INVALID_PARAMETER);
  for (const wchar_t* text : {L"/\\.\\root\\cimv2", L"a.b=", L"a.b = \"c\"", L"a.b=\"c", L"a.b=\"c\"d",
                              L"root\\\\cimv2:a", L"a b", L"a.=1", L"=1", L"a.b=1,", L"a=1,b=2"})
    EXPECT_EQ(path->SetText(WBEMPATH_CREATE_ACCEPT_ALL, text), WBEM_E_INVALID_PARAMETER)
        << static_cast<const char*>(_bstr_t(text));
  EXPECT_EQ(path->SetText(WBEMPATH_CREATE_ACCEPT_ABSOLUTE, L"root\\cimv2:a"), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(path->GetServer(&room, nullptr), WBEM_E_INVALID_PARAMETER);
  room = 0;
  EXPECT_EQ(path->GetServer(&room, nullptr), WBEM_E_NOT_AVAILABLE);
  EXPECT_EQ(path->GetClassName(&room, nullptr), WBEM_E_INVALID_OBJECT_PATH);
  EXPECT_EQ(path->GetNamespaceAt(0, &room, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(path->SetNamespaceAt(1, L"root"), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(path->RemoveNamespaceAt(0), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(path->GetInfo(0, nullptr), WBEM_E_INVALID_PARAMETER);
}

TEST(WbemPath, TakesAnyText) {
  const Session session;
  IWbemPathPtr path(CLSID_WbemDefPath);
  const std::wstring all = L"\\/.:=\",@'a0 ";
  std::wstring text;
  for (unsigned seed = 1; seed < 20'000; ++seed) {
    text.clear();
    for (unsigned rest = seed * 2'654'435'761U; rest != 0; rest /= 13) text += all[rest % 13 % all.size()];
    if (path->SetText(WBEMPATH_CREATE_ACCEPT_ALL, text.c_str()) != S_OK) continue;
    const std::wstring first = text_of(path, WBEMPATH_GET_SERVER_TOO);
    EXPECT_EQ(text_of(path, WBEMPATH_GET_ORIGINAL), text);
    if (path->SetText(WBEMPATH_CREATE_ACCEPT_ALL, first.c_str()) != S_OK) continue;
    EXPECT_EQ(text_of(path, WBEMPATH_GET_SERVER_TOO), first) << static_cast<const char*>(_bstr_t(text.c_str()));
  }
}

}  // namespace
}  // namespace netuse::tests
