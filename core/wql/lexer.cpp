// SPDX-License-Identifier: MIT
#include "wql/lexer.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::wql {

namespace {

/// White space of WQL: no form feed, no vertical tab.
bool is_white(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool may_be_escaped(char c) noexcept {
  return c == '\\' || c == '"' || c == '\'';
}

/// How a character is named in a message: `';'`, or its code for what cannot be shown.
std::string shown(std::string_view rest) {
  const std::size_t length = text::utf8_sequence(rest);
  const auto first = static_cast<unsigned char>(rest.front());
  if (length != 0 && first >= 0x20 && first != 0x7F) return "'" + std::string(rest.substr(0, length)) + "'";
  constexpr std::string_view hex = "0123456789ABCDEF";
  return std::string("the byte 0x") + hex[first >> 4U] + hex[first & 15U];
}

}  // namespace

bool starts_identifier(char c) noexcept {
  const char l = text::lower(c);
  return (l >= 'a' && l <= 'z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool continues_identifier(char c) noexcept {
  return starts_identifier(c) || text::is_digit(c);
}

bool Lexer::at_digit(std::size_t at) const noexcept {
  return at < text_.size() && text::is_digit(text_[at]);
}
bool Lexer::at_word(std::size_t at) const noexcept {
  return at < text_.size() && starts_identifier(text_[at]);
}

Token Lexer::next() {
  while (at_ < text_.size() && is_white(text_[at_])) ++at_;
  if (at_ == text_.size()) return {.offset = at_};
  const char c = text_[at_];
  if (at_word(at_)) return word();
  if (text::is_digit(c) || ((c == '+' || c == '-') && at_digit(at_ + 1))) return number();
  if (c == '"' || c == '\'') return literal();
  return mark();
}

Token Lexer::word() {
  const std::size_t start = at_;
  while (at_ < text_.size() && continues_identifier(text_[at_])) ++at_;
  return {.kind = TokenKind::word, .offset = start, .text = text_.substr(start, at_ - start)};
}

Token Lexer::number() {
  const std::size_t start = at_++;
  while (at_digit(at_)) ++at_;
  const bool real = at_ < text_.size() && text_[at_] == '.' && at_digit(at_ + 1);
  if (real) ++at_;
  while (real && at_digit(at_)) ++at_;
  if (at_word(at_)) fail(at_, "a number goes straight over into a word; numbers are decimal digits, or digits.digits");
  return {
      .kind = real ? TokenKind::real : TokenKind::integer, .offset = start, .text = text_.substr(start, at_ - start)};
}

Token Lexer::literal() {
  const std::size_t start = at_++;
  const char quote = text_[start];
  bool escaped = false;
  for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
    if (text_[at_] != '\\') continue;
    escaped = true;
    if (at_ + 1 == text_.size()) break;
    if (!may_be_escaped(text_[at_ + 1]))
      fail(at_, R"(a backslash must be written as \\ inside a literal; only \\, \" and \' are escapes)");
    ++at_;
  }
  if (at_ >= text_.size() || text_[at_] != quote) fail(start, "the literal that begins here has no end");
  ++at_;
  return {
      .kind = TokenKind::text, .escaped = escaped, .offset = start, .text = text_.substr(start + 1, at_ - start - 2)};
}

Token Lexer::mark() {
  struct Mark {
    std::string_view text;
    TokenKind kind;
    Operator op = Operator::equal;
  };
  static constexpr Mark marks[] = {{"<>", TokenKind::comparison, Operator::not_equal},
                                   {"!=", TokenKind::comparison, Operator::not_equal},
                                   {"<=", TokenKind::comparison, Operator::less_equal},
                                   {">=", TokenKind::comparison, Operator::greater_equal},
                                   {"<", TokenKind::comparison, Operator::less},
                                   {">", TokenKind::comparison, Operator::greater},
                                   {"=", TokenKind::comparison, Operator::equal},
                                   {",", TokenKind::comma},
                                   {".", TokenKind::dot},
                                   {"(", TokenKind::open},
                                   {")", TokenKind::close},
                                   {"*", TokenKind::star},
                                   {"{", TokenKind::brace}};
  for (const Mark& m : marks) {
    if (!text_.substr(at_).starts_with(m.text)) continue;
    const Token token{.kind = m.kind, .op = m.op, .offset = at_, .text = m.text};
    at_ += m.text.size();
    return token;
  }
  fail(at_, shown(text_.substr(at_)) + " has no meaning in WQL here");
}

Identifier Lexer::braced() {
  while (at_ < text_.size() && is_white(text_[at_])) ++at_;
  const std::size_t start = at_;
  char quote = '\0';
  for (; at_ < text_.size() && (quote != '\0' || text_[at_] != '}'); ++at_) {
    const char c = text_[at_];
    if (quote != '\0' && c == '\\')
      ++at_;
    else if (c == quote)
      quote = '\0';
    else if (quote == '\0' && (c == '"' || c == '\''))
      quote = c;
  }
  if (at_ >= text_.size()) fail(start, "the object path that begins here is not closed by '}'");
  std::string_view path = text_.substr(start, at_ - start);
  while (!path.empty() && is_white(path.back())) path.remove_suffix(1);
  ++at_;
  return {path, start};
}

std::string unescaped(const Token& literal) {
  if (!literal.escaped) return std::string(literal.text);
  std::string out;
  out.reserve(literal.text.size());
  for (std::size_t i = 0; i < literal.text.size(); ++i) {
    if (literal.text[i] == '\\') ++i;
    out += literal.text[i];
  }
  return out;
}

}  // namespace netuse::inline v0::wql
