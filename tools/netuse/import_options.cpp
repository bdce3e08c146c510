// SPDX-License-Identifier: MIT
#include "import_options.hpp"

#include "usage.hpp"
#include "words.hpp"

namespace netuse::cli {

void add_import_options(CLI::App& app, ImportArguments& to) {
  app.add_option("FILE", to.files, "Outputs of Win32_NetworkConnection in any of their shapes")->required();
  app.add_option("-o,--output", to.out, "The recording to write; - for standard output")->required();
  app.add_option("--from", to.from, "The shape: auto, list, table, csv, json, clixml or net-use")
      ->transform(one_of(words::shapes()))
      ->type_name("SHAPE");
  app.add_option("--code-page", to.options.code_page,
                 "Of text that is neither UTF-16 nor UTF-8: 437, 850, 852, 858, 866, 1250, 1251, 1252, latin1")
      ->type_name("PAGE");
  app.add_option("--host", to.options.host, "The host that the outputs describe; rows of others are left out")
      ->type_name("NAME");
  app.add_option("--at", to.options.at, "When they were made, e.g. 2026-11-22T09:00:00Z")->type_name("TIME");
}

}  // namespace netuse::cli
