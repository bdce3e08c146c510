// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "host/lane.hpp"
#include "model/evidence.hpp"

namespace netuse::inline v0::source {

/// Files that people gave in place of documents: name and path.
using GivenFiles = std::vector<std::pair<std::string, std::string>>;

/// Reads them in a lane, while the caller does something else.
class GivenDocuments {
 public:
  /// Begins to read. Throws as Lane does.
  GivenDocuments(const GivenFiles& files, host::Deadline until);
  /// What may be kept of the documents. Throws Error(provider_failure) that names the file which cannot be read, or which
  /// was being read when the time was up.
  std::vector<model::Document> take();

 private:
  struct Reading;

  std::shared_ptr<Reading> reading_;
  host::Deadline until_;
  std::optional<host::Lane> lane_;
};

}  // namespace netuse::inline v0::source
