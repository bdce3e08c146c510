// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <random>
#include <string>
#include <utility>

#include "backend.hpp"
#include "fixture/format/recording.hpp"
#include "schema/schema.hpp"

namespace netuse::test {

/// Snapshots, frames and recordings at random, with the texts that make formats stumble.
class RandomRecordings {
 public:
  explicit RandomRecordings(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

  std::string text() {
    static const std::array<std::string, 14> parts{"a", "Share", " ",    "\\",   "\"", "\n",    "\t",
                                                   "ß", "日本",  "\xFF", "\r\n", "]}", "\\040", std::string("\0", 1)};
    std::string out;
    for (std::size_t n = below(6); n > 0; --n) out += parts[below(parts.size())];
    return out;
  }

  model::Document document(std::string name) {
    model::Document d{.name = std::move(name)};
    if (below(5) == 0) {
      d.error = "ENOENT";
      return d;
    }
    if (below(2) == 0) d.text = "Service  pid  Machine  Connected at\n";
    for (std::size_t n = below(5); n > 0; --n)
      d.text += text() + " 4711 pc Sun Nov 22 09:00:00 2026" + (below(4) == 0 ? "" : "\n");
    if (below(3) == 0) {
      d.exit = static_cast<int>(below(3));
      d.stderr_text = text() + "only works as root\n";
    }
    return backends::distil(std::move(d));
  }

  std::shared_ptr<model::Snapshot> snapshot(const std::string& host) {
    auto made = std::make_shared<model::Snapshot>(
        model::Origin{.backend = "samba", .host = host, .at = "2026-11-22T09:00:00Z", .recorded_by = "netuse test"});
    for (std::size_t n = below(5); n > 0; --n) made->add_raw(row(*made));
    for (std::size_t n = below(3); n > 0; --n)
      made->diagnose(Severity::warning, "document", static_cast<std::uint32_t>(below(9)), "something is odd");
    model::Evidence evidence;
    for (std::size_t n = below(4); n > 0; --n) evidence.put(document("smbstatus " + std::to_string(n)));
    made->keep(std::move(evidence));
    return made;
  }

  fixture::Recording recording() {
    fixture::Recording made = fixture::recording_of(snapshot("host"));
    for (std::size_t n = below(4); n > 0; --n) {
      made.frames.push_back(below(2) == 0 ? made.frames.back() : fixture::frame_of(snapshot("host")));
      made.frames.back().at = "2026-11-22T09:00:0" + std::to_string(n) + "Z";
    }
    return made;
  }

 private:
  std::array<model::Slot, schema::slot::count> row(model::Snapshot& into) {
    std::array<model::Slot, schema::slot::count> slots;
    const auto& properties = schema::network_connection().properties();
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (below(4) == 0 && i != schema::slot::name) continue;
      if (properties[i].property->type == CimType::boolean)
        slots[i] = model::Slot::of(below(2) == 0);
      else if (properties[i].property->type == CimType::uint32)
        slots[i] = model::Slot::of(static_cast<std::int64_t>(below(UINT32_MAX)));
      else if (properties[i].property->type == CimType::datetime)
        slots[i] = model::Slot::of(std::string_view("20261122090000.000000+000"));
      else
        slots[i] = model::Slot::of(
            into.arena().copy(i == schema::slot::name ? std::to_string(into.connections().size()) + text() : text()));
    }
    return slots;
  }

  std::mt19937 random_;
};

}  // namespace netuse::test
