// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli.hpp"

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
  for (const DocumentInfo& d : snapshot.documents()) width = std::max(width, d.name.size());
  width = std::min<std::size_t>(width, 60);
  for (const DocumentInfo& d : snapshot.documents()) {
    std::string state = d.problem ? in_words(*d.problem) : std::to_string(d.bytes) + " bytes";
    if (d.exit && *d.exit != 0) state += ", exit status " + std::to_string(*d.exit);
    std::printf("  %-7s %-*s  %s\n", d.problem ? "-" : "read", static_cast<int>(width), d.name.c_str(), state.c_str());
  }
  if (snapshot.documents().empty()) std::puts("  none");
}

void print_findings(const Snapshot& snapshot) {
  constexpr std::array<const char*, 3> words{"note", "warning", "error"};
  std::puts("\nFindings");
  for (const Diagnostic& d : snapshot.diagnostics()) {
    const std::string line = d.line != 0 ? " line " + std::to_string(d.line) : "";
    std::printf("  %s: %s%s%s%s\n", words[static_cast<std::size_t>(d.severity)], d.document.c_str(), line.c_str(),
                d.document.empty() ? "" : ": ", d.message.c_str());
  }
  if (snapshot.diagnostics().empty())
    std::puts("  none: every document that was looked for could be read and understood");
}

void print_connections(const Snapshot& snapshot) {
  std::size_t mapped = 0;
  std::size_t deviceless = 0;
  std::size_t remembered = 0;
  std::size_t inbound = 0;
  for (const NetworkConnection& c : snapshot.connections()) {
    if (c.provider_name == "Samba")
      ++inbound;
    else if (!c.local_name)
      ++deviceless;
    else if (c.connection_state == ConnectionState::disconnected && c.status != Status::degraded &&
             c.persistent == true)
      ++remembered;
    else
      ++mapped;
  }
  std::printf("\nConnections: %zu (%zu mapped, %zu without a local name, %zu remembered but not up, %zu inbound)\n",
              snapshot.connections().size(), mapped, deviceless, remembered, inbound);
}

void explain_empty(const Snapshot& snapshot) {
  if (!snapshot.connections().empty()) return;
  const auto& found = snapshot.diagnostics();
  const bool blind = std::ranges::any_of(found, [](const Diagnostic& d) { return d.severity != Severity::info; });
  std::puts(
      blind ? "The list is empty, and the warnings above say what could not be looked at."
            : "The list is empty because nothing that was read shows a connection: no SMB file system is mounted or\n"
              "remembered, and no client of a server on this host is known.");
}

int doctor(const Globals& globals) {
  const Snapshot snapshot = open_source(globals).snapshot();
  std::printf("netuse %s: source %s, host %s, %s%s%s\n", NETUSE_VERSION, snapshot.backend().c_str(),
              snapshot.host().empty() ? "unknown" : snapshot.host().c_str(),
              snapshot.is_this_system() ? "this machine, now" : "not this machine or moment",
              snapshot.at().empty() ? "" : ", ", snapshot.at().c_str());
  print_documents(snapshot);
  print_findings(snapshot);
  print_connections(snapshot);
  explain_empty(snapshot);
  return success;
}

}  // namespace

void make_doctor(CLI::App& app, const Globals& globals, Action& action) {
  CLI::App* const command =
      app.add_subcommand("doctor", "Tell what was read, what was not, what that costs, and why a list is empty");
  command->callback([&globals, &action] { action = [&globals] { return doctor(globals); }; });
}

}  // namespace netuse::cli
