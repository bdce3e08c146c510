/* SPDX-License-Identifier: MIT */
/* Where each method stands in its interface's table: the same here and with mingw's headers for Windows. */
#define CINTERFACE
#define COBJMACROS
#include <stddef.h>
#include <wbemidl.h>
#include <windows.h>
#include <wmiutils.h>

#define AT(interface_name, place, method) \
  _Static_assert(offsetof(interface_name##Vtbl, method) == (place) * sizeof(void*), #interface_name "::" #method)

AT(IWbemQualifierSet, 0, QueryInterface);
AT(IWbemQualifierSet, 1, AddRef);
AT(IWbemQualifierSet, 2, Release);
AT(IWbemQualifierSet, 3, Get);
AT(IWbemQualifierSet, 4, Put);
AT(IWbemQualifierSet, 5, Delete);
AT(IWbemQualifierSet, 6, GetNames);
AT(IWbemQualifierSet, 7, BeginEnumeration);
AT(IWbemQualifierSet, 8, Next);
AT(IWbemQualifierSet, 9, EndEnumeration);

AT(IWbemClassObject, 0, QueryInterface);
AT(IWbemClassObject, 1, AddRef);
AT(IWbemClassObject, 2, Release);
AT(IWbemClassObject, 3, GetQualifierSet);
AT(IWbemClassObject, 4, Get);
AT(IWbemClassObject, 5, Put);
AT(IWbemClassObject, 6, Delete);
AT(IWbemClassObject, 7, GetNames);
AT(IWbemClassObject, 8, BeginEnumeration);
AT(IWbemClassObject, 9, Next);
AT(IWbemClassObject, 10, EndEnumeration);
AT(IWbemClassObject, 11, GetPropertyQualifierSet);
AT(IWbemClassObject, 12, Clone);
AT(IWbemClassObject, 13, GetObjectText);
AT(IWbemClassObject, 14, SpawnDerivedClass);
AT(IWbemClassObject, 15, SpawnInstance);
AT(IWbemClassObject, 16, CompareTo);
AT(IWbemClassObject, 17, GetPropertyOrigin);
AT(IWbemClassObject, 18, InheritsFrom);
AT(IWbemClassObject, 19, GetMethod);
AT(IWbemClassObject, 20, PutMethod);
AT(IWbemClassObject, 21, DeleteMethod);
AT(IWbemClassObject, 22, BeginMethodEnumeration);
AT(IWbemClassObject, 23, NextMethod);
AT(IWbemClassObject, 24, EndMethodEnumeration);
AT(IWbemClassObject, 25, GetMethodQualifierSet);
AT(IWbemClassObject, 26, GetMethodOrigin);

AT(IWbemServices, 0, QueryInterface);
AT(IWbemServices, 1, AddRef);
AT(IWbemServices, 2, Release);
AT(IWbemServices, 3, OpenNamespace);
AT(IWbemServices, 4, CancelAsyncCall);
AT(IWbemServices, 5, QueryObjectSink);
AT(IWbemServices, 6, GetObject);
AT(IWbemServices, 7, GetObjectAsync);
AT(IWbemServices, 8, PutClass);
AT(IWbemServices, 9, PutClassAsync);
AT(IWbemServices, 10, DeleteClass);
AT(IWbemServices, 11, DeleteClassAsync);
AT(IWbemServices, 12, CreateClassEnum);
AT(IWbemServices, 13, CreateClassEnumAsync);
AT(IWbemServices, 14, PutInstance);
AT(IWbemServices, 15, PutInstanceAsync);
AT(IWbemServices, 16, DeleteInstance);
AT(IWbemServices, 17, DeleteInstanceAsync);
AT(IWbemServices, 18, CreateInstanceEnum);
AT(IWbemServices, 19, CreateInstanceEnumAsync);
AT(IWbemServices, 20, ExecQuery);
AT(IWbemServices, 21, ExecQueryAsync);
AT(IWbemServices, 22, ExecNotificationQuery);
AT(IWbemServices, 23, ExecNotificationQueryAsync);
AT(IWbemServices, 24, ExecMethod);
AT(IWbemServices, 25, ExecMethodAsync);

AT(IWbemLocator, 0, QueryInterface);
AT(IWbemLocator, 1, AddRef);
AT(IWbemLocator, 2, Release);
AT(IWbemLocator, 3, ConnectServer);

AT(IWbemObjectSink, 0, QueryInterface);
AT(IWbemObjectSink, 1, AddRef);
AT(IWbemObjectSink, 2, Release);
AT(IWbemObjectSink, 3, Indicate);
AT(IWbemObjectSink, 4, SetStatus);

AT(IEnumWbemClassObject, 0, QueryInterface);
AT(IEnumWbemClassObject, 1, AddRef);
AT(IEnumWbemClassObject, 2, Release);
AT(IEnumWbemClassObject, 3, Reset);
AT(IEnumWbemClassObject, 4, Next);
AT(IEnumWbemClassObject, 5, NextAsync);
AT(IEnumWbemClassObject, 6, Clone);
AT(IEnumWbemClassObject, 7, Skip);

AT(IWbemCallResult, 0, QueryInterface);
AT(IWbemCallResult, 1, AddRef);
AT(IWbemCallResult, 2, Release);
AT(IWbemCallResult, 3, GetResultObject);
AT(IWbemCallResult, 4, GetResultString);
AT(IWbemCallResult, 5, GetResultServices);
AT(IWbemCallResult, 6, GetCallStatus);

AT(IUnsecuredApartment, 0, QueryInterface);
AT(IUnsecuredApartment, 1, AddRef);
AT(IUnsecuredApartment, 2, Release);
AT(IUnsecuredApartment, 3, CreateObjectStub);

AT(IWbemUnsecuredApartment, 0, QueryInterface);
AT(IWbemUnsecuredApartment, 1, AddRef);
AT(IWbemUnsecuredApartment, 2, Release);
AT(IWbemUnsecuredApartment, 3, CreateObjectStub);
AT(IWbemUnsecuredApartment, 4, CreateSinkStub);

AT(IWbemContext, 0, QueryInterface);
AT(IWbemContext, 1, AddRef);
AT(IWbemContext, 2, Release);
AT(IWbemContext, 3, Clone);
AT(IWbemContext, 4, GetNames);
AT(IWbemContext, 5, BeginEnumeration);
AT(IWbemContext, 6, Next);
AT(IWbemContext, 7, EndEnumeration);
AT(IWbemContext, 8, SetValue);
AT(IWbemContext, 9, GetValue);
AT(IWbemContext, 10, DeleteValue);
AT(IWbemContext, 11, DeleteAll);

AT(IWbemStatusCodeText, 0, QueryInterface);
AT(IWbemStatusCodeText, 1, AddRef);
AT(IWbemStatusCodeText, 2, Release);
AT(IWbemStatusCodeText, 3, GetErrorCodeText);
AT(IWbemStatusCodeText, 4, GetFacilityCodeText);

AT(IWbemObjectTextSrc, 0, QueryInterface);
AT(IWbemObjectTextSrc, 1, AddRef);
AT(IWbemObjectTextSrc, 2, Release);
AT(IWbemObjectTextSrc, 3, GetText);
AT(IWbemObjectTextSrc, 4, CreateFromText);

AT(IErrorInfo, 0, QueryInterface);
AT(IErrorInfo, 1, AddRef);
AT(IErrorInfo, 2, Release);
AT(IErrorInfo, 3, GetGUID);
AT(IErrorInfo, 4, GetSource);
AT(IErrorInfo, 5, GetDescription);
AT(IErrorInfo, 6, GetHelpFile);
AT(IErrorInfo, 7, GetHelpContext);

AT(ICreateErrorInfo, 0, QueryInterface);
AT(ICreateErrorInfo, 1, AddRef);
AT(ICreateErrorInfo, 2, Release);
AT(ICreateErrorInfo, 3, SetGUID);
AT(ICreateErrorInfo, 4, SetSource);
AT(ICreateErrorInfo, 5, SetDescription);
AT(ICreateErrorInfo, 6, SetHelpFile);
AT(ICreateErrorInfo, 7, SetHelpContext);

AT(ISupportErrorInfo, 0, QueryInterface);
AT(ISupportErrorInfo, 1, AddRef);
AT(ISupportErrorInfo, 2, Release);
AT(ISupportErrorInfo, 3, InterfaceSupportsErrorInfo);

AT(ISWbemDateTime, 0, QueryInterface);
AT(ISWbemDateTime, 1, AddRef);
AT(ISWbemDateTime, 2, Release);
AT(ISWbemDateTime, 3, GetTypeInfoCount);
AT(ISWbemDateTime, 4, GetTypeInfo);
AT(ISWbemDateTime, 5, GetIDsOfNames);
AT(ISWbemDateTime, 6, Invoke);
AT(ISWbemDateTime, 7, get_Value);
AT(ISWbemDateTime, 8, put_Value);
AT(ISWbemDateTime, 9, get_Year);
AT(ISWbemDateTime, 10, put_Year);
AT(ISWbemDateTime, 11, get_YearSpecified);
AT(ISWbemDateTime, 12, put_YearSpecified);
AT(ISWbemDateTime, 13, get_Month);
AT(ISWbemDateTime, 14, put_Month);
AT(ISWbemDateTime, 15, get_MonthSpecified);
AT(ISWbemDateTime, 16, put_MonthSpecified);
AT(ISWbemDateTime, 17, get_Day);
AT(ISWbemDateTime, 18, put_Day);
AT(ISWbemDateTime, 19, get_DaySpecified);
AT(ISWbemDateTime, 20, put_DaySpecified);
AT(ISWbemDateTime, 21, get_Hours);
AT(ISWbemDateTime, 22, put_Hours);
AT(ISWbemDateTime, 23, get_HoursSpecified);
AT(ISWbemDateTime, 24, put_HoursSpecified);
AT(ISWbemDateTime, 25, get_Minutes);
AT(ISWbemDateTime, 26, put_Minutes);
AT(ISWbemDateTime, 27, get_MinutesSpecified);
AT(ISWbemDateTime, 28, put_MinutesSpecified);
AT(ISWbemDateTime, 29, get_Seconds);
AT(ISWbemDateTime, 30, put_Seconds);
AT(ISWbemDateTime, 31, get_SecondsSpecified);
AT(ISWbemDateTime, 32, put_SecondsSpecified);
AT(ISWbemDateTime, 33, get_Microseconds);
AT(ISWbemDateTime, 34, put_Microseconds);
AT(ISWbemDateTime, 35, get_MicrosecondsSpecified);
AT(ISWbemDateTime, 36, put_MicrosecondsSpecified);
AT(ISWbemDateTime, 37, get_UTC);
AT(ISWbemDateTime, 38, put_UTC);
AT(ISWbemDateTime, 39, get_UTCSpecified);
AT(ISWbemDateTime, 40, put_UTCSpecified);
AT(ISWbemDateTime, 41, get_IsInterval);
AT(ISWbemDateTime, 42, put_IsInterval);
AT(ISWbemDateTime, 43, GetVarDate);
AT(ISWbemDateTime, 44, SetVarDate);
AT(ISWbemDateTime, 45, GetFileTime);
AT(ISWbemDateTime, 46, SetFileTime);

AT(IWbemPathKeyList, 0, QueryInterface);
AT(IWbemPathKeyList, 1, AddRef);
AT(IWbemPathKeyList, 2, Release);
AT(IWbemPathKeyList, 3, GetCount);
AT(IWbemPathKeyList, 4, SetKey);
AT(IWbemPathKeyList, 5, SetKey2);
AT(IWbemPathKeyList, 6, GetKey);
AT(IWbemPathKeyList, 7, GetKey2);
AT(IWbemPathKeyList, 8, RemoveKey);
AT(IWbemPathKeyList, 9, RemoveAllKeys);
AT(IWbemPathKeyList, 10, MakeSingleton);
AT(IWbemPathKeyList, 11, GetInfo);
AT(IWbemPathKeyList, 12, GetText);

AT(IWbemPath, 0, QueryInterface);
AT(IWbemPath, 1, AddRef);
AT(IWbemPath, 2, Release);
AT(IWbemPath, 3, SetText);
AT(IWbemPath, 4, GetText);
AT(IWbemPath, 5, GetInfo);
AT(IWbemPath, 6, SetServer);
AT(IWbemPath, 7, GetServer);
AT(IWbemPath, 8, GetNamespaceCount);
AT(IWbemPath, 9, SetNamespaceAt);
AT(IWbemPath, 10, GetNamespaceAt);
AT(IWbemPath, 11, RemoveNamespaceAt);
AT(IWbemPath, 12, RemoveAllNamespaces);
AT(IWbemPath, 13, GetScopeCount);
AT(IWbemPath, 14, SetScope);
AT(IWbemPath, 15, SetScopeFromText);
AT(IWbemPath, 16, GetScope);
AT(IWbemPath, 17, GetScopeAsText);
AT(IWbemPath, 18, RemoveScope);
AT(IWbemPath, 19, RemoveAllScopes);
AT(IWbemPath, 20, SetClassName);
AT(IWbemPath, 21, GetClassName);
AT(IWbemPath, 22, GetKeyList);
AT(IWbemPath, 23, CreateClassPart);
AT(IWbemPath, 24, DeleteClassPart);
AT(IWbemPath, 25, IsRelative);
AT(IWbemPath, 26, IsRelativeOrChild);
AT(IWbemPath, 27, IsLocal);
AT(IWbemPath, 28, IsSameClassName);

int main(void) {
  return 0;
}
