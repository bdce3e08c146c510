// SPDX-License-Identifier: MIT
#include "export/listen_address.hpp"
#include "export/prometheus_text.hpp"
#include "export/scrape_server.hpp"
#include "export_kinds.hpp"

namespace netuse::cli {

namespace {

int listen_for_scrapes(const Arguments& arguments) {
  ScrapeServer server(arguments.globals, listen_endpoint(arguments.exporting.listen));
  say("the metrics are at http://" + server.address() + "/metrics");
  server.run();
  return success;
}

}  // namespace

/// Who reads the file is another user than who writes it: node_exporter has one of its own.
int export_prometheus(const Arguments& arguments) {
  if (!arguments.exporting.listen.empty()) return listen_for_scrapes(arguments);
  const ExportLook look = look_for_export(arguments.globals, {.statistics = true});
  write_export(arguments, prometheus_text(look), Readers::everyone);
  return report_look(look, arguments.globals);
}

}  // namespace netuse::cli
