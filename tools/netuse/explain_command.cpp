// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "cli.hpp"
#include "colour.hpp"
#include "explained.hpp"
#include "json.hpp"
#include "words.hpp"

namespace netuse::cli {

namespace {

/// The order for people: how it is, what it is, what follows from that.
constexpr auto shown_order =
    std::to_array<std::string_view>({"ConnectionState", "Status", "RemoteName", "RemotePath", "LocalName", "UserName",
                                     "ProviderName", "AccessMask", "ResourceType", "DisplayType", "Persistent",
                                     "ConnectionType", "Caption", "Description", "Comment", "InstallDate", "Name"});
constexpr int name_width = 15;  // ConnectionState

bool same_reason(const Reason& a, const Reason& b) {
  return a.document == b.document && a.line == b.line && a.words == b.words && a.rule == b.rule;
}

std::vector<const Reason*> in_order(const Explanation& explanation) {
  std::vector<const Reason*> reasons;
  for (const std::string_view name : shown_order)
    for (const Reason& reason : explanation.reasons)
      if (reason.property == name) reasons.push_back(&reason);
  return reasons;
}

void print_below(const std::string& text) {
  const bool colour = stdout_has_colour();
  std::printf("  %*s  %s%s%s\n", name_width, "", colour ? "\x1b[2m" : "", printable(text).c_str(),
              colour ? "\x1b[0m" : "");
}

void print_reason(const Reason& reason) {
  print_below(reason.rule);
  if (!reason.document.empty() && (reason.line != 0 || !reason.words.empty())) print_below(place_of(reason));
}

void print_text(const Explanation& explanation, bool of_many) {
  std::printf("%s\n", title_of(explanation, of_many).c_str());
  const std::vector<const Reason*> reasons = in_order(explanation);
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const Reason& reason = *reasons[i];
    std::printf("  %-*s  %s\n", name_width, reason.property.c_str(), printable(reason.value.value_or("null")).c_str());
    if (i + 1 == reasons.size() || !same_reason(reason, *reasons[i + 1])) print_reason(reason);
  }
  if (!explanation.advice.empty()) std::puts("  What to try");
  for (const std::string& sentence : explanation.advice) std::printf("    %s\n", printable(sentence).c_str());
}

void print_json(const Snapshot& snapshot, const std::vector<Explanation>& all) {
  JsonObject out = json_head(snapshot);
  out.json("connections", json_list(json_items(all)))
      .json("diagnostics", json_list(json_items(snapshot.diagnostics())));
  std::puts(out.lines().c_str());
}

/// What could have been meant.
std::string near_to(const std::string& name, const Snapshot& snapshot) {
  words::Words names;
  for (const NetworkConnection& c : snapshot.connections()) {
    if (c.local_name) names.push_back(*c.local_name);
    if (c.remote_name) names.push_back(*c.remote_name);
  }
  const std::string question = words::question(name, names);
  return question.empty() ? "; 'netuse --columns LocalName,RemoteName' lists the names that there are" : question;
}

/// Also as the table prints it, where that is not how it is written.
std::vector<Explanation> explained(const Snapshot& snapshot, const std::string& name) {
  std::vector<Explanation> found = explain(snapshot, name);
  if (!found.empty()) return found;
  for (const NetworkConnection& c : snapshot.connections())
    if (printable(c.local_name.value_or("")) == name || printable(c.name) == name)
      std::ranges::move(explain(snapshot, c.name), std::back_inserter(found));
  return found;
}

struct Named {
  std::vector<Explanation> found;
  std::vector<std::string> missing;
};
Named named(const Snapshot& snapshot, const std::vector<std::string>& names) {
  Named all;
  for (const std::string& name : names) {
    std::vector<Explanation> found = explained(snapshot, name);
    if (found.empty()) all.missing.push_back(name);
    std::ranges::move(found, std::back_inserter(all.found));
  }
  return all;
}

void print(const Snapshot& snapshot, const std::vector<Explanation>& all, Format format) {
  if (format == Format::json) return print_json(snapshot, all);
  if (!all.empty()) std::printf("netuse %s: %s\n", NETUSE_VERSION, printable(head_of(snapshot)).c_str());
  const bool of_many = snapshot.hosts().size() > 1;
  for (const Explanation& explanation : all) {
    std::puts("");
    print_text(explanation, of_many);
  }
}

void tell_nothing(const Snapshot& snapshot) {
  const std::size_t count = snapshot.connections().size();
  if (count == 0) return say("no network connections; 'netuse doctor' tells what was looked at");
  say((count == 1 ? "the only connection is" : "all " + counted(count, "connection") + " are") +
      " OK; name one to see why it is as it is");
}

}  // namespace

int explain_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const Format format = format_of(globals, "explain", {Format::table, Format::json});
  const Snapshot snapshot = take_snapshot(globals, {.reasons = true});
  const auto& names = arguments.explain.names;
  const Named asked = names.empty() ? Named{explain(snapshot), {}} : named(snapshot, names);
  print(snapshot, asked.found, format);
  report(snapshot.diagnostics(), globals);
  for (const std::string& name : asked.missing)
    report(Error(Wbem::not_found, "no connection has the name '" + name + "'" + near_to(name, snapshot)), {});
  if (!asked.missing.empty()) return found_nothing;
  if (asked.found.empty() && globals.log_level == "warn" && format == Format::table) tell_nothing(snapshot);
  return exit_of(snapshot, globals);
}

}  // namespace netuse::cli
