// SPDX-License-Identifier: MIT
#include "watch/event_lines.hpp"

#include <cstdio>

#include "cli.hpp"
#include "watch/journal_entry.hpp"

namespace netuse::cli {

namespace {

/// The class says which event it is; the property that says who may see the event is always null.
std::vector<std::string> columns_of(const Object& event) {
  std::vector<std::string> columns{"__CLASS"};
  for (const std::string& name : event.property_names())
    if (name != "SECURITY_DESCRIPTOR" && name != "__CLASS") columns.push_back(name);
  return columns;
}

void write_json(const Object& event) {
  const auto sink = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
  const auto writer = make_writer(Format::ndjson, sink, columns_of(event));
  writer->write(event);
  writer->finish();
}

/// What an event has that selects neither of the instances.
std::string bare_line(const Told& told) {
  std::string line = time_of(told.event) + "  " + told.object.class_name();
  for (const std::string& name : told.object.property_names()) {
    const Value value = told.object[name];
    if (value.object() == nullptr && !value.is_null()) line += "  " + name + ": " + value.to_string();
  }
  return printable(line);
}

}  // namespace

EventLines::EventLines(Format format, bool to_journal) : format_(format) {
  if (to_journal) journal_.emplace();
}

void EventLines::write(const Told& told, const std::string& reason, const Snapshot& snapshot) {
  if (format_ == Format::ndjson) {
    write_json(told.object);
  } else {
    const std::string line = told.event.target ? line_of(told.event, reason) : bare_line(told);
    if (!journal_)
      std::puts(line.c_str());
    else if (!journal_->send(journal_entry(told, reason, snapshot, line)))
      say("the journal does not take: " + line);
  }
  std::fflush(stdout);
}

bool EventLines::are_lost() {
  return std::ferror(stdout) != 0;
}

}  // namespace netuse::cli
