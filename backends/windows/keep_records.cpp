// SPDX-License-Identifier: MIT
#include "windows/keep_records.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "text/ascii.hpp"
#include "text/encoding.hpp"
#include "text/lines.hpp"
#include "windows/documents.hpp"

namespace netuse::inline v0::windows {

namespace json = boost::json;

namespace {

constexpr auto known_members = std::to_array<std::string_view>({"api",       "asg_type",      "code",
                                                                "comment",   "display",       "domain",
                                                                "elevation", "error",         "linked_connections",
                                                                "local",     "lost",          "mask",
                                                                "name",      "network_logon", "path",
                                                                "provider",  "refcount",      "remote",
                                                                "service",   "session",       "status",
                                                                "system",    "text",          "timed_out",
                                                                "type",      "usage",         "usecount",
                                                                "user",      "version"});
static_assert(std::ranges::is_sorted(known_members));

constexpr auto documents = std::to_array<std::string_view>(
    {document::connected, document::remembered, document::users, document::devices, document::uses, document::registry,
     document::access, document::providers, document::session, document::host});

bool is_member(std::string_view name) noexcept {
  return std::ranges::binary_search(known_members, name);
}

/// As it is written where nothing has to go.
std::string kept_line(std::string_view line) {
  json::parse_options options;
  options.max_depth = 4;
  json::error_code error;
  const json::value value = json::parse({line.data(), line.size()}, error, {}, options);
  if (error || !value.is_object()) return text::trim(line).empty() ? "" : "?";
  const json::object& record = value.get_object();
  const auto fits = [](const auto& member) { return is_member(member.key()) && !member.value().is_structured(); };
  if (std::ranges::all_of(record, fits)) return std::string(line);
  json::object kept;
  for (const auto& member : record)
    if (fits(member)) kept.insert(member);
  return json::serialize(kept);
}

}  // namespace

model::Document keep_records(model::Document document) {
  const std::string whole = text::decoded(std::move(document.text));
  document.text.clear();
  document.stderr_text.clear();
  if (std::ranges::find(documents, document.name) == documents.end()) return document;
  text::Lines lines(whole);
  for (std::string_view line; lines.next(line);) document.text.append(kept_line(line)).append("\n");
  return document;
}

bool is_read(std::string_view document_name, const model::Evidence&) {
  return std::ranges::find(documents, document_name) != documents.end();
}

}  // namespace netuse::inline v0::windows
