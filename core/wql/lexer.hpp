// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "netuse/error.hpp"
#include "wql/syntax.hpp"

namespace netuse::inline v0::wql {

struct Token {
  enum class Kind : std::uint8_t { end, word, text, integer, real, comparison, comma, dot, open, close, star, brace };
  Kind kind = Kind::end;
  Operator op = Operator::equal;
  bool escaped = false;  ///< a text with backslashes in it
  std::size_t offset = 0;
  std::string_view text;  ///< as written; of a text literal what is between the quotes
};
using TokenKind = Token::Kind;

/// Cuts a query into tokens, one at a time. Throws Error(code) with the offset for what is no token.
class Lexer {
 public:
  Lexer(std::string_view text, Wbem code) : text_(text), code_(code) {}

  Token next();
  /// From a `{` that next() has just given: what is up to the `}` outside of quotes, without blanks around it.
  Identifier braced();
  [[noreturn]] void fail(std::size_t offset, const std::string& message) const { throw Error(code_, message, offset); }

 private:
  Token word();
  Token number();
  Token literal();
  Token mark();
  bool at_digit(std::size_t at) const noexcept;
  bool at_word(std::size_t at) const noexcept;

  std::string_view text_;
  std::size_t at_ = 0;
  Wbem code_;
};

/// The value of a literal: `\\`, `\"` and `\'` become what they stand for.
std::string unescaped(const Token& literal);

/// Letter, underscore or anything outside ASCII (as DSP0004 has it).
bool starts_identifier(char c) noexcept;
bool continues_identifier(char c) noexcept;

}  // namespace netuse::inline v0::wql
