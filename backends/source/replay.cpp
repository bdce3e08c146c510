// SPDX-License-Identifier: MIT
#include "source/replay.hpp"

#include <optional>
#include <utility>

#include "backend.hpp"
#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recorded_frames.hpp"
#include "host/lane.hpp"
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

fixture::FrameChoice choice_of(const OpenOptions& options) {
  return {.number = options.frame, .at = options.at};
}

/// A frame that can be had without reading all of the file.
std::optional<Recording> recent_of(const std::string& path, const OpenOptions& options, host::Deadline until) {
  if (!options.documents.empty()) return std::nullopt;
  auto read = host::in_lane<std::optional<Recording>>(
      [path, choice = choice_of(options)] { return fixture::recent_frame(path, choice); }, until);
  return read ? std::move(*read) : std::nullopt;
}

/// All frames, and the one that list and query see, with documents that were given.
struct Film {
  RecordedFrames frames;
  std::size_t number;
  Recording chosen;
};

std::shared_ptr<Film> film_of(RecordedFrames frames, const OpenOptions& options) {
  const std::size_t number = fixture::number_of(choice_of(options), frames);
  Recording chosen = frames.reader()(number);
  return std::make_shared<Film>(Film{std::move(frames), number, std::move(chosen)});
}

class ReplaySource final : public detail::Source {
 public:
  ReplaySource(std::string path, GivenDocuments& given, const OpenOptions& options, host::Deadline until)
      : path_(std::move(path)), options_(options), recent_(recent_of(path_, options, until)) {
    if (!recent_) set_film(RecordedFrames::load(path_, until), given);
  }
  ReplaySource(RecordedFrames frames, GivenDocuments& given, OpenOptions options) : options_(std::move(options)) {
    set_film(std::move(frames), given);
  }

  std::shared_ptr<const model::Snapshot> take() override { return interpret(recent_ ? *recent_ : film_->chosen); }
  std::unique_ptr<detail::Looks> looks(const detail::LookOptions& how) override {
    if (choice_of(options_).is_made())
      throw Error(Wbem::invalid_parameter, "who watches a timeline sees all of its frames; leave out --frame and --at");
    const auto film =
        recent_ ? film_of(RecordedFrames::load(path_, host::deadline_after(options_.timeout)), options_) : film_;
    const fixture::ReadFrame check = film->frames.reader();
    for (std::size_t i = 0; i < film->number; ++i) static_cast<void>(check(i));
    // All of them were read once, so that nothing is wrong in them now.
    const auto take = [this, film, read = film->frames.reader()](std::size_t i) {
      return interpret(i == film->number ? film->chosen : read(i));
    };
    return make_frame_looks(film->frames.size(), take, how);
  }

 private:
  void set_film(RecordedFrames frames, GivenDocuments& given) {
    const auto film = film_of(std::move(frames), options_);
    put_documents(film->chosen, given, options_);
    film_ = film;
  }
  std::shared_ptr<const model::Snapshot> interpret(const Recording& recording) const {
    return fixture::interpret_frame(recording, recording.frames.back(), interpret_options(options_));
  }

  std::string path_;  ///< empty: the text was given
  OpenOptions options_;
  std::optional<Recording> recent_;   ///< the frame that list and query see, where that is all that was read
  std::shared_ptr<const Film> film_;  ///< where it is not
};

}  // namespace

std::unique_ptr<detail::Source> make_replay_source(const std::string& path, const OpenOptions& options) {
  const host::Deadline until = host::deadline_after(options.timeout);
  GivenDocuments given(options.documents, until);
  return std::make_unique<ReplaySource>(path, given, options, until);
}

std::unique_ptr<detail::Source> make_replay_source(std::string json, const std::string& label,
                                                   const OpenOptions& options) {
  GivenDocuments given(options.documents, host::deadline_after(options.timeout));
  return std::make_unique<ReplaySource>(RecordedFrames(std::move(json), label), given, options);
}

}  // namespace netuse::inline v0::source
