// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "windows/draft.hpp"

namespace netuse::inline v0::windows {

/// A network provider as the registry knows it.
struct NetworkProvider {
  std::string service;
  std::string name;  ///< what NETRESOURCE calls it
  std::string path;  ///< of its DLL
};

/// In the order in which Windows asks them; a line for each.
std::vector<NetworkProvider> read_providers(Draft& into);

}  // namespace netuse::inline v0::windows
