// SPDX-License-Identifier: MIT
#include "wql/compiler.hpp"

#include <algorithm>
#include <utility>

#include "netuse/error.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "wql/binder.hpp"
#include "wql/choices.hpp"
#include "wql/object_path.hpp"
#include "wql/operand.hpp"
#include "wql/path_binding.hpp"
#include "wql/suggest.hpp"

namespace netuse::inline v0::wql {

using Test = Program::Test;

namespace {

bool is_number(CimType type) noexcept {
  return type == CimType::sint32 || type == CimType::uint8 || type == CimType::uint16 || type == CimType::uint32 ||
         type == CimType::uint64;
}

}  // namespace

/// From names to sources, and from terms to tests.
class Compiler {
 public:
  explicit Compiler(const Scope& scope) : scope_(scope) {}

  Program compile(const Expression& expression) {
    if (expression.empty()) return {};
    expression_ = &expression;
    emit(expression.root, Program::accept, Program::reject);
    resolve_entries();
    return std::move(out_);
  }

 private:
  // Jumps: tests are emitted in the order of the text, so a node's second child begins where the first one ends. While
  // that place is not known, a way on is a label; labels are numbered down from the fixed two.
  using Way = std::uint16_t;

  void emit(std::uint32_t at, Way on_true, Way on_false) {
    const Expression::Node& node = expression_->nodes[at];
    switch (node.kind) {
      case Expression::Kind::term:
        emit_term(expression_->terms[node.term], on_true, on_false);
        return;
      case Expression::Kind::negation:
        emit(node.first_child, on_false, on_true);
        return;
      case Expression::Kind::conjunction:
      case Expression::Kind::disjunction:
        break;
    }
    const bool both = node.kind == Expression::Kind::conjunction;
    for (std::uint32_t child = node.first_child; child != Expression::none;) {
      const std::uint32_t next = expression_->nodes[child].next;
      if (next == Expression::none) {
        emit(child, on_true, on_false);
      } else {
        const Way label = new_label();
        emit(child, both ? label : on_true, both ? on_false : label);
        labels_[label_index(label)] = static_cast<Way>(out_.tests_.size());
      }
      child = next;
    }
  }

  Way new_label() {
    labels_.push_back(0);
    return static_cast<Way>(Program::reject - labels_.size());
  }
  static std::size_t label_index(Way label) { return static_cast<std::size_t>(Program::reject - label) - 1; }
  void resolve_entries() {
    const auto resolve = [this](Way& way) {
      if (way < Program::reject) way = labels_[label_index(way)];
    };
    for (Test& test : out_.tests_) {
      resolve(test.on_true);
      resolve(test.on_false);
    }
  }

  void emit_term(const Term& term, Way on_true, Way on_false) {
    Test test = make_test(term);
    test.on_true = on_true;
    test.on_false = on_false;
    if (negated_) std::swap(test.on_true, test.on_false);
    out_.tests_.push_back(test);
  }

  Test make_test(const Term& term) {
    negated_ = false;
    if (term.kind == Term::Kind::isa) return isa(term);
    const Bound left = bind(term.left, scope_);
    switch (term.kind) {
      case Term::Kind::is_null:
        return test_of(left, Test::Kind::is_null);
      case Term::Kind::is_not_null:
        return negate(test_of(left, Test::Kind::is_null));
      case Term::Kind::compare_properties:
        return two_properties(term, left);
      case Term::Kind::like:
        return like(term, left);
      default:
        return compare(term, left, term.constant);
    }
  }

  Test negate(Test test) {
    negated_ = true;
    return test;
  }

  Test test_of(const Bound& bound, Test::Kind kind) {
    Test test{.kind = kind, .slot = bound.source.slot, .plain = bound.source.kind == Source::Kind::slot};
    if (!test.plain || kind == Test::Kind::properties) {
      out_.sources_.push_back(bound.source);
      test.source = static_cast<std::uint16_t>(out_.sources_.size() - 1);
      test.plain = false;
    } else if (std::ranges::find(out_.touched_, test.slot) == out_.touched_.end()) {
      out_.touched_.push_back(test.slot);
    }
    return test;
  }

  template <class List, class Item>
  static std::uint16_t add(List& list, Item item) {
    list.push_back(std::move(item));
    return static_cast<std::uint16_t>(list.size() - 1);
  }

  Test isa(const Term& term) {
    const schema::Class* cls = schema::find_class(term.constant.text);
    const Identifier& first = term.left.parts.front();
    Bound bound{{.kind = Source::Kind::system}, CimType::object};
    const bool this_class = scope_.kind == Scope::Kind::schema && text::iequals(first.text, "__this");
    if (!this_class) bound = bind(term.left, scope_);
    if (bound.type != CimType::object)
      invalid(term.left.offset(),
              "ISA needs an object on its left (TargetInstance in an event query, __this in a "
              "schema query), not '" +
                  spelled(term.left) + "'");
    if (cls == nullptr && !this_class)
      throw Error(choices::isa_unknown_class(),
                  "there is no class '" + term.constant.text + "'" + suggested_class(term.constant.text),
                  term.constant.offset);
    Test test = test_of(bound, cls == nullptr ? Test::Kind::never : Test::Kind::is_a);
    if (cls != nullptr) test.constant = add(out_.classes_, cls);
    return test;
  }

  Test two_properties(const Term& term, const Bound& left) {
    Test test = test_of(left, Test::Kind::properties);
    const Bound right = bind(term.right, scope_);
    for (const Bound* side : {&left, &right})
      if (side->array || side->type == CimType::object)
        invalid(term.left.offset(), "objects and arrays cannot be compared with each other; compare their properties");
    test.constant = add(out_.sources_, right.source);
    test.orders = orders_of(term.op);
    test.on_null = (test.orders & 2U) != 0;  // NULL equals NULL, and differs from everything else
    return test;
  }

  Test like(const Term& term, const Bound& left) {
    LikePattern pattern(term.constant.text);
    const bool text = left.type == CimType::string && !left.array;
    if (!text) {
      if (pattern.has_wildcards())
        invalid(term.constant.offset, "LIKE with wildcards needs a string; '" + spelled(term.left) + "' is none");
      return compare(term, left, term.constant);
    }
    Test test = test_of(left, Test::Kind::like);
    test.on_null = choices::null_is_like();
    test.constant = add(out_.patterns_, std::move(pattern));
    return test;
  }

  Test compare(const Term& term, const Bound& left, const Constant& constant) {
    if (constant.kind == Constant::Kind::null) return compare_null(term, left);
    if (left.array || left.type == CimType::object)
      invalid(term.left.offset(), "'" + spelled(term.left) + "' is " + (left.array ? "an array" : "an object") +
                                      " and cannot be compared with a constant");
    Test test = test_of(left, Test::Kind::never);
    test.on_null = choices::null_compares(term.op);
    test.orders = orders_of(term.op);
    if (is_number(left.type))
      against_number(test, term, constant);
    else if (left.type == CimType::boolean)
      against_boolean(test, term, constant);
    else if (left.type == CimType::datetime)
      against_datetime(test, term, constant);
    else if (left.type == CimType::reference)
      against_reference(test, term, constant);
    else
      against_text(test, term, constant);
    return test;
  }

  Test compare_null(const Term& term, const Bound& left) {
    if (term.op != Operator::equal && term.op != Operator::not_equal)
      invalid(term.constant.offset, "NULL is neither less nor greater than anything; use IS NULL or IS NOT NULL");
    const Test test = test_of(left, Test::Kind::is_null);
    return term.op == Operator::equal ? test : negate(test);
  }

  [[noreturn]] static void mismatch(const Term& term, const Constant& constant, std::string_view wanted) {
    const std::string_view kind = constant.kind == Constant::Kind::boolean ? "a boolean"
                                  : constant.kind == Constant::Kind::text  ? "this text"
                                                                           : "a number";
    invalid(constant.offset,
            "'" + spelled(term.left) + "' is compared with " + std::string(kind) + "; give " + std::string(wanted));
  }

  void against_text(Test& test, const Term& term, const Constant& constant) {
    if (constant.kind == Constant::Kind::boolean) mismatch(term, constant, "a text in quotes");
    // An unquoted number is taken as its text.
    const std::string text =
        constant.kind == Constant::Kind::integer ? std::to_string(constant.integer) : constant.text;
    const bool equality = test.orders == 2 || test.orders == 5;
    if (equality && text::is_ascii(text)) {
      test.kind = Test::Kind::ascii_equal;
      test.constant = add(out_.ascii_, FoldedAscii(text));
    } else {
      test.kind = equality ? Test::Kind::text_equal : Test::Kind::text_order;
      test.constant = add(out_.texts_, text::upper_utf8(text));
    }
  }

  void against_number(Test& test, const Term& term, const Constant& constant) {
    const auto number = as_number(constant, test.orders);
    if (!number) mismatch(term, constant, "a number");
    test.kind = Test::Kind::number;
    test.orders = number->orders;
    test.constant = add(out_.numbers_, number->value);
  }

  static void against_boolean(Test& test, const Term& term, const Constant& constant) {
    if (test.orders != 2 && test.orders != 5)
      invalid(term.left.offset(), "'" + spelled(term.left) + "' is a boolean: only = and <> apply");
    const auto value = as_boolean(constant);
    if (!value) mismatch(term, constant, "TRUE or FALSE");
    test.kind = Test::Kind::boolean;
    test.constant = *value ? 1 : 0;
  }

  void against_datetime(Test& test, const Term& term, const Constant& constant) {
    const auto parsed = constant.kind == Constant::Kind::text ? parse_datetime(constant.text) : std::nullopt;
    if (!parsed) mismatch(term, constant, "a CIM datetime such as '20261122090000.000000+000'");
    test.kind = Test::Kind::datetime;
    test.constant = add(out_.datetimes_, Program::DatetimeConstant{constant.text, parsed});
  }

  void against_reference(Test& test, const Term& term, const Constant& constant) {
    if (constant.kind != Constant::Kind::text || (test.orders != 2 && test.orders != 5))
      mismatch(term, constant, "= or <> and an object path in quotes");
    test.kind = Test::Kind::reference;
    test.constant = add(out_.texts_, canonical_reference(constant.text));
  }

  Scope scope_;
  const Expression* expression_ = nullptr;
  Program out_;
  std::vector<Way> labels_;
  bool negated_ = false;
};

Program compile(const Expression& expression, const Scope& scope) {
  return Compiler(scope).compile(expression);
}

}  // namespace netuse::inline v0::wql
