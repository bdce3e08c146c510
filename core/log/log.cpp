// SPDX-License-Identifier: MIT
#include "log/log.hpp"

#include <array>
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

std::string Watch::elapsed() const {
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start_;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f ms", taken.count());
  return text.data();
}

}  // namespace log

}  // namespace netuse::inline v0
