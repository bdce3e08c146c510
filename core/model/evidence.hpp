// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/hash.hpp"

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
  /// nullptr if there is none. Valid until the next put().
  const Document* find(std::string_view name) const noexcept {
    const auto it = positions_.find(name);
    return it == positions_.end() ? nullptr : &documents_[it->second];
  }
  /// Adds the document, or replaces the one of the same name, which keeps its place.
  void put(Document document) {
    const auto [it, is_new] = positions_.try_emplace(document.name, documents_.size());
    if (is_new)
      documents_.push_back(std::move(document));
    else
      documents_[it->second] = std::move(document);
  }
  const std::vector<Document>& documents() const noexcept { return documents_; }
  bool empty() const noexcept { return documents_.empty(); }

 private:
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const noexcept { return text::hash(name); }
  };

  std::vector<Document> documents_;
  std::unordered_map<std::string, std::size_t, NameHash, std::equal_to<>> positions_;
};

}  // namespace netuse::inline v0::model
