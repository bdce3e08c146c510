// SPDX-License-Identifier: MIT
#include "source/fleet.hpp"

#include <utility>

#include "source/fleet_hosts.hpp"

namespace netuse::inline v0::source {

namespace {

class FleetSource final : public detail::Source {
 public:
  FleetSource(std::string where, OpenOptions options) : where_(std::move(where)), options_(std::move(options)) {}

  std::shared_ptr<const model::Snapshot> take() override {
    FleetHosts hosts(where_, options_);
    auto all = hosts.all();
    while (const auto host = hosts.next_host()) all->merge(std::move(*host));
    return all;
  }
  std::unique_ptr<detail::Hosts> hosts() override { return std::make_unique<FleetHosts>(where_, options_); }

 private:
  std::string where_;
  OpenOptions options_;
};

}  // namespace

std::unique_ptr<detail::Source> make_fleet_source(const std::string& where, const OpenOptions& options) {
  return std::make_unique<FleetSource>(where, options);
}

}  // namespace netuse::inline v0::source
