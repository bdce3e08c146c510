// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "host/deadline.hpp"
#include "host/lane.hpp"
#include "model/snapshot.hpp"

namespace netuse::inline v0::source {

/// What became of one recording, or of the recordings of one host: a snapshot without its evidence, or why there is
/// none.
struct Loaded {
  std::shared_ptr<model::Snapshot> snapshot;
  std::string problem;
  bool untouched = false;  ///< the time was up before anybody began to read it
  bool nameless = false;   ///< the recording names no host
  bool once = false;       ///< it cannot be read a second time
  std::string host;        ///< of a recording that is only looked at: whose it is, and of when
  std::string at;
  std::size_t file = 0;  ///< of a host with several recordings: the number of the one that was taken
  std::vector<std::pair<std::size_t, std::string>> failed;  ///< those that were to be taken before, and why not
};

/// Loads the recordings of that number in a lane. Must own all that it uses, and throw nothing but for want of memory.
using LoadNumber = std::function<Loaded(std::size_t)>;
/// May reading those of that number have to be waited for?
using IsSlow = std::function<bool(std::size_t)>;

/// Loads recordings on all cores, ahead of who takes them one by one in their order, but no further than `ahead` of
/// them. One that hangs keeps none of the others back, as long as no more hang than lanes may; slow ones come last,
/// and need an `ahead` of all. Thread rule: one thread at a time.
class LoadAhead {
 public:
  static constexpr std::size_t all = static_cast<std::size_t>(-1);

  LoadAhead(std::size_t count, LoadNumber load, IsSlow is_slow, std::size_t ahead);
  LoadAhead(const LoadAhead&) = delete;
  LoadAhead& operator=(const LoadAhead&) = delete;
  /// Gives up what has not ended.
  ~LoadAhead();

  /// What became of the next ones: what is not loaded by then gets a problem that says so. Throws
  /// Error(provider_failure) if no lane can be started, or one ran out of memory.
  Loaded next(host::Deadline until);

 private:
  class Shelf;

  void add_worker();

  std::shared_ptr<Shelf> shelf_;
  std::size_t next_ = 0;
  std::size_t most_ = 0;  ///< workers
  std::vector<host::Lane> lanes_;
};

/// Loads one file in a lane, as LoadNumber does.
using Load = std::function<Loaded(const std::string& path)>;
/// Takes what became of the file of that number.
using Merge = std::function<void(std::size_t, Loaded)>;

/// Loads files, and gives each result to `merge`, in the calling thread and in the files' order, as soon as it is its
/// turn. Files that are no plain files come last. Throws as LoadAhead does.
void load_in_order(const std::vector<std::string>& files, const Load& load, const Merge& merge, host::Deadline until);

}  // namespace netuse::inline v0::source
