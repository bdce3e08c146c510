// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

#include "export/check_range.hpp"
#include "export/expected_shares.hpp"
#include "export/export_look.hpp"
#include "export_kinds.hpp"

/// One line and an exit status, as the Monitoring Plugins Development Guidelines want them.
namespace netuse::cli {

namespace {

enum Verdict : std::uint8_t { ok, warning, critical, unknown };
constexpr std::array<const char*, 4> verdict_words{"OK", "WARNING", "CRITICAL", "UNKNOWN"};

/// What is lost is critical, what begins or is not known is worth a look.
constexpr const char* usual_warning = "Unknown,Pred Fail,Starting,Service,Stressed";
constexpr const char* usual_critical = "Error,Degraded,Stopping,NonRecover,No Contact,Lost Comm,Unavailable";

struct Check {
  Threshold warning;
  Threshold critical;
};

Check check_of(const ExportArguments& asked) {
  return {.warning = Threshold("--warning", asked.warning.empty() ? usual_warning : asked.warning),
          .critical = Threshold("--critical", asked.critical.empty() ? usual_critical : asked.critical)};
}

Verdict verdict_of(const Check& check, const std::vector<Outbound>& all, std::size_t not_ok) {
  const auto is_in = [&](const Threshold& threshold) {
    return threshold.is_raised_by(static_cast<double>(not_ok)) ||
           std::ranges::any_of(all, [&](const Outbound& c) { return threshold.has_word(c.status); });
  };
  if (is_in(check.critical)) return critical;
  return is_in(check.warning) ? warning : ok;
}

/// A vertical bar begins performance data, and a line end another line.
std::string in_one_line(std::string text) {
  text = printable(text);
  std::ranges::replace(text, '|', '/');
  return text;
}

/// The first of them by name, the rest by number: a line has to fit a pager.
std::string list_of(const std::vector<std::string>& names) {
  constexpr std::size_t most = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i) text += (i == 0 ? "" : ", ") + names[i];
  return names.size() > most ? text + " and " + std::to_string(names.size() - most) + " more" : text;
}

std::vector<std::string> names_of_not_ok(const std::vector<Outbound>& all) {
  std::vector<std::string> names;
  for (const Outbound& c : all)
    if (c.status != "OK")
      names.push_back((c.local_name.empty() ? c.remote_name : c.local_name) + " " +
                      (c.status.empty() ? "Unknown" : c.status));
  return names;
}

std::string said(const std::vector<Outbound>& all, const std::vector<std::string>& not_ok,
                 const std::vector<std::string>& missing) {
  std::string text;
  if (!missing.empty()) text += std::to_string(missing.size()) + " missing: " + list_of(missing) + "; ";
  if (!not_ok.empty())
    return text + std::to_string(not_ok.size()) + " of " + counted(all.size(), "connection") +
           " not OK: " + list_of(not_ok);
  return text + (all.empty() ? "no connections" : counted(all.size(), "connection") + " OK");
}

std::string performance(const Check& check, std::size_t all, std::size_t not_ok, std::size_t missing, double seconds) {
  std::array<char, 64> time{};
  std::snprintf(time.data(), time.size(), "time=%.3fs;;;0", seconds);
  return "connections=" + std::to_string(all) + ";;;0 not_ok=" + std::to_string(not_ok) + ";" + check.warning.range() +
         ";" + check.critical.range() + ";0 missing=" + std::to_string(missing) + ";;;0 " + time.data();
}

int print_verdict(const Arguments& arguments, Verdict verdict, const std::string& text) {
  write_export(arguments, std::string("NETUSE ") + verdict_words.at(verdict) + " - " + text + "\n", Readers::owner);
  return verdict;
}

}  // namespace

int export_nagios(const Arguments& arguments) {
  const ExportArguments& asked = arguments.exporting;
  const Check check = check_of(asked);
  const ExportLook look = look_for_export(arguments.globals, {});
  if (look.error) return print_verdict(arguments, unknown, in_one_line(look.error->detail()));
  const std::vector<Outbound> all = outbound_of(*look.snapshot);
  std::vector<std::string> missing;
  try {
    if (!asked.expect.empty()) missing = missing_shares(asked.expect, all);
  } catch (const Error& error) {
    return print_verdict(arguments, unknown, in_one_line(error.detail()));
  }
  const std::vector<std::string> not_ok = names_of_not_ok(all);
  const Verdict verdict = missing.empty() ? verdict_of(check, all, not_ok.size()) : critical;
  return print_verdict(arguments, verdict,
                       in_one_line(said(all, not_ok, missing)) + " | " +
                           performance(check, all.size(), not_ok.size(), missing.size(), look.time.count()));
}

}  // namespace netuse::cli
