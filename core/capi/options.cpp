// SPDX-License-Identifier: MIT
#include <chrono>
#include <cstring>
#include <string>
#include <utility>

#include "capi/calls.hpp"
#include "capi/given_evidence.hpp"
#include "capi/handles.hpp"
#include "netuse/memory.hpp"

namespace {

using netuse::Wbem;
using netuse::capi::fail;
using netuse::capi::guarded;
using netuse::capi::null_argument;
using netuse::capi::prepare;

std::chrono::milliseconds timeout_of(int64_t timeout) {
  if (timeout < 0) return std::chrono::milliseconds::max();
  return timeout == 0 ? netuse::default_timeout : std::chrono::milliseconds(timeout);
}

netuse::OpenOptions options_of(const netuse_options& given) {
  netuse::OpenOptions options;
  options.inbound = given.no_inbound == 0;
  options.probe = given.no_probe == 0;
  options.all_recordings = given.all_recordings != 0;
  options.timeout = timeout_of(given.timeout);
  if (given.pid != 0) options.pid = given.pid;
  if (given.frame != 0) options.frame = given.frame;
  if (given.at != nullptr) options.at = given.at;
  for (size_t i = 0; i < given.document_count; ++i)
    options.documents.emplace_back(given.documents[i].name, given.documents[i].file);
  return options;
}

bool has_source(const netuse_options& given) noexcept {
  return given.source != nullptr && *given.source != '\0';
}

bool has_null(const netuse_options& given) noexcept {
  if (given.document_count != 0 && given.documents == nullptr) return true;
  for (size_t i = 0; i < given.document_count; ++i)
    if (given.documents[i].name == nullptr || given.documents[i].file == nullptr) return true;
  return false;
}

netuse::Services opened(const netuse_options& given) {
  const netuse::OpenOptions options = options_of(given);
  if (given.recording != nullptr) return netuse::open_recording({given.recording, given.recording_size}, options);
  if (given.give != nullptr)
    return netuse::open_evidence(netuse::capi::evidence_of(given.give, given.give_context), options);
  return netuse::open(has_source(given) ? given.source : "", options);
}

}  // namespace

extern "C" {

netuse_result netuse_open_with(const netuse_options* options, netuse_services** out) {
  return guarded([&] {
    if (!prepare(out, options)) return null_argument();
    if (options->size != sizeof(netuse_options))
      return fail(Wbem::invalid_parameter,
                  "the options have a size that this version does not know; set it to "
                  "sizeof(netuse_options)");
    if (has_null(*options)) return null_argument();
    const int sources = static_cast<int>(has_source(*options)) + static_cast<int>(options->recording != nullptr) +
                        static_cast<int>(options->give != nullptr);
    if (sources > 1) return fail(Wbem::invalid_parameter, "two sources are named; leave all but one NULL");
    *out = netuse::capi::hand_out(opened(*options));
    return NETUSE_OK;
  });
}

}  // extern "C"
