// SPDX-License-Identifier: MIT
#include "windows/account.hpp"

#include <array>
#include <string>

#include "model/account_writer.hpp"
#include "schema/schema.hpp"
#include "windows/documents.hpp"
#include "windows/judgement.hpp"

namespace netuse::inline v0::windows {

namespace {

namespace s = schema::slot;

using model::AccountWriter;
using model::Witness;

Witness at(const Source& source) noexcept {
  return {source.document, source.line};
}

/// By USE_INFO_2's ui2_status.
std::string_view words_of_use(std::uint32_t status) noexcept {
  constexpr auto words = std::to_array<std::string_view>(
      {"NetUse status 0, USE_OK: the connection is valid", "NetUse status 1, USE_PAUSED: the server has paused it",
       "NetUse status 2, USE_SESSLOST: the session is lost", "NetUse status 3, USE_NETERR: an error of the network",
       "NetUse status 4, USE_CONN: it is being made", "NetUse status 5, USE_RECONN: it is being made anew"});
  return status < words.size() ? words.at(status) : "a status of NetUse that no document explains";
}

void advise(AccountWriter& to, const Row& row) {
  const std::string remote(row.resource.remote);
  switch (row.use != nullptr ? row.use->status : 0) {
    case 0:
      return;
    case 2:
      return to.advise("the next access brings it back; see whether the server answers: net view " +
                       remote.substr(0, remote.find('\\', 2)));
    case 3:
      return to.advise("disconnect it and connect it anew: net use " + std::string(row.resource.local) +
                       " /delete, then net use " + std::string(row.resource.local) + " " + remote);
    default:
      return to.advise("look again in a few seconds");
  }
}

void tell_state(AccountWriter& to, const Row& row, const Facts& facts, bool not_asked) {
  const auto properties = {std::uint8_t{s::connection_state}, std::uint8_t{s::status}};
  if (row.use != nullptr) {
    to.because(properties, at(row.use->source), words_of_use(row.use->status));
    return advise(to, row);
  }
  if (not_asked) {
    to.because(properties, {document::uses}, "NetUse, which knows the state, could not be asked");
    return to.advise(facts.uses.outcome.timed_out ? "ask again with more time: --timeout 60"
                                                  : "ask again as the user whose connection it is");
  }
  to.because(properties, {document::uses},
             row.current ? "NetUse does not know it: it is no SMB connection, or DFS"
                         : "it is remembered, and NetUse does not list it");
  const std::string local(row.resource.local);
  const std::string remote(row.resource.remote);
  to.advise(row.current ? "Windows says so of all that its SMB client does not know; see whether it works: dir " +
                              (local.empty() ? remote : local)
                        : "connect it: net use " + local + " " + remote);
}

void tell_user(AccountWriter& to, const Row& row, const Facts& facts) {
  const Answer* const answer = facts.users.find(row.resource.local.empty() ? row.resource.remote : row.resource.local);
  if (!row.current && row.use == nullptr)
    to.because({s::user_name}, {}, "Windows tells no user of what is only remembered");
  else if (answer != nullptr && answer->good())
    to.because({s::user_name}, at(answer->source), "WNetGetUser's answer");
  else if (row.use != nullptr)
    to.because({s::user_name}, at(row.use->source), "the user that NetUse knows; WNetGetUser gave none");
  else
    to.because({s::user_name}, {document::users}, "WNetGetUser gave none, and NetUse does not list it");
}

void tell_access(AccountWriter& to, const Row& row, const Facts& facts) {
  const Answer* const answer = facts.access.find(row.resource.remote);
  if (answer != nullptr)
    to.because({s::access_mask}, at(answer->source),
               answer->good() ? "the rights that the share's root granted" : "the share's root did not say its rights");
  else
    to.because({s::access_mask}, {document::access},
               row.current ? "nobody asked the server (--no-probe, or no time)" : "it is not connected");
}

}  // namespace

model::Account account_of(const Row& row, const Facts& facts, bool not_asked, model::Quotations& quotations) {
  AccountWriter to(quotations);
  const Witness resource = at(row.resource.source);
  to.because({s::remote_name, s::local_name, s::provider_name, s::display_type, s::resource_type, s::comment}, resource,
             "as Windows lists it");
  tell_state(to, row, facts, not_asked);
  tell_user(to, row, facts);
  tell_access(to, row, facts);
  to.because({s::persistent}, row.persistent ? at(row.persistent_by) : Witness{document::remembered},
             row.persistent ? "it is connected again at logon" : "it is not among those that are connected again");
  return to.take();
}

}  // namespace netuse::inline v0::windows
