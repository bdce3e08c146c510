// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "windows/draft.hpp"
#include "windows/handle_windows.hpp"

namespace netuse::inline v0::windows {

std::optional<std::string> registry_text(HKEY key, const wchar_t* value);
std::optional<unsigned long> registry_number(HKEY key, const wchar_t* value);

/// HKCU\Network: a line for each drive that is remembered.
void read_remembered(Draft& into);

}  // namespace netuse::inline v0::windows
