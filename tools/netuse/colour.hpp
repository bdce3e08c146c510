// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// When there is colour: on a terminal that shows it, and never against NO_COLOR; --color has the last word.
namespace netuse::cli {

/// `when` is auto, always or never.
void choose_colour(std::string_view when);

bool stdout_has_colour();
bool stderr_has_colour();

}  // namespace netuse::cli
