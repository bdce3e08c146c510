// SPDX-License-Identifier: MIT
// From slots to the typed NetworkConnection, and the public Snapshot over model::Snapshot.
#include "model/typed.hpp"

#include <unordered_map>

#include "model/snapshot.hpp"
#include "netuse/snapshot.hpp"
#include "schema/schema.hpp"
#include "schema/words.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0 {

namespace {

namespace s = schema::slot;

std::optional<std::string> text_of(const model::Slot& slot) {
  if (!slot.is_text()) return std::nullopt;
  return std::string(slot.text());
}

template <class Enum>
std::optional<Enum> enum_of(const model::Slot& slot) {
  if (!slot.is_text()) return std::nullopt;
  return schema::from_word<Enum>(slot.text());
}

}  // namespace

NetworkConnection model::typed(const Slot* row) {
  NetworkConnection c;
  c.caption = text_of(row[s::caption]);
  c.description = text_of(row[s::description]);
  c.install_date = text_of(row[s::install_date]);
  c.name = text_of(row[s::name]).value_or("");
  c.status = enum_of<Status>(row[s::status]);
  if (!row[s::access_mask].is_null()) c.access_mask = static_cast<std::uint32_t>(row[s::access_mask].number());
  c.comment = text_of(row[s::comment]);
  c.connection_state = enum_of<ConnectionState>(row[s::connection_state]);
  c.connection_type = enum_of<ConnectionType>(row[s::connection_type]);
  c.display_type = enum_of<DisplayType>(row[s::display_type]);
  c.local_name = text_of(row[s::local_name]);
  if (!row[s::persistent].is_null()) c.persistent = row[s::persistent].boolean();
  c.provider_name = text_of(row[s::provider_name]);
  c.remote_name = text_of(row[s::remote_name]);
  c.remote_path = text_of(row[s::remote_path]);
  c.resource_type = enum_of<ResourceType>(row[s::resource_type]);
  c.user_name = text_of(row[s::user_name]);
  return c;
}

NetworkConnection ConnectionList::iterator::operator*() const {
  return model::typed(snapshot_->connections()[at_].slots);
}
std::size_t ConnectionList::size() const noexcept {
  return snapshot_->connections().size();
}

const std::vector<Diagnostic>& Snapshot::diagnostics() const& noexcept {
  return data_->diagnostics();
}
const std::string& Snapshot::backend() const& noexcept {
  return data_->origin().backend;
}
const std::string& Snapshot::host() const& noexcept {
  return data_->origin().host;
}
const std::string& Snapshot::at() const& noexcept {
  return data_->origin().at;
}
bool Snapshot::is_this_system() const noexcept {
  return data_->origin().this_system;
}

std::size_t Snapshot::unreadable_recordings() const noexcept {
  return data_->unreadable();
}

std::vector<HostSummary> Snapshot::hosts() const {
  std::vector<HostSummary> hosts;
  std::unordered_map<const model::Origin*, std::size_t> places;
  for (const auto& origin : data_->origins()) {
    if (!origin->is_host) continue;
    places.emplace(origin.get(), hosts.size());
    hosts.push_back({.host = origin->host,
                     .backend = origin->backend,
                     .at = origin->at,
                     .file = origin->file,
                     .unread = origin->unread});
  }
  for (const model::Document& d : data_->evidence().documents())
    if (d.error && *d.error != "ENOENT") hosts.front().unread.push_back(d.name);
  for (const model::Instance& row : data_->connections()) {
    HostSummary& host = hosts[places.at(row.origin)];
    const model::Slot status = row.slots[s::status];
    ++host.connections;
    if (status.is_text() && status.text() != "OK") ++host.not_ok;
  }
  return hosts;
}

std::vector<HostStatistics> Snapshot::statistics() const {
  std::vector<HostStatistics> list;
  for (const model::Snapshot::Counted& counted : data_->statistics()) {
    list.push_back(counted.statistics);
    list.back().host = counted.origin->host;
  }
  return list;
}

std::vector<DocumentInfo> Snapshot::documents() const {
  std::vector<DocumentInfo> list;
  for (const model::Document& d : data_->evidence().documents())
    list.push_back({text::utf8_of_bytes(d.name), d.text.size(), d.exit, d.error});
  return list;
}

}  // namespace netuse::inline v0
