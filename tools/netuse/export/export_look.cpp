// SPDX-License-Identifier: MIT
#include "export/export_look.hpp"

#include <cstdio>
#include <utility>

namespace netuse::cli {

ExportLook look_for_export(const Globals& globals, Wanted wanted) {
  ExportLook made;
  const auto start = std::chrono::steady_clock::now();
  try {
    made.snapshot = take_snapshot(globals, wanted);
  } catch (const Error& error) {
    if (error.wbem() != Wbem::provider_failure && error.wbem() != Wbem::access_denied) throw;
    made.error = error;
  }
  made.time = std::chrono::steady_clock::now() - start;
  return made;
}

int report_look(const ExportLook& look, const Globals& globals) {
  if (look.error) return report(*look.error, {});
  report(look.snapshot->diagnostics(), globals);
  return exit_of(*look.snapshot, globals);
}

void write_export(const Arguments& arguments, std::string_view text, Readers readers) {
  const std::string& out = arguments.exporting.out;
  if (out.empty() || out == "-")
    std::fwrite(text.data(), 1, text.size(), stdout);
  else
    save_text(out, text, readers, timeout_of(arguments.globals));
}

}  // namespace netuse::cli
