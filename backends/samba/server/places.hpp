// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/server/shares.hpp"

namespace netuse::inline v0::samba::server {

/// CIM's NULL for an empty text.
inline std::string_view or_null(std::string_view text) noexcept {
  return text.empty() ? std::string_view() : text;
}

/// What the configuration knows of a share in use.
struct Place {
  std::string path;          ///< empty: not known, or not this share's alone
  std::string_view comment;  ///< null: none
  std::string_view type;     ///< ResourceType; null: not known
  bool known = false;        ///< the share is in the configuration
  std::string_view why;      ///< the path is as it is, in one sentence
};

/// Finds the shares in use in the configuration (the document "testparm"), and says once for each what it does not
/// find.
class Places {
 public:
  Places(const model::Evidence& evidence, model::Snapshot& out);

  /// Diagnoses a configuration that is not there, if somebody needs it, and one that is none.
  void tell(bool needed) const;
  /// `users` are those of one client; the share may be the home of one of them.
  Place find(std::string_view service, const std::vector<std::string_view>& users);

 private:
  std::string path_of(const Share& share, std::string_view service);
  void say(std::string_view service, Severity severity, const std::string& what);

  model::Snapshot& out_;
  const model::Document* document_ = nullptr;
  bool known_ = false;  ///< the document is there and has sections
  Shares shares_;
  std::unordered_set<std::string> told_;
};

}  // namespace netuse::inline v0::samba::server
