// SPDX-License-Identifier: MIT
// ASSOCIATORS OF and REFERENCES OF (WMI SDK pages of these names).
#include <array>

#include "text/ascii.hpp"
#include "wql/parser.hpp"

namespace netuse::inline v0::wql {

namespace {

struct ValueKeyword {
  std::string_view name;
  std::string_view AssociationStatement::* value;
  bool of_references;
};
constexpr std::array<ValueKeyword, 6> value_keywords{{
    {"AssocClass", &AssociationStatement::assoc_class, false},
    {"RequiredAssocQualifier", &AssociationStatement::required_assoc_qualifier, false},
    {"RequiredQualifier", &AssociationStatement::required_qualifier, true},
    {"ResultClass", &AssociationStatement::result_class, true},
    {"ResultRole", &AssociationStatement::result_role, false},
    {"Role", &AssociationStatement::role, true},
}};

struct FlagKeyword {
  std::string_view name;
  bool AssociationStatement::* flag;
};
constexpr std::array<FlagKeyword, 3> flag_keywords{{
    {"ClassDefsOnly", &AssociationStatement::class_defs_only},
    {"KeysOnly", &AssociationStatement::keys_only},
    {"SchemaOnly", &AssociationStatement::schema_only},
}};

void take_value(TokenStream& tokens, std::string_view& value, const Identifier& keyword) {
  if (!value.empty()) tokens.fail(keyword.offset, "the keyword " + std::string(keyword.text) + " is given twice");
  if (!tokens.is(TokenKind::comparison) || tokens.peek().op != Operator::equal) tokens.unexpected("'='");
  tokens.take();
  value = tokens.identifier("a name without quotes").text;
}

void take_flag(TokenStream& tokens, bool& flag, const Identifier& keyword) {
  if (flag) tokens.fail(keyword.offset, "the keyword " + std::string(keyword.text) + " is given twice");
  flag = true;
}

void take_keyword(TokenStream& tokens, AssociationStatement& out) {
  const Identifier keyword = tokens.identifier("a keyword such as ResultClass");
  for (const auto& [name, flag] : flag_keywords)
    if (text::iequals(keyword.text, name)) return take_flag(tokens, out.*flag, keyword);
  for (const auto& [name, value, of_references] : value_keywords)
    if (text::iequals(keyword.text, name) && (of_references || !out.references))
      return take_value(tokens, out.*value, keyword);
  tokens.fail(keyword.offset, "'" + std::string(keyword.text) + "' is no keyword of " +
                                  (out.references ? "REFERENCES OF" : "ASSOCIATORS OF") +
                                  "; terms are separated by blanks only");
}

}  // namespace

AssociationStatement parse_association(TokenStream& tokens) {
  AssociationStatement out;
  out.references = tokens.is_word("REFERENCES");
  tokens.take();
  if (!tokens.is_word("OF")) tokens.unexpected("OF");
  tokens.take();
  if (!tokens.is(TokenKind::brace)) tokens.unexpected("'{' and an object path");
  const Identifier path = tokens.braced();
  out.path = path.text;
  out.path_offset = path.offset;
  if (!tokens.accept_word("WHERE")) return out;
  do take_keyword(tokens, out);
  while (!tokens.is(TokenKind::end));
  if (out.class_defs_only && !out.result_class.empty())
    tokens.fail(tokens.peek().offset, "ClassDefsOnly and ResultClass cannot be used together");
  return out;
}

}  // namespace netuse::inline v0::wql
