// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"

namespace netuse::cli {

namespace {

/// One object: as XML it is the bare element, in every other format a list of one.
void print(const Object& object, const Globals& globals) {
  if (format_from_name(globals.format) == Format::xml) {
    std::puts(xml_text(object).c_str());
    return;
  }
  const auto writer = stdout_writer(globals);
  writer->write(object);
  writer->finish();
}

}  // namespace

int get_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const GetArguments& asked = arguments.get;
  set_error_text(asked.path);
  if (asked.check) format_of(globals, "get --check", {Format::table});
  if (asked.explain) {
    format_of(globals, "get --explain", {Format::table, Format::json});
    std::fputs(explain_path(asked.path).c_str(), stdout);
    return success;
  }
  check_path(asked.path);  // a wrong path is said before any source is asked
  if (asked.check) {
    std::puts("valid");
    return success;
  }
  const Services services = open_source(globals);
  const Object object = services.get_object(asked.path);
  report(services.diagnostics(), globals);
  print(object, globals);
  return success;
}

}  // namespace netuse::cli
