// SPDX-License-Identifier: MIT
#include "source/replay.hpp"

#include "backend.hpp"
#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recording.hpp"
#include "netuse/error.hpp"
#include "source/frame_looks.hpp"
#include "source/given_document.hpp"

namespace netuse::inline v0::source {

namespace {

using fixture::Frame;
using fixture::Recording;

class ReplaySource final : public detail::Source {
 public:
  ReplaySource(Recording recording, const OpenOptions& options)
      : recording_(std::make_shared<const Recording>(std::move(recording))),
        how_{.inbound = options.inbound, .accounts = options.reasons} {}

  std::shared_ptr<const model::Snapshot> take() override {
    return fixture::interpret_frame(*recording_, recording_->frames.back(), how_);
  }
  std::unique_ptr<detail::Looks> looks(const detail::LookOptions& how) override {
    const TakeFrame take_frame = [recording = recording_, as = how_](std::size_t number) {
      return fixture::interpret_frame(*recording, recording->frames[number], as);
    };
    return make_frame_looks(recording_->frames.size(), take_frame, how);
  }

 private:
  std::shared_ptr<const Recording> recording_;
  backends::InterpretOptions how_;
};

/// The files that were given stand in place of documents of the newest frame.
std::unique_ptr<detail::Source> with_documents(Recording recording, GivenDocuments& given, const OpenOptions& options) {
  if (!options.documents.empty()) {
    Frame& last = recording.frames.back();
    model::Evidence evidence = fixture::evidence_of(last);
    put_given(given.take(), evidence);
    for (Diagnostic& unread : unread_names(names_of(options.documents), evidence))
      recording.notes.push_back(std::move(unread));
    last.has_evidence = true;
    last.documents.clear();
    for (const model::Document& document : evidence.documents())
      last.documents.push_back(std::make_shared<const model::Document>(document));
  }
  return std::make_unique<ReplaySource>(std::move(recording), options);
}

}  // namespace

std::unique_ptr<detail::Source> make_replay_source(const std::string& path, const OpenOptions& options) {
  const host::Deadline until = host::deadline_after(options.timeout);
  GivenDocuments given(options.documents, until);
  return with_documents(fixture::load_recording(path, fixture::Extent::all, until), given, options);
}

std::unique_ptr<detail::Source> make_replay_source(fixture::Recording recording, const OpenOptions& options) {
  GivenDocuments given(options.documents, host::deadline_after(options.timeout));
  return with_documents(std::move(recording), given, options);
}

}  // namespace netuse::inline v0::source
