// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/lane.hpp"
#include "model/evidence.hpp"
#include "netuse/diagnostic.hpp"

namespace netuse::inline v0::source {

/// Files that people gave in place of documents: name and path.
using GivenFiles = std::vector<std::pair<std::string, std::string>>;

/// Reads them in a lane, while the caller does something else.
class GivenDocuments {
 public:
  /// Begins to read. Throws as Lane does.
  GivenDocuments(const GivenFiles& files, host::Deadline until);
  /// What may be kept of the documents. Throws Error(provider_failure) that names the file which cannot be read, or
  /// which was being read when the time was up.
  std::vector<model::Document> take();

 private:
  struct Reading;

  std::shared_ptr<Reading> reading_;
  host::Deadline until_;
  std::optional<host::Lane> lane_;
};

/// Puts the documents into the evidence, in place of those that tell the same: a mount table that was given is the only
/// one, whatever process the source read its own from.
void put_given(std::vector<model::Document> given, model::Evidence& evidence);

/// Error of a document that no interpreter reads by that name.
inline constexpr std::string_view unknown_name = "unknown name";
/// What is wrong with the names of documents that were handed in, one diagnostic each: nobody reads a document of that
/// name, where those of `evidence` are. Their documents get the error `unknown_name`, and lose their text.
std::vector<Diagnostic> unread_names(const std::vector<std::string>& names, model::Evidence& evidence);
std::vector<std::string> names_of(const GivenFiles& files);

}  // namespace netuse::inline v0::source
