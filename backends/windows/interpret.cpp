// SPDX-License-Identifier: MIT
#include "windows/interpret.hpp"

#include "windows/account.hpp"
#include "windows/complaints.hpp"
#include "windows/facts.hpp"
#include "windows/judgement.hpp"
#include "windows/listing.hpp"

namespace netuse::inline v0::windows {

namespace {

/// Of an SMB connection that is up, as far as anybody told, and of which NetUse could not be asked.
bool might_be_up(const Row& row, const Facts& facts) {
  const std::string_view provider = row.resource.provider;
  return row.current && (provider.empty() || is_smb_provider(provider)) && !facts.uses.outcome.complete();
}

State state_of(const Row& row, const Facts& facts) {
  if (row.use != nullptr) return state_of_use(row.use->status);
  return might_be_up(row, facts) ? state_not_asked() : state_unknown_to_netuse();
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

void interpret(const model::Evidence& evidence, const backends::InterpretOptions& options, model::Snapshot& out) {
  Facts facts;
  read_facts(evidence, out, facts);
  out.set_host(facts.host);
  const std::vector<Row> rows = list_rows(facts);
  model::Quotations quotations(evidence);
  for (const Row& row : rows) {
    const State state = state_of(row, facts);
    const bool added = out.add({.remote_name = row.resource.remote,
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
    if (added && options.accounts) out.account(account_of(row, facts, might_be_up(row, facts), quotations));
  }
  complain_of_calls(facts, rows, out);
  explain_session(facts, rows, out);
}

bool owns(std::string_view document_name) {
  return document_name.starts_with("wnet/");
}

}  // namespace netuse::inline v0::windows
