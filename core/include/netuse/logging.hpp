// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "netuse/export.hpp"

namespace spdlog {
class logger;
}

namespace netuse::inline v0 {

/// The logger that the library writes to; nullptr (the start state) is silence. Shared with the application, which
/// must give a logger that is safe for the threads it uses. May be called at any time from any thread.
NETUSE_API void set_logger(std::shared_ptr<spdlog::logger> logger);

}  // namespace netuse::inline v0
