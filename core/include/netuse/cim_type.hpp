// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace netuse::inline v0 {

/// CIMTYPE numbers as WMI has them (WMI SDK, "CIMTYPE_ENUMERATION").
enum class CimType : std::uint8_t {
  sint32 = 3,
  string = 8,
  boolean = 11,
  object = 13,
  uint8 = 17,
  uint16 = 18,
  uint32 = 19,
  uint64 = 21,
  datetime = 101,
  reference = 102,
};

}  // namespace netuse::inline v0
