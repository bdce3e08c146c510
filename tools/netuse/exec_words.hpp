// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace netuse::cli {

/// Takes off what stands behind `watch ... --exec COMMAND`: those are another program's words.
std::vector<std::string> take_program_arguments(std::vector<std::string>& typed);

/// The long options of ours among them; what many programs have is none.
std::vector<std::string> own_words(const CLI::App& app, const std::vector<std::string>& arguments);

}  // namespace netuse::cli
