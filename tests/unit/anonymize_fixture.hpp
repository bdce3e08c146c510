// SPDX-License-Identifier: MIT
// Recordings made of a few documents, for the tests of anonymising.
#pragma once

#include <string>
#include <vector>

#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recording.hpp"
#include "netuse/netuse.hpp"

namespace netuse::test {

struct Doc {
  std::string name;
  std::string text;
};

/// A recording of these documents, with what the interpreter says of them.
inline fixture::Recording record(const std::vector<Doc>& documents, const std::string& backend = "samba") {
  fixture::Recording made{.host = "", .backend = backend, .recorded_by = "netuse test", .frames = {}, .notes = {}};
  fixture::Frame frame{.at = "2026-11-22T09:00:00Z", .documents = {}, .has_evidence = true, .said = {}};
  for (const Doc& d : documents)
    frame.documents.push_back(std::make_shared<const model::Document>(model::Document{.name = d.name, .text = d.text}));
  made.frames.push_back(frame);
  made.frames[0].said = fixture::interpret_frame(made, made.frames[0], {});
  made.frames[0].has_connections = true;
  return made;
}

inline std::size_t differences(const fixture::Recording& recording) {
  std::size_t count = 0;
  for (const fixture::Frame& frame : recording.frames)
    if (frame.has_evidence && frame.has_connections)
      count += diff(Snapshot(frame.said), Snapshot(fixture::interpret_frame(recording, frame, {}))).size();
  return count;
}

inline std::string all_text(const fixture::Recording& recording) {
  return fixture::write_recording(recording);
}

}  // namespace netuse::test
