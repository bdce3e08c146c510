// SPDX-License-Identifier: MIT
// The recording loader: any bytes, and what was loaded is loaded the same again, whole, frame by frame and from its
// end.
#include <cstdlib>

#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recorded_frames.hpp"
#include "fixture/format/recording.hpp"
#include "netuse/error.hpp"

/// Frames that are read alone, from the last to the first, are what they are among all.
static void read_alone(const netuse::fixture::Recording& all, std::string_view text) {
  const netuse::fixture::RecordedFrames frames(std::string(text), "fuzz");
  if (frames.size() != all.frames.size()) std::abort();
  const netuse::fixture::ReadFrame read = frames.reader();
  for (std::size_t i = frames.size(); i-- > 0;) {
    const netuse::fixture::Recording one = read(i);
    const netuse::fixture::Frame& frame = one.frames.front();
    if (frame.at != all.frames[i].at || frame.documents.size() != all.frames[i].documents.size() ||
        frame.said->connections().size() != all.frames[i].said->connections().size())
      std::abort();
    for (std::size_t d = 0; d < frame.documents.size(); ++d)
      if (frame.documents[d]->text != all.frames[i].documents[d]->text) std::abort();
  }
}

/// The newest frame as the end of the text tells it, if it does, and whatever the end begins with.
static void read_tails(const netuse::fixture::Recording& all, std::string_view written) {
  const netuse::fixture::Frame& newest = all.frames.back();
  for (std::size_t begin = 0; begin < written.size(); begin += 1 + written.size() / 7) {
    const auto one = netuse::fixture::frame_in_tail(written, written.substr(begin), "fuzz");
    if (one &&
        (one->frames.front().at != newest.at || one->frames.front().documents.size() != newest.documents.size() ||
         one->frames.front().said->connections().size() != newest.said->connections().size()))
      std::abort();
  }
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const auto recording = netuse::fixture::parse_recording(text, "fuzz");
    const std::string written = netuse::fixture::write_recording(recording);
    if (netuse::fixture::write_recording(netuse::fixture::parse_recording(written, "again")) != written) std::abort();
    static_cast<void>(netuse::fixture::parse_recording(text, "fuzz", netuse::fixture::Extent::newest));
    read_alone(recording, text);
    read_alone(recording, written);
    read_tails(recording, written);
    for (const auto& frame : recording.frames)
      static_cast<void>(netuse::fixture::interpret_frame(recording, frame, {}, netuse::fixture::Keep::nothing));
  } catch (const netuse::Error&) {
    return 0;  // said so in a sentence
  }
  return 0;
}
