// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "model/quotations.hpp"
#include "model/reason.hpp"
#include "samba/server/places.hpp"
#include "samba/server/smbstatus.hpp"

namespace netuse::inline v0::samba::server {

/// What an inbound connection was made of.
struct InboundFacts {
  std::span<const TreeConnect> trees;  ///< one client's uses of one share; not empty
  const Place& place;
  bool host_known = false;
  bool since_known = false;
};

/// Why the connection is as it is. `document` is named where a value stands in no line of its own.
model::Account account_of(const InboundFacts& facts, std::string_view document, model::Quotations& quotations);

}  // namespace netuse::inline v0::samba::server
