// SPDX-License-Identifier: MIT
#include "windows/complaints.hpp"

#include <algorithm>
#include <string>

#include "text/in_quotes.hpp"
#include "windows/documents.hpp"
#include "windows/error_name.hpp"
#include "windows/judgement.hpp"

namespace netuse::inline v0::windows {

namespace {

void complain_of_connected(const Facts& facts, model::Snapshot& out) {
  const Outcome& outcome = facts.connected.outcome;
  if (outcome.complete()) return;
  if (outcome.error == win32::no_network)
    return out.diagnose(Severity::info, document::connected, 0,
                        "Windows has no network provider (1222 ERROR_NO_NETWORK), so nothing can be connected");
  out.diagnose(
      Severity::error, document::connected, 0,
      "the list of current connections is not complete: " + how_it_ended(outcome, "WNetOpenEnum") +
          "; what the other calls know is listed in its place" +
          (outcome.timed_out && !outcome.provider.empty() ? " (raise --timeout, or see why that provider hangs)" : ""));
}

/// Wine's mpr says "not enough memory" where HKCU\Network does not exist; nothing is remembered then.
bool nothing_remembered(const Facts& facts) {
  const Outcome& outcome = facts.remembered.outcome;
  return outcome.error == win32::no_network ||
         (outcome.error == win32::not_enough_memory && facts.registry.outcome.error == win32::file_not_found);
}

void complain_of_remembered(const Facts& facts, model::Snapshot& out) {
  const Outcome& registry = facts.registry.outcome;
  const bool registry_good = registry.asked && (registry.complete() || registry.error == win32::file_not_found);
  if (!facts.remembered.outcome.complete() && !nothing_remembered(facts))
    out.diagnose(registry_good ? Severity::warning : Severity::error, document::remembered, 0,
                 "which connections are remembered is not fully known: " +
                     how_it_ended(facts.remembered.outcome, "WNetOpenEnum") +
                     (registry_good ? R"(; HKCU\Network, which knows drive letters only, is used in its place)" : ""));
  if (registry.asked && !registry_good)
    out.diagnose(Severity::info, document::registry, 0,
                 R"(HKCU\Network could not be read: )" + how_it_ended(registry, "RegOpenKeyEx"));
}

void complain_of_uses(const Facts& facts, const std::vector<Row>& rows, model::Snapshot& out) {
  if (!facts.uses.outcome.complete()) {
    const auto unknown = std::ranges::count_if(
        rows, [](const Row& row) { return row.current && is_smb_provider(row.resource.provider); });
    out.diagnose(
        unknown > 0 ? Severity::warning : Severity::info, document::uses, 0,
        "the state of " + std::to_string(unknown) +
            " SMB connections is not known: " + how_it_ended(facts.uses.outcome, "NetUseEnum") +
            (facts.uses.outcome.error == win32::workstation_not_started ? "; start the service LanmanWorkstation"
                                                                        : ""));
  }
  for (const Use& use : facts.uses.items)
    if (state_of_use(use.status).connection_state.data() == nullptr)
      out.diagnose(Severity::warning, document::uses, 0,
                   "NetUse gives " + text::in_quotes(use.remote) + " the unknown status " + std::to_string(use.status) +
                       "; its ConnectionState stays null");
}

void complain_of_users(const Facts& facts, model::Snapshot& out) {
  const Outcome& outcome = facts.users.outcome;
  if (!outcome.complete() && outcome.asked)
    out.diagnose(Severity::warning, document::users, 0,
                 "UserName is not known for all connections: " + how_it_ended(outcome, "WNetGetUser"));
  const auto failed = std::ranges::count_if(facts.users.items, [](const auto& item) { return !item.second.good(); });
  if (failed == 0) return;
  const auto first = std::ranges::min_element(facts.users.items, {}, [](const auto& item) {
    return std::pair(item.second.good(), std::string_view(item.first));
  });
  out.diagnose(Severity::info, document::users, 0,
               "WNetGetUser failed for " + std::to_string(failed) + " of " + std::to_string(facts.users.items.size()) +
                   " connections (" + text::in_quotes(first->first) + ": " + error_name(first->second.error) +
                   "); their UserName is null unless NetUse knows it");
}

void complain_of_devices(const Facts& facts, model::Snapshot& out) {
  const Outcome& outcome = facts.devices.outcome;
  if (outcome.asked && !outcome.complete())
    out.diagnose(facts.connected.outcome.complete() ? Severity::info : Severity::warning, document::devices, 0,
                 "drive letters could not all be asked for: " + how_it_ended(outcome, "WNetGetConnection"));
}

void complain_of_access(const Facts& facts, const std::vector<Row>& rows, model::Snapshot& out) {
  const Outcome& outcome = facts.access.outcome;
  const bool some_up =
      std::ranges::any_of(rows, [](const Row& row) { return row.use != nullptr && row.use->status == 0; });
  if (!outcome.asked && some_up)
    out.diagnose(Severity::info, document::access, 0,
                 "AccessMask is null, because no server was asked for it (--no-probe, or the time was up)");
  if (outcome.asked && !outcome.complete())
    out.diagnose(Severity::warning, document::access, 0,
                 "AccessMask is not known for all connections: " + how_it_ended(outcome, "CreateFile"));
  if (!facts.access.items.empty())
    out.diagnose(Severity::info, document::access, 0,
                 "the root of " + std::to_string(facts.access.items.size()) +
                     " share(s) was opened to learn AccessMask; --no-probe prevents that any server is contacted");
  for (const Row& row : rows) {
    const Answer* const answer = facts.access.find(row.resource.remote);
    if (answer == nullptr || answer->good()) continue;
    out.diagnose(Severity::warning, document::access, 0,
                 "AccessMask of " + text::in_quotes(row.resource.remote) + " is not known: " +
                     (answer->timed_out ? "the server did not answer in time"
                                        : "opening the share's root failed with " + error_name(answer->error)));
  }
}

}  // namespace

std::string how_it_ended(const Outcome& outcome, const char* call) {
  if (!outcome.asked) return "the evidence does not hold it";
  const std::string api = outcome.api.empty() ? call : std::string(outcome.api);
  std::string out;
  if (!outcome.timed_out)
    out = api + " failed with " + error_name(outcome.error);
  else if (outcome.api.empty())
    out = "the document could not be read (" + std::string(outcome.text) + ")";
  else if (outcome.provider.empty())
    return api + " did not return in time";
  else
    return "the network provider " + text::in_quotes(outcome.provider) + " did not answer " + api + " in time";
  if (!outcome.provider.empty()) out += ", as the network provider " + text::in_quotes(outcome.provider) + " says";
  if (!outcome.text.empty() && !outcome.api.empty()) out += ": " + std::string(outcome.text);
  return out;
}

void complain_of_calls(const Facts& facts, const std::vector<Row>& rows, model::Snapshot& out) {
  complain_of_connected(facts, out);
  complain_of_remembered(facts, out);
  complain_of_uses(facts, rows, out);
  complain_of_users(facts, out);
  complain_of_devices(facts, out);
  complain_of_access(facts, rows, out);
}

void explain_session(const Facts& facts, const std::vector<Row>& rows, model::Snapshot& out) {
  const Session& session = facts.session;
  if (!session.known) return;
  const auto say = [&](const std::string& message) { out.diagnose(Severity::info, document::session, 0, message); };
  const auto down = std::ranges::count_if(rows, [](const Row& row) { return !row.current; });
  const std::string short_list =
      std::to_string(rows.size()) + " listed, " + std::to_string(down) + " of them only remembered";
  if (session.system || session.number == 0U)
    say("this process runs " + std::string(session.system ? "as LocalSystem" : "in session 0") +
        ", which has connections of its own and does not see the drives of people who are logged on (" + short_list +
        "); run netuse in their session");
  else if (session.remote_logon)
    say("this is a network logon (WinRM, SSH), which does not see the drives of the desktop session (" + short_list +
        ")");
  if (session.elevated && !session.linked)
    say("this process is elevated and EnableLinkedConnections is not set, so drives that were connected without "
        "elevation are not seen (" +
        short_list +
        R"(); run netuse without elevation, or set HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\)"
        "EnableLinkedConnections to 1 and log on anew");
}

}  // namespace netuse::inline v0::windows
