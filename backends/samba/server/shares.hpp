// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/arena.hpp"

namespace netuse::inline v0::samba::server {

/// One share of the Samba configuration. Texts are as configured, with Samba's %-substitutions unresolved; they belong
/// to the Shares.
struct Share {
  std::string_view name;
  std::string_view path;     ///< empty: not given
  std::string_view comment;  ///< empty: none
  bool printable = false;
  /// An earlier share of the configuration has the same path.
  bool path_repeated = false;
};

/// The shares of a configuration, as `testparm -s` prints it (with all that it includes), as smb.conf is written, or as
/// keep_share_parameters() distils either.
class Shares {
 public:
  static Shares parse(std::string_view text);

  /// By name without regard to case; nullptr if there is none. The sections global, homes and printers are no
  /// shares by these names.
  const Share* find(std::string_view name) const;
  /// The section that every user's home share is made of, or nullptr.
  const Share* homes() const noexcept { return section("HOMES"); }

 private:
  friend class SharesReader;
  const Share* section(const std::string& upper_name) const;

  std::unique_ptr<model::Arena> arena_ = std::make_unique<model::Arena>();  ///< of the texts
  std::vector<Share> shares_;
  std::unordered_map<std::string, std::size_t> by_name_;
};

/// The path of a share with the name put in place of %S; empty if it has another substitution, which only smbd knows,
/// and where what comes out is too long for a path.
std::string resolved_path(const Share& share, std::string_view name);

}  // namespace netuse::inline v0::samba::server
