// SPDX-License-Identifier: MIT
#include "windows/total_failure.hpp"

#include "windows/complaints.hpp"
#include "windows/error_name.hpp"
#include "windows/facts.hpp"
#include "windows/listing.hpp"

namespace netuse::inline v0::windows {

namespace {

/// "There is no network" is an answer: then nothing can be connected.
bool answered(const Outcome& outcome) {
  return outcome.complete() || outcome.error == win32::no_network;
}

}  // namespace

std::string total_failure(const model::Evidence& evidence) {
  model::Snapshot unused({});
  Facts facts;
  read_facts(evidence, unused, facts);
  if (answered(facts.connected.outcome) || answered(facts.remembered.outcome) || answered(facts.uses.outcome))
    return {};
  if (!list_rows(facts).empty()) return {};
  return "no call that lists connections was answered: " + how_it_ended(facts.connected.outcome, "WNetOpenEnum") +
         "; " + how_it_ended(facts.uses.outcome, "NetUseEnum") +
         "; raise --timeout, or see that the service LanmanWorkstation runs and that no network provider hangs";
}

}  // namespace netuse::inline v0::windows
