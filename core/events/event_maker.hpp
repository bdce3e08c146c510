// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "events/event_groups.hpp"
#include "model/snapshot.hpp"
#include "netuse/object.hpp"
#include "services/source.hpp"
#include "wql/compiled_query.hpp"

/// Events (WMI SDK, "Receiving a WMI event"): made of two looks at a source, without a clock and without waiting.
namespace netuse::inline v0::events {

using SnapshotPtr = std::shared_ptr<const model::Snapshot>;

/// Makes the events of one event query. What is in the first snapshot gives none.
class EventMaker {
 public:
  EventMaker(std::shared_ptr<const wql::EventQuery> query, SnapshotPtr first);

  /// What happened between the snapshot before and this one: the events that the query asks for, or, if it groups
  /// them, the groups that have ended.
  std::vector<Object> look(SnapshotPtr snapshot, detail::FileTime at);
  /// The groups that have ended by then, though nothing happened.
  std::vector<Object> pass(detail::FileTime at);
  /// The groups that have not ended: nothing more will come.
  std::vector<Object> finish();
  /// When pass() has something to say at the latest.
  std::optional<detail::FileTime> due() const { return groups_ ? groups_->due() : std::nullopt; }

  const SnapshotPtr& newest() const noexcept { return newest_; }

 private:
  std::vector<Object> events_of(const SnapshotPtr& after, detail::FileTime at) const;

  std::shared_ptr<const wql::EventQuery> query_;
  SnapshotPtr newest_;
  std::optional<EventGroups> groups_;
};

}  // namespace netuse::inline v0::events
