// SPDX-License-Identifier: MIT
#include "wmi/connect.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unistd.h>

#include "com/text.hpp"

namespace netuse_wbem {
namespace {

std::string own_name() {
  std::array<char, 256> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string first_label(const std::string& name) {
  return name.substr(0, name.find('.'));
}

bool names_a_source() {
  const char* source = std::getenv("NETUSE_SOURCE");  // NOLINT(concurrency-mt-unsafe): only read
  return source != nullptr && *source != '\0';
}

}  // namespace

bool is_this_machine(const std::string& server) {
  constexpr std::array<std::string_view, 5> always{"", ".", "localhost", "127.0.0.1", "::1"};
  if (std::ranges::any_of(always, [&](std::string_view name) { return same_name(name, server); })) return true;
  const std::string own = own_name();
  return !own.empty() && (same_name(server, own) || same_name(server, first_label(own)));
}

netuse::Services connect_to(const std::string& server) {
  netuse::Services services = netuse::open();
  const bool own = is_this_machine(server);
  if (server.empty() || server == "." || (own && !names_a_source())) return services;
  for (const netuse::HostSummary& host : services.snapshot().hosts()) {
    if (!same_name(host.host, server)) continue;
    return host.file.empty() ? services : netuse::open("recording:" + host.file);
  }
  if (!own) throw NoSuchServer{};
  return services;
}

}  // namespace netuse_wbem
