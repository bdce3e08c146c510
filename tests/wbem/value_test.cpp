// SPDX-License-Identifier: MIT
#include <atlbase.h>
#include <atlsafe.h>

#include "session.hpp"

namespace netuse::tests {
namespace {

TEST(WbemText, KeepsBytesThatAreNoUtf8) {
  const std::string name = "caf\xe9 \xe2\x82\xac";
  const ATL::CA2W wide(name.c_str());
  EXPECT_EQ(std::wstring(wide), L"caf\xdce9 \u20ac");
  EXPECT_EQ(std::string(ATL::CW2A(wide)), name);
  EXPECT_EQ(MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, name.c_str(), -1, nullptr, 0), 0);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_NO_UNICODE_TRANSLATION});
  wchar_t room[2];
  EXPECT_EQ(MultiByteToWideChar(CP_ACP, 0, "abc", -1, room, 2), 0);
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INSUFFICIENT_BUFFER});
}

TEST(WbemText, KnowsBstr) {
  BSTR text = SysAllocStringLen(L"a\0b", 3);
  EXPECT_EQ(SysStringLen(text), 3U);
  EXPECT_EQ(SysStringByteLen(text), 3 * sizeof(wchar_t));
  EXPECT_EQ(text[3], L'\0');
  SysFreeString(text);
  EXPECT_EQ(SysAllocString(nullptr), nullptr);
  EXPECT_EQ(SysStringLen(nullptr), 0U);
  _bstr_t joined = _bstr_t("a") + L"b" + "c";
  EXPECT_EQ(joined, L"abc");
  EXPECT_EQ(joined.length(), 3U);
  EXPECT_STREQ(static_cast<const char*>(joined), "abc");
  CComBSTR atl(L"x");
  atl += L"y";
  EXPECT_TRUE(atl == L"xy");
}

TEST(WbemVariant, Converts) {
  EXPECT_EQ(long(_variant_t(L"42")), 42);
  EXPECT_EQ(_bstr_t(_variant_t(42L)), L"42");
  EXPECT_EQ(_bstr_t(_variant_t(true)), L"-1");
  EXPECT_EQ(_bstr_t(_variant_t(2.5)), L"2.5");
  EXPECT_TRUE(bool(_variant_t(L"true")));
  EXPECT_EQ(static_cast<unsigned long long>(_variant_t(L"18446744073709551615")), 18446744073709551615ULL);
  EXPECT_THROW((void)long(_variant_t(L"nine")), _com_error);
  EXPECT_THROW((void)short(_variant_t(70000L)), _com_error);
  _variant_t null;
  null.vt = VT_NULL;
  EXPECT_THROW((void)_bstr_t(null), _com_error);
  CComVariant atl(L"7");
  EXPECT_EQ(atl.ChangeType(VT_I4), S_OK);
  EXPECT_EQ(atl.lVal, 7);
}

TEST(WbemVariant, CopiesArrays) {
  CComSafeArray<BSTR> array(2);
  EXPECT_EQ(array.SetAt(0, _bstr_t(L"first")), S_OK);
  EXPECT_EQ(array.SetAt(2, _bstr_t(L"third")), DISP_E_BADINDEX);
  const CComVariant variant(static_cast<const SAFEARRAY*>(array));
  EXPECT_EQ(variant.vt, VT_ARRAY | VT_BSTR);
  _variant_t copy(variant);
  LONG index = 0;
  BSTR text = nullptr;
  EXPECT_EQ(SafeArrayGetElement(copy.parray, &index, &text), S_OK);
  EXPECT_EQ(_bstr_t(text, false), L"first");
  SAFEARRAYBOUND bound{1, 0};
  EXPECT_EQ(SafeArrayRedim(copy.parray, &bound), S_OK);
  EXPECT_EQ(SafeArrayLock(copy.parray), S_OK);
  EXPECT_EQ(VariantClear(&copy), DISP_E_ARRAYISLOCKED);
  EXPECT_EQ(SafeArrayUnlock(copy.parray), S_OK);
}

TEST(WbemDateTime, ReadsAndWrites) {
  const Session session;
  ISWbemDateTime* time = nullptr;
  ASSERT_EQ(CoCreateInstance(__uuidof(SWbemDateTime), nullptr, CLSCTX_INPROC_SERVER, IID_PPV_ARGS(&time)), S_OK);
  EXPECT_EQ(time->put_Value(_bstr_t("20261122090000.500000+060")), S_OK);
  LONG part = 0;
  EXPECT_EQ(time->get_Hours(&part), S_OK);
  EXPECT_EQ(part, 9);
  EXPECT_EQ(time->get_UTC(&part), S_OK);
  EXPECT_EQ(part, 60);
  BSTR text = nullptr;
  EXPECT_EQ(time->GetFileTime(VARIANT_FALSE, &text), S_OK);
  EXPECT_EQ(_bstr_t(text, false), L"134398080005000000");
  EXPECT_EQ(time->SetFileTime(_bstr_t("0"), VARIANT_FALSE), S_OK);
  EXPECT_EQ(time->get_Value(&text), S_OK);
  EXPECT_EQ(_bstr_t(text, false), L"16010101000000.000000+000");
  EXPECT_EQ(time->put_Value(_bstr_t("tomorrow")), WBEM_E_INVALID_SYNTAX);
  EXPECT_EQ(time->put_Month(13), WBEM_E_VALUE_OUT_OF_RANGE);
  time->Release();
}

TEST(WbemContext, KeepsNamedValues) {
  const Session session;
  IWbemContext* context = nullptr;
  ASSERT_EQ(CoCreateInstance(CLSID_WbemContext, nullptr, CLSCTX_INPROC_SERVER, IID_PPV_ARGS(&context)), S_OK);
  _variant_t value(64L);
  EXPECT_EQ(context->SetValue(L"__ProviderArchitecture", 0, &value), S_OK);
  _variant_t kept;
  EXPECT_EQ(context->GetValue(L"__providerarchitecture", 0, &kept), S_OK);
  EXPECT_EQ(kept.lVal, 64);
  EXPECT_EQ(context->DeleteValue(L"nothing", 0), WBEM_E_NOT_FOUND);
  context->Release();
}

TEST(WbemCallResult, WaitsForAnObject) {
  const Session session;
  IWbemCallResult* result = nullptr;
  ASSERT_EQ(Session::connected()->GetObject(_bstr_t("Win32_NetworkConnection"), WBEM_FLAG_RETURN_IMMEDIATELY, nullptr,
                                            nullptr, &result),
            S_OK);
  LONG status = -1;
  EXPECT_EQ(result->GetCallStatus(WBEM_INFINITE, &status), S_OK);
  EXPECT_EQ(status, 0);
  IWbemClassObjectPtr object;
  EXPECT_EQ(result->GetResultObject(WBEM_INFINITE, &object), S_OK);
  IWbemObjectTextSrc* source = nullptr;
  BSTR xml = nullptr;
  ASSERT_EQ(CoCreateInstance(CLSID_WbemObjectTextSrc, nullptr, CLSCTX_INPROC_SERVER, IID_PPV_ARGS(&source)), S_OK);
  EXPECT_EQ(source->GetText(0, object, WMI_OBJ_TEXT_CIM_DTD_2_0, nullptr, &xml), S_OK);
  EXPECT_EQ(std::string(_bstr_t(xml, false)).substr(0, 12), "<CLASS NAME=");
  source->Release();
  result->Release();
}

}  // namespace
}  // namespace netuse::tests
