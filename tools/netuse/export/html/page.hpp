// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "export/html/film.hpp"
#include "netuse/netuse.hpp"

/// One page that holds all that it needs: style, script and data. It loads nothing.
namespace netuse::cli::html {

/// The page of what a source says, and of what happened where it is a timeline. `snapshot` was taken with reasons.
std::string page_of(const Snapshot& snapshot, const std::optional<Film>& film);

/// The page's data as JSON that can stand in a script element: no "<" in it.
std::string data_of(const Snapshot& snapshot, const std::optional<Film>& film);

/// The parts that the build puts into the program: page.html, page.css, and the scripts one after the other.
extern const std::string_view page_frame;
extern const std::string_view page_style;
extern const std::string_view page_script;

}  // namespace netuse::cli::html
