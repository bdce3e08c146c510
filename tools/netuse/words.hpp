// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

/// The words that options take: what the command line accepts and what completion offers.
namespace netuse::cli::words {

using Words = std::vector<std::string>;

/// Those of the library, and the one that only `watch` has.
const Words& formats();
const Words& log_levels();
const Words& shapes();
const Words& moments_of_colour();
const Words& code_pages();
/// What anonymize can leave as it is.
const Words& kept_names();
/// Of sources, those without an argument and the beginnings of the others.
const Words& sources();
/// Names of documents that --document most often replaces.
const Words& documents();
/// The properties of the class, in its order.
const Words& properties();
/// WMI's system properties, which every object has.
const Words& system_properties();
const Words& classes();
/// What `export` writes.
const Words& export_kinds();

/// "a, b, c".
std::string joined(const Words& list);
/// The nearest of the words as a question: "; did you mean 'list'?", or nothing.
std::string question(const std::string& typed, const Words& list);

}  // namespace netuse::cli::words
