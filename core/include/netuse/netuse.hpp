// SPDX-License-Identifier: MIT
#pragma once

/// The whole public API. Start with netuse::open() in services.hpp.
///
/// Failure: a function throws what its comment says, as netuse::Error, and std::bad_alloc where there is no memory.
/// Where a comment says of none, it does not fail. Objects that were moved from may be destroyed and assigned to only.
#include "netuse/connection.hpp"
#include "netuse/diagnostic.hpp"
#include "netuse/enumerator.hpp"
#include "netuse/error.hpp"
#include "netuse/explanation.hpp"
#include "netuse/file.hpp"
#include "netuse/format.hpp"
#include "netuse/logging.hpp"
#include "netuse/memory.hpp"
#include "netuse/object.hpp"
#include "netuse/options.hpp"
#include "netuse/recording.hpp"
#include "netuse/services.hpp"
#include "netuse/snapshot.hpp"
#include "netuse/statistics.hpp"
#include "netuse/subscription.hpp"
#include "netuse/text.hpp"
#include "netuse/version.hpp"
