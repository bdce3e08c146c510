// SPDX-License-Identifier: MIT
// record --every: a timeline.
#include <algorithm>
#include <thread>

#include "record_timeline.hpp"

namespace netuse::cli {

namespace {

using Clock = std::chrono::steady_clock;

/// A source that cannot be read now may be back for the next frame.
void append_frame(TimelineWriter& timeline, const Services& services, Anonymizer* anonymizer, const Globals& globals) {
  try {
    const Snapshot snapshot = services.snapshot();
    require_known_documents(snapshot, globals);
    report(snapshot.diagnostics(), globals);
    timeline.append(anonymizer == nullptr ? snapshot : anonymizer->anonymize(snapshot));
  } catch (const Error& error) {
    if (error.wbem() != Wbem::provider_failure) throw;
    report(error, {});
  }
}

}  // namespace

std::optional<std::chrono::milliseconds> duration_of(const std::string& text) {
  std::size_t used = 0;
  double value = 0;
  try {
    value = std::stod(text, &used);
  } catch (const std::exception&) {
    return std::nullopt;
  }
  const std::string unit = text.substr(used);
  const double factor = unit == "ms"                  ? 1
                        : unit.empty() || unit == "s" ? 1000
                        : unit == "m"                 ? 60'000
                        : unit == "h"                 ? 3'600'000
                        : unit == "d"                 ? 86'400'000
                                                      : 0;
  constexpr double longest = 1e13;
  if (factor == 0 || !(value > 0) || value * factor < 1 || value * factor > longest) return std::nullopt;
  return std::chrono::milliseconds(static_cast<std::int64_t>(value * factor));
}

int record_timeline(const Globals& globals, const std::string& file, const Rhythm& rhythm, Anonymizer* anonymizer) {
  OpenOptions options = options_of(globals);
  options.statistics = true;
  const Services services = open(globals.source, options);
  TimelineWriter timeline(file, {.timeout = timeout_of(globals)});
  const auto start = Clock::now();
  for (auto next = start;;) {
    append_frame(timeline, services, anonymizer, globals);
    next = std::max(next + rhythm.every, Clock::now());
    if (rhythm.length && next > start + *rhythm.length) break;
    std::this_thread::sleep_until(next);
  }
  say(file + " has " + counted(timeline.frames(), "frame") + " now");
  return timeline.frames() == 0 ? source_failed : success;
}

}  // namespace netuse::cli
