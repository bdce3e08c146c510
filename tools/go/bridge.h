/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_GO_BRIDGE_H
#define NETUSE_GO_BRIDGE_H

/* What Go asks of the C interface in one call where C would take some: each call from Go costs more than what it does.
 */

#include <netuse/netuse.h>

/* One property with its value: of the members that hold values, the one that its type has. */
typedef struct netuse_go_value {
  netuse_property property;
  const char* text;
  const char* const* texts;
  size_t count;
  int64_t number;
  int boolean;
  netuse_object* object; /* to be given back */
} netuse_go_value;

/* Of the property of that number; netuse_property_at()'s results. */
netuse_result netuse_go_value_at(netuse_object* object, size_t index, netuse_go_value* out);

/* Lets the library ask Go's evidence function of that number. */
void netuse_go_set_evidence(netuse_options* options, uintptr_t giver);

/* Hands the log over to Go, or to nobody. */
netuse_result netuse_go_set_log(int on, int level);

#endif
