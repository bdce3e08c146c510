// SPDX-License-Identifier: MIT
#include <memory>
#include <mutex>
#include <string>

#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>

#include "capi/calls.hpp"
#include "netuse/logging.hpp"
#include "netuse/netuse_options.h"

namespace {

using netuse::capi::guarded;

/// Hands lines to a function of C's, one at a time.
class CallbackSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  CallbackSink(netuse_log to, void* context) : log_(to), context_(context) {}

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    const std::string text(message.payload.data(), message.payload.size());
    log_(context_, static_cast<int>(message.level), text.c_str());
  }
  void flush_() override {}

 private:
  netuse_log log_;
  void* context_;
};

}  // namespace

extern "C" {

netuse_result netuse_set_log(netuse_log log, void* context, int level) {
  return guarded([&] {
    if (level < spdlog::level::trace || level > spdlog::level::critical)
      return netuse::capi::fail(netuse::Wbem::invalid_parameter, "the level of the log is 0 (trace) to 5 (critical)");
    if (log == nullptr) {
      netuse::set_logger(nullptr);
      return NETUSE_OK;
    }
    auto logger = std::make_shared<spdlog::logger>("netuse", std::make_shared<CallbackSink>(log, context));
    logger->set_level(static_cast<spdlog::level::level_enum>(level));
    netuse::set_logger(std::move(logger));
    return NETUSE_OK;
  });
}

}  // extern "C"
