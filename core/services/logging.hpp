// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>

#include <spdlog/logger.h>

namespace netuse::inline v0::detail {

/// The application's logger, or nullptr.
std::shared_ptr<spdlog::logger> logger();

template <class... Args>
void log_debug(spdlog::format_string_t<Args...> format, Args&&... args) {
  if (const auto to = logger()) to->debug(format, std::forward<Args>(args)...);
}
template <class... Args>
void log_info(spdlog::format_string_t<Args...> format, Args&&... args) {
  if (const auto to = logger()) to->info(format, std::forward<Args>(args)...);
}

}  // namespace netuse::inline v0::detail
