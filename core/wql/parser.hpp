// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "wql/lexer.hpp"
#include "wql/syntax.hpp"

namespace netuse::inline v0::wql {

/// ExecQuery and ExecNotificationQuery: they differ in grammar and in the code for a syntax error.
enum class Dialect : std::uint8_t { data, event };

constexpr Wbem syntax_code(Dialect dialect) noexcept {
  return dialect == Dialect::data ? Wbem::invalid_query : Wbem::unparsable_query;
}

/// The limits of [MS-WMI]'s product notes; `characters` are UTF-16 units as Windows counts them.
inline constexpr std::size_t max_query_characters = 16384;
/// Parentheses and NOTs inside each other; Windows has such a limit but does not say which.
inline constexpr std::size_t max_depth = 1000;

/// Parses the whole text. Throws Error with the offset: invalid_parameter (empty), quota_violation (too long or too
/// deep), and the dialect's code for all else. The text must outlive the statement.
Statement parse(std::string_view text, Dialect dialect);

/// A token ahead of the lexer, and the small things that all parts of the grammar need.
class TokenStream {
 public:
  TokenStream(std::string_view text, Wbem code) : lexer_(text, code), token_(lexer_.next()) {}

  const Token& peek() const noexcept { return token_; }
  Token take() {
    Token old = token_;
    token_ = lexer_.next();
    return old;
  }
  bool is(TokenKind kind) const noexcept { return token_.kind == kind; }
  bool is_word(std::string_view keyword) const noexcept;
  bool accept(TokenKind kind);
  bool accept_word(std::string_view keyword);
  Identifier identifier(std::string_view what);
  PropertyRef property(std::string_view what);
  /// The braced path that follows; the current token must be the brace.
  Identifier braced() {
    const Identifier path = lexer_.braced();
    token_ = lexer_.next();
    return path;
  }
  /// Throws: `expected` against what is there.
  [[noreturn]] void unexpected(std::string_view expected) const;
  [[noreturn]] void fail(std::size_t offset, const std::string& message) const { lexer_.fail(offset, message); }

 private:
  Lexer lexer_;
  Token token_;
};

/// What follows WHERE. Stops at the first token that cannot belong to it.
Expression parse_expression(TokenStream& tokens, Dialect dialect);
/// One comparison.
Term parse_term(TokenStream& tokens, Dialect dialect);
/// From ASSOCIATORS or REFERENCES on.
AssociationStatement parse_association(TokenStream& tokens);

}  // namespace netuse::inline v0::wql
