// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "backend.hpp"
#include "model/snapshot.hpp"
#include "schema/schema.hpp"

/// Short ways to write documents of Windows and to look at what comes out.
namespace netuse::windows_test {

using Documents = std::initializer_list<std::pair<std::string_view, std::string_view>>;

inline model::Evidence evidence_of(Documents documents) {
  model::Evidence evidence;
  for (const auto& [name, text] : documents)
    evidence.put({.name = std::string(name), .text = std::string(text), .stderr_text = {}});
  return evidence;
}

inline model::Snapshot interpret(const model::Evidence& evidence) {
  model::Snapshot out(model::Origin{});
  backends::windows_backend.interpret(evidence, {}, out);
  return out;
}
inline model::Snapshot interpret(Documents documents) {
  return interpret(evidence_of(documents));
}

/// A property as text: "<null>", "true", "1179785", or the text itself.
inline std::string value(const model::Instance& row, std::size_t slot) {
  const model::Slot& it = row.slots[slot];
  switch (it.kind()) {
    case model::Slot::Kind::text:
      return std::string(it.text());
    case model::Slot::Kind::boolean:
      return it.boolean() ? "true" : "false";
    case model::Slot::Kind::number:
      return std::to_string(it.number());
    default:
      return "<null>";
  }
}
inline std::string value(const model::Snapshot& snapshot, std::size_t row, std::size_t slot) {
  return row < snapshot.connections().size() ? value(snapshot.connections()[row], slot) : "<no such row>";
}

/// The first diagnostic of that document, or an empty text.
inline std::string said_of(const model::Snapshot& snapshot, std::string_view document) {
  for (const Diagnostic& d : snapshot.diagnostics())
    if (d.document == document) return d.message;
  return {};
}

}  // namespace netuse::windows_test
