// SPDX-License-Identifier: MIT
#include "source/replay.hpp"

#include "backend.hpp"
#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recorded_frames.hpp"
#include "netuse/error.hpp"
#include "source/frame_looks.hpp"
#include "source/given_document.hpp"
#include "source/interpret_options.hpp"

namespace netuse::inline v0::source {

namespace {

using fixture::Frame;
using fixture::RecordedFrames;
using fixture::Recording;

/// The files that were given stand in place of documents of the frame.
void put_documents(Recording& recording, GivenDocuments& given, const OpenOptions& options) {
  if (options.documents.empty()) return;
  Frame& frame = recording.frames.back();
  model::Evidence evidence = fixture::evidence_of(frame);
  put_given(given.take(), evidence);
  for (Diagnostic& unread : unread_names(names_of(options.documents), evidence))
    recording.notes.push_back(std::move(unread));
  frame.has_evidence = true;
  frame.documents.clear();
  for (const model::Document& document : evidence.documents())
    frame.documents.push_back(std::make_shared<const model::Document>(document));
}

class ReplaySource final : public detail::Source {
 public:
  ReplaySource(RecordedFrames frames, GivenDocuments& given, const OpenOptions& options)
      : frames_(std::move(frames)),
        how_(interpret_options(options)),
        is_chosen_(options.frame.has_value() || !options.at.empty()) {
    number_ = fixture::number_of({.number = options.frame, .at = options.at}, frames_);
    chosen_ = frames_.reader()(number_);
    put_documents(chosen_, given, options);
  }

  std::shared_ptr<const model::Snapshot> take() override {
    return fixture::interpret_frame(chosen_, chosen_.frames.back(), how_);
  }
  std::unique_ptr<detail::Looks> looks(const detail::LookOptions& how) override {
    if (is_chosen_)
      throw Error(Wbem::invalid_parameter, "who watches a timeline sees all of its frames; leave out --frame and --at");
    const fixture::ReadFrame check = frames_.reader();
    for (std::size_t i = 0; i < number_; ++i) static_cast<void>(check(i));
    return make_frame_looks(
        frames_.size(), [this, read = frames_.reader()](std::size_t i) { return look_at(i, read); }, how);
  }

 private:
  /// All of them were read once, so that nothing is wrong in them now.
  std::shared_ptr<const model::Snapshot> look_at(std::size_t number, const fixture::ReadFrame& read) const {
    if (number == number_) return fixture::interpret_frame(chosen_, chosen_.frames.back(), how_);
    const Recording recording = read(number);
    return fixture::interpret_frame(recording, recording.frames.back(), how_);
  }

  RecordedFrames frames_;
  backends::InterpretOptions how_;
  bool is_chosen_;
  std::size_t number_ = 0;
  Recording chosen_;  ///< with the frame that list and query see, and documents that were given
};

}  // namespace

std::unique_ptr<detail::Source> make_replay_source(const std::string& path, const OpenOptions& options) {
  const host::Deadline until = host::deadline_after(options.timeout);
  GivenDocuments given(options.documents, until);
  return std::make_unique<ReplaySource>(RecordedFrames::load(path, until), given, options);
}

std::unique_ptr<detail::Source> make_replay_source(std::string json, const std::string& label,
                                                   const OpenOptions& options) {
  GivenDocuments given(options.documents, host::deadline_after(options.timeout));
  return std::make_unique<ReplaySource>(RecordedFrames(std::move(json), label), given, options);
}

}  // namespace netuse::inline v0::source
