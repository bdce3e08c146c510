// SPDX-License-Identifier: MIT
// From a source string to a source.
#include <array>
#include <memory>
#include <string>

#include "backend.hpp"
#include "host/environment.hpp"
#include "netuse/error.hpp"
#include "netuse/services.hpp"
#include "netuse/text.hpp"
#include "services/source.hpp"
#include "source/fleet.hpp"
#include "source/live_source.hpp"
#include "source/replay.hpp"

namespace netuse::inline v0 {

namespace {

using SourcePtr = std::unique_ptr<detail::Source>;

SourcePtr live(const backends::Backend* backend, std::string_view name, const OpenOptions& options) {
  if (backend == nullptr || backend->collect == nullptr)
    throw Error(Wbem::provider_failure,
                "the source '" + std::string(name) +
                    "' cannot be asked on this platform; replay a recording instead (--source recording:FILE)");
  return source::make_live_source(backend, {}, options);
}

std::string_view after(std::string_view text, std::string_view prefix) {
  return text.substr(prefix.size());
}

[[noreturn]] void unknown(std::string_view source) {
  constexpr auto known = std::to_array<std::string_view>(
      {"auto", "samba", "windows", "root:DIR", "recording:FILE", "recordings:GLOB", "none"});
  const std::string_view closest = nearest(source, known);
  throw Error(Wbem::invalid_parameter,
              "the source '" + std::string(source) +
                  "' is not known; give auto, samba, windows, root:DIR, recording:FILE, recordings:GLOB or none" +
                  (closest.empty() ? std::string() : "; did you mean '" + std::string(closest) + "'?"));
}

bool is_recording(std::string_view source) {
  const bool other = source.starts_with("recordings:") || source.starts_with("root:");
  return source.starts_with("recording:") || (source.ends_with(".json") && !other);
}

void require_no_frame(std::string_view source, const OpenOptions& options) {
  if (options.frame || !options.at.empty())
    throw Error(Wbem::invalid_parameter, "--frame and --at choose a frame of a recording, and the source '" +
                                             std::string(source) + "' has none; give --source FILE");
}

SourcePtr make_source(std::string_view source, const OpenOptions& options) {
  if (!is_recording(source)) require_no_frame(source, options);
  if (source == "auto") {
    const auto* native = backends::native_backend();
    return native == nullptr ? source::make_live_source(nullptr, {}, options) : live(native, source, options);
  }
  if (source == "none") return source::make_live_source(nullptr, {}, options);
  if (source.starts_with("root:")) {
    if (after(source, "root:").empty()) unknown(source);
    return source::make_live_source(&backends::samba_backend, std::string(after(source, "root:")), options);
  }
  if (source.starts_with("recording:"))
    return source::make_replay_source(std::string(after(source, "recording:")), options);
  if (source.starts_with("recordings:")) {
    if (after(source, "recordings:").empty()) unknown(source);
    return source::make_fleet_source(std::string(after(source, "recordings:")), options);
  }
  if (const auto* backend = backends::find_backend(source)) return live(backend, source, options);
  if (source.ends_with(".json")) return source::make_replay_source(std::string(source), options);
  unknown(source);
}

std::string chosen(std::string_view source) {
  if (!source.empty()) return std::string(source);
  const std::string from_environment = host::environment("NETUSE_SOURCE");
  return from_environment.empty() ? std::string("auto") : from_environment;
}

}  // namespace

Services open(std::string_view source, const OpenOptions& options) {
  return Services(std::make_shared<detail::ServicesState>(make_source(chosen(source), options)));
}

}  // namespace netuse::inline v0
