// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli.hpp"

namespace netuse::cli {

namespace {

std::string shown(const std::optional<std::string>& value) {
  return value ? "'" + *value + "'" : "null";
}

void print(const Difference& d) {
  switch (d.kind) {
    case Difference::Kind::added:
      std::printf("  + %s\n", d.name.c_str());
      break;
    case Difference::Kind::removed:
      std::printf("  - %s\n", d.name.c_str());
      break;
    case Difference::Kind::changed:
      std::printf("  ~ %s\n      %s: recorded %s, now %s\n", d.name.c_str(), d.property.c_str(),
                  shown(d.before).c_str(), shown(d.after).c_str());
  }
}

/// One frame's line; returns whether it holds.
bool print(const std::string& file, const Verdict& verdict, bool numbered) {
  const std::string label = numbered ? file + " frame " + std::to_string(verdict.frame + 1) : file;
  const bool same = verdict.differences.empty();
  const std::string judgement = !verdict.comparable ? "nothing to compare (only evidence, or only connections)"
                                : same              ? "same"
                                                    : std::to_string(verdict.differences.size()) + " differences";
  std::printf("%s: %zu connections, %s\n", label.c_str(), verdict.instances, judgement.c_str());
  for (const Difference& d : verdict.differences) print(d);
  return same;
}

int verify_one(const std::string& file, std::chrono::milliseconds timeout) {
  try {
    const std::vector<Verdict> verdicts = verify_recording(file, {.timeout = timeout});
    bool same = true;
    for (const Verdict& verdict : verdicts) same = print(file, verdict, verdicts.size() > 1) && same;
    return same ? success : differs;
  } catch (const Error& error) {
    return report(error, {});
  }
}

int verify(const Globals& globals, const std::vector<std::string>& files) {
  const SharedTimeout timeout(globals);
  bool different = false;
  bool unread = false;
  for (const std::string& file : files) {
    const int exit = verify_one(file, timeout.left());
    different = different || exit == differs;
    unread = unread || (exit != success && exit != differs);
  }
  if (different) return differs;
  return unread ? source_failed : success;
}

}  // namespace

void make_verify(CLI::App& app, const Globals& globals, Action& action) {
  auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* const command =
      app.add_subcommand("verify", "Interpret the evidence of recordings again and compare with what they say");
  command->add_option("FILE", *files, "Recordings")->required();
  command->footer("Example:\n  netuse verify tests/fixtures/*.json");
  command->callback([&globals, &action, files] { action = [&globals, files] { return verify(globals, *files); }; });
}

}  // namespace netuse::cli
