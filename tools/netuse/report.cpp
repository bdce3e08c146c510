// SPDX-License-Identifier: MIT
// What people read on stderr: diagnostics and errors.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "cli.hpp"
#include "colour.hpp"
#include "console.hpp"

namespace netuse::cli {

namespace {

constexpr std::array<const char*, 3> severity_words{"note", "warning", "error"};
constexpr std::array<const char*, 3> colours{"\x1b[36m", "\x1b[33m", "\x1b[31m"};

/// From which severity on diagnostics are shown.
int threshold(const std::string& level) {
  if (level == "off") return 3;
  if (level == "error") return 2;
  return level == "warn" ? 1 : 0;
}

void print_line(int severity, const std::string& text) {
  const auto at = static_cast<std::size_t>(severity);
  const bool colour = stderr_has_colour();
  std::fprintf(stderr, "netuse: %s%s:%s %s\n", colour ? colours[at] : "", severity_words[at], colour ? "\x1b[0m" : "",
               printable(text).c_str());
}

int exit_of(const Error& error) {
  if (dynamic_cast<const AnonymizeError*>(&error) != nullptr) return differs;
  switch (error.wbem()) {
    case Wbem::not_found:
      return found_nothing;
    case Wbem::provider_failure:
    case Wbem::access_denied:
    case Wbem::failed:
    case Wbem::not_supported:
      return source_failed;
    case Wbem::invalid_parameter:  // an empty query has an offset, a bad option has none
      return error.offset() ? bad_query : usage;
    default:
      return bad_query;
  }
}

/// The line that holds the offset, and a caret below it.
void print_caret(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  std::string line(text.substr(begin, text.find('\n', begin) - begin));
  if (line.size() > 400) return;
  std::ranges::replace(line, '\t', ' ');
  const std::string before = printable(std::string_view(line).substr(0, offset - begin));
  std::fprintf(stderr, "  %s\n  %s^\n", printable(line).c_str(), std::string(display_width(before), ' ').c_str());
}

/// For a literal that was corrected: how the shell is kept from changing it.
void print_shell_advice(std::string_view detail) {
  constexpr std::string_view mark = "; write ";
  const std::size_t at = detail.rfind(mark);
  if (at == std::string_view::npos || detail.find("backslash") == std::string_view::npos) return;
  std::string_view literal = detail.substr(at + mark.size());
  literal = literal.substr(1, literal.size() - 2);
  if (literal.find_first_of("'\"") != std::string_view::npos) return;
  say("in a shell, quoted so that backslashes stay: " + quoted_for_shell(literal));
}

void print_help_line(std::string_view command) {
  const std::string name = command.empty() ? "netuse" : "netuse " + std::string(command);
  std::fprintf(stderr, "netuse: '%s --help' tells what can be given\n", name.c_str());
}

}  // namespace

const char* word(Severity severity) {
  return severity_words[static_cast<std::size_t>(severity)];
}

std::string described(const Diagnostic& d) {
  std::string where = d.document;
  if (d.line != 0 && !where.empty()) where += " line " + std::to_string(d.line);
  return printable(where.empty() ? d.message : where + ": " + d.message);
}

std::string counted(std::size_t count, std::string_view noun) {
  return (std::to_string(count) + ' ').append(noun).append(count == 1 ? "" : "s");
}

void say(std::string_view sentence) {
  std::fprintf(stderr, "netuse: %s\n", printable(sentence).c_str());
  std::fflush(stderr);  // on Windows it is buffered
}

int report_usage(std::string_view sentence, std::string_view command) {
  say(sentence);
  print_help_line(command);
  return usage;
}

bool is_told(const Diagnostic& diagnostic, const Globals& globals) {
  return static_cast<int>(diagnostic.severity) >= threshold(globals.log_level);
}

void report(const std::vector<Diagnostic>& diagnostics, const Globals& globals) {
  for (const Diagnostic& d : diagnostics)
    if (is_told(d, globals)) print_line(static_cast<int>(d.severity), described(d));
}

int report(const Error& error, std::string_view text, std::string_view command) {
  const int exit = exit_of(error);
  std::string message;
  if (exit == bad_query || exit == found_nothing) {
    std::array<char, 16> hex{};
    std::snprintf(hex.data(), hex.size(), "0x%08X", static_cast<unsigned>(error.wbem()));
    message = error.code().message() + " (" + hex.data() + ")";
    if (error.offset()) message += " at " + std::to_string(*error.offset());
    message += ": ";
  }
  print_line(2, message + error.detail());
  if (error.offset() && !text.empty()) print_caret(text, *error.offset());
  if (exit == bad_query) print_shell_advice(error.detail());
  if (exit == usage) print_help_line(command);
  return exit;
}

}  // namespace netuse::cli
