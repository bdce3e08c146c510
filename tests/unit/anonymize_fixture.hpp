// SPDX-License-Identifier: MIT
// Recordings made of a few documents, for the tests of anonymising.
#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "backend.hpp"
#include "fixture/anonymize/anonymizer.hpp"
#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recording.hpp"
#include "netuse/netuse.hpp"
#include "text/ascii.hpp"

namespace netuse::test {

struct Doc {
  std::string name;
  std::string text;
};

/// A recording of these documents as the gate lets them through, with what the interpreter says of them.
inline fixture::Recording record(const std::vector<Doc>& documents, const std::string& backend = "samba") {
  fixture::Recording made{.host = "", .backend = backend, .recorded_by = "netuse test", .frames = {}, .notes = {}};
  fixture::Frame frame{.at = "2026-11-22T09:00:00Z", .documents = {}, .has_evidence = true, .said = {}};
  for (const Doc& d : documents)
    frame.documents.push_back(
        std::make_shared<const model::Document>(backends::distil({.name = d.name, .text = d.text})));
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

struct Names {
  std::vector<Doc> documents;
  std::vector<std::string> gone;
  std::vector<std::string> kept;
};

/// Under pseudonyms these words are gone in whatever case, those are there, and nothing else changes.
inline void expect_gone(const Names& host) {
  const fixture::Recording before = record(host.documents);
  ASSERT_EQ(differences(before), 0U);
  anonymize::Engine engine({});
  const fixture::Recording after = engine.apply(before);
  const std::string text = text::lowered(all_text(after));
  for (const std::string& word : host.gone)
    EXPECT_EQ(text.find(text::lowered(word)), std::string::npos) << word << "\n" << text;
  for (const std::string& word : host.kept) EXPECT_NE(text.find(text::lowered(word)), std::string::npos) << word;
  EXPECT_EQ(differences(after), 0U) << text;
  EXPECT_EQ(after.frames[0].said->connections().size(), before.frames[0].said->connections().size());
}

}  // namespace netuse::test
