// SPDX-License-Identifier: MIT
#include "explained.hpp"

#include <algorithm>

#include "cli.hpp"
#include "json.hpp"

namespace netuse::cli {

namespace {

std::string json_value(const Reason& reason) {
  if (!reason.value) return "null";
  if (reason.property == "AccessMask") return *reason.value;
  if (reason.property == "Persistent") return *reason.value == "TRUE" ? "true" : "false";
  return json_string(*reason.value);
}

std::string json_of(const Reason& reason) {
  return JsonObject()
      .text("property", std::string_view(reason.property))
      .json("value", json_value(reason))
      .text("document", filled(reason.document))
      .json("line", reason.line == 0 ? "null" : std::to_string(reason.line))
      .text("words", filled(reason.words))
      .text("rule", std::string_view(reason.rule))
      .line();
}

std::string json_of(const Explanation& explanation) {
  std::vector<std::string> reasons;
  reasons.reserve(explanation.reasons.size());
  for (const Reason& reason : explanation.reasons) reasons.push_back(json_of(reason));
  return JsonObject()
      .text("name", std::string_view(explanation.connection.name))
      .text("host", filled(explanation.host))
      .json("reasons", json_row(reasons))
      .json("advice", json_row(json_texts(explanation.advice)))
      .line();
}

}  // namespace

std::string head_of(const Snapshot& snapshot) {
  std::string head = "source " + snapshot.backend();
  if (snapshot.backend() == "recordings") return head + ", " + counted(snapshot.hosts().size(), "host");
  head += ", host " + (snapshot.host().empty() ? "unknown" : snapshot.host());
  head += snapshot.is_this_system() ? ", this machine, now" : ", not this machine or moment";
  return snapshot.at().empty() ? head : head + ", " + snapshot.at();
}

std::string title_of(const Explanation& explanation, bool of_many) {
  const std::string host = of_many && !explanation.host.empty() ? explanation.host + ": " : std::string();
  return printable(host + explanation.connection.name);
}

std::string state_of(const Explanation& explanation) {
  return printable(reason_of(explanation, "ConnectionState").value.value_or("ConnectionState not known") + ", " +
                   reason_of(explanation, "Status").value.value_or("Status not known"));
}

std::string place_of(const Reason& reason) {
  std::string place = reason.document;
  if (reason.line != 0) place += " line " + std::to_string(reason.line);
  return reason.words.empty() ? place : place + ": " + reason.words;
}

std::string why(const Explanation& explanation) {
  const Reason& reason = reason_of(explanation, "ConnectionState");
  std::string line = reason.rule;
  if (reason.line != 0) line += " (" + reason.document + " line " + std::to_string(reason.line) + ")";
  if (!explanation.advice.empty()) line += "; " + explanation.advice.front();
  return printable(line);
}

std::vector<std::string> json_items(const std::vector<Explanation>& explanations) {
  std::vector<std::string> items;
  items.reserve(explanations.size());
  for (const Explanation& explanation : explanations) items.push_back(json_of(explanation));
  return items;
}

const Reason& reason_of(const Explanation& explanation, const char* property) {
  return *std::ranges::find(explanation.reasons, property, &Reason::property);  // each has a reason for each
}

}  // namespace netuse::cli
