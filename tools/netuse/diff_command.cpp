// SPDX-License-Identifier: MIT
#include <array>
#include <cstdio>

#include "cli.hpp"
#include "json.hpp"
#include "progress.hpp"

namespace netuse::cli {

namespace {

using Field = std::pair<const char*, std::optional<std::string>>;

const char* word_of(Difference::Kind kind) {
  constexpr std::array<const char*, 3> words{"added", "removed", "changed"};
  return words[static_cast<std::size_t>(kind)];
}

/// What every format but the table shows of a difference. Null: does not apply.
std::array<Field, 6> fields_of(const Difference& d) {
  return {{{"Change", word_of(d.kind)},
           {"Host", filled(d.host)},
           {"Name", d.name},
           {"Property", filled(d.property)},
           {"Before", d.before},
           {"After", d.after}}};
}

std::string json_object(const Difference& d) {
  JsonObject out;
  for (const auto& [name, value] : fields_of(d)) out.text(name, value);
  return out.line();
}

void print_table(const Difference& d) {
  const auto shown = [](const std::optional<std::string>& value) { return value ? "'" + *value + "'" : "null"; };
  constexpr std::array<char, 3> marks{'+', '-', '~'};
  std::string line = d.host.empty() ? d.name : d.host + ": " + d.name;
  if (d.kind == Difference::Kind::changed) line += "  " + d.property + ": " + shown(d.before) + " -> " + shown(d.after);
  std::printf("%c %s\n", marks[static_cast<std::size_t>(d.kind)], printable(line).c_str());
}

void print_csv(const std::vector<Difference>& all) {
  std::printf("Change,Host,Name,Property,Before,After\n");
  for (const Difference& d : all) {
    const auto fields = fields_of(d);
    for (std::size_t i = 0; i < fields.size(); ++i)
      std::printf("%s%s", i == 0 ? "" : ",", csv_field(fields[i].second.value_or("")).c_str());
    std::printf("\n");
  }
}

void print_list(const Difference& d) {
  for (const auto& [name, value] : fields_of(d)) std::printf("%s=%s\n", name, printable(value.value_or("")).c_str());
  std::printf("\n");
}

std::string json_of(const Snapshot& snapshot) {
  JsonObject out = json_head(snapshot);
  return out.number("connections", snapshot.connections().size())
      .json("diagnostics", json_row(json_items(snapshot.diagnostics())))
      .line();
}

void print_json(const Snapshot& a, const Snapshot& b, const std::vector<Difference>& all) {
  std::vector<std::string> differences;
  differences.reserve(all.size());
  for (const Difference& d : all) differences.push_back(json_object(d));
  JsonObject out;
  out.json("before", json_of(a)).json("after", json_of(b)).json("differences", json_list(differences));
  std::puts(out.lines().c_str());
}

void print(const std::vector<Difference>& all, Format format) {
  switch (format) {
    case Format::csv:
      return print_csv(all);
    case Format::table:
      for (const Difference& d : all) print_table(d);
      return;
    case Format::list:
      for (const Difference& d : all) print_list(d);
      return;
    case Format::ndjson:
      for (const Difference& d : all) std::printf("%s\n", json_object(d).c_str());
      return;
    default:  // JSON tells of the sources too; others are refused before anything is read
      return;
  }
}

Snapshot take(const std::string& source, const Globals& globals, const SharedTimeout& timeout) {
  OpenOptions options = options_of(globals);
  options.timeout = timeout.left();
  const Progress progress(options);
  const Snapshot snapshot = open(source, options).snapshot();
  require_known_documents(snapshot, globals);
  report(snapshot.diagnostics(), globals);
  return snapshot;
}

}  // namespace

int diff_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const Format format =
      format_of(globals, "diff", {Format::table, Format::list, Format::csv, Format::json, Format::ndjson});
  const SharedTimeout timeout(globals);
  const Snapshot a = take(arguments.diff.before, globals, timeout);
  const Snapshot b = take(arguments.diff.after, globals, timeout);
  const std::vector<Difference> all = diff(a, b);
  if (format == Format::json)
    print_json(a, b, all);
  else
    print(all, format);
  if (!all.empty()) return differs;
  const int exit = exit_of(a, globals);
  return exit == success ? exit_of(b, globals) : exit;
}

}  // namespace netuse::cli
