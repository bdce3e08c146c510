// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/netuse.hpp"

/// The JSON of reports (doctor, verify, diff).
namespace netuse::cli {

/// A JSON object, member by member in the order that they are given.
class JsonObject {
 public:
  JsonObject& text(std::string_view name, std::string_view value);
  /// null where there is none.
  JsonObject& text(std::string_view name, const std::optional<std::string>& value);
  JsonObject& number(std::string_view name, std::size_t value);
  JsonObject& boolean(std::string_view name, bool value);
  /// A value that is JSON already.
  JsonObject& json(std::string_view name, std::string_view value);

  /// On one line, or a member a line.
  std::string line() const;
  std::string lines() const;

 private:
  std::vector<std::string> members_;
};

/// What every report begins with: the program, the source, host and moment that a snapshot describes.
JsonObject json_head(const Snapshot& snapshot);

/// Nothing for the empty text.
std::optional<std::string> filled(const std::string& text);

/// An array, an item a line, as a member of an object that has a member a line.
std::string json_list(const std::vector<std::string>& items);

/// The same on one line, for what is deeper inside.
std::string json_row(const std::vector<std::string>& items);

/// Each as a JSON string.
std::vector<std::string> json_texts(const std::vector<std::string>& texts);

/// Severity, document, line and message; null where there is no document or line.
std::string json_of(const Diagnostic& diagnostic);
std::vector<std::string> json_items(const std::vector<Diagnostic>& diagnostics);
/// Name, bytes, exit and problem.
std::vector<std::string> json_items(const std::vector<DocumentInfo>& documents);

}  // namespace netuse::cli
