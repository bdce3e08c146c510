// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "netuse/object.hpp"

namespace netuse::inline v0::format {

/// Appends a JSON string literal: escapes what RFC 8259 demands and what
/// a terminal would obey or not show, and replaces what is not UTF-8 by U+FFFD.
void append_json_string(std::string& out, std::string_view text);
/// Appends a value: null, true/false, a number (64-bit integers as text, as WMI does), a string, an array, an object.
void append_json_value(std::string& out, const Value& value);
/// Appends {"Name": ..., ...} for these columns; `indent` empty: on one line.
void append_json_object(std::string& out, const Object& object, const std::vector<std::string>& columns,
                        std::string_view indent);

}  // namespace netuse::inline v0::format
