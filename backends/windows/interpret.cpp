// SPDX-License-Identifier: MIT
#include "windows/interpret.hpp"

#include "windows/complaints.hpp"
#include "windows/facts.hpp"
#include "windows/judgement.hpp"
#include "windows/listing.hpp"

namespace netuse::inline v0::windows {

namespace {

State state_of(const Row& row, const Facts& facts) {
  if (row.use != nullptr) return state_of_use(row.use->status);
  const std::string_view provider = row.resource.provider;
  const bool might_be_up = row.current && (provider.empty() || is_smb_provider(provider));
  return might_be_up && !facts.uses.outcome.complete() ? state_not_asked() : state_unknown_to_netuse();
}

/// WNetGetUser's answer as it is, else what NetUse knows; null for what is only remembered.
std::string_view user_of(const Row& row, const Facts& facts, model::Arena& arena) {
  if (!row.current && row.use == nullptr) return {};
  const Answer* const answer = facts.users.find(row.resource.local.empty() ? row.resource.remote : row.resource.local);
  if (answer != nullptr && answer->good()) return answer->text;
  if (row.use == nullptr || row.use->user.empty() || row.use->domain.empty())
    return row.use != nullptr ? row.use->user : std::string_view();
  return arena.join({row.use->domain, "\\", row.use->user});
}

std::optional<std::uint32_t> access_of(const Row& row, const Facts& facts) {
  const Answer* const answer = row.current ? facts.access.find(row.resource.remote) : nullptr;
  if (answer == nullptr || !answer->good() || !answer->mask) return std::nullopt;
  return class_access_bits(*answer->mask);
}

}  // namespace

void interpret(const model::Evidence& evidence, const backends::InterpretOptions&, model::Snapshot& out) {
  Facts facts;
  read_facts(evidence, out, facts);
  out.set_host(facts.host);
  const std::vector<Row> rows = list_rows(facts);
  for (const Row& row : rows) {
    const State state = state_of(row, facts);
    out.add({.remote_name = row.resource.remote,
             .remote_path = {},
             .local_name = row.resource.local,
             .user_name = user_of(row, facts, facts.arena),
             .provider_name = row.resource.provider,
             .connection_state = state.connection_state,
             .status = state.status,
             .display_type = display_type(row.resource.display),
             .resource_type = resource_type(row.resource.type),
             .comment = row.resource.comment,
             .install_date = {},
             .access_mask = access_of(row, facts),
             .persistent = row.persistent});
  }
  complain_of_calls(facts, rows, out);
  explain_session(facts, rows, out);
}

bool owns(std::string_view document_name) {
  return document_name.starts_with("wnet/");
}

}  // namespace netuse::inline v0::windows
