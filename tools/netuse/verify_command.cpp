// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "cli.hpp"
#include "json.hpp"

namespace netuse::cli {

namespace {

/// What became of one file.
struct Verified {
  std::string file;
  std::vector<Verdict> verdicts;
  std::optional<Error> error;

  bool differs() const {
    return std::ranges::any_of(verdicts, [](const Verdict& v) { return !v.differences.empty(); });
  }
};

Verified verify_one(const std::string& file, const VerifyOptions& options) {
  try {
    return {.file = file, .verdicts = verify_recording(file, options), .error = {}};
  } catch (const Error& error) {
    if (error.wbem() == Wbem::invalid_parameter) throw;  // no such frame
    report(error, {});
    return {.file = file, .verdicts = {}, .error = error};
  }
}

std::string shown(const std::optional<std::string>& value) {
  return value ? "'" + *value + "'" : "null";
}

void print(const Difference& d) {
  constexpr std::array<char, 3> marks{'+', '-', '~'};
  std::printf("  %c %s\n", marks[static_cast<std::size_t>(d.kind)], printable(d.name).c_str());
  if (d.kind != Difference::Kind::changed) return;
  const std::string change = d.property + ": recorded " + shown(d.before) + ", now " + shown(d.after);
  std::printf("      %s\n", printable(change).c_str());
}

/// One frame's line.
void print(const std::string& file, const Verdict& verdict, bool numbered) {
  const std::string label = numbered ? file + " frame " + std::to_string(verdict.frame + 1) : file;
  const std::string judgement = !verdict.comparable ? "nothing to compare (only evidence, or only connections)"
                                : verdict.differences.empty() ? "same"
                                                              : counted(verdict.differences.size(), "difference");
  std::printf("%s: %s, %s\n", printable(label).c_str(), counted(verdict.instances, "connection").c_str(),
              judgement.c_str());
  for (const Difference& d : verdict.differences) print(d);
}

std::string json_of(const Difference& d) {
  constexpr std::array<std::string_view, 3> words{"added", "removed", "changed"};
  return JsonObject()
      .text("change", words[static_cast<std::size_t>(d.kind)])
      .text("name", std::string_view(d.name))
      .text("property", filled(d.property))
      .text("recorded", d.before)
      .text("now", d.after)
      .line();
}

std::string json_of(const Verdict& v) {
  std::vector<std::string> differences;
  differences.reserve(v.differences.size());
  for (const Difference& d : v.differences) differences.push_back(json_of(d));
  return JsonObject()
      .number("frame", v.frame + 1)
      .text("source", filled(v.backend))
      .text("host", filled(v.host))
      .text("time", filled(v.at))
      .number("connections", v.instances)
      .boolean("comparable", v.comparable)
      .json("differences", json_row(differences))
      .json("documents", json_row(json_items(v.documents)))
      .json("diagnostics", json_row(json_items(v.diagnostics)))
      .line();
}

std::string json_of(const Verified& verified) {
  std::vector<std::string> frames;
  frames.reserve(verified.verdicts.size());
  for (const Verdict& v : verified.verdicts) frames.push_back(json_of(v));
  return JsonObject()
      .text("file", std::string_view(verified.file))
      .text("error", verified.error ? std::optional(verified.error->detail()) : std::nullopt)
      .json("frames", json_row(frames))
      .line();
}

void print_json(const std::vector<Verified>& all) {
  std::vector<std::string> files;
  std::size_t frames = 0;
  std::size_t different = 0;
  std::size_t unreadable = 0;
  for (const Verified& verified : all) {
    files.push_back(json_of(verified));
    frames += verified.verdicts.size();
    different += verified.differs() ? 1 : 0;
    unreadable += verified.error ? 1 : 0;
  }
  JsonObject counts;
  counts.number("files", all.size()).number("frames", frames).number("different", different);
  counts.number("unreadable", unreadable);
  JsonObject out;
  out.text("netuse", std::string_view(NETUSE_VERSION)).json("files", json_list(files)).json("counts", counts.line());
  std::puts(out.lines().c_str());
}

}  // namespace

int verify_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const Format format = format_of(globals, "verify", {Format::table, Format::json});
  const SharedTimeout timeout(globals);
  std::vector<Verified> all;
  for (const std::string& file : arguments.verify.files) {
    all.push_back(verify_one(file, {.timeout = timeout.left(), .frame = globals.frame, .at = globals.at}));
    if (format == Format::json) continue;
    for (const Verdict& v : all.back().verdicts) print(file, v, v.frame != 0 || all.back().verdicts.size() > 1);
  }
  if (format == Format::json) print_json(all);
  if (std::ranges::any_of(all, &Verified::differs)) return differs;
  return std::ranges::any_of(all, [](const Verified& v) { return v.error.has_value(); }) ? source_failed : success;
}

}  // namespace netuse::cli
