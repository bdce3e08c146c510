// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netuse::inline v0::samba::remembered {

/// A start tag, with its entities resolved.
struct XmlTag {
  std::string_view name;
  std::vector<std::pair<std::string_view, std::string>> attributes;
  std::uint32_t line = 0;
  bool sound = true;  ///< false: it breaks off or is no XML; attributes up to there

  /// The value, or the empty string.
  const std::string& operator[](std::string_view attribute) const noexcept;
};

/// Walks over the start tags of an XML document, one after the other. What needs no tree is read without one: no depth
/// of nesting costs stack or memory. Comments, CDATA and declarations are passed over.
class XmlTags {
 public:
  explicit XmlTags(std::string_view text) noexcept : rest_(text) {}
  bool next(XmlTag& tag);

 private:
  void advance(std::size_t count) noexcept;
  void skip_past(std::size_t from, std::string_view mark) noexcept;
  void skip_spaces() noexcept;
  void skip_doctype() noexcept;
  std::string_view take_name() noexcept;
  bool take_attribute(XmlTag& tag);

  std::string_view rest_;
  std::uint32_t line_ = 1;
};

}  // namespace netuse::inline v0::samba::remembered
