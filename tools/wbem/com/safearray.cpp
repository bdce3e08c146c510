// SPDX-License-Identifier: MIT
#include "netuse_wbem/safearray.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

#include "com/element.hpp"

namespace {

using netuse_wbem::Element;
using netuse_wbem::element_of;

/// What stands in front of an array that was made here: the type of its elements.
struct Made {
  VARTYPE type;
  SAFEARRAY array;
};

Made* made_of(SAFEARRAY* array) {
  return reinterpret_cast<Made*>(reinterpret_cast<char*>(array) - offsetof(Made, array));
}

VARTYPE type_of(SAFEARRAY* array) {
  return made_of(array)->type;
}

char* place(SAFEARRAY* array, ULONG index) {
  return static_cast<char*>(array->pvData) + index * array->cbElements;
}

bool allocated(SAFEARRAY& array, ULONG elements) {
  array.rgsabound[0].cElements = elements;
  array.pvData = std::calloc(elements != 0 ? elements : 1, array.cbElements);
  return array.pvData != nullptr;
}

void clear(SAFEARRAY* array, ULONG from) {
  const Element element = element_of(type_of(array));
  if (element.clear == nullptr || array->pvData == nullptr) return;
  for (ULONG i = from; i < array->rgsabound[0].cElements; ++i) element.clear(place(array, i));
}

HRESULT place_of(SAFEARRAY* array, const LONG* indices, void** found) {
  if (array == nullptr || indices == nullptr || found == nullptr) return E_INVALIDARG;
  const SAFEARRAYBOUND& bound = array->rgsabound[0];
  const LONG index = static_cast<int>(*indices) - bound.lLbound;  // callers have cast the address of an int
  if (index < 0 || static_cast<ULONG>(index) >= bound.cElements) return DISP_E_BADINDEX;
  *found = place(array, static_cast<ULONG>(index));
  return S_OK;
}

}  // namespace

SAFEARRAY* SafeArrayCreate(VARTYPE type, UINT dimensions, SAFEARRAYBOUND* bounds) {
  if (dimensions != 1 || bounds == nullptr) return nullptr;
  return SafeArrayCreateVector(type, bounds->lLbound, bounds->cElements);
}

SAFEARRAY* SafeArrayCreateVector(VARTYPE type, LONG lower, ULONG elements) {
  const Element element = element_of(type);
  if (element.size == 0) return nullptr;
  auto* made = new (std::nothrow) Made{type, {}};
  if (made == nullptr) return nullptr;
  SAFEARRAY& array = made->array;
  array.cDims = 1;
  array.fFeatures = static_cast<USHORT>(FADF_HAVEVARTYPE | element.features);
  array.cbElements = element.size;
  array.rgsabound[0].lLbound = lower;
  if (allocated(array, elements)) return &array;
  delete made;
  return nullptr;
}

HRESULT SafeArrayDestroyData(SAFEARRAY* array) {
  if (array == nullptr) return S_OK;
  if (array->cLocks != 0) return DISP_E_ARRAYISLOCKED;
  clear(array, 0);
  std::free(array->pvData);
  array->pvData = nullptr;
  return S_OK;
}

HRESULT SafeArrayDestroy(SAFEARRAY* array) {
  const HRESULT hr = SafeArrayDestroyData(array);
  if (SUCCEEDED(hr) && array != nullptr) delete made_of(array);
  return hr;
}

HRESULT SafeArrayCopy(SAFEARRAY* array, SAFEARRAY** copy) {
  if (copy == nullptr) return E_INVALIDARG;
  *copy = nullptr;
  if (array == nullptr) return S_OK;
  const SAFEARRAYBOUND& bound = array->rgsabound[0];
  SAFEARRAY* made = SafeArrayCreateVector(type_of(array), bound.lLbound, bound.cElements);
  if (made == nullptr) return E_OUTOFMEMORY;
  const Element element = element_of(type_of(array));
  HRESULT hr = S_OK;
  for (ULONG i = 0; i < bound.cElements && SUCCEEDED(hr); ++i) hr = element.copied(place(made, i), place(array, i));
  if (FAILED(hr))
    SafeArrayDestroy(made);
  else
    *copy = made;
  return hr;
}

HRESULT SafeArrayRedim(SAFEARRAY* array, SAFEARRAYBOUND* bound) {
  if (array == nullptr || bound == nullptr) return E_INVALIDARG;
  if (array->cLocks != 0) return DISP_E_ARRAYISLOCKED;
  SAFEARRAY old = *array;
  if (!allocated(*array, bound->cElements)) {
    *array = old;
    return E_OUTOFMEMORY;
  }
  const ULONG kept = std::min(old.rgsabound[0].cElements, bound->cElements);
  std::memcpy(array->pvData, old.pvData, kept * array->cbElements);
  std::swap(old.pvData, array->pvData);
  std::swap(old.rgsabound[0], array->rgsabound[0]);
  clear(array, kept);
  std::free(array->pvData);
  array->pvData = old.pvData;
  array->rgsabound[0] = *bound;
  return S_OK;
}

UINT SafeArrayGetDim(SAFEARRAY* array) {
  return array != nullptr ? array->cDims : 0;
}

UINT SafeArrayGetElemsize(SAFEARRAY* array) {
  return array != nullptr ? static_cast<UINT>(array->cbElements) : 0;
}

HRESULT SafeArrayGetVartype(SAFEARRAY* array, VARTYPE* type) {
  if (array == nullptr || type == nullptr) return E_INVALIDARG;
  *type = type_of(array);
  return S_OK;
}

HRESULT SafeArrayGetLBound(SAFEARRAY* array, UINT dimension, LONG* bound) {
  if (array == nullptr || bound == nullptr) return E_INVALIDARG;
  if (dimension != 1) return DISP_E_BADINDEX;
  *bound = array->rgsabound[0].lLbound;
  return S_OK;
}

HRESULT SafeArrayGetUBound(SAFEARRAY* array, UINT dimension, LONG* bound) {
  const HRESULT hr = SafeArrayGetLBound(array, dimension, bound);
  if (SUCCEEDED(hr)) *bound += static_cast<LONG>(array->rgsabound[0].cElements) - 1;
  return hr;
}

HRESULT SafeArrayPtrOfIndex(SAFEARRAY* array, LONG* indices, void** element) {
  return place_of(array, indices, element);
}

HRESULT SafeArrayGetElement(SAFEARRAY* array, LONG* indices, void* element) {
  void* from = nullptr;
  if (element == nullptr) return E_INVALIDARG;
  const HRESULT hr = place_of(array, indices, &from);
  return FAILED(hr) ? hr : element_of(type_of(array)).copied(element, from);
}

HRESULT SafeArrayPutElement(SAFEARRAY* array, LONG* indices, void* element) {
  void* to = nullptr;
  const HRESULT hr = place_of(array, indices, &to);
  if (FAILED(hr)) return hr;
  const Element kind = element_of(type_of(array));
  if (element == nullptr && !kind.is_pointer) return E_INVALIDARG;
  if (kind.clear != nullptr) kind.clear(to);
  // Texts and objects are given as the pointers that they are.
  return kind.copied(to, kind.is_pointer ? static_cast<const void*>(&element) : element);
}

HRESULT SafeArrayLock(SAFEARRAY* array) {
  if (array == nullptr) return E_INVALIDARG;
  ++array->cLocks;
  return S_OK;
}

HRESULT SafeArrayUnlock(SAFEARRAY* array) {
  if (array == nullptr || array->cLocks == 0) return E_UNEXPECTED;
  --array->cLocks;
  return S_OK;
}

HRESULT SafeArrayAccessData(SAFEARRAY* array, void** data) {
  if (data == nullptr) return E_INVALIDARG;
  const HRESULT hr = SafeArrayLock(array);
  if (SUCCEEDED(hr)) *data = array->pvData;
  return hr;
}

HRESULT SafeArrayUnaccessData(SAFEARRAY* array) {
  return SafeArrayUnlock(array);
}
