// SPDX-License-Identifier: MIT
#include "log/log.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <exception>
#include <mutex>
#include <utility>

#include <spdlog/logger.h>

#include "netuse/logging.hpp"

namespace netuse::inline v0 {

namespace {

struct Holder {
  std::mutex mutex;
  std::shared_ptr<spdlog::logger> logger;
};
Holder& holder() {
  static Holder one;
  return one;
}

std::shared_ptr<spdlog::logger> current() {
  const std::scoped_lock lock(holder().mutex);
  return holder().logger;
}

constexpr spdlog::level::level_enum level_of(log::Level level) noexcept {
  return level == log::Level::trace ? spdlog::level::trace : spdlog::level::debug;
}

}  // namespace

void set_logger(std::shared_ptr<spdlog::logger> logger) {
  const std::scoped_lock lock(holder().mutex);
  holder().logger = std::move(logger);
}

namespace log {

bool wants(Level level) noexcept {
  const auto logger = current();
  return logger != nullptr && logger->should_log(level_of(level));
}

void write(Level level, std::string_view message) noexcept try {
  if (const auto logger = current())
    logger->log(level_of(level), spdlog::string_view_t(message.data(), message.size()));
} catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): no memory for the line; there is nobody to tell
}

namespace {

std::int64_t now() noexcept {
  using std::chrono::nanoseconds;
  return std::chrono::duration_cast<nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Watch::Watch() noexcept : start_(now()) {}

std::string Watch::elapsed() const {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f ms", static_cast<double>(now() - start_) / 1e6);
  return text.data();
}

}  // namespace log

}  // namespace netuse::inline v0
