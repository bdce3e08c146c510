// SPDX-License-Identifier: MIT
#include "source/frame_looks.hpp"

#include <algorithm>
#include <utility>

#include "host/sleeper.hpp"
#include "source/look_times.hpp"
#include "text/utc_time.hpp"

namespace netuse::inline v0::source {

namespace {

using detail::FileTime;
using detail::Look;

class FrameLooks final : public detail::Looks {
 public:
  FrameLooks(std::size_t frames, TakeFrame take, double pace) : frames_(frames), take_(std::move(take)), pace_(pace) {}

  /// Time passes as the frames tell it: what is due before the next frame comes first.
  std::optional<Look> next(std::optional<FileTime> until) override {
    if (frame_ == nullptr && !fetch()) return std::nullopt;
    const bool early = until && at_ > *until;
    const FileTime at = early ? *until : at_;
    if (!pass_time(at)) return Look{.at = now_, .looked = false};
    now_ = at;
    return early ? Look{.at = at, .looked = false} : Look{.snapshot = std::exchange(frame_, nullptr), .at = at};
  }
  void wake() noexcept override { sleeper_.wake(); }

 private:
  /// The next frame. One without a time, or with one that lies before, happens when the one before did.
  bool fetch() {
    if (number_ == frames_) return false;
    frame_ = take_(number_++);
    const FileTime at = text::file_time_of(frame_->origin().at).value_or(now_);
    if (number_ == 1) now_ = at;
    at_ = std::max(now_, at);
    return true;
  }

  /// False: somebody woke us.
  bool pass_time(FileTime at) {
    constexpr double ticks_a_second = 1e7;
    if (!(pace_ > 0) || at <= now_) return true;
    const auto due =
        seconds_after(begun_.value_or(host::Clock::now()), static_cast<double>(at - now_) / ticks_a_second / pace_);
    sleeper_.sleep(due);
    const bool in_time = host::Clock::now() >= due;
    begun_ = in_time ? due : begun_;
    return in_time;
  }

  std::size_t frames_;
  TakeFrame take_;
  double pace_;
  host::Sleeper sleeper_;
  std::size_t number_ = 0;
  std::shared_ptr<const model::Snapshot> frame_;  ///< the one that is next
  FileTime at_ = 0;                               ///< when it happens
  FileTime now_ = 0;                              ///< the time that has passed so far
  std::optional<host::Deadline> begun_;           ///< when that was, on our clock
};

}  // namespace

std::unique_ptr<detail::Looks> make_frame_looks(std::size_t frames, TakeFrame take, const detail::LookOptions& how) {
  return std::make_unique<FrameLooks>(frames, std::move(take), how.pace);
}

}  // namespace netuse::inline v0::source
