// SPDX-License-Identifier: MIT
#include <array>

#include "export_kinds.hpp"

namespace netuse::cli {

std::span<const ExportKind> all_export_kinds() noexcept {
  static constexpr auto kinds = std::to_array<ExportKind>({
      {.name = "prometheus", .about = "metrics in the text format", .run = export_prometheus},
      {.name = "nagios", .about = "one line and an exit status, for Icinga, Nagios, Checkmk", .run = export_nagios},
      {.name = "zabbix", .about = "what items and discovery are made of", .run = export_zabbix},
      {.name = "glpi", .about = "drives for an inventory agent", .run = export_glpi},
      {.name = "html", .about = "a page to look at or to mail, of a host, a timeline or a fleet", .run = export_html},
  });
  return kinds;
}

}  // namespace netuse::cli
