// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "capi/handed_out.hpp"
#include "capi/snapshot_rows.hpp"
#include "capi/text_array.hpp"
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
  std::map<std::string, std::string> bytes;  ///< and netuse_get_bytes()
  std::map<std::string, netuse::capi::TextArray> arrays;
  std::vector<std::string> names;  ///< of the properties, once somebody asked
  std::string mof;
};
struct netuse_snapshot {
  netuse::Snapshot snapshot;
  netuse::capi::SnapshotRows rows;
};
struct netuse_subscription {
  netuse::Subscription events;
  netuse::capi::HandedOut diagnostics;
};

namespace netuse::inline v0::capi {

inline netuse_object* hand_out(Object object) {
  return new netuse_object{.object = std::move(object), .texts = {}, .bytes = {}, .arrays = {}, .names = {}, .mof = {}};
}
inline netuse_services* hand_out(Services services) {
  return new netuse_services{.services = std::move(services), .diagnostics = {}};
}

}  // namespace netuse::inline v0::capi
