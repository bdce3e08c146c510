// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "model/quotations.hpp"
#include "model/reason.hpp"

namespace netuse::inline v0::model {

/// Writes the account of one connection.
class AccountWriter {
 public:
  explicit AccountWriter(Quotations& quotations) noexcept : quotations_(quotations) {}

  /// These properties (slots) have their values by this rule.
  void because(std::initializer_list<std::uint8_t> properties, const Witness& witness, std::string_view rule) {
    for (const std::uint8_t property : properties)
      account_.reasons.push_back({.property = property,
                                  .document = std::string(witness.document),
                                  .line = witness.line,
                                  .words = words_of(witness),
                                  .rule = std::string(rule)});
  }
  void advise(std::string sentence) { account_.advice.push_back(std::move(sentence)); }
  Account take() { return std::move(account_); }

 private:
  std::string words_of(const Witness& witness) {
    return witness.words.empty() ? quotations_.line(witness.document, witness.line)
                                 : Quotations::quoted_bytes(witness.words);
  }

  Quotations& quotations_;
  Account account_;
};

}  // namespace netuse::inline v0::model
