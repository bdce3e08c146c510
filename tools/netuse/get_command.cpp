// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"
#include "hint.hpp"

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

void require_path(const std::string& path) {
  try {
    check_path(path);
  } catch (const Error& error) {
    const std::string hint = hint_for_path(path);
    if (hint.empty()) throw;
    throw Error(error.wbem(), error.detail() + hint, error.offset());
  }
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
  require_path(asked.path);  // a wrong path is said before any source is asked
  if (asked.check) {
    std::puts("valid");
    return success;
  }
  const Snapshot snapshot = take_snapshot(globals);
  report(snapshot.diagnostics(), globals);
  print(Services::get_object(asked.path, snapshot), globals);
  return exit_of(snapshot, globals);
}

}  // namespace netuse::cli
