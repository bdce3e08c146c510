// SPDX-License-Identifier: MIT
#include <cstdio>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include "cli.hpp"
#include "colour.hpp"
#include "command_line.hpp"
#include "console.hpp"

namespace netuse::cli {

namespace {

/// Writes what the library logs, fit for a terminal.
class PrintableSink final : public spdlog::sinks::base_sink<std::mutex> {
 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::details::log_msg shown = message;
    const std::string payload = printable(std::string_view(message.payload.data(), message.payload.size()));
    shown.payload = payload;
    spdlog::memory_buf_t line;
    formatter_->format(shown, line);
    std::fwrite(line.data(), 1, line.size(), stderr);
  }
  void flush_() override { std::fflush(stderr); }
};

void start_log(const Globals& g) {
  if (g.log_level != "debug" && g.log_level != "trace") return;
  auto logger = std::make_shared<spdlog::logger>("netuse", std::make_shared<PrintableSink>());
  logger->set_pattern("netuse: %l: %v");
  logger->set_level(spdlog::level::from_str(g.log_level));
  set_logger(std::move(logger));
}

int run(const std::vector<std::string>& typed) {
  std::string command;
  try {
    const CommandLine line = parse_command_line(typed);
    if (line.exit) return *line.exit;
    command = line.name;
    choose_colour(line.arguments->globals.color);
    start_log(line.arguments->globals);
    return line.command(*line.arguments);
  } catch (const Error& error) {
    return report(error, error_text(), command);
  } catch (const std::bad_alloc&) {
    std::fputs("netuse: error: out of memory\n", stderr);
  } catch (const std::exception& error) {
    say(std::string("error: ") + error.what());
  }
  return source_failed;
}

}  // namespace

}  // namespace netuse::cli

int main(int argc, char** argv) {
  const int exit = netuse::cli::run(netuse::cli::console_arguments(argc, argv));
  // A full disk or a closed pipe must not pass for success.
  const bool lost = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  if (!lost || exit != netuse::cli::success) return exit;
  netuse::cli::say("error: not all could be written to standard output; is the disk full, or its reader gone?");
  return netuse::cli::source_failed;
}
