// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "samba/server/smbstatus.hpp"

namespace netuse::inline v0::samba::server {

/// One share of the Samba configuration. Texts are as configured, with Samba's %-substitutions unresolved.
struct Share {
  std::string name;
  std::string path;     ///< empty: not given
  std::string comment;  ///< empty: none
  bool printable = false;
  /// An earlier share of the configuration has the same path.
  bool path_repeated = false;
};

/// The shares of a configuration, as `testparm -s` prints it or as smb.conf is written. Files that it includes are not
/// followed (testparm has done that).
class Shares {
 public:
  static Shares parse(std::string_view text, const Report& report);

  /// By name without regard to ASCII case; nullptr if there is none. The sections global, homes and printers are no
  /// shares by these names.
  const Share* find(std::string_view name) const;
  /// The section that every user's home share is made of, or nullptr.
  const Share* homes() const noexcept { return section("homes"); }

 private:
  friend class SharesReader;
  const Share* section(const std::string& name) const;

  std::vector<Share> shares_;
  std::unordered_map<std::string, std::size_t> by_name_;
};

/// The path of a share with the name put in place of %S; empty if it has another substitution, which only smbd knows.
std::string resolved_path(const Share& share, std::string_view name);

/// What of testparm's output is kept: sections and the parameters that Shares needs. The rest is nobody's business,
/// and scripts among the parameters may carry passwords.
std::string keep_share_parameters(std::string_view testparm);

}  // namespace netuse::inline v0::samba::server
