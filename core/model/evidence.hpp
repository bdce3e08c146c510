// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netuse::inline v0::model {

/// One raw document: a file's bytes, a program's output, or why there is none.
struct Document {
  std::string name;                  ///< "/proc/self/mounts", "smbstatus --json", "wnet/connected"
  std::string text;                  ///< the bytes (stdout of a program); no more than may be kept
  std::string stderr_text;           ///< of a program
  std::optional<int> exit;           ///< of a program: exit status
  std::optional<std::string> error;  ///< errno's name ("ENOENT", "EACCES"), "timed out", "too large"; no text then

  bool readable() const noexcept { return !error.has_value(); }
};

/// What a collector gathered, in the order of gathering. Names are unique; a document is found by its name in constant
/// time, since a host can have tens of thousands of units.
class Evidence {
 public:
  Evidence();
  Evidence(const Evidence&);
  Evidence& operator=(const Evidence&);
  Evidence(Evidence&&) noexcept;
  Evidence& operator=(Evidence&&) noexcept;
  ~Evidence();

  /// nullptr if there is none. Valid until the next put().
  const Document* find(std::string_view name) const noexcept;
  /// Adds the document, or replaces the one of the same name, which keeps its place.
  void put(Document document);
  const std::vector<Document>& documents() const noexcept { return documents_; }
  bool empty() const noexcept { return documents_.empty(); }

 private:
  struct Positions;

  std::vector<Document> documents_;
  std::unique_ptr<Positions> positions_;  ///< none where there are no documents
};

}  // namespace netuse::inline v0::model
