// SPDX-License-Identifier: MIT
#include "wmi/date_time.hpp"

#include <cmath>
#include <cstdlib>

#include "com/text.hpp"
#include "wmi/guarded.hpp"

namespace netuse_wbem {
namespace {

// What SWbemDateTime says of a value that it does not take (WbemErrorEnum).
constexpr HRESULT invalid_syntax = WBEM_E_INVALID_SYNTAX;
constexpr HRESULT failed = WBEM_E_FAILED;
constexpr std::int64_t ticks_per_day = 864'000'000'000;
constexpr double days_from_1601_to_1899 = 109'205;  // DATE counts from 30 December 1899

HRESULT given(std::string_view text, BSTR* to) {
  *to = bstr_of(text);
  return *to != nullptr ? S_OK : E_OUTOFMEMORY;
}

}  // namespace

HRESULT DateTime::GetTypeInfoCount(UINT* count) {
  if (count == nullptr) return E_POINTER;
  *count = 0;
  return S_OK;
}

HRESULT DateTime::get(const Part& part, LONG* value) {
  if (value == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(mutex_);
  *value = part.value_or(0);
  return S_OK;
}

HRESULT DateTime::put(Part& part, LONG value, LONG least, LONG most) {
  if (value < least || value > most) return WBEM_E_VALUE_OUT_OF_RANGE;
  const std::scoped_lock lock(mutex_);
  part = static_cast<int>(value);
  return S_OK;
}

HRESULT DateTime::said(const Part& part, VARIANT_BOOL* value) {
  if (value == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(mutex_);
  *value = part ? VARIANT_TRUE : VARIANT_FALSE;
  return S_OK;
}

HRESULT DateTime::say(Part& part, VARIANT_BOOL value) {
  const std::scoped_lock lock(mutex_);
  part = value != VARIANT_FALSE ? std::optional(part.value_or(0)) : std::nullopt;
  return S_OK;
}

HRESULT DateTime::get_IsInterval(VARIANT_BOOL* value) {
  if (value == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(mutex_);
  *value = time_.is_interval ? VARIANT_TRUE : VARIANT_FALSE;
  return S_OK;
}

HRESULT DateTime::put_IsInterval(VARIANT_BOOL value) {
  const std::scoped_lock lock(mutex_);
  time_.is_interval = value != VARIANT_FALSE;
  return S_OK;
}

HRESULT DateTime::get_Value(BSTR* value) {
  if (value == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::scoped_lock lock(mutex_);
  return given(time_.text(), value);
}

HRESULT DateTime::put_Value(BSTR value) {
  if (value == nullptr) return WBEM_E_INVALID_PARAMETER;
  const auto parsed = parse_dmtf(narrow(value));
  if (!parsed) return invalid_syntax;
  const std::scoped_lock lock(mutex_);
  time_ = *parsed;
  return S_OK;
}

HRESULT DateTime::file_time(VARIANT_BOOL local, std::int64_t& time) {
  const std::scoped_lock lock(mutex_);
  const auto moment = time_.file_time();
  if (!moment) return failed;
  const bool shift = local != VARIANT_FALSE && !time_.is_interval;
  time = *moment + (shift ? local_utc(*moment) * (ticks_per_day / 1440) : 0);
  return S_OK;
}

void DateTime::set_file_time(std::int64_t time, VARIANT_BOOL local) {
  const int utc = local != VARIANT_FALSE ? local_utc(time) : 0;
  const std::scoped_lock lock(mutex_);
  time_ = dmtf_of_file_time(time - utc * (ticks_per_day / 1440), utc);
}

HRESULT DateTime::GetFileTime(VARIANT_BOOL local, BSTR* time) {
  if (time == nullptr) return WBEM_E_INVALID_PARAMETER;
  std::int64_t moment = 0;
  const HRESULT hr = file_time(local, moment);
  return FAILED(hr) ? hr : given(std::to_string(moment), time);
}

HRESULT DateTime::SetFileTime(BSTR time, VARIANT_BOOL local) {
  if (time == nullptr) return WBEM_E_INVALID_PARAMETER;
  const std::string text = narrow(time);
  char* end = nullptr;
  const std::int64_t moment = std::strtoll(text.c_str(), &end, 10);
  constexpr std::int64_t year_10000 = 2'650'467'744'000'000'000;
  if (end == text.c_str() || *end != '\0' || moment < 0 || moment >= year_10000) return invalid_syntax;
  set_file_time(moment, local);
  return S_OK;
}

HRESULT DateTime::GetVarDate(VARIANT_BOOL local, DATE* date) {
  if (date == nullptr) return WBEM_E_INVALID_PARAMETER;
  std::int64_t moment = 0;
  const HRESULT hr = file_time(local, moment);
  if (SUCCEEDED(hr)) *date = static_cast<double>(moment) / static_cast<double>(ticks_per_day) - days_from_1601_to_1899;
  return hr;
}

HRESULT DateTime::SetVarDate(DATE date, VARIANT_BOOL local) {
  constexpr double last = 2'958'466;  // 1 January 10000
  if (!(date > -days_from_1601_to_1899) || !(date < last)) return WBEM_E_VALUE_OUT_OF_RANGE;
  const double ticks = (date + days_from_1601_to_1899) * static_cast<double>(ticks_per_day);
  constexpr double millisecond = 10'000;  // a DATE knows no less
  set_file_time(static_cast<std::int64_t>(std::round(ticks / millisecond)) * 10'000, local);
  return S_OK;
}

}  // namespace netuse_wbem
