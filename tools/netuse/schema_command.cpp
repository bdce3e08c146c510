// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"

namespace netuse::cli {

namespace {

/// The classes are the same whatever the source, so none is asked.
Enumerator all_classes() {
  const OpenOptions nothing;
  return open("none", nothing).exec_query("SELECT * FROM meta_class");
}

int list_classes(const Globals& globals, Format format) {
  Enumerator classes = all_classes();
  if (format == Format::json) {
    const char* mark = "[\n";
    for (const Object& cls : classes) {
      std::fputs(mark, stdout);
      std::fputs(class_definition(cls, format).c_str(), stdout);
      mark = ",\n";
    }
    std::puts("]");
    return success;
  }
  const auto writer = stdout_writer(globals);
  write_all(classes, *writer);
  return success;
}

}  // namespace

int schema_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const std::string& name = arguments.schema.name;
  set_error_text({});
  if (name.empty()) return list_classes(globals, format_from_name(globals.format).value_or(Format::table));
  const Format format = format_of(globals, "schema CLASS", {Format::table, Format::mof, Format::xml, Format::json});
  std::fputs(class_definition(Services::get_class(name), format).c_str(), stdout);
  return success;
}

}  // namespace netuse::cli
