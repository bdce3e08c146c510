// SPDX-License-Identifier: MIT
// Expressions without recursion: operators wait on a stack of their own, so that depth costs no call stack.
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/ascii.hpp"
#include "wql/parser.hpp"

namespace netuse::inline v0::wql {

namespace {

Operator mirrored(Operator op) noexcept {
  switch (op) {
    case Operator::less:
      return Operator::greater;
    case Operator::greater:
      return Operator::less;
    case Operator::less_equal:
      return Operator::greater_equal;
    case Operator::greater_equal:
      return Operator::less_equal;
    case Operator::equal:
    case Operator::not_equal:
      break;
  }
  return op;
}

bool is_constant(const TokenStream& tokens) {
  return tokens.is(TokenKind::text) || tokens.is(TokenKind::integer) || tokens.is(TokenKind::real) ||
         tokens.is_word("TRUE") || tokens.is_word("FALSE") || tokens.is_word("NULL");
}

/// Words that cannot be a property where an operand is due.
bool is_reserved(const TokenStream& tokens) {
  static constexpr std::array<std::string_view, 10> words{"SELECT", "FROM", "WHERE", "AND", "OR",
                                                          "NOT",    "LIKE", "IS",    "ISA", "NULL"};
  return std::ranges::any_of(words, [&](std::string_view word) { return tokens.is_word(word); });
}

void set_number(Constant& constant, std::string_view digits) {
  if (digits.front() == '+') digits.remove_prefix(1);
  const char* const end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, constant.integer).ec == std::errc::result_out_of_range)
    constant.integer = digits.front() == '-' ? INT64_MIN : INT64_MAX;
  std::from_chars(digits.data(), end, constant.real);
  constant.text = std::string(digits);
}

Constant constant(TokenStream& tokens) {
  const Token token = tokens.take();
  Constant out{.offset = token.offset};
  if (token.kind == TokenKind::text) {
    out.kind = Constant::Kind::text;
    out.text = unescaped(token);
  } else if (token.kind == TokenKind::word) {
    out.kind = text::iequals(token.text, "NULL") ? Constant::Kind::null : Constant::Kind::boolean;
    out.boolean = text::iequals(token.text, "TRUE");
  } else {
    out.kind = token.kind == TokenKind::integer ? Constant::Kind::integer : Constant::Kind::real;
    set_number(out, token.text);
  }
  return out;
}

Term constant_first(TokenStream& tokens) {
  Term term{.constant = constant(tokens)};
  if (!tokens.is(TokenKind::comparison)) tokens.unexpected("one of = <> != < > <= >=");
  term.op = mirrored(tokens.take().op);
  if (is_constant(tokens)) tokens.fail(tokens.peek().offset, "a constant is compared with a constant; name a property");
  term.left = tokens.property("a property");
  return term;
}

void quoted_operand(TokenStream& tokens, Term& term, std::string_view what) {
  if (!tokens.is(TokenKind::text)) tokens.unexpected(what);
  term.constant = constant(tokens);
}

void null_test(TokenStream& tokens, Term& term) {
  term.kind = tokens.accept_word("NOT") ? Term::Kind::is_not_null : Term::Kind::is_null;
  if (!tokens.accept_word("NULL")) tokens.unexpected("NULL (IS takes nothing else)");
}

void comparison(TokenStream& tokens, Term& term, Dialect dialect) {
  term.op = tokens.take().op;
  if (is_constant(tokens)) {
    term.constant = constant(tokens);
    return;
  }
  if (!tokens.is(TokenKind::word) || is_reserved(tokens)) tokens.unexpected("a constant (texts stand in quotes)");
  if (dialect == Dialect::data)
    tokens.fail(tokens.peek().offset, "'" + std::string(tokens.peek().text) +
                                          "' is no constant; a property is compared with a constant, and texts stand "
                                          "in quotes");
  term.kind = Term::Kind::compare_properties;
  term.right = tokens.property("a property");
}

class ExpressionParser {
 public:
  ExpressionParser(TokenStream& tokens, Dialect dialect) : tokens_(tokens), dialect_(dialect) {}

  Expression parse() {
    do operand();
    while (closes_then_joins());
    while (!waiting_.empty()) {
      if (waiting_.back().op == Waiting::open)
        tokens_.fail(waiting_.back().offset, "the parenthesis that opens here is not closed");
      reduce();
    }
    out_.root = done_.back();
    return std::move(out_);
  }

 private:
  struct Waiting {
    enum Op : std::uint8_t { open, disjunction, conjunction, negation };  // loosest first
    Op op;
    std::size_t offset;
  };

  /// Any number of NOT and ( and then one comparison.
  void operand() {
    while (true) {
      const std::size_t offset = tokens_.peek().offset;
      if (tokens_.accept_word("NOT"))
        wait({Waiting::negation, offset});
      else if (tokens_.accept(TokenKind::open))
        wait({Waiting::open, offset});
      else
        break;
    }
    out_.terms.push_back(parse_term(tokens_, dialect_));
    done_.push_back(node({.term = static_cast<std::uint32_t>(out_.terms.size() - 1)}));
  }

  /// Any number of ) and then AND or OR; false where neither follows.
  bool closes_then_joins() {
    while (tokens_.is(TokenKind::close) && close()) tokens_.take();
    const bool conjunction = tokens_.is_word("AND");
    if (!conjunction && !tokens_.is_word("OR")) return false;
    const Waiting::Op op = conjunction ? Waiting::conjunction : Waiting::disjunction;
    while (!waiting_.empty() && waiting_.back().op >= op) reduce();
    waiting_.push_back({op, tokens_.take().offset});
    return true;
  }

  bool close() {
    while (!waiting_.empty() && waiting_.back().op != Waiting::open) reduce();
    if (waiting_.empty()) return false;
    waiting_.pop_back();
    --depth_;
    return true;
  }

  void wait(Waiting waiting) {
    if (++depth_ > max_depth)
      throw Error(Wbem::quota_violation,
                  "more than " + std::to_string(max_depth) + " parentheses and NOTs stand inside each other",
                  waiting.offset);
    waiting_.push_back(waiting);
  }

  void reduce() {
    const Waiting::Op op = waiting_.back().op;
    waiting_.pop_back();
    const std::uint32_t right = take_done();
    if (op == Waiting::negation) {
      --depth_;
      done_.push_back(node({.kind = Expression::Kind::negation, .first_child = right, .last_child = right}));
      return;
    }
    const auto kind = op == Waiting::conjunction ? Expression::Kind::conjunction : Expression::Kind::disjunction;
    const std::uint32_t left = take_done();
    done_.push_back(out_.nodes[left].kind == kind ? left
                                                  : node({.kind = kind, .first_child = left, .last_child = left}));
    Expression::Node& parent = out_.nodes[done_.back()];
    out_.nodes[parent.last_child].next = right;
    parent.last_child = right;
  }

  std::uint32_t node(Expression::Node n) {
    out_.nodes.push_back(n);
    return static_cast<std::uint32_t>(out_.nodes.size() - 1);
  }
  std::uint32_t take_done() {
    const std::uint32_t top = done_.back();
    done_.pop_back();
    return top;
  }

  TokenStream& tokens_;
  Dialect dialect_;
  Expression out_;
  std::vector<Waiting> waiting_;
  std::vector<std::uint32_t> done_;
  std::size_t depth_ = 0;
};

}  // namespace

Term parse_term(TokenStream& tokens, Dialect dialect) {
  if (is_constant(tokens)) return constant_first(tokens);
  if (is_reserved(tokens)) tokens.unexpected("a comparison");
  Term term{.left = tokens.property("a comparison")};
  if (tokens.accept_word("IS")) {
    null_test(tokens, term);
  } else if (tokens.accept_word("LIKE")) {
    term.kind = Term::Kind::like;
    quoted_operand(tokens, term, "a pattern in quotes");
  } else if (tokens.accept_word("ISA")) {
    term.kind = Term::Kind::isa;
    quoted_operand(tokens, term, "a class name in quotes");
  } else if (tokens.is(TokenKind::comparison)) {
    comparison(tokens, term, dialect);
  } else if (tokens.is_word("NOT")) {
    tokens.fail(tokens.peek().offset,
                "NOT stands before the whole comparison: NOT " + std::string(term.left.parts[0].text) + " LIKE ...");
  } else {
    tokens.unexpected("a comparison operator, IS, LIKE or ISA");
  }
  return term;
}

Expression parse_expression(TokenStream& tokens, Dialect dialect) {
  return ExpressionParser(tokens, dialect).parse();
}

}  // namespace netuse::inline v0::wql
