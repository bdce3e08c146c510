// SPDX-License-Identifier: MIT
#include "capi/snapshot_rows.hpp"

#include <cstdint>
#include <string_view>

#include "model/snapshot.hpp"
#include "object/internals.hpp"
#include "schema/schema.hpp"

namespace netuse::inline v0::capi {

namespace {

const char* c_text(std::string_view text, model::Arena& arena) {
  return arena.join({text, std::string_view("\0", 1)}).data();
}

netuse_connection row_of(const model::Instance& instance, model::Arena& arena) {
  namespace s = schema::slot;
  const auto text = [&](std::size_t at) {
    const model::Slot slot = instance.slots[at];
    return slot.is_text() ? c_text(slot.text(), arena) : nullptr;
  };
  const model::Slot mask = instance.slots[s::access_mask];
  const model::Slot persistent = instance.slots[s::persistent];
  return {.caption = text(s::caption),
          .description = text(s::description),
          .install_date = text(s::install_date),
          .name = text(s::name),
          .status = text(s::status),
          .comment = text(s::comment),
          .connection_state = text(s::connection_state),
          .connection_type = text(s::connection_type),
          .display_type = text(s::display_type),
          .local_name = text(s::local_name),
          .provider_name = text(s::provider_name),
          .remote_name = text(s::remote_name),
          .remote_path = text(s::remote_path),
          .resource_type = text(s::resource_type),
          .user_name = text(s::user_name),
          .access_mask = mask.is_null() ? 0U : static_cast<std::uint32_t>(mask.number()),
          .has_access_mask = static_cast<int>(!mask.is_null()),
          .persistent = static_cast<int>(!persistent.is_null() && persistent.boolean()),
          .has_persistent = static_cast<int>(!persistent.is_null())};
}

}  // namespace

const std::vector<netuse_connection>& SnapshotRows::connections(const Snapshot& of) {
  const std::scoped_lock lock(mutex_);
  if (!connections_) {
    auto rows = std::make_unique<std::vector<netuse_connection>>();
    for (const model::Instance& instance : detail::Internals::of(of)->connections())
      rows->push_back(row_of(instance, *arena_));
    connections_ = std::move(rows);
  }
  return *connections_;
}

const std::vector<netuse_diagnostic_info>& SnapshotRows::diagnostics(const Snapshot& of) {
  const std::scoped_lock lock(mutex_);
  if (!diagnostics_) {
    auto rows = std::make_unique<std::vector<netuse_diagnostic_info>>();
    for (const Diagnostic& d : of.diagnostics())
      rows->push_back({.severity = static_cast<int>(d.severity),
                       .document = c_text(d.document, *arena_),
                       .line = d.line,
                       .message = c_text(d.message, *arena_)});
    diagnostics_ = std::move(rows);
  }
  return *diagnostics_;
}

}  // namespace netuse::inline v0::capi
