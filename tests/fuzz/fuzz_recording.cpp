// SPDX-License-Identifier: MIT
// The recording loader: any bytes, and what was loaded is loaded the same again.
#include <cstdlib>

#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recording.hpp"
#include "netuse/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const auto recording = netuse::fixture::parse_recording(text, "fuzz");
    const std::string written = netuse::fixture::write_recording(recording);
    if (netuse::fixture::write_recording(netuse::fixture::parse_recording(written, "again")) != written) std::abort();
    static_cast<void>(netuse::fixture::parse_recording(text, "fuzz", netuse::fixture::Extent::newest));
    for (const auto& frame : recording.frames)
      static_cast<void>(netuse::fixture::interpret_frame(recording, frame, {}, netuse::fixture::Keep::nothing));
  } catch (const netuse::Error&) {
    return 0;  // said so in a sentence
  }
  return 0;
}
