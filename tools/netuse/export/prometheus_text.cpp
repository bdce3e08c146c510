// SPDX-License-Identifier: MIT
#include "export/prometheus_text.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "export/client_metrics.hpp"
#include "export/metric_text.hpp"
#include "export/outbound.hpp"
#include "moment.hpp"

namespace netuse::cli {

namespace {

void add_look(const ExportLook& look, MetricText& to) {
  to.family("netuse_build_info", "gauge", "The version of netuse; always 1.");
  to.sample(MetricText::labels({{"version", NETUSE_VERSION}}), 1);
  to.family("netuse_up", "gauge",
            "Could the source be read? 1: yes. Without it there is nothing else but these lines.");
  to.sample("", look.snapshot ? 1 : 0);
  to.family("netuse_collect_duration_seconds", "gauge", "How long looking took.");
  to.sample_seconds("", look.time.count());
}

void add_hosts(const Snapshot& snapshot, MetricText& to) {
  const std::vector<HostSummary> hosts = snapshot.hosts();
  to.family("netuse_snapshot_time_seconds", "gauge", "When the host was looked at, in seconds since 1970.");
  for (const HostSummary& host : hosts)
    if (const auto at = moment_of(host.at))
      to.sample(MetricText::labels({{"host", host.host}}),
                static_cast<std::uint64_t>(std::max<std::int64_t>(at->time_since_epoch().count() / 1000, 0)));
  to.family("netuse_documents_unread", "gauge", "How many documents were there and could not be read.");
  for (const HostSummary& host : hosts) to.sample(MetricText::labels({{"host", host.host}}), host.unread.size());
  to.family("netuse_recordings_unreadable", "gauge", "Of a fleet: how many recordings could not be used.");
  to.sample("", snapshot.unreadable_recordings());
}

/// One series for each connection and word: 1 for the word that holds.
void add_state_set(const std::vector<Outbound>& all, const char* label, const std::vector<std::string>& words,
                   std::string Outbound::* value, MetricText& to) {
  for (const Outbound& connection : all)
    for (const std::string& word : words)
      to.sample(connection.labels, {label, word}, connection.*value == word ? 1 : 0);
}

void add_connections(const std::vector<Outbound>& all, MetricText& to) {
  to.family("netuse_connection_info", "gauge", "A connection of this host to a share; always 1.");
  for (const Outbound& c : all)
    to.sample(c.labels + "," +
                  MetricText::labels({{"user_name", c.user_name},
                                      {"provider_name", c.provider_name},
                                      {"resource_type", c.resource_type},
                                      {"connection_type", c.connection_type}}),
              1);
  to.family("netuse_connection_state", "gauge",
            "ConnectionState: 1 for the one that holds; none is 1 if it is not known.");
  add_state_set(all, "state", connection_states(), &Outbound::state, to);
  to.family("netuse_connection_status", "gauge", "Status: 1 for the one that holds.");
  add_state_set(all, "status", statuses(), &Outbound::status, to);
  to.family("netuse_connection_persistent", "gauge", "Does the connection come back by itself (fstab, units, maps)?");
  for (const Outbound& c : all) to.sample(c.labels, c.persistent ? 1 : 0);
}

void add_inbound(const Snapshot& snapshot, MetricText& to) {
  std::map<std::string, std::uint64_t> counts;
  for (const std::string& labels : inbound_shares(snapshot)) ++counts[labels];
  to.family("netuse_inbound_connections", "gauge", "Machines that are connected to a share of this host.");
  for (const auto& [labels, count] : counts) to.sample(labels, count);
}

/// Files that people wrote can be thousands: they are in netuse_documents_unread.
bool has_series(const std::string& name) {
  constexpr auto of_people = std::to_array<std::string_view>(
      {"/etc/systemd/", "/run/systemd/", "/usr/lib/systemd/", "/lib/systemd/", "/usr/local/lib/systemd/"});
  if (std::ranges::any_of(of_people, [&](std::string_view folder) { return name.starts_with(folder); })) return false;
  return !name.starts_with("/etc/auto");
}

const char* result_of(const DocumentInfo& document) {
  if (!document.problem) return document.exit.value_or(0) == 0 ? "read" : "failed";
  if (*document.problem == "ENOENT") return "missing";
  if (*document.problem == "EACCES" || *document.problem == "EPERM") return "refused";
  return *document.problem == "timed out" ? "late" : "failed";
}

void add_documents(const Snapshot& snapshot, MetricText& to) {
  to.family("netuse_document_read", "gauge", "What came of reading a document: 1 for the result that holds.");
  for (const DocumentInfo& document : snapshot.documents()) {
    if (!has_series(document.name)) continue;
    const std::string labels = MetricText::labels({{"host", snapshot.host()}, {"document", document.name}});
    for (const char* const result : {"read", "missing", "refused", "late", "failed"})
      to.sample(labels, {"result", result}, std::string_view(result) == result_of(document) ? 1 : 0);
  }
}

}  // namespace

std::string prometheus_text(const ExportLook& look) {
  MetricText text;
  add_look(look, text);
  if (look.snapshot) {
    const Snapshot& snapshot = *look.snapshot;
    add_hosts(snapshot, text);
    add_connections(outbound_of(snapshot), text);
    add_inbound(snapshot, text);
    add_documents(snapshot, text);
    add_client_metrics(snapshot.statistics(), text);
  }
  return text.take();
}

}  // namespace netuse::cli
