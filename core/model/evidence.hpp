// SPDX-License-Identifier: MIT
#pragma once

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

/// What a collector gathered, in the order of gathering. Names are unique.
class Evidence {
 public:
  const Document* find(std::string_view name) const noexcept {
    for (const Document& document : documents_)
      if (document.name == name) return &document;
    return nullptr;
  }
  /// Adds the document, or replaces the one of the same name.
  void put(Document document) {
    for (Document& old : documents_)
      if (old.name == document.name) {
        old = std::move(document);
        return;
      }
    documents_.push_back(std::move(document));
  }
  const std::vector<Document>& documents() const noexcept { return documents_; }
  std::vector<Document>& documents() noexcept { return documents_; }
  bool empty() const noexcept { return documents_.empty(); }

 private:
  std::vector<Document> documents_;
};

}  // namespace netuse::inline v0::model
