// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "netuse_wbem/variant.h"

namespace netuse_wbem {

/// How an array keeps, copies and clears its elements.
struct Element {
  std::size_t size = 0;  ///< 0: of this type no arrays are made
  USHORT features = 0;
  bool is_pointer = false;            ///< a text or an object
  void (*clear)(void* at) = nullptr;  ///< nullptr: nothing is to do
  HRESULT (*copy)(void* to, const void* from) = nullptr;

  /// Into a place that holds nothing.
  HRESULT copied(void* to, const void* from) const;
};

Element element_of(VARTYPE type) noexcept;

}  // namespace netuse_wbem
