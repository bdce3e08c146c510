// SPDX-License-Identifier: MIT
#include "samba/server/inbound_account.hpp"

#include <algorithm>
#include <string>

#include "model/account_writer.hpp"
#include "schema/schema.hpp"

namespace netuse::inline v0::samba::server {

namespace {

namespace s = schema::slot;

using model::AccountWriter;
using model::Witness;

constexpr std::string_view configuration = "testparm";

std::string_view why_no_user(UserKnowledge knowledge) noexcept {
  switch (knowledge) {
    case UserKnowledge::known:
      return "who is logged on";
    case UserKnowledge::not_logged_on:
      return "nobody has logged on yet in the session";
    case UserKnowledge::no_session:
      return "its session is not listed";
    case UserKnowledge::several_sessions:
      return "its server process holds logons of several users, and smbstatus' text does not say whose is which";
    case UserKnowledge::undecided:
      return "smbstatus' text does not say where the user's name ends and the group's begins";
    case UserKnowledge::unnamed:
      return "smbstatus gives the session no user's name";
  }
  return {};
}

void tell_user(AccountWriter& to, const InboundFacts& facts, const Witness& row, model::Quotations& quotations) {
  const auto unknown = std::ranges::find_if(facts.trees, [](const TreeConnect& tree) {
    return tree.user_knowledge != UserKnowledge::known && tree.user_knowledge != UserKnowledge::not_logged_on;
  });
  const TreeConnect& tree = unknown == facts.trees.end() ? facts.trees.front() : *unknown;
  Witness place = quotations.place_of(tree.user);
  if (place.document.empty()) place = row;
  to.because({s::user_name}, place, why_no_user(tree.user_knowledge));
  if (unknown != facts.trees.end() && tree.user_knowledge != UserKnowledge::unnamed)
    to.advise("run netuse as root where smbstatus has --json (Samba 4.17 and later): it tells whose session is whose");
}

void tell_share(AccountWriter& to, const Place& place) {
  const std::string path = "path = " + place.path;
  to.because({s::local_name}, {configuration, 0, place.path.empty() ? std::string_view() : path}, place.why);
  if (!place.known) return to.because({s::resource_type, s::comment}, {configuration}, place.why);
  to.because({s::resource_type}, {configuration},
             place.type == "Print" ? "the share is printable" : "the share is not printable");
  const std::string comment = "comment = " + std::string(place.comment);
  if (place.comment.data() == nullptr)
    to.because({s::comment}, {configuration}, "the share has no comment in Samba's configuration");
  else
    to.because({s::comment}, {configuration, 0, comment}, "the share's comment in Samba's configuration");
}

}  // namespace

model::Account account_of(const InboundFacts& facts, std::string_view document, model::Quotations& quotations) {
  const TreeConnect& first = facts.trees.front();
  const auto row_of = [&](std::string_view word) {
    const Witness place = quotations.place_of(word);
    return place.document.empty() ? Witness{document, 0, word} : place;
  };
  const Witness row = row_of(first.service);
  AccountWriter to(quotations);
  to.because({s::remote_name}, row_of(first.machine), "the machine that uses the share");
  to.because({s::remote_path}, row,
             facts.host_known ? "this host's name and the share" : "this host's name is not known");
  tell_share(to, facts.place);
  tell_user(to, facts, row, quotations);
  to.because({s::connection_state, s::status, s::provider_name}, row, "Samba's server lists the tree connect");
  const TreeConnect& oldest = *std::ranges::min_element(facts.trees, {}, &TreeConnect::since);
  to.because({s::install_date}, row_of(oldest.service),
             facts.since_known ? "when the oldest of its tree connects began"
                               : "smbstatus does not tell the moment of each of its tree connects");
  to.because({s::persistent}, {}, "the other machine holds it: nothing here brings it back");
  to.because({s::access_mask}, {}, "Samba tells no rights of a tree connect");
  return to.take();
}

}  // namespace netuse::inline v0::samba::server
