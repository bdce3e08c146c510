// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/services.hpp>

#include <string>

namespace netuse_wbem {

/// Is it this machine by ".", "localhost" or its own name? So is no name.
bool is_this_machine(const std::string& server);

/// The source that NETUSE_SOURCE names, else this host; of it the named server's part. Throws netuse::Error as
/// netuse::open() does, and NoSuchServer if nothing is known of that server.
netuse::Services connect_to(const std::string& server);

struct NoSuchServer {};

}  // namespace netuse_wbem
