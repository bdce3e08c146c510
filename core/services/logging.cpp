// SPDX-License-Identifier: MIT
#include "services/logging.hpp"

#include <mutex>
#include <utility>

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

}  // namespace

void set_logger(std::shared_ptr<spdlog::logger> logger) {
  const std::scoped_lock lock(holder().mutex);
  holder().logger = std::move(logger);
}

namespace detail {
std::shared_ptr<spdlog::logger> logger() {
  const std::scoped_lock lock(holder().mutex);
  return holder().logger;
}
}  // namespace detail

}  // namespace netuse::inline v0
