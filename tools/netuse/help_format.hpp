// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

namespace netuse::cli {

/// The group of the options that say how rows are shown; only some subcommands have rows.
inline constexpr const char* view_group = "Rows (list, query)";
bool has_rows(std::string_view subcommand);

/// The page of a subcommand tells the options that all share as well, and each page the properties' names.
class HelpFormatter final : public CLI::Formatter {
 public:
  std::string make_footer(const CLI::App* app) const override;
};

}  // namespace netuse::cli
