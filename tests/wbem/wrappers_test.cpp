// SPDX-License-Identifier: MIT
// What wrappers of WMI are written with beside _com_ptr_t: ATL's texts and arrays, WRL's ComPtr.
#include <array>
#include <atlsafe.h>
#include <atlstr.h>
#include <strsafe.h>
#include <vector>
#include <wrl/client.h>

#include "session.hpp"

namespace netuse::tests {
namespace {

using Microsoft::WRL::ComPtr;

TEST(WbemWrappers, HoldByComPtr) {
  const Session session;
  ComPtr<IWbemLocator> locator;
  ASSERT_EQ(CoCreateInstance(CLSID_WbemLocator, nullptr, CLSCTX_ALL, IID_PPV_ARGS(&locator)), S_OK);
  ComPtr<IWbemServices> services;
  ASSERT_EQ(locator->ConnectServer(CComBSTR(L"root\\cimv2"), nullptr, nullptr, nullptr, 0, nullptr, nullptr, &services),
            S_OK);
  ComPtr<IUnknown> unknown;
  EXPECT_EQ(services.As(&unknown), S_OK);
  ComPtr<IWbemServices> same;
  EXPECT_EQ(unknown.As(&same), S_OK);
  EXPECT_EQ(same, services);
  EXPECT_EQ(unknown.CopyTo(IID_IWbemLocator, &locator), E_NOINTERFACE);
  EXPECT_EQ(locator, nullptr);
  unknown.Reset();
  same = nullptr;
  const ComPtr<IWbemServices> moved = std::move(services);
  EXPECT_FALSE(services);
  EXPECT_EQ(moved.Get()->AddRef(), 2U);
  EXPECT_EQ(moved.Get()->Release(), 1U);
}

TEST(WbemWrappers, TextsOfChar) {
  CStringA text;
  text.Format("%s has %d of %s", CStringA("a"), 3, "b");
  EXPECT_EQ(text, "a has 3 of b");
  text.AppendFormat(" %03u", 7U);
  EXPECT_EQ(text.Right(4), " 007");
  EXPECT_EQ(text.Mid(2, 3), "has");
  EXPECT_EQ(text.Mid(200), "");
  EXPECT_EQ(text.Left(-1), "");
  EXPECT_EQ(text.Find("of"), 8);
  EXPECT_EQ(text.Find('z'), -1);
  EXPECT_EQ(text.Replace("a", "aa"), 2);
  EXPECT_EQ(text.Left(7), "aa haas");
  EXPECT_EQ(CStringA("  x\t\n").Trim(), "x");
  EXPECT_EQ(CStringA("//x/").Trim("/"), "x");
  EXPECT_EQ(CStringA("MiXed").CompareNoCase("mixED"), 0);
  int from = 0;
  EXPECT_EQ(CStringA("a,,b").Tokenize(",", from), "a");
  EXPECT_EQ(CStringA("a,,b").Tokenize(",", from), "b");
  EXPECT_EQ(CStringA("a,,b").Tokenize(",", from), "");
  EXPECT_EQ(from, -1);
}

TEST(WbemWrappers, TextsOfBothKinds) {
  CStringW wide(L"\u20ac ");
  wide += "narrow";
  EXPECT_EQ(wide, L"\u20ac narrow");
  EXPECT_EQ(CStringA(wide), "\xe2\x82\xac narrow");
  wide.Format(L"%s|%S|%d", CStringW(L"w"), "n", 5);
  EXPECT_EQ(wide, L"w|n|5");
  const std::wstring filler(5000, L'x');
  wide.Format(L"%s", filler.c_str());
  EXPECT_EQ(wide.GetLength(), 5000);
  wcscpy(wide.GetBuffer(10), L"short");
  wide.ReleaseBuffer();
  EXPECT_EQ(wide, L"short");
  CComBSTR bstr(wide);
  bstr += L"er";
  EXPECT_EQ(CStringW(bstr), L"shorter");
  EXPECT_EQ(CComBSTR(0).m_str, nullptr);
  EXPECT_EQ(std::string(CW2A(bstr).m_psz), "shorter");
}

TEST(WbemWrappers, ArraysOfEachKind) {
  CComSafeArray<LONG> numbers(2);
  EXPECT_EQ(numbers.SetAt(1, 7), S_OK);
  EXPECT_EQ(numbers.GetAt(1), 7);
  EXPECT_THROW(numbers.GetAt(2), CAtlException);
  CComSafeArray<BSTR> texts(1);
  EXPECT_EQ(texts.SetAt(0, CComBSTR(L"x")), S_OK);
  EXPECT_EQ(CComBSTR(texts[0]), L"x");
  CComSafeArray<short> shorts(1, 5);
  EXPECT_EQ(shorts.GetLowerBound(), 5);
}

TEST(WbemWrappers, LargeNumbersReadRightAsUnsigned) {
  CComVariant number(5);
  number.lVal = static_cast<int>(0x80000001U);
  EXPECT_EQ(number.ulVal, 0x80000001U);
  EXPECT_EQ(number.uintVal, 0x80000001U);
  EXPECT_EQ(number.lVal, -2147483647);
  ULARGE_INTEGER parts;
  parts.QuadPart = 0x500000007ULL;
  EXPECT_EQ(parts.LowPart, 7U);
  EXPECT_EQ(parts.HighPart, 5U);
}

TEST(WbemWrappers, NumbersIntoDigits) {
  wchar_t wide[12];
  char narrow[4];
  EXPECT_EQ(_itow_s(-2147483647 - 1, wide, 10), 0);
  EXPECT_EQ(std::wstring(wide), L"-2147483648");
  EXPECT_EQ(_ultow_s(4294967295UL, wide, 16), 0);
  EXPECT_EQ(std::wstring(wide), L"ffffffff");
  EXPECT_EQ(_itoa_s(1000, narrow, 10), ERANGE);
  EXPECT_EQ(std::string(narrow), "");
  EXPECT_EQ(_itoa_s(5, narrow, 1), ERANGE);
  EXPECT_EQ(_itoa_s(5, nullptr, 4, 10), EINVAL);
  char room[66];
  EXPECT_EQ(std::string(_i64toa(-9223372036854775807LL - 1, room, 10)), "-9223372036854775808");
  EXPECT_EQ(std::string(_itoa(-1, room, 2)), std::string(32, '1'));
}

TEST(WbemWrappers, TextsFromOneKindIntoTheOther) {
  std::size_t told = 0;
  char narrow[8];
  wchar_t wide[4];
  EXPECT_EQ(wcstombs_s(&told, nullptr, 0, L"\u20acx", 0), 0);
  EXPECT_EQ(told, 5U);
  EXPECT_EQ(wcstombs_s(&told, narrow, L"\u20acx", _TRUNCATE), 0);
  EXPECT_EQ(std::string(narrow), "\xe2\x82\xacx");
  EXPECT_EQ(mbstowcs_s(&told, wide, "abcdef", _TRUNCATE), 0);
  EXPECT_EQ(std::wstring(wide), L"abc");
  EXPECT_EQ(mbstowcs_s(&told, wide, "abcdef", 6), ERANGE);
  EXPECT_EQ(mbstowcs_s(&told, wide, nullptr, 6), EINVAL);
}

TEST(WbemWrappers, DatesIntoParts) {
  SYSTEMTIME parts{};
  EXPECT_EQ(VariantTimeToSystemTime(46'348.75, &parts), TRUE);
  EXPECT_EQ(parts.wYear, 2026);
  EXPECT_EQ(parts.wMonth, 11);
  EXPECT_EQ(parts.wDay, 22);
  EXPECT_EQ(parts.wHour, 18);
  for (const double date : {0.0, 1.5, -1.25, 46'348.75, -100.5}) {
    DATE again = 9;
    EXPECT_EQ(VariantTimeToSystemTime(date, &parts), TRUE);
    EXPECT_EQ(SystemTimeToVariantTime(&parts, &again), TRUE);
    EXPECT_DOUBLE_EQ(again, date);
  }
  EXPECT_EQ(VariantTimeToSystemTime(1e9, &parts), FALSE);
  FILETIME now;
  FILETIME local;
  GetSystemTimeAsFileTime(&now);
  EXPECT_EQ(FileTimeToLocalFileTime(&now, &local), TRUE);
  EXPECT_EQ(CompareFileTime(&now, &now), 0);
  const FILETIME first{0, 0};
  EXPECT_EQ(CompareFileTime(&first, &now), -1);
  EXPECT_EQ(FileTimeToLocalFileTime(nullptr, &local), FALSE);
}

TEST(WbemWrappers, AskForSecurityAndVersion) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  DWORD service = 0;
  EXPECT_EQ(CoQueryProxyBlanket(services, &service, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr), S_OK);
  EXPECT_EQ(service, DWORD{RPC_C_AUTHN_WINNT});
  EXPECT_EQ(CoQueryProxyBlanket(nullptr, &service, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr), E_INVALIDARG);
  OSVERSIONINFOA version{};
  EXPECT_EQ(GetVersionExA(&version), FALSE);
  version.dwOSVersionInfoSize = sizeof version;
  EXPECT_EQ(GetVersionExA(&version), TRUE);
  EXPECT_EQ(version.dwMajorVersion, 10U);
}

TEST(WbemWrappers, AtlTakesVariantsAsTextsAndPointersIntoContainers) {
  CComVariant number(42L);
  EXPECT_STREQ(CStringA(number), "42");
  EXPECT_TRUE(CStringA(CComVariant()).IsEmpty());
  VARIANT null{};
  null.vt = VT_NULL;
  EXPECT_TRUE(CStringW(null).IsEmpty());
  CComVariant blanks(L" 42 ");
  EXPECT_EQ(blanks.ChangeType(VT_I4), S_OK);
  EXPECT_EQ(blanks.lVal, 42);
  std::vector<CAdapt<CComPtr<IUnknown>>> pointers(2);
  EXPECT_EQ(pointers[1].m_T.p, nullptr);
}

TEST(WbemWrappers, CopiesOfAPartNeedNoEndBehindIt) {
  const std::vector<wchar_t> source{L'a', L'b', L'c'};
  std::array<wchar_t, 8> copy{};
  EXPECT_EQ(wcsncpy_s(copy.data(), copy.size(), source.data(), 3), 0);
  EXPECT_STREQ(copy.data(), L"abc");
  EXPECT_EQ(StringCchCopyNW(copy.data(), copy.size(), L"domain\\user", 6), S_OK);
  EXPECT_STREQ(copy.data(), L"domain");
  EXPECT_EQ(StringCchCopyNW(copy.data(), 4, L"domain\\user", 6), STRSAFE_E_INSUFFICIENT_BUFFER);
  EXPECT_STREQ(copy.data(), L"dom");
}

}  // namespace
}  // namespace netuse::tests
