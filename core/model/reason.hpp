// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace netuse::inline v0::model {

/// Why one property of a connection has its value: where that stands, and the rule that was applied.
struct Reason {
  std::uint8_t property = 0;  ///< slot of Win32_NetworkConnection
  std::string document;       ///< empty: no document says it
  std::uint32_t line = 0;     ///< from 1; 0: no line is meant
  std::string words;          ///< as they stand there, in UTF-8
  std::string rule;           ///< what they mean, or why nothing is known, in one sentence without a full stop
};

/// What an interpreter tells of one connection beyond its values, where somebody asks for it. Properties that follow
/// from others, whatever the backend, need no reason here.
struct Account {
  std::vector<Reason> reasons;
  std::vector<std::string> advice;  ///< what to try next, sentence by sentence, where the connection is not OK
};

}  // namespace netuse::inline v0::model
