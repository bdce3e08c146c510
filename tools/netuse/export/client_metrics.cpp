// SPDX-License-Identifier: MIT
#include "export/client_metrics.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "moment.hpp"

namespace netuse::cli {

namespace {

using Field = std::optional<std::uint64_t>;

/// Series of one name and labels are one: a share that several users have mounted is listed for each of them, and a
/// server can have several connections. Their numbers are added.
using Sums = std::map<std::string, std::uint64_t>;

void write_sums(const Sums& sums, MetricText& to) {
  for (const auto& [labels, value] : sums) to.sample(labels, value);
}

struct HostMetric {
  const char* name;
  const char* type;
  const char* help;
  Field HostStatistics::* field;
};
constexpr auto host_metrics = std::to_array<HostMetric>({
    {"netuse_cifs_sessions", "gauge", "SMB sessions of the kernel's client.", &HostStatistics::sessions},
    {"netuse_cifs_shares", "gauge", "Tree connects of the kernel's client, IPC$ included.", &HostStatistics::shares},
    {"netuse_cifs_session_reconnects_total", "counter", "How often a session was connected anew.",
     &HostStatistics::session_reconnects},
    {"netuse_cifs_share_reconnects_total", "counter", "How often a tree was connected anew.",
     &HostStatistics::share_reconnects},
    {"netuse_cifs_vfs_operations_total", "counter", "Operations of the file system.", &HostStatistics::operations},
});

struct ShareMetric {
  const char* name;
  const char* help;
  Field ShareStatistics::* field;
};
constexpr auto share_metrics = std::to_array<ShareMetric>({
    {"netuse_cifs_requests_total", "Requests to the share.", &ShareStatistics::requests},
    {"netuse_cifs_read_bytes_total", "Bytes that were read from the share.", &ShareStatistics::bytes_read},
    {"netuse_cifs_written_bytes_total", "Bytes that were written to the share.", &ShareStatistics::bytes_written},
});

std::string labels_of(const HostStatistics& host, const ShareStatistics& share) {
  return MetricText::labels({{"host", host.host}, {"remote_name", share.remote_name}});
}

void add_host_metrics(const std::vector<HostStatistics>& hosts, MetricText& to) {
  for (const HostMetric& metric : host_metrics) {
    to.family(metric.name, metric.type, metric.help);
    for (const HostStatistics& host : hosts)
      if (const Field& value = host.*metric.field) to.sample(MetricText::labels({{"host", host.host}}), *value);
  }
}

void add_servers(const std::vector<HostStatistics>& hosts, MetricText& to) {
  Sums sums;
  for (const HostStatistics& host : hosts)
    for (const ServerStatistics& server : host.servers)
      sums[MetricText::labels({{"host", host.host}, {"server", server.server}})] += server.requests_on_wire;
  to.family("netuse_cifs_requests_on_wire", "gauge", "Requests to a server that wait for its answer.");
  write_sums(sums, to);
}

void add_share_metrics(const std::vector<HostStatistics>& hosts, MetricText& to) {
  for (const ShareMetric& metric : share_metrics) {
    Sums sums;
    for (const HostStatistics& host : hosts)
      for (const ShareStatistics& share : host.share_list)
        if (const Field& value = share.*metric.field) sums[labels_of(host, share)] += *value;
    to.family(metric.name, "counter", metric.help);
    write_sums(sums, to);
  }
}

/// Of several trees the oldest.
void add_since(const std::vector<HostStatistics>& hosts, MetricText& to) {
  Sums oldest;
  for (const HostStatistics& host : hosts)
    for (const ShareStatistics& share : host.share_list)
      if (const auto since = moment_of(share.since); since && since->time_since_epoch().count() > 0) {
        const auto seconds = static_cast<std::uint64_t>(since->time_since_epoch().count() / 1000);
        const auto [at, is_new] = oldest.try_emplace(labels_of(host, share), seconds);
        at->second = std::min(at->second, seconds);
      }
  to.family("netuse_cifs_share_connected_time_seconds", "gauge",
            "When the share was connected, in seconds since 1970 (Linux 6.9 and later).");
  write_sums(oldest, to);
}

void add_operations(const std::vector<HostStatistics>& hosts, MetricText& to) {
  Sums totals;
  Sums failures;
  for (const HostStatistics& host : hosts)
    for (const ShareStatistics& share : host.share_list)
      for (const OperationStatistics& operation : share.operations) {
        const std::string labels =
            labels_of(host, share) + "," + MetricText::labels({{"operation", operation.operation}});
        totals[labels] += operation.total;
        if (operation.failed) failures[labels] += *operation.failed;
      }
  to.family("netuse_cifs_operations_total", "counter", "Requests to the share, by kind.");
  write_sums(totals, to);
  to.family("netuse_cifs_operations_failed_total", "counter", "Those of them that failed.");
  write_sums(failures, to);
}

}  // namespace

void add_client_metrics(const std::vector<HostStatistics>& hosts, MetricText& to) {
  add_host_metrics(hosts, to);
  add_servers(hosts, to);
  add_share_metrics(hosts, to);
  add_since(hosts, to);
  add_operations(hosts, to);
}

}  // namespace netuse::cli
