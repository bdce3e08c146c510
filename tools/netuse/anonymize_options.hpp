// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli.hpp"
#include "netuse/recording.hpp"

namespace CLI {
class App;
}

/// What `anonymize` and `record --anonymize` share.
namespace netuse::cli {

struct AnonymizeArguments {
  std::vector<std::string> keep;
  std::string map;
};

void add_anonymize_options(CLI::App& command, AnonymizeArguments& arguments);
/// With the pseudonyms of the map, where it is there.
Anonymizer open_anonymizer(const Globals& globals, const AnonymizeArguments& arguments);
/// Writes the map, reports on stderr; returns the exit status.
int close_anonymizer(const Anonymizer& anonymizer, const AnonymizeArguments& arguments);

}  // namespace netuse::cli
