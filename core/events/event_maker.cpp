// SPDX-License-Identifier: MIT
#include "events/event_maker.hpp"

#include <limits>
#include <utility>

#include "events/changes.hpp"
#include "schema/schema.hpp"
#include "services/extent.hpp"

namespace netuse::inline v0::events {

using detail::ExtentPtr;
using detail::FileTime;
using model::Instance;
using model::Slot;

namespace {

/// What the events of one look are made of; each of them keeps it.
struct Material {
  SnapshotPtr before, after;
  ExtentPtr old_rows, new_rows;
  model::Arena arena;
};

const schema::Class& class_of(const Change& change) noexcept {
  using schema::ClassId;
  return schema::class_of(change.before == nullptr  ? ClassId::instance_creation_event
                          : change.after == nullptr ? ClassId::instance_deletion_event
                                                    : ClassId::instance_modification_event);
}

Instance event_of(const Change& change, FileTime at, model::Arena& arena) {
  const schema::Class& cls = class_of(change);
  const std::span<Slot> slots = arena.slots(cls.properties().size());
  if (at != 0) slots[schema::slot::time_created] = Slot::of(at);  // a frame may have no time
  slots[schema::slot::target_instance] = Slot::of(change.after == nullptr ? change.before : change.after);
  if (change.before != nullptr && change.after != nullptr)
    slots[schema::slot::previous_instance] = Slot::of(change.before);
  return {&cls, slots.data(), nullptr};
}

bool speaks_of_many(const model::Snapshot& snapshot) noexcept {
  return snapshot.origins().size() > 1;
}

std::shared_ptr<Material> material_of(const schema::Class& target, SnapshotPtr before, SnapshotPtr after) {
  auto material = std::make_shared<Material>();
  material->before = std::move(before);
  material->after = std::move(after);
  material->old_rows = detail::extent_of(target, *material->before);
  material->new_rows = detail::extent_of(target, *material->after);
  return material;
}

}  // namespace

EventMaker::EventMaker(std::shared_ptr<const wql::EventQuery> query, SnapshotPtr first)
    : query_(std::move(query)), newest_(std::move(first)) {
  if (query_->statement.group) groups_.emplace(*query_->statement.group);
}

std::vector<Object> EventMaker::events_of(const SnapshotPtr& after, FileTime at) const {
  std::vector<Object> out;
  const auto material = material_of(*query_->target, newest_, after);
  // Who groups by a property need not select it.
  const auto projection = groups_ ? detail::whole_instance() : query_->projection;
  const bool of_many = speaks_of_many(*newest_) || speaks_of_many(*after);
  for (const Change& change : changes(material->old_rows->rows, material->new_rows->rows, of_many)) {
    if (!class_of(change).is_a(*query_->from)) continue;
    const Instance event = event_of(change, at, material->arena);
    if (query_->where.matches(event))
      out.emplace_back(std::make_shared<const detail::ObjectData>(
          detail::ObjectData{after, event, projection, std::shared_ptr<model::Arena>(material, &material->arena)}));
  }
  return out;
}

std::vector<Object> EventMaker::look(SnapshotPtr snapshot, FileTime at) {
  std::vector<Object> ended = pass(at);
  std::vector<Object> events = events_of(snapshot, at);
  newest_ = std::move(snapshot);
  if (!groups_) return events;
  for (const Object& event : events) groups_->add(event, at);
  return ended;
}

std::vector<Object> EventMaker::pass(FileTime at) {
  std::vector<Object> ended;
  if (groups_) groups_->take(at, ended);
  return ended;
}

std::vector<Object> EventMaker::finish() {
  return pass(std::numeric_limits<FileTime>::max());
}

}  // namespace netuse::inline v0::events
