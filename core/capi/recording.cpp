// SPDX-License-Identifier: MIT
#include "netuse/recording.hpp"

#include <string>

#include "capi/calls.hpp"
#include "capi/handles.hpp"
#include "capi/text_handle.hpp"

namespace {

using netuse::capi::guarded;
using netuse::capi::null_argument;
using netuse::capi::prepare;

std::string line_of(const netuse::Verdict& verdict, const netuse::Difference& difference) {
  return "frame " + std::to_string(verdict.frame + 1) + ": " + difference.name +
         (difference.property.empty() ? "" : " " + difference.property) + ": " + difference.before.value_or("") +
         " -> " + difference.after.value_or("") + "\n";
}

std::string differences_of(const char* path) {
  std::string lines;
  for (const netuse::Verdict& verdict : netuse::verify_recording(path))
    for (const netuse::Difference& difference : verdict.differences) lines += line_of(verdict, difference);
  return lines;
}

/// A map that is not there yet is an empty one.
void load_map(netuse::Anonymizer& anonymizer, const char* map) {
  try {
    anonymizer.load_map(map);
  } catch (const netuse::Error& error) {
    if (error.wbem() != netuse::Wbem::not_found) throw;
  }
}

}  // namespace

extern "C" {

netuse_result netuse_recording_of(netuse_snapshot* snapshot, netuse_text** out) {
  return guarded([&] {
    if (!prepare(out, snapshot)) return null_argument();
    *out = netuse::capi::hand_out(netuse::to_recording(snapshot->snapshot));
    return NETUSE_OK;
  });
}

netuse_result netuse_save_recording(netuse_snapshot* snapshot, const char* path) {
  return guarded([&] {
    if (snapshot == nullptr || path == nullptr) return null_argument();
    netuse::save_recording(snapshot->snapshot, path);
    return NETUSE_OK;
  });
}

netuse_result netuse_verify(const char* path, netuse_text** out) {
  return guarded([&] {
    if (out != nullptr) *out = nullptr;
    if (path == nullptr) return null_argument();
    std::string lines = differences_of(path);
    const bool same = lines.empty();
    if (out != nullptr) *out = netuse::capi::hand_out(std::move(lines));
    return same ? NETUSE_OK : NETUSE_S_DIFFERENT;
  });
}

netuse_result netuse_anonymize(const char* from, const char* to, const char* map) {
  return guarded([&] {
    if (from == nullptr || to == nullptr) return null_argument();
    netuse::Anonymizer anonymizer;
    if (map != nullptr) load_map(anonymizer, map);
    anonymizer.anonymize_file(from, to);
    if (map != nullptr) anonymizer.save_map(map);
    return NETUSE_OK;
  });
}

}  // extern "C"
