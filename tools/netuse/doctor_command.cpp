// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdio>
#include <string_view>

#include "cli.hpp"
#include "explained.hpp"
#include "hosts.hpp"
#include "json.hpp"

namespace netuse::cli {

namespace {

/// What an errno's name means to a person.
std::string in_words(const std::string& problem) {
  if (problem == "ENOENT") return "not there";
  if (problem == "EACCES" || problem == "EPERM") return "refused: more rights are needed (root)";
  return problem;
}

void print_documents(const Snapshot& snapshot) {
  std::puts("\nDocuments");
  std::size_t width = 0;
  for (const DocumentInfo& d : snapshot.documents()) width = std::max(width, display_width(printable(d.name)));
  width = std::min<std::size_t>(width, 60);
  for (const DocumentInfo& d : snapshot.documents()) {
    std::string state = d.problem ? in_words(*d.problem) : std::to_string(d.bytes) + " bytes";
    if (d.exit && *d.exit != 0) state += ", exit status " + std::to_string(*d.exit);
    std::string name = printable(d.name);
    name.append(width - std::min(width, display_width(name)), ' ');
    std::printf("  %-7s %s  %s\n", d.problem ? "-" : "read", name.c_str(), printable(state).c_str());
  }
  if (snapshot.documents().empty()) std::puts("  none");
}

void print_findings(const Snapshot& snapshot) {
  std::puts("\nFindings");
  for (const Diagnostic& d : snapshot.diagnostics()) std::printf("  %s: %s\n", word(d.severity), described(d).c_str());
  if (snapshot.diagnostics().empty())
    std::puts("  none: every document that was looked for could be read and understood");
}

bool is_of_many(const Snapshot& snapshot) {
  return snapshot.backend() == "recordings";
}

struct Counts {
  std::size_t mapped = 0;
  std::size_t deviceless = 0;
  std::size_t remembered = 0;
  std::size_t inbound = 0;
};

Counts count(const Snapshot& snapshot) {
  Counts counts;
  for (const NetworkConnection& c : snapshot.connections()) {
    if (c.provider_name == "Samba")
      ++counts.inbound;
    else if (!c.local_name)
      ++counts.deviceless;
    else if (c.connection_state == ConnectionState::disconnected && c.status != Status::degraded &&
             c.persistent == true)
      ++counts.remembered;
    else
      ++counts.mapped;
  }
  return counts;
}

void print_connections(const Snapshot& snapshot) {
  const Counts counts = count(snapshot);
  std::printf("\nConnections: %zu (%zu mapped, %zu without a local name, %zu remembered but not up, %zu inbound)\n",
              snapshot.connections().size(), counts.mapped, counts.deviceless, counts.remembered, counts.inbound);
}

/// Two lines each: how it is, and why.
void print_not_ok(const Snapshot& snapshot) {
  const std::vector<Explanation> all = explain(snapshot);
  if (!all.empty()) std::puts("\nNot OK ('netuse explain' tells more)");
  for (const Explanation& explanation : all) {
    std::printf("  %s: %s\n", title_of(explanation, is_of_many(snapshot)).c_str(), state_of(explanation).c_str());
    std::printf("    %s\n", why(explanation).c_str());
  }
}

void explain_empty(const Snapshot& snapshot) {
  if (!snapshot.connections().empty()) return;
  const auto& found = snapshot.diagnostics();
  const bool blind = std::ranges::any_of(found, [](const Diagnostic& d) { return d.severity != Severity::info; });
  std::puts(blind ? "The list is empty, and the warnings above say what could not be looked at."
                  : "The list is empty because nothing that was read shows a connection.");
}

void print_text(const Snapshot& snapshot) {
  std::printf("netuse %s: %s\n", NETUSE_VERSION, printable(head_of(snapshot)).c_str());
  if (is_of_many(snapshot))
    print_hosts(snapshot.hosts());
  else
    print_documents(snapshot);
  print_findings(snapshot);
  print_connections(snapshot);
  print_not_ok(snapshot);
  explain_empty(snapshot);
}

void print_json(const Snapshot& snapshot) {
  const Counts counts = count(snapshot);
  JsonObject numbers;
  numbers.number("connections", snapshot.connections().size())
      .number("mapped", counts.mapped)
      .number("without_local_name", counts.deviceless)
      .number("remembered", counts.remembered)
      .number("inbound", counts.inbound)
      .number("unreadable_recordings", snapshot.unreadable_recordings());
  JsonObject out = json_head(snapshot);
  out.json("hosts", json_list(json_items(snapshot.hosts())))
      .json("documents", json_list(json_items(snapshot.documents())))
      .json("diagnostics", json_list(json_items(snapshot.diagnostics())))
      .json("not_ok", json_list(json_items(explain(snapshot))))
      .json("counts", numbers.line());
  std::puts(out.lines().c_str());
}

}  // namespace

int doctor_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const Format format = format_of(globals, "doctor", {Format::table, Format::json});
  const Snapshot snapshot = look(globals, {.reasons = true});
  if (format == Format::json)
    print_json(snapshot);
  else
    print_text(snapshot);
  return exit_of(snapshot, globals);
}

}  // namespace netuse::cli
