// SPDX-License-Identifier: MIT
#include "export_options.hpp"

#include "usage.hpp"
#include "validators.hpp"
#include "words.hpp"

namespace netuse::cli {

void add_export_options(CLI::App& app, ExportArguments& to) {
  app.add_option("KIND", to.kind, "What is written: " + words::joined(words::export_kinds()))
      ->required()
      ->transform(one_of(words::export_kinds()));
  app.add_option("-o,--output", to.out,
                 "The file to write, whole or not at all; without it, or with -, standard output")
      ->check(filled_with("a file, or leave the option out"))
      ->type_name("FILE");
  app.add_option("--listen", to.listen,
                 "prometheus: answer GET /metrics at this address until SIGTERM; a port alone is one of this machine's "
                 "own address 127.0.0.1")
      ->check(filled_with("an address and a port"))
      ->type_name("ADDR:PORT");
  app.add_option("--warning", to.warning,
                 "nagios: Status words (Unknown,Starting), or a range of how many are not OK (0, 2:, @1:5)")
      ->check(filled_with("words or a range, or leave the option out"))
      ->type_name("THRESHOLD");
  app.add_option("--critical", to.critical, "nagios: the same; what is lost is critical if nothing else is said")
      ->check(filled_with("words or a range, or leave the option out"))
      ->type_name("THRESHOLD");
  app.add_option("--expect", to.expect,
                 "nagios: critical, too, if one of these is missing: fstab, or a file with a mount point or a share "
                 "(//host/share) a line")
      ->check(filled_with("fstab or a file, or leave the option out"))
      ->type_name("FILE");
}

}  // namespace netuse::cli
