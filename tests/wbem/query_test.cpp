// SPDX-License-Identifier: MIT
#include "session.hpp"

namespace netuse::tests {
namespace {

constexpr LONG semisynchronous = WBEM_FLAG_RETURN_IMMEDIATELY | WBEM_FLAG_FORWARD_ONLY;
const wchar_t* const all = L"SELECT * FROM Win32_NetworkConnection";

HRESULT exec(const wchar_t* query, LONG flags, IEnumWbemClassObjectPtr& found, const wchar_t* language = L"WQL") {
  return Session::connected()->ExecQuery(_bstr_t(language), _bstr_t(query), flags, nullptr, &found);
}

IWbemClassObjectPtr first(const wchar_t* query) {
  IEnumWbemClassObjectPtr found;
  IWbemClassObjectPtr object;
  ULONG count = 0;
  EXPECT_EQ(exec(query, 0, found), S_OK);
  EXPECT_EQ(found->Next(WBEM_INFINITE, 1, &object, &count), S_OK);
  return object;
}

_variant_t value_of(IWbemClassObject* object, const wchar_t* name, CIMTYPE expected) {
  _variant_t value;
  CIMTYPE type = 0;
  EXPECT_EQ(object->Get(name, 0, &value, &type, nullptr), S_OK) << static_cast<const char*>(_bstr_t(name));
  EXPECT_EQ(type, expected) << static_cast<const char*>(_bstr_t(name));
  return value;
}

TEST(WbemQuery, GivesErrorsWhereWmiGivesThem) {
  const Session session;
  IEnumWbemClassObjectPtr found;
  EXPECT_EQ(exec(L"42", 0, found), WBEM_E_INVALID_QUERY);
  EXPECT_EQ(exec(L"SELECT * FROM Nothing", 0, found), WBEM_E_INVALID_CLASS);
  EXPECT_EQ(exec(all, 0, found, L"CQL"), WBEM_E_INVALID_QUERY_TYPE);
  EXPECT_EQ(exec(L"", 0, found), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(exec(nullptr, 0, found), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(found, nullptr);
  ASSERT_EQ(exec(L"42", semisynchronous, found), S_OK);
  IWbemClassObject* object = nullptr;
  ULONG count = 7;
  EXPECT_EQ(found->Next(WBEM_INFINITE, 1, &object, &count), WBEM_E_INVALID_QUERY);
  EXPECT_EQ(count, 0U);
  EXPECT_EQ(found->Next(WBEM_INFINITE, 1, nullptr, &count), WBEM_E_INVALID_PARAMETER);
}

TEST(WbemQuery, EnumeratesForwardAndBack) {
  const Session session;
  IEnumWbemClassObjectPtr found;
  IEnumWbemClassObjectPtr copy;
  ASSERT_EQ(exec(all, WBEM_FLAG_BIDIRECTIONAL, found), S_OK);
  IWbemClassObject* objects[8] = {};
  ULONG count = 0;
  EXPECT_EQ(found->Skip(WBEM_INFINITE, 1), S_OK);
  EXPECT_EQ(found->Clone(&copy), S_OK);
  EXPECT_EQ(found->Next(WBEM_INFINITE, 8, objects, &count), WBEM_S_FALSE);
  EXPECT_EQ(count, 3U);
  for (ULONG i = 0; i < count; ++i) objects[i]->Release();
  EXPECT_EQ(copy->Skip(WBEM_INFINITE, 4), WBEM_S_FALSE);
  EXPECT_EQ(found->Reset(), S_OK);
  EXPECT_EQ(found->Next(WBEM_INFINITE, 3, objects, &count), S_OK);
  EXPECT_EQ(count, 3U);
  for (ULONG i = 0; i < count; ++i) objects[i]->Release();
  ASSERT_EQ(exec(all, semisynchronous, found), S_OK);
  EXPECT_EQ(found->Reset(), WBEM_E_INVALID_OPERATION);
  EXPECT_EQ(found->Clone(&copy), WBEM_E_INVALID_OPERATION);
}

TEST(WbemObject, HandsOutTypesAsWmiDoes) {
  const Session session;
  const IWbemClassObjectPtr object = first(all);
  const _variant_t mask = value_of(object, L"AccessMask", CIM_UINT32);
  EXPECT_EQ(mask.vt, VT_I4);
  EXPECT_EQ(mask.lVal, 2032127);
  EXPECT_EQ(value_of(object, L"InstallDate", CIM_DATETIME).vt, VT_NULL);
  const _variant_t persistent = value_of(object, L"persistent", CIM_BOOLEAN);
  EXPECT_EQ(persistent.vt, VT_BOOL);
  EXPECT_EQ(persistent.boolVal, VARIANT_TRUE);
  EXPECT_EQ(_bstr_t(value_of(object, L"LocalName", CIM_STRING)), L"/mnt/projects");
  EXPECT_EQ(value_of(object, L"__GENUS", CIM_SINT32).lVal, WBEM_GENUS_INSTANCE);
  EXPECT_EQ(value_of(object, L"__PROPERTY_COUNT", CIM_SINT32).lVal, 17);
  EXPECT_EQ(_bstr_t(value_of(object, L"__CLASS", CIM_STRING)), L"Win32_NetworkConnection");
  EXPECT_EQ(_bstr_t(value_of(object, L"__SUPERCLASS", CIM_STRING)), L"CIM_LogicalElement");
  EXPECT_EQ(_bstr_t(value_of(object, L"__SERVER", CIM_STRING)), L"files01");
  const _variant_t derivation = value_of(object, L"__DERIVATION", CIM_STRING | CIM_FLAG_ARRAY);
  ASSERT_EQ(derivation.vt, VT_ARRAY | VT_BSTR);
  LONG upper = 0;
  EXPECT_EQ(SafeArrayGetUBound(derivation.parray, 1, &upper), S_OK);
  EXPECT_EQ(upper, 1);
  EXPECT_EQ(object->Get(L"Nothing", 0, nullptr, nullptr, nullptr), WBEM_E_NOT_FOUND);
}

TEST(WbemObject, KnowsItsClass) {
  const Session session;
  const IWbemClassObjectPtr object = first(all);
  LONG flavor = -1;
  EXPECT_EQ(object->Get(L"UserName", 0, nullptr, nullptr, &flavor), S_OK);
  EXPECT_EQ(flavor, WBEM_FLAVOR_ORIGIN_LOCAL);
  EXPECT_EQ(object->Get(L"Status", 0, nullptr, nullptr, &flavor), S_OK);
  EXPECT_EQ(flavor, WBEM_FLAVOR_ORIGIN_PROPAGATED);
  EXPECT_EQ(object->Get(L"__PATH", 0, nullptr, nullptr, &flavor), S_OK);
  EXPECT_EQ(flavor, WBEM_FLAVOR_ORIGIN_SYSTEM);
  EXPECT_EQ(object->InheritsFrom(L"cim_logicalelement"), S_OK);
  EXPECT_EQ(object->InheritsFrom(L"CIM_Service"), WBEM_S_FALSE);
  IWbemClassObjectPtr clone;
  EXPECT_EQ(object->Clone(&clone), S_OK);
  EXPECT_EQ(object->CompareTo(0, clone), WBEM_S_SAME);
  EXPECT_EQ(object->CompareTo(0, first(L"SELECT Name FROM Win32_NetworkConnection")), WBEM_S_DIFFERENT);
  _variant_t value(L"x");
  EXPECT_EQ(object->Put(L"Status", 0, &value, 0), WBEM_E_READ_ONLY);
}

std::size_t names(IWbemClassObject* object, LONG flags, const wchar_t* qualifier = nullptr) {
  SAFEARRAY* array = nullptr;
  EXPECT_EQ(object->GetNames(qualifier, flags, nullptr, &array), S_OK);
  const std::size_t count = array->rgsabound[0].cElements;
  SafeArrayDestroy(array);
  return count;
}

TEST(WbemObject, NamesWhatIsAskedFor) {
  const Session session;
  const IWbemClassObjectPtr object = first(all);
  EXPECT_EQ(names(object, WBEM_FLAG_ALWAYS), 27U);
  EXPECT_EQ(names(object, WBEM_FLAG_NONSYSTEM_ONLY), 17U);
  EXPECT_EQ(names(object, WBEM_FLAG_SYSTEM_ONLY), 10U);
  EXPECT_EQ(names(object, WBEM_FLAG_KEYS_ONLY), 1U);
  EXPECT_EQ(names(object, WBEM_FLAG_LOCAL_ONLY) + names(object, WBEM_FLAG_PROPAGATED_ONLY), 17U);
  EXPECT_EQ(names(object, WBEM_FLAG_ONLY_IF_TRUE, L"key"), 1U);
  EXPECT_EQ(names(first(L"SELECT Name, Status FROM Win32_NetworkConnection"), WBEM_FLAG_NONSYSTEM_ONLY), 2U);
  EXPECT_EQ(object->Next(0, nullptr, nullptr, nullptr, nullptr), WBEM_E_UNEXPECTED);
  EXPECT_EQ(object->BeginEnumeration(WBEM_FLAG_KEYS_ONLY), S_OK);
  BSTR name = nullptr;
  EXPECT_EQ(object->Next(0, &name, nullptr, nullptr, nullptr), S_OK);
  EXPECT_EQ(_bstr_t(name, false), L"Name");
  EXPECT_EQ(object->Next(0, &name, nullptr, nullptr, nullptr), WBEM_S_NO_MORE_DATA);
}

TEST(WbemServices, ReadsAndNeverWrites) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  const IWbemClassObjectPtr object = first(all);
  EXPECT_EQ(services->PutInstance(object, 0, nullptr, nullptr), WBEM_E_NOT_SUPPORTED);
  EXPECT_EQ(services->DeleteInstance(_bstr_t("x"), 0, nullptr, nullptr), WBEM_E_NOT_SUPPORTED);
  EXPECT_EQ(services->PutClass(object, 0, nullptr, nullptr), WBEM_E_ACCESS_DENIED);
  EXPECT_EQ(services->ExecMethod(_bstr_t("x"), _bstr_t("y"), 0, nullptr, nullptr, nullptr, nullptr),
            WBEM_E_INVALID_METHOD);
  IWbemServicesPtr other;
  EXPECT_EQ(services->OpenNamespace(_bstr_t("security"), 0, nullptr, &other, nullptr), WBEM_E_INVALID_NAMESPACE);
}

TEST(WbemServices, GetsObjectsAndClasses) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  IWbemClassObjectPtr object;
  EXPECT_EQ(services->GetObject(_bstr_t("Win32_NetworkConnection"), 0, nullptr, &object, nullptr), S_OK);
  EXPECT_EQ(value_of(object, L"__GENUS", CIM_SINT32).lVal, WBEM_GENUS_CLASS);
  EXPECT_EQ(services->GetObject(nullptr, 0, nullptr, &object, nullptr), S_OK);
  EXPECT_EQ(services->GetObject(_bstr_t("Win32_NetworkConnection=\"x\""), 0, nullptr, &object, nullptr),
            WBEM_E_NOT_FOUND);
  EXPECT_EQ(services->GetObject(_bstr_t("a = b"), 0, nullptr, &object, nullptr), WBEM_E_INVALID_OBJECT_PATH);
  IEnumWbemClassObjectPtr classes;
  EXPECT_EQ(services->CreateClassEnum(_bstr_t("CIM_LogicalElement"), WBEM_FLAG_DEEP, nullptr, &classes), S_OK);
  EXPECT_EQ(classes->Skip(WBEM_INFINITE, 1), S_OK);
  EXPECT_EQ(services->CreateInstanceEnum(_bstr_t("Nothing"), 0, nullptr, &classes), WBEM_E_INVALID_CLASS);
  EXPECT_EQ(services->CreateInstanceEnum(_bstr_t("a; b"), 0, nullptr, &classes), WBEM_E_INVALID_CLASS);
  EXPECT_EQ(services->CreateInstanceEnum(_bstr_t("CIM_LogicalElement"), WBEM_FLAG_SHALLOW, nullptr, &classes), S_OK);
  EXPECT_EQ(classes->Skip(WBEM_INFINITE, 1), WBEM_S_FALSE);
}

}  // namespace
}  // namespace netuse::tests
