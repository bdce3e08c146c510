// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>

#include "com/object.hpp"
#include "wbemdisp.h"
#include "wmi/dmtf_time.hpp"

namespace netuse_wbem {

/// A datetime in parts, to read and to set.
class DateTime final : public Counted<ISWbemDateTime> {
 public:
  HRESULT STDMETHODCALLTYPE GetTypeInfoCount(UINT* count) override;
  HRESULT STDMETHODCALLTYPE GetTypeInfo(UINT, LCID, ITypeInfo**) override { return DISP_E_BADINDEX; }
  HRESULT STDMETHODCALLTYPE GetIDsOfNames(REFIID, LPOLESTR*, UINT, LCID, DISPID*) override {
    return DISP_E_UNKNOWNNAME;
  }
  HRESULT STDMETHODCALLTYPE Invoke(DISPID, REFIID, LCID, WORD, DISPPARAMS*, VARIANT*, EXCEPINFO*, UINT*) override {
    return DISP_E_MEMBERNOTFOUND;
  }

  HRESULT STDMETHODCALLTYPE get_Value(BSTR* value) override;
  HRESULT STDMETHODCALLTYPE put_Value(BSTR value) override;
  HRESULT STDMETHODCALLTYPE GetVarDate(VARIANT_BOOL local, DATE* date) override;
  HRESULT STDMETHODCALLTYPE SetVarDate(DATE date, VARIANT_BOOL local) override;
  HRESULT STDMETHODCALLTYPE GetFileTime(VARIANT_BOOL local, BSTR* time) override;
  HRESULT STDMETHODCALLTYPE SetFileTime(BSTR time, VARIANT_BOOL local) override;
  HRESULT STDMETHODCALLTYPE get_IsInterval(VARIANT_BOOL* value) override;
  HRESULT STDMETHODCALLTYPE put_IsInterval(VARIANT_BOOL value) override;

#define NETUSE_WBEM_PART_OF(name, field, least, most)                                                                \
  HRESULT STDMETHODCALLTYPE get_##name(LONG* value) override { return get(time_.field, value); }                     \
  HRESULT STDMETHODCALLTYPE put_##name(LONG value) override { return put(time_.field, value, least, most); }         \
  HRESULT STDMETHODCALLTYPE get_##name##Specified(VARIANT_BOOL* value) override { return said(time_.field, value); } \
  HRESULT STDMETHODCALLTYPE put_##name##Specified(VARIANT_BOOL value) override { return say(time_.field, value); }
  NETUSE_WBEM_PART_OF(Year, year, 0, 9999)
  NETUSE_WBEM_PART_OF(Month, month, 1, 12)
  NETUSE_WBEM_PART_OF(Day, day, 0, 99999999)
  NETUSE_WBEM_PART_OF(Hours, hours, 0, 23)
  NETUSE_WBEM_PART_OF(Minutes, minutes, 0, 59)
  NETUSE_WBEM_PART_OF(Seconds, seconds, 0, 59)
  NETUSE_WBEM_PART_OF(Microseconds, microseconds, 0, 999999)
  NETUSE_WBEM_PART_OF(UTC, utc, -720, 840)
#undef NETUSE_WBEM_PART_OF

 protected:
  bool is(REFIID riid) const override { return riid == IID_IDispatch || Counted::is(riid); }

 private:
  using Part = std::optional<int>;

  HRESULT get(const Part& part, LONG* value);
  HRESULT put(Part& part, LONG value, LONG least, LONG most);
  HRESULT said(const Part& part, VARIANT_BOOL* value);
  HRESULT say(Part& part, VARIANT_BOOL value);
  HRESULT file_time(VARIANT_BOOL local, std::int64_t& time);
  void set_file_time(std::int64_t time, VARIANT_BOOL local);

  std::mutex mutex_;
  DmtfTime time_ = dmtf_of_file_time(0, 0);
};

}  // namespace netuse_wbem
