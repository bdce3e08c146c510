// SPDX-License-Identifier: MIT
#include "source/fleet_file.hpp"

#include <exception>
#include <utility>
#include <vector>

#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recorded_frames.hpp"
#include "fixture/format/recording.hpp"
#include "fixture/format/recording_head.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::source {

namespace {

/// The documents that were there and could not be read; one that is not there is nothing odd.
std::vector<std::string> unread_of(const fixture::Frame& frame) {
  std::vector<std::string> names;
  for (const auto& document : frame.documents)
    if (document->error && *document->error != "ENOENT") names.push_back(document->name);
  return names;
}

Loaded loaded_from(const fixture::Recording& recording, const std::string& path,
                   const backends::InterpretOptions& how) {
  Loaded loaded{.snapshot = fixture::interpret_frame(recording, recording.frames.back(), how, fixture::Keep::nothing),
                .problem = {}};
  model::Origin& origin = loaded.snapshot->origin();
  loaded.nameless = origin.host.empty();
  loaded.host = origin.host;
  loaded.at = origin.at;
  origin.file = path;
  origin.unread = unread_of(recording.frames.back());
  loaded.snapshot->seal();
  return loaded;
}

std::string text_of(const std::string& path) {
  return host::read_file(fixture::recording_file(path));
}

template <class Work>
Loaded without_throwing(Work work) {
  try {
    return work();
  } catch (const std::exception& error) {
    const auto* ours = dynamic_cast<const Error*>(&error);
    return {.snapshot = nullptr, .problem = ours != nullptr ? ours->detail() : error.what()};
  }
}

}  // namespace

Loaded load_file(const std::string& path, const backends::InterpretOptions& how) {
  return without_throwing([&] {
    const auto recent = fixture::recent_frame(path);
    return loaded_from(recent ? *recent : fixture::newest_frame(text_of(path), path), path, how);
  });
}

Loaded look_at_file(const std::string& path, const backends::InterpretOptions& how) {
  return without_throwing([&] {
    if (const auto recent = fixture::recent_frame(path)) return loaded_from(*recent, path, how);
    std::string text = text_of(path);
    if (auto head = fixture::head_of(text))
      return Loaded{.snapshot = nullptr, .problem = {}, .host = std::move(head->host), .at = std::move(head->at)};
    return loaded_from(fixture::newest_frame(std::move(text), path), path, how);
  });
}

}  // namespace netuse::inline v0::source
