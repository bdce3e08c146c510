// SPDX-License-Identifier: MIT
// What people read on stderr: diagnostics and errors.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "cli.hpp"
#include "console.hpp"

namespace netuse::cli {

namespace {

constexpr std::array<const char*, 3> words{"note", "warning", "error"};
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
  std::fprintf(stderr, "netuse: %s%s:%s %s\n", colour ? colours[at] : "", words[at], colour ? "\x1b[0m" : "",
               text.c_str());
}

/// Documents hold any bytes, and a terminal obeys some of them.
std::string printable(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  return text;
}

std::string described(const Diagnostic& d) {
  std::string where = d.document;
  if (d.line != 0 && !where.empty()) where += " line " + std::to_string(d.line);
  return printable(where.empty() ? d.message : where + ": " + d.message);
}

int exit_of(const Error& error) {
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

void print_caret(const std::string& text, std::size_t offset) {
  const std::size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  const std::size_t end = text.find('\n', begin);
  const std::string line = text.substr(begin, end == std::string::npos ? end : end - begin);
  if (line.size() > 400) return;
  std::string margin;
  for (std::size_t i = begin; i < offset && i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) margin += text[i] == '\t' ? '\t' : ' ';
  std::string shown = line;
  for (char& c : shown)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t') c = '?';
  std::fprintf(stderr, "  %s\n  %s^\n", shown.c_str(), margin.c_str());
}

}  // namespace

void report(const std::vector<Diagnostic>& diagnostics, const Globals& globals) {
  const int lowest = threshold(globals.log_level);
  for (const Diagnostic& d : diagnostics)
    if (static_cast<int>(d.severity) >= lowest) print_line(static_cast<int>(d.severity), described(d));
}

int report(const Error& error, std::string_view text) {
  const int exit = exit_of(error);
  std::string message;
  if (exit == bad_query || exit == found_nothing) {
    std::array<char, 16> hex{};
    std::snprintf(hex.data(), hex.size(), "0x%08X", static_cast<unsigned>(error.wbem()));
    message = error.code().message() + " (" + hex.data() + ")";
    if (error.offset()) message += " at " + std::to_string(*error.offset());
    message += ": ";
  }
  print_line(2, printable(message + error.detail()));
  if (error.offset() && !text.empty()) print_caret(std::string(text), *error.offset());
  return exit;
}

}  // namespace netuse::cli
