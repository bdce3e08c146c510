// SPDX-License-Identifier: MIT
#include "hosts.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

#include "cli.hpp"
#include "json.hpp"

namespace netuse::cli {

namespace {

/// Seconds since an ISO 8601 moment in UTC, as recordings have it; nothing if it is none or yet to come.
std::optional<long long> seconds_since(const std::string& at) {
  namespace c = std::chrono;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (std::sscanf(at.c_str(), "%4d-%2u-%2uT%2d:%2d:%2d", &year, &month, &day, &hour, &minute, &second) != 6) return {};
  const c::year_month_day date{c::year(year), c::month(month), c::day(day)};
  if (!date.ok()) return {};
  const auto moment = c::sys_days(date) + c::hours(hour) + c::minutes(minute) + c::seconds(second);
  const auto age = c::duration_cast<c::seconds>(c::system_clock::now() - moment).count();
  return age < 0 ? std::nullopt : std::optional<long long>(age);
}

std::string age_of(const std::string& at) {
  const auto seconds = seconds_since(at);
  if (!seconds) return "unknown";
  if (*seconds < 120) return std::to_string(*seconds) + " s";
  if (*seconds < 7200) return std::to_string(*seconds / 60) + " min";
  if (*seconds < 172'800) return std::to_string(*seconds / 3600) + " h";
  return std::to_string(*seconds / 86'400) + " d";
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
