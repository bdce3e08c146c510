// SPDX-License-Identifier: MIT
#include "events/event_groups.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "object/internals.hpp"
#include "schema/schema.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::events {

using detail::FileTime;
using model::Slot;

namespace {

constexpr double ticks_a_second = 1e7;
constexpr FileTime longest = FileTime{1} << 61U;  // some seventy thousand years

/// `TargetInstance.LocalName`, from whatever class the object is of; empty for NULL and for what it does not have.
std::string value_text(const Object& event, const wql::PropertyRef& property) {
  std::optional<Value> value = event.find(property.parts.front().text);
  for (std::size_t i = 1; value && i < property.parts.size(); ++i)
    value = value->object() == nullptr ? std::nullopt : value->object()->find(property.parts[i].text);
  return value ? value->to_string() : std::string();
}

Object aggregate_of(const Object& event, std::uint32_t count) {
  struct Held {
    explicit Held(Object of) : event(std::move(of)) {}
    Object event;  // keeps the instance that the slot points to
    model::Arena arena;
  };
  const auto held = std::make_shared<Held>(event);
  const detail::ObjectData& of = detail::Internals::of(held->event);
  const schema::Class& cls = schema::class_of(schema::ClassId::aggregate_event);
  const std::span<Slot> slots = held->arena.slots(cls.properties().size());
  slots[schema::slot::number_of_events] = Slot::of(std::int64_t{count});
  slots[schema::slot::representative] = Slot::of(&of.instance);
  return Object(std::make_shared<const detail::ObjectData>(
      detail::ObjectData{of.owner,
                         {&cls, slots.data(), nullptr},
                         detail::whole_instance(),
                         std::shared_ptr<model::Arena>(held, &held->arena)}));
}

}  // namespace

std::string EventGroups::key_of(const Object& event) const {
  std::string key;
  for (const wql::PropertyRef& by : group_.by) key += text::lowered(value_text(event, by)) + '\0';
  return key;
}

bool EventGroups::is_wanted(std::uint32_t count) const noexcept {
  if (!group_.having) return true;
  const auto& constant = group_.having->constant;
  const double wanted =
      constant.kind == wql::Constant::Kind::real ? constant.real : static_cast<double>(constant.integer);
  const int order = count < wanted ? -1 : static_cast<int>(count > wanted);
  return (wql::orders_of(group_.having->op) & wql::order_bit(order)) != 0;
}

void EventGroups::add(const Object& event, FileTime at) {
  Counted& group = groups_[key_of(event)];
  if (group.count++ == 0) {
    const double length = group_.within * ticks_a_second;
    group.until = length < static_cast<double>(longest) ? at + static_cast<FileTime>(length) : longest;
  }
  group.last = event;
}

std::optional<FileTime> EventGroups::due() const {
  const auto first = std::ranges::min_element(groups_, {}, [](const auto& entry) { return entry.second.until; });
  return first == groups_.end() ? std::nullopt : std::optional(first->second.until);
}

void EventGroups::take(FileTime until, std::vector<Object>& out) {
  for (auto first = due(); first && *first <= until; first = due()) {
    const auto ended = std::ranges::find(groups_, *first, [](const auto& entry) { return entry.second.until; });
    if (is_wanted(ended->second.count)) out.push_back(aggregate_of(*ended->second.last, ended->second.count));
    groups_.erase(ended);
  }
}

}  // namespace netuse::inline v0::events
