// SPDX-License-Identifier: MIT
#include "validators.hpp"

#include "cli.hpp"

namespace netuse::cli {

namespace {

/// What is wrong with the text of --timeout; empty: nothing.
std::string seconds_problem(const std::string& text) {
  double seconds = 0;
  const bool decimal = text.find_first_not_of("0123456789.eE+-") == std::string::npos;
  if (decimal && CLI::detail::lexical_cast(text, seconds) && seconds >= 0.001 && seconds <= most_seconds) return {};
  return "'" + text + "' is no time to wait; give seconds, from 0.001 to 1000000000";
}

std::string pace_problem(const std::string& text) {
  double pace = 0;
  const bool decimal = text.find_first_not_of("0123456789.") == std::string::npos;
  if (decimal && CLI::detail::lexical_cast(text, pace) && pace <= most_seconds) return {};
  return "'" + text +
         "' is no pace; 1 is a recording's own time, 10 is ten times as fast, 0 is all at once; it goes up to "
         "1000000000";
}

bool is_count(const std::string& text) {
  unsigned number = 0;
  const bool decimal = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  return decimal && CLI::detail::lexical_cast(text, number) && number != 0;
}

std::string count_problem(const std::string& text) {
  return is_count(text) ? std::string() : "'" + text + "' is no number; give 1 or more";
}

std::string process_problem(const std::string& text) {
  if (is_count(text)) return {};
  return "'" + text + "' is no number of a process; 'pgrep NAME' tells it";
}

std::string frame_problem(const std::string& text) {
  std::int64_t number = 0;
  const bool decimal = text.find_first_not_of("-0123456789") == std::string::npos;
  if (decimal && CLI::detail::lexical_cast(text, number) && number != 0) return {};
  return "'" + text + "' is no number of a frame; 1 is the first, -1 the newest";
}

}  // namespace

CLI::Validator a_time() {
  return {seconds_problem, ""};
}
CLI::Validator a_pace() {
  return {pace_problem, ""};
}
CLI::Validator a_process() {
  return {process_problem, ""};
}
CLI::Validator a_frame() {
  return {frame_problem, ""};
}
CLI::Validator a_count() {
  return {count_problem, ""};
}
CLI::Validator filled_with(const std::string& what) {
  return {[what](std::string& text) { return text.empty() ? "it is empty; give " + what : std::string(); }, ""};
}

}  // namespace netuse::cli
