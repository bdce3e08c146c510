// SPDX-License-Identifier: MIT
#include "wql/parser.hpp"

#include <charconv>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::wql {

bool TokenStream::is_word(std::string_view keyword) const noexcept {
  return token_.kind == TokenKind::word && text::iequals(token_.text, keyword);
}

bool TokenStream::accept(TokenKind kind) {
  if (!is(kind)) return false;
  take();
  return true;
}

bool TokenStream::accept_word(std::string_view keyword) {
  if (!is_word(keyword)) return false;
  take();
  return true;
}

void TokenStream::unexpected(std::string_view expected) const {
  const std::string there = token_.kind == TokenKind::end    ? "the query ends here"
                            : token_.kind == TokenKind::text ? "a literal stands here"
                                                             : "'" + std::string(token_.text) + "' stands here";
  fail(token_.offset, there + ", but " + std::string(expected) + " should");
}

Identifier TokenStream::identifier(std::string_view what) {
  if (!is(TokenKind::word)) unexpected(what);
  const Token token = take();
  return {token.text, token.offset};
}

PropertyRef TokenStream::property(std::string_view what) {
  PropertyRef ref;
  ref.parts.push_back(identifier(what));
  while (accept(TokenKind::dot)) ref.parts.push_back(identifier("a property name after the dot"));
  return ref;
}

namespace {

std::size_t utf16_units(std::string_view utf8) noexcept {
  std::size_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    units += static_cast<std::size_t>((byte & 0xC0) != 0x80) + static_cast<std::size_t>(byte >= 0xF0);
  }
  return units;
}

std::size_t first_bad_byte(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = text::utf8_sequence(text.substr(at));
    if (length == 0) break;
    at += length;
  }
  return at;
}

void check_text(std::string_view text, Wbem code) {
  if (text.empty()) throw Error(Wbem::invalid_parameter, "the query is empty", 0);
  if (text.size() > max_query_characters && utf16_units(text) > max_query_characters)
    throw Error(Wbem::quota_violation,
                "the query is longer than " + std::to_string(max_query_characters) + " characters; split it",
                max_query_characters);
  if (const std::size_t bad = first_bad_byte(text); bad != text.size())
    throw Error(code, "the query is not UTF-8 text", bad);
}

double seconds(TokenStream& tokens) {
  const bool number = tokens.is(TokenKind::integer) || tokens.is(TokenKind::real);
  if (!number || !text::is_digit(tokens.peek().text.front())) tokens.unexpected("a number of seconds without a sign");
  const std::string_view digits = tokens.take().text;
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

Term having(TokenStream& tokens) {
  const std::size_t offset = tokens.peek().offset;
  Term term = parse_term(tokens, Dialect::event);
  const bool counts = term.kind == Term::Kind::compare && term.constant.kind == Constant::Kind::integer &&
                      term.left.parts.size() == 1 && text::iequals(term.left.parts[0].text, "NumberOfEvents");
  if (!counts) tokens.fail(offset, "HAVING compares NumberOfEvents with a whole number, and nothing else");
  return term;
}

Group group(TokenStream& tokens) {
  if (!tokens.accept_word("WITHIN"))
    throw Error(Wbem::missing_group_within, "GROUP must be followed by WITHIN and a number of seconds",
                tokens.peek().offset);
  Group out{.within = seconds(tokens)};
  if (tokens.accept_word("BY")) {
    if (!tokens.is(TokenKind::word) || tokens.is_word("HAVING"))
      throw Error(Wbem::missing_aggregation_list, "BY must be followed by one or more properties",
                  tokens.peek().offset);
    do out.by.push_back(tokens.property("a property"));
    while (tokens.accept(TokenKind::comma));
  }
  if (tokens.accept_word("HAVING")) out.having = having(tokens);
  return out;
}

void select_list(TokenStream& tokens, SelectStatement& select) {
  select.star = tokens.accept(TokenKind::star);
  if (select.star) return;
  do {
    if (tokens.is_word("FROM")) tokens.unexpected("'*' or a property");
    select.list.push_back(tokens.property("'*' or a property"));
  } while (tokens.accept(TokenKind::comma));
}

SelectStatement select(TokenStream& tokens, Dialect dialect) {
  SelectStatement out;
  select_list(tokens, out);
  if (!tokens.accept_word("FROM")) tokens.unexpected("FROM");
  out.from = tokens.identifier("a class name");
  if (dialect == Dialect::event && tokens.accept_word("WITHIN")) out.within = seconds(tokens);
  if (tokens.accept_word("WHERE")) out.where = parse_expression(tokens, dialect);
  if (dialect == Dialect::event && tokens.accept_word("GROUP")) out.group = group(tokens);
  return out;
}

}  // namespace

Statement parse(std::string_view text, Dialect dialect) {
  check_text(text, syntax_code(dialect));
  TokenStream tokens(text, syntax_code(dialect));
  Statement out;
  if (dialect == Dialect::data && (tokens.is_word("ASSOCIATORS") || tokens.is_word("REFERENCES"))) {
    out.association = parse_association(tokens);
  } else {
    if (!tokens.accept_word("SELECT"))
      tokens.unexpected(dialect == Dialect::data ? "SELECT, ASSOCIATORS OF or REFERENCES OF" : "SELECT");
    out.select = select(tokens, dialect);
  }
  if (!tokens.is(TokenKind::end)) tokens.unexpected("the end of the query");
  return out;
}

}  // namespace netuse::inline v0::wql
