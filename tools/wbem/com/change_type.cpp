// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "com/text.hpp"
#include "netuse_wbem/dispatch.h"

namespace {

using netuse_wbem::bstr_of;
using netuse_wbem::narrow_or_empty;

/// What numbers and booleans have in common while they change; uint64 apart, since int64 does not hold all of it.
using Number = std::variant<long long, unsigned long long, double>;

struct Read {
  HRESULT hr = DISP_E_TYPEMISMATCH;
  Number number = 0LL;
};

/// Blanks around a number are none of it.
Read read_text(const std::string& blank_text) {
  const std::size_t first = std::min(blank_text.find_first_not_of(" \t"), blank_text.size());
  const std::string text = blank_text.substr(first, blank_text.find_last_not_of(" \t") + 1 - first);
  char* end = nullptr;
  if (strcasecmp(text.c_str(), "true") == 0) return {S_OK, -1LL};
  if (strcasecmp(text.c_str(), "false") == 0) return {S_OK, 0LL};
  errno = 0;
  const long long whole = std::strtoll(text.c_str(), &end, 10);
  if (end != text.c_str() && *end == '\0' && errno == 0) return {S_OK, whole};
  errno = 0;
  const unsigned long long large = std::strtoull(text.c_str(), &end, 10);
  if (end != text.c_str() && *end == '\0' && errno == 0 && text.find('-') == std::string::npos) return {S_OK, large};
  const double real = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || *end != '\0' || !std::isfinite(real)) return {};
  return {S_OK, real};
}

Read read(const VARIANT& from) {
  switch (from.vt) {
    case VT_EMPTY:
      return {S_OK, 0LL};
    case VT_BOOL:
      return {S_OK, static_cast<long long>(from.boolVal)};
    case VT_I1:
      return {S_OK, static_cast<long long>(static_cast<signed char>(from.cVal))};
    case VT_UI1:
      return {S_OK, static_cast<long long>(from.bVal)};
    case VT_I2:
      return {S_OK, static_cast<long long>(from.iVal)};
    case VT_UI2:
      return {S_OK, static_cast<long long>(from.uiVal)};
    case VT_I4:
    case VT_INT:
      return {S_OK, static_cast<long long>(from.intVal)};
    case VT_ERROR:
      return {S_OK, static_cast<long long>(from.scode)};
    case VT_UI4:
    case VT_UINT:
      return {S_OK, static_cast<long long>(from.uintVal)};
    case VT_I8:
      return {S_OK, from.llVal};
    case VT_UI8:
      return {S_OK, from.ullVal};
    case VT_R4:
      return {S_OK, static_cast<double>(from.fltVal)};
    case VT_R8:
    case VT_DATE:
      return {S_OK, from.dblVal};
    case VT_BSTR:
      return read_text(narrow_or_empty(from.bstrVal));
    default:
      return {};
  }
}

/// The number as T, rounded to the nearest (of two the even one), or nothing if T does not hold it.
template <class T>
std::optional<T> as(const Number& number) {
  if (const auto* whole = std::get_if<long long>(&number))
    return std::in_range<T>(*whole) ? std::optional(static_cast<T>(*whole)) : std::nullopt;
  if (const auto* large = std::get_if<unsigned long long>(&number))
    return std::in_range<T>(*large) ? std::optional(static_cast<T>(*large)) : std::nullopt;
  const double real = std::nearbyint(std::get<double>(number));
  constexpr double limit = 9223372036854774784.0;  // the largest double below 2^63
  if (real < -limit || real > limit) return std::nullopt;
  return as<T>(static_cast<long long>(real));
}

double as_real(const Number& number) {
  return std::visit([](auto value) { return static_cast<double>(value); }, number);
}

std::string digits_of(const Number& number) {
  if (const auto* real = std::get_if<double>(&number)) {
    char text[40];
    std::snprintf(text, sizeof text, "%.15g", *real);
    return text;
  }
  if (const auto* large = std::get_if<unsigned long long>(&number)) return std::to_string(*large);
  return std::to_string(std::get<long long>(number));
}

template <class T, class Field>
HRESULT put(VARIANT& to, Field VARIANT::* field, const Number& number) {
  const std::optional<T> value = as<T>(number);
  if (!value) return DISP_E_OVERFLOW;
  to.*field = static_cast<Field>(*value);
  return S_OK;
}

HRESULT put_number(VARIANT& to, const Number& number) {
  switch (to.vt) {
    case VT_I1:
      return put<signed char>(to, &VARIANT::cVal, number);
    case VT_UI1:
      return put<unsigned char>(to, &VARIANT::bVal, number);
    case VT_I2:
      return put<short>(to, &VARIANT::iVal, number);
    case VT_UI2:
      return put<unsigned short>(to, &VARIANT::uiVal, number);
    case VT_I4:
    case VT_INT:
      return put<int>(to, &VARIANT::lVal, number);
    case VT_UI4:
    case VT_UINT:
      return put<unsigned>(to, &VARIANT::ulVal, number);
    case VT_I8:
      return put<long long>(to, &VARIANT::llVal, number);
    case VT_UI8:
      return put<unsigned long long>(to, &VARIANT::ullVal, number);
    case VT_ERROR:
      return put<int>(to, &VARIANT::scode, number);
    case VT_R4:
      return to.fltVal = static_cast<float>(as_real(number)), S_OK;
    case VT_R8:
    case VT_DATE:
      return to.dblVal = as_real(number), S_OK;
    case VT_BOOL:
      return to.boolVal = as_real(number) != 0 ? VARIANT_TRUE : VARIANT_FALSE, S_OK;
    default:
      return DISP_E_TYPEMISMATCH;
  }
}

HRESULT put_text(VARIANT& to, const VARIANT& from, const Number& number, USHORT flags) {
  std::string text = digits_of(number);
  if (from.vt == VT_EMPTY) text.clear();
  if (from.vt == VT_BOOL && (flags & VARIANT_ALPHABOOL) != 0) text = from.boolVal != VARIANT_FALSE ? "True" : "False";
  to.bstrVal = bstr_of(text);
  return to.bstrVal != nullptr ? S_OK : E_OUTOFMEMORY;
}

HRESULT changed(VARIANT& to, const VARIANT& from, USHORT flags) {
  const Read found = read(from);
  if (FAILED(found.hr)) return found.hr;
  return to.vt == VT_BSTR ? put_text(to, from, found.number, flags) : put_number(to, found.number);
}

HRESULT changed_object(VARIANT& to, const VARIANT& from) {
  if (from.vt != VT_UNKNOWN && from.vt != VT_DISPATCH) return DISP_E_TYPEMISMATCH;
  to.punkVal = nullptr;
  if (from.punkVal == nullptr) return S_OK;
  return from.punkVal->QueryInterface(to.vt == VT_UNKNOWN ? IID_IUnknown : IID_IDispatch,
                                      reinterpret_cast<void**>(&to.punkVal));
}

}  // namespace

HRESULT VariantChangeType(VARIANTARG* to, const VARIANTARG* from, USHORT flags, VARTYPE type) {
  if (to == nullptr || from == nullptr) return E_INVALIDARG;
  if (from->vt == type) return VariantCopy(to, from);
  VARIANT value{};
  HRESULT hr = S_OK;
  if ((from->vt & VT_BYREF) != 0) {
    hr = VariantCopyInd(&value, from);
    if (SUCCEEDED(hr)) hr = VariantChangeType(to, &value, flags, type);
    VariantClear(&value);
    return hr;
  }
  value.vt = type;
  hr = type == VT_UNKNOWN || type == VT_DISPATCH ? changed_object(value, *from) : changed(value, *from, flags);
  if (FAILED(hr)) return hr;
  hr = VariantClear(to);
  if (SUCCEEDED(hr)) *to = value;
  return hr;
}
