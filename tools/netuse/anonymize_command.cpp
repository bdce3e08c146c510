// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"
#include "pseudonyms.hpp"

namespace netuse::cli {

Anonymizer open_anonymizer(const Globals& globals, const PseudonymArguments& arguments) {
  Anonymizer anonymizer({.keep = arguments.keep, .timeout = timeout_of(globals)});
  if (arguments.map.empty()) return anonymizer;
  try {
    anonymizer.load_map(arguments.map);
  } catch (const Error& error) {
    if (error.wbem() != Wbem::not_found) throw;  // one that is not there yet is made at the end
  }
  return anonymizer;
}

int close_anonymizer(const Anonymizer& anonymizer, const PseudonymArguments& arguments) {
  if (!arguments.map.empty()) anonymizer.save_map(arguments.map);
  const AnonymizeReport report = anonymizer.report();
  std::string line;
  for (const auto& [name, count] : report.replaced)
    if (count != 0) line += (line.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  std::fprintf(stderr, "netuse: replaced %s in %zu frame%s; the search for what was replaced found nothing\n",
               line.empty() ? "nothing" : line.c_str(), report.frames, report.frames == 1 ? "" : "s");
  return success;
}

int anonymize_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const AnonymizeArguments& asked = arguments.anonymize;
  format_of(globals, "anonymize", {Format::table, Format::json});  // a recording is JSON, whatever is asked for
  require_apart(asked.pseudonyms.map, asked.out, "the secret map and the output");
  require_apart(asked.pseudonyms.map, asked.in, "the secret map and the recording");
  Anonymizer anonymizer = open_anonymizer(globals, asked.pseudonyms);
  if (asked.out == "-") {
    const std::string text = anonymizer.anonymize_recording(asked.in);
    std::fwrite(text.data(), 1, text.size(), stdout);
  } else {
    anonymizer.anonymize_file(asked.in, asked.out);
  }
  return close_anonymizer(anonymizer, asked.pseudonyms);
}

}  // namespace netuse::cli
