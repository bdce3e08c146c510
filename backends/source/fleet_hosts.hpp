// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "host/deadline.hpp"
#include "netuse/options.hpp"
#include "services/source.hpp"
#include "source/fleet_loader.hpp"
#include "source/fleet_notes.hpp"
#include "source/fleet_roster.hpp"
#include "source/glob.hpp"

namespace netuse::inline v0::source {

/// The hosts of a fleet one after the other, so that no more of them need be in memory than somebody holds. All files
/// are looked at first, to know who is there and which recording of each is the newest; of a few files what was found
/// is kept, of more they are read again when it is their turn. Only the time that somebody waits counts.
class FleetHosts final : public detail::Hosts {
 public:
  /// Throws as make_fleet_source's source does.
  FleetHosts(const std::string& where, OpenOptions options);

  std::shared_ptr<const model::Snapshot> next() override { return next_host(); }
  std::shared_ptr<const model::Snapshot> rest() override { return rest_; }

  /// As next() and rest(), for who puts them together.
  std::shared_ptr<model::Snapshot> next_host();
  std::shared_ptr<model::Snapshot> all() { return rest_; }

 private:
  void tell_unlisted(const std::vector<Found::Unlisted>& unlisted);
  void look_over(host::Deadline until);
  void note_look(std::size_t file, Loaded loaded);
  bool is_of_few() const noexcept;
  void start_loading();
  Loaded load_next(const Member& member);
  std::shared_ptr<model::Snapshot> finished(const Member& member, Loaded loaded);
  void tell_problems(const Member& member, const Loaded& loaded);
  void tell_left_out(const Member& member, const Loaded& loaded);
  void leave_out(std::size_t number, const std::string& problem, bool untouched);
  void settle(std::size_t files);
  const std::string& file(std::size_t number) const { return (*files_)[number]; }

  OpenOptions options_;
  std::shared_ptr<const std::vector<std::string>> files_;
  FleetRoster roster_;
  std::unordered_map<std::size_t, Loaded> kept_;  ///< by the file's number
  std::size_t kept_rows_ = 0;
  std::shared_ptr<const std::vector<Member>> members_;
  std::size_t next_ = 0;
  std::unique_ptr<LoadAhead> loader_;
  host::Clock::duration left_{};  ///< of the time that there is
  std::size_t settled_ = 0;       ///< files of which it is known what becomes of them
  FleetNotes notes_;
  std::shared_ptr<model::Snapshot> rest_;  ///< what there is to say of all
};

}  // namespace netuse::inline v0::source
