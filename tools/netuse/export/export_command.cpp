// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli.hpp"
#include "export_kinds.hpp"

namespace netuse::cli {

namespace {

/// An option of one kind says nothing to another.
void require_kind(const std::string& value, const char* option, std::string_view kind, const Arguments& arguments) {
  if (!value.empty() && arguments.exporting.kind != kind)
    throw Error(Wbem::invalid_parameter,
                std::string(option) + " is for 'netuse export " + std::string(kind) + "' only");
}

}  // namespace

int export_command(const Arguments& arguments) {
  const ExportArguments& asked = arguments.exporting;
  require_kind(asked.listen, "--listen", "prometheus", arguments);
  require_kind(asked.warning, "--warning", "nagios", arguments);
  require_kind(asked.critical, "--critical", "nagios", arguments);
  require_kind(asked.expect, "--expect", "nagios", arguments);
  if (asked.kind != "glpi") format_of(arguments.globals, "export " + asked.kind, {Format::table});
  if (!asked.listen.empty() && !asked.out.empty())
    throw Error(Wbem::invalid_parameter,
                "--listen answers over the network and --output writes a file; give one of them");
  if (arguments.globals.all)
    throw Error(Wbem::invalid_parameter, "an export tells of one moment of each host; leave out --all");
  const auto kinds = all_export_kinds();
  return std::ranges::find(kinds, asked.kind, [](const ExportKind& kind) { return std::string_view(kind.name); })
      ->run(arguments);
}

}  // namespace netuse::cli
