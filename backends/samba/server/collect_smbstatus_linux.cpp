// SPDX-License-Identifier: MIT
#include "samba/server/collect_smbstatus_linux.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "host/find_program_linux.hpp"
#include "host/run_program_linux.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba::server {

namespace {

using backends::CollectOptions;
using backends::Gathering;
using Clock = std::chrono::steady_clock;

/// A little before the whole must be done, so that who waits for us learns that it was this program that hung.
Clock::time_point program_deadline(Clock::time_point deadline) {
  if (deadline == Clock::time_point::max()) return deadline;
  const auto left = deadline - Clock::now();
  return deadline - std::min<Clock::duration>(left / 10, std::chrono::milliseconds{250});
}

bool contains(const model::Document& document, std::string_view words) {
  return document.text.find(words) != std::string::npos || document.stderr_text.find(words) != std::string::npos;
}

bool is_json(const model::Document& document) {
  return document.text.starts_with('{');
}

class Collector {
 public:
  Collector(const CollectOptions& options, Gathering& into)
      : into_(into), limits_{.deadline = program_deadline(options.deadline)} {}

  /// Tree connects and sessions are asked for apart: together, or without an option, smbstatus walks the locks of all
  /// open files as well. Where no share is in use, the rest cannot matter. No -f: it leaves out the look for dead
  /// processes, whose connections would come back to life. No -n: it leaves out the names.
  void run() {
    smbstatus_ = host::find_program("smbstatus");
    if (smbstatus_.empty()) return put({.name = "smbstatus", .error = "ENOENT"});
    model::Document trees = smbstatus({"-S", "--json"});
    // Without JSON: 4.13 and 4.14 print text all the same, later ones refuse the option, some are built without it.
    const bool json = is_json(trees);
    if (!json && trees.readable() && !has_table(trees) && !refused(trees)) {
      put(std::move(trees));
      trees = smbstatus({"-S"});
    }
    const bool more = trees.readable() && !refused(trees) && (json ? contains(trees, "\"service\"") : has_rows(trees));
    put(std::move(trees));
    if (!more) return;
    put(json ? smbstatus({"-p", "--json"}) : smbstatus({"-p"}));
    put(testparm());
  }

 private:
  /// Decisions are made by what the program printed; what is gathered is what may be kept of it.
  void put(model::Document document) { into_.put(backends::distil(std::move(document))); }
  static bool has_table(const model::Document& document) { return contains(document, "Service "); }
  static bool has_rows(const model::Document& document) {
    const std::size_t rule = document.text.rfind("-----");
    return rule != std::string::npos && !text::trim(std::string_view(document.text).substr(rule + 5)).empty();
  }
  static bool refused(const model::Document& document) { return contains(document, "only works as root"); }

  model::Document smbstatus(const std::vector<std::string>& arguments) {
    std::string name = "smbstatus";
    for (const std::string& argument : arguments) name.append(" ").append(argument);
    into_.reading(name);
    return host::run_program(std::move(name), smbstatus_, arguments, limits_);
  }

  model::Document testparm() {
    into_.reading("testparm");
    const std::string path = host::find_program("testparm");
    if (path.empty()) return {.name = "testparm", .error = "ENOENT"};
    return host::run_program("testparm", path, {"-s"}, limits_);
  }

  Gathering& into_;
  host::ProgramLimits limits_;
  std::string smbstatus_;
};

}  // namespace

void collect_smbstatus(const CollectOptions& options, Gathering& into) {
  if (!options.inbound) return;
  if (!options.root.empty()) return into.put({.name = "smbstatus", .error = "not run for another root"});
  Collector(options, into).run();
}

}  // namespace netuse::inline v0::samba::server
