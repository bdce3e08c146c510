// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace netuse::test {

/// A document with a place for a secret, written `@@`.
struct Planted {
  std::string_view document;
  std::string_view text;
};
/// Every place of every kind of document where people or programs write what nobody else may read.
std::span<const Planted> planted_places();

/// The word that is planted, and a text with it in all places.
inline constexpr std::string_view planted_word = "Geheim7Wort";
std::string with_word(std::string_view text);

}  // namespace netuse::test
