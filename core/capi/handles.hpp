// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "capi/handed_out.hpp"
#include "netuse/netuse.h"
#include "netuse/services.hpp"

struct netuse_services {
  netuse::Services services;
  netuse::capi::HandedOut diagnostics;
};
struct netuse_enumerator {
  netuse::Enumerator objects;
};
struct netuse_object {
  netuse::Object object;
  std::map<std::string, std::string> texts;  ///< what netuse_get_text() handed out, by lower-case name
};
struct netuse_subscription {
  netuse::Subscription events;
  netuse::capi::HandedOut diagnostics;
};
