// SPDX-License-Identifier: MIT
#include "hosts.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "cli.hpp"
#include "json.hpp"
#include "moment.hpp"

namespace netuse::cli {

namespace {

/// How long ago it was; of a moment that is none, or yet to come, nobody knows.
std::string age_of(const std::string& at) {
  const std::optional<Moment> moment = moment_of(at);
  if (!moment || moment_now() < *moment) return "unknown";
  return age_text(std::chrono::duration_cast<std::chrono::seconds>(moment_now() - *moment));
}

std::string joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

using Row = std::array<std::string, 6>;

Row row_of(const HostSummary& host) {
  return {host.host.empty() ? "(" + host.file + ")" : host.host,
          age_of(host.at),
          host.backend,
          std::to_string(host.connections),
          std::to_string(host.not_ok),
          joined(host.unread)};
}

}  // namespace

void print_hosts(const std::vector<HostSummary>& hosts) {
  std::vector<Row> rows{{"Host", "Age", "Backend", "Connections", "Not OK", "Could not be read"}};
  rows.reserve(hosts.size() + 1);
  for (const HostSummary& host : hosts) rows.push_back(row_of(host));
  std::array<std::size_t, 6> widths{};
  for (Row& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      row.at(i) = printable(row.at(i));
      widths.at(i) = std::max(widths.at(i), display_width(row.at(i)));
    }
  std::puts("\nHosts");
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line.append("  ").append(row.at(i)).append(widths.at(i) - display_width(row.at(i)), ' ');
    std::puts(line.substr(0, line.find_last_not_of(' ') + 1).c_str());
  }
}

std::vector<std::string> json_items(const std::vector<HostSummary>& hosts) {
  std::vector<std::string> items;
  items.reserve(hosts.size());
  for (const HostSummary& host : hosts) {
    JsonObject item;
    item.text("host", filled(host.host))
        .text("time", filled(host.at))
        .text("source", std::string_view(host.backend))
        .text("file", filled(host.file))
        .number("connections", host.connections)
        .number("not_ok", host.not_ok)
        .json("unread", json_row(json_texts(host.unread)));
    items.push_back(item.line());
  }
  return items;
}

}  // namespace netuse::cli
