// SPDX-License-Identifier: MIT
#include "samba/kernel/client_counts.hpp"

#include <string>
#include <utility>

#include "samba/kernel/client_stats.hpp"
#include "samba/kernel/debug_data.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

constexpr const char* stats_name = "/proc/fs/cifs/Stats";

/// Of the connection's sessions, the address that is told, where it has no name.
std::string name_of(const CifsServer& server) {
  if (!server.hostname.empty()) return std::string(server.hostname);
  for (const CifsSession& session : server.sessions)
    if (!session.address.empty()) return std::string(session.address);
  return {};
}

bool count_servers(const model::Evidence& evidence, model::Snapshot& out, HostStatistics& into) {
  const model::Document* const document = evidence.find("/proc/fs/cifs/DebugData");
  if (document == nullptr || !document->readable()) return false;
  const DebugData data = parse_debug_data(document->text);
  for (const CifsServer& server : data.servers)
    into.servers.push_back(
        {.server = std::string(out.text_of_bytes(name_of(server))), .requests_on_wire = server.requests_on_wire});
  return data.recognised;
}

bool count_shares(const model::Evidence& evidence, model::Snapshot& out, HostStatistics& into) {
  const model::Document* const document = evidence.find(stats_name);
  if (document == nullptr || (document->error && *document->error == "ENOENT")) return false;
  if (!document->readable()) {
    out.diagnose(Severity::warning, stats_name, 0,
                 "it cannot be read (" + *document->error + "): what the kernel's client counts is not known");
    return false;
  }
  const bool recognised = read_stats(document->text, into);
  for (ShareStatistics& share : into.share_list) share.remote_name = out.text_of_bytes(share.remote_name);
  if (!recognised)
    out.diagnose(Severity::warning, stats_name, 0,
                 "it has no line of the kernel's statistics: what the client counts is not known");
  return recognised;
}

}  // namespace

void count_client(const model::Evidence& evidence, model::Snapshot& out) {
  HostStatistics counted;
  const bool has_servers = count_servers(evidence, out, counted);
  const bool has_shares = count_shares(evidence, out, counted);
  if (has_servers || has_shares) out.count(std::move(counted));
}

}  // namespace netuse::inline v0::samba::kernel
