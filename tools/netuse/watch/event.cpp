// SPDX-License-Identifier: MIT
#include "watch/event.hpp"

#include <array>
#include <cstdio>

#include "cli.hpp"

namespace netuse::cli {

namespace {

std::optional<Object> instance_in(const Object& event, const char* property) {
  const std::optional<Value> value = event.find(property);
  if (!value || value->object() == nullptr) return std::nullopt;
  return *value->object();
}

Change change_of(const std::string& class_name) {
  if (class_name == "__InstanceCreationEvent") return Change::created;
  return class_name == "__InstanceDeletionEvent" ? Change::deleted : Change::modified;
}

std::optional<std::int64_t> number_in(const Object& object, const char* property) {
  const std::optional<Value> value = object.find(property);
  if (!value || value->number() == nullptr) return std::nullopt;
  return *value->number();
}

std::string shown(const std::optional<std::string>& value) {
  return value.value_or("null");
}

}  // namespace

std::string time_of(const Event& event) {
  return event.timed ? text_of(event.at) : "-";
}

Event event_of(const Object& object, std::optional<Moment> otherwise) {
  const std::optional<std::int64_t> time = number_in(object, "TIME_CREATED");
  const std::optional<Moment> at = time && *time > 0 ? std::optional(moment_of_file_time(*time)) : otherwise;
  if (const std::optional<std::int64_t> count = number_in(object, "NumberOfEvents")) {
    const std::optional<Object> representative = instance_in(object, "Representative");
    Event event = representative ? event_of(*representative, otherwise) : Event{};
    event.representative_at = event.at;
    event.at = at.value_or(Moment{});
    event.timed = at.has_value();
    event.count = static_cast<std::size_t>(*count);
    return event;
  }
  return {.change = change_of(object.class_name()),
          .at = at.value_or(Moment{}),
          .timed = at.has_value(),
          .target = instance_in(object, "TargetInstance"),
          .previous = instance_in(object, "PreviousInstance"),
          .count = {},
          .representative_at = {}};
}

const char* word(Change change) {
  constexpr std::array<const char*, 3> words{"created", "deleted", "modified"};
  return words[static_cast<std::size_t>(change)];
}

std::optional<std::string> value_of(const std::optional<Object>& instance, const char* property) {
  const std::optional<Value> value = instance ? instance->find(property) : std::nullopt;
  if (!value || value->is_null()) return std::nullopt;
  return value->to_string();
}

std::string state_of(const std::optional<Object>& instance) {
  const std::string state = value_of(instance, "ConnectionState").value_or("");
  const std::string status = value_of(instance, "Status").value_or("");
  return state.empty() || status.empty() ? state + status : state + ", " + status;
}

std::vector<std::string> differences_of(const Event& event) {
  std::vector<std::string> all;
  if (!event.target || !event.previous) return all;
  for (const std::string& name : event.target->property_names()) {
    const auto before = value_of(event.previous, name.c_str());
    const auto after = value_of(event.target, name.c_str());
    if (before != after) all.push_back(name + ": " + shown(before) + " -> " + shown(after));
  }
  return all;
}

std::string what_became(const Event& event) {
  if (event.change == Change::created) return state_of(event.target);
  if (event.change == Change::deleted) {
    const std::string was = state_of(event.target);
    return was.empty() ? was : "was " + was;
  }
  std::string text;
  for (const std::string& difference : differences_of(event)) text += (text.empty() ? "" : ", ") + difference;
  return text;
}

std::string line_of(const Event& event, const std::string& reason) {
  std::string line = time_of(event);
  if (event.count)
    line += "  " + counted(*event.count, "event") + (*event.count == 1 ? " in the group" : ", one of them");
  std::string kind = word(event.change);
  kind.resize(8, ' ');
  line += "  " + kind;
  if (const auto name = value_of(event.target, "Name")) line += "  " + *name;
  if (const std::string became = what_became(event); !became.empty()) line += "  " + became;
  if (!reason.empty()) line += " (" + reason + ")";
  return printable(line.substr(0, line.find_last_not_of(' ') + 1));
}

}  // namespace netuse::cli
