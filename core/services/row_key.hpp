// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/snapshot.hpp"

namespace netuse::inline v0::detail {

/// What tells two rows of two snapshots to be the same thing: hosts and shares have no case, local names do. In a union
/// of hosts (`of_many`) the same name may stand for several of them.
std::string connection_key(const model::Instance& connection, bool of_many);
/// Of any class. Instances of other classes are what their paths say, without case.
std::string row_key(const model::Instance& row, bool of_many);

/// The name of a connection; empty where it has none.
std::string_view name_of_connection(const model::Instance& connection) noexcept;
/// The older recordings of a host are told apart as in paths.
const std::string& host_of_row(const model::Instance& row) noexcept;

}  // namespace netuse::inline v0::detail
