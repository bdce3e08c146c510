// SPDX-License-Identifier: MIT
#include "wmi/variant_of.hpp"

#include <new>

#include "com/text.hpp"
#include "wmi/class_object.hpp"

namespace netuse_wbem {
namespace {

VARIANT null() {
  VARIANT variant{};
  variant.vt = VT_NULL;
  return variant;
}

VARIANT number_variant(netuse::CimType type, std::int64_t number) {
  VARIANT variant{};
  switch (type) {
    case netuse::CimType::uint64:
      return text_variant(std::to_string(static_cast<std::uint64_t>(number)));
    case netuse::CimType::uint8:
      variant.vt = VT_UI1;
      variant.bVal = static_cast<BYTE>(number);
      return variant;
    default:
      variant.vt = VT_I4;
      variant.lVal = static_cast<int>(number);  // the same 32 bits, as a signed number
      return variant;
  }
}

VARIANT boolean_variant(bool value) {
  VARIANT variant{};
  variant.vt = VT_BOOL;
  variant.boolVal = value ? VARIANT_TRUE : VARIANT_FALSE;
  return variant;
}

VARIANT array_variant(const std::vector<std::string>& texts) {
  VARIANT variant{};
  variant.parray = array_of(texts);
  variant.vt = VT_ARRAY | VT_BSTR;
  return variant;
}

VARIANT object_variant(const netuse::Object& object) {
  VARIANT variant{};
  variant.punkVal = new ClassObject(object);
  variant.vt = VT_UNKNOWN;
  return variant;
}

}  // namespace

VARIANT text_variant(std::string_view text) {
  VARIANT variant{};
  variant.bstrVal = bstr_of(text);
  if (variant.bstrVal == nullptr) throw std::bad_alloc();
  variant.vt = VT_BSTR;
  return variant;
}

SAFEARRAY* array_of(const std::vector<std::string>& texts) {
  SAFEARRAY* array = SafeArrayCreateVector(VT_BSTR, 0, texts.size());
  if (array == nullptr) throw std::bad_alloc();
  auto* place = static_cast<BSTR*>(array->pvData);
  for (const std::string& text : texts) *place++ = bstr_of(text);
  return array;
}

VARIANT variant_of(const netuse::Value& value) {
  if (const auto* text = value.text()) return text_variant(*text);
  if (const auto* number = value.number()) return number_variant(value.type(), *number);
  if (const auto* boolean = value.boolean()) return boolean_variant(*boolean);
  if (const auto* texts = value.texts()) return array_variant(*texts);
  if (const auto* object = value.object()) return object_variant(*object);
  return null();
}

CIMTYPE cim_type_of(const netuse::Value& value) noexcept {
  return static_cast<CIMTYPE>(value.type()) | (value.is_array() ? CIM_FLAG_ARRAY : 0);
}

}  // namespace netuse_wbem
