// SPDX-License-Identifier: MIT
#include "wmi/class_object.hpp"

#include <algorithm>

#include "com/text.hpp"
#include "wmi/guarded.hpp"
#include "wmi/qualifier_set.hpp"
#include "wmi/selection.hpp"
#include "wmi/variant_of.hpp"

namespace netuse_wbem {

// Drawn at random for this purpose.
const IID iid_of_class_object = {0x8f1f6a3d, 0x52c1, 0x4a0e, {0x9d, 0x27, 0x6b, 0x30, 0xe4, 0x15, 0xc8, 0x72}};

const netuse::Object* ClassObject::object_of(IWbemClassObject* any) {
  void* own = nullptr;
  if (any == nullptr || FAILED(any->QueryInterface(iid_of_class_object, &own))) return nullptr;
  auto* object = static_cast<ClassObject*>(own);
  object->Release();
  return &object->object_;
}

HRESULT ClassObject::QueryInterface(REFIID riid, void** object) {
  if (object == nullptr || riid != iid_of_class_object) return Counted::QueryInterface(riid, object);
  *object = this;
  AddRef();
  return S_OK;
}

std::shared_ptr<const ClassFacts> ClassObject::facts() {
  const std::scoped_lock lock(mutex_);
  if (facts_ == nullptr) facts_ = facts_of(object_.class_name());
  return facts_;
}

LONG ClassObject::flavor_of(const std::string& name) {
  if (is_system(name)) return WBEM_FLAVOR_ORIGIN_SYSTEM;
  const auto known = facts();
  const PropertyFact* property = known->find(name);
  return property == nullptr || same_name(property->origin, known->name) ? WBEM_FLAVOR_ORIGIN_LOCAL
                                                                         : WBEM_FLAVOR_ORIGIN_PROPAGATED;
}

HRESULT ClassObject::give(const std::string& name, VARIANT* value, CIMTYPE* type, LONG* flavor) {
  const std::optional<netuse::Value> found = object_.find(name);
  if (!found) return told(WBEM_E_NOT_FOUND, "there is no property " + name, IID_IWbemClassObject);
  if (flavor != nullptr) *flavor = flavor_of(name);
  if (type != nullptr) *type = cim_type_of(*found);
  if (value != nullptr) *value = variant_of(*found);
  return WBEM_S_NO_ERROR;
}

HRESULT ClassObject::Get(LPCWSTR name, LONG flags, VARIANT* value, CIMTYPE* type, LONG* flavor) {
  if (name == nullptr || flags != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&] { return give(narrow(name), value, type, flavor); });
}

std::vector<std::string> ClassObject::names(LONG flags, LPCWSTR qualifier, const VARIANT* value) {
  const auto known = facts();
  const Selection selection{flags, narrow_or_empty(qualifier), value, *known};
  std::vector<std::string> selected;
  for (const char* name : system_names)
    if (selection.takes_system()) selected.emplace_back(name);
  std::vector<std::string> own = object_.property_names();
  std::ranges::sort(own, [](const auto& a, const auto& b) { return strcasecmp(a.c_str(), b.c_str()) < 0; });
  for (const std::string& name : own)
    if (!is_system(name) && selection.takes(name)) selected.push_back(name);
  return selected;
}

HRESULT ClassObject::GetNames(LPCWSTR qualifier, LONG flags, VARIANT* value, SAFEARRAY** names_out) {
  if (names_out == nullptr || !Selection::is_valid(flags, qualifier, value)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&] {
    *names_out = array_of(names(flags, qualifier, value));
    return WBEM_S_NO_ERROR;
  });
}

HRESULT ClassObject::BeginEnumeration(LONG flags) {
  if (!Selection::is_valid(flags, nullptr, nullptr)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&] {
    std::vector<std::string> selected = names(flags, nullptr, nullptr);
    const std::scoped_lock lock(mutex_);
    walk_.begin(std::move(selected));
    return WBEM_S_NO_ERROR;
  });
}

HRESULT ClassObject::Next(LONG flags, BSTR* name, VARIANT* value, CIMTYPE* type, LONG* flavor) {
  if (flags != 0) return WBEM_E_INVALID_PARAMETER;
  if (name != nullptr) *name = nullptr;
  return guarded<IWbemClassObject>([&]() -> HRESULT {
    std::string next;
    {
      const std::scoped_lock lock(mutex_);
      if (!walk_.begun()) return WBEM_E_UNEXPECTED;
      const std::string* found = walk_.next();
      if (found == nullptr) return WBEM_S_NO_MORE_DATA;
      next = *found;
    }
    const HRESULT hr = give(next, value, type, flavor);
    if (SUCCEEDED(hr) && name != nullptr) *name = bstr_of(next);
    return hr;
  });
}

HRESULT ClassObject::EndEnumeration() {
  const std::scoped_lock lock(mutex_);
  walk_.end();
  return WBEM_S_NO_ERROR;
}

HRESULT ClassObject::GetQualifierSet(IWbemQualifierSet** set) {
  if (set == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&] {
    *set = new QualifierSet(facts()->qualifiers, false);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT ClassObject::GetPropertyQualifierSet(LPCWSTR property, IWbemQualifierSet** set) {
  if (property == nullptr || set == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&]() -> HRESULT {
    const std::string name = narrow(property);
    if (is_system(name)) return WBEM_E_SYSTEM_PROPERTY;
    const PropertyFact* found = object_.find(name) ? facts()->find(name) : nullptr;
    if (found == nullptr) return WBEM_E_NOT_FOUND;
    *set = new QualifierSet(found->qualifiers, flavor_of(name) == WBEM_FLAVOR_ORIGIN_PROPAGATED);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT ClassObject::Clone(IWbemClassObject** copy) {
  if (copy == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&] {
    *copy = new ClassObject(object_);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT ClassObject::GetObjectText(LONG flags, BSTR* text) {
  if (text == nullptr || (flags & ~LONG{WBEM_FLAG_NO_FLAVORS}) != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&]() -> HRESULT {
    *text = bstr_of(object_.object_text());
    return *text != nullptr ? WBEM_S_NO_ERROR : WBEM_E_OUT_OF_MEMORY;
  });
}

HRESULT ClassObject::GetPropertyOrigin(LPCWSTR name, BSTR* class_name) {
  if (name == nullptr || class_name == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&]() -> HRESULT {
    const std::string property = narrow(name);
    const PropertyFact* found = facts()->find(property);
    if (!object_.find(property) || (found == nullptr && !is_system(property))) return WBEM_E_NOT_FOUND;
    *class_name = bstr_of(found != nullptr ? std::string_view(found->origin) : "___SYSTEM");
    return *class_name != nullptr ? WBEM_S_NO_ERROR : WBEM_E_OUT_OF_MEMORY;
  });
}

HRESULT ClassObject::InheritsFrom(LPCWSTR ancestor) {
  if (ancestor == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemClassObject>([&] {
    const std::string name = narrow(ancestor);
    const auto known = facts();
    const bool inherits = same_name(known->name, name) || std::ranges::any_of(known->derivation, [&](const auto& each) {
                            return same_name(each, name);
                          });
    return inherits ? WBEM_S_NO_ERROR : WBEM_S_FALSE;
  });
}

}  // namespace netuse_wbem
