// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/evidence.hpp"

namespace netuse::inline v0::model {

/// A place in a document. Without words: what the whole line says.
struct Witness {
  std::string_view document;
  std::uint32_t line = 0;
  std::string_view words = {};
};

/// The lines of documents, for who quotes many of them: each document is walked once. Refers to the evidence.
class Quotations {
 public:
  explicit Quotations(const Evidence& evidence) noexcept : evidence_(evidence) {}

  /// The line of that number (from 1) without white space around it; empty if there is none.
  std::string line(std::string_view document, std::uint32_t number);
  /// Where this view into the evidence stands; no document if it is no view into any.
  Witness place_of(std::string_view view);
  /// Any bytes as they are quoted: as UTF-8, tabs as blanks, and no more of them than say what is meant.
  static std::string quoted_bytes(std::string_view bytes);

 private:
  using Lines = std::vector<std::string_view>;

  const Lines& lines_of(std::string_view document);

  const Evidence& evidence_;
  std::map<std::string, Lines, std::less<>> lines_;
  std::vector<const Document*> by_address_;  ///< of their texts; filled when the first view is looked for
};

}  // namespace netuse::inline v0::model
