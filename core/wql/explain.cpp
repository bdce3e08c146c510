// SPDX-License-Identifier: MIT
#include <array>

#include "object/path_text.hpp"
#include "text/printable.hpp"
#include "wql/binder.hpp"
#include "wql/compiled_query.hpp"

namespace netuse::inline v0::wql {

namespace {

std::string spelled(const Constant& constant) {
  switch (constant.kind) {
    case Constant::Kind::text: {
      std::string out = "'";
      for (const char c : constant.text) {
        if (c == '\\' || c == '\'') out += '\\';
        out += c;
      }
      return text::printable(out + "'");
    }
    case Constant::Kind::boolean:
      return constant.boolean ? "TRUE" : "FALSE";
    case Constant::Kind::null:
      return "NULL";
    case Constant::Kind::integer:
    case Constant::Kind::real:
      break;
  }
  return constant.text;
}

std::string spelled(const Term& term) {
  static constexpr std::array<std::string_view, 6> operators{"=", "<>", "<", ">", "<=", ">="};
  const std::string left = spelled(term.left) + " ";
  switch (term.kind) {
    case Term::Kind::is_null:
      return left + "IS NULL";
    case Term::Kind::is_not_null:
      return left + "IS NOT NULL";
    case Term::Kind::like:
      return left + "LIKE " + spelled(term.constant);
    case Term::Kind::isa:
      return left + "ISA " + spelled(term.constant);
    case Term::Kind::compare:
    case Term::Kind::compare_properties:
      break;
  }
  const std::string right = term.kind == Term::Kind::compare ? spelled(term.constant) : spelled(term.right);
  return left + std::string(operators[static_cast<std::size_t>(term.op)]) + " " + right;
}

/// The tree with two blanks per level. Depth is bounded by the parser.
void outline(std::string& out, const Expression& e, std::uint32_t at, std::size_t indent) {
  const Expression::Node& node = e.nodes[at];
  out.append(indent, ' ');
  if (node.kind == Expression::Kind::term) {
    out += spelled(e.terms[node.term]) + "\n";
    return;
  }
  static constexpr std::array<std::string_view, 4> words{"", "AND", "OR", "NOT"};
  (out += words[static_cast<std::size_t>(node.kind)]) += '\n';
  for (std::uint32_t child = node.first_child; child != Expression::none; child = e.nodes[child].next)
    outline(out, e, child, indent + 2);
}

std::string listed(const detail::CompiledQuery& query) {
  const detail::Projection& p = *query.projection;
  if (p.star) return "all properties";
  std::string out;
  const auto add = [&out](std::string_view name) { (out += out.empty() ? "" : ", ") += name; };
  for (const auto system : p.system) add(detail::system_name(system));
  for (const std::uint8_t column : p.columns) add(query.from->properties()[column].property->name);
  return out;
}

void explain_select(std::string& out, const detail::CompiledQuery& query) {
  const bool data = query.kind == detail::CompiledQuery::Kind::data;
  out += data ? "data query\n" : "schema query\n";
  out +=
      "  from: " + (data ? std::string(query.from->name) + " and the classes derived from it" : "the classes") + "\n";
  out += "  select: " + (data ? listed(query) : "class definitions") + "\n";
  const Expression& where = query.statement.select.where;
  if (where.empty()) return;
  out += "  where:\n";
  outline(out, where, where.root, 4);
}

void explain_association(std::string& out, const detail::CompiledQuery& query) {
  const AssociationStatement& a = *query.statement.association;
  out += a.references ? "references query\n" : "associators query\n";
  out += "  of: " + text::printable(a.path) + "\n";
  const auto line = [&out](std::string_view name, std::string_view value) {
    if (!value.empty()) ((((out += "  ") += name) += ": ") += text::printable(value)) += '\n';
  };
  line("AssocClass", a.assoc_class);
  line("ResultClass", a.result_class);
  line("ResultRole", a.result_role);
  line("Role", a.role);
  line("RequiredQualifier", a.required_qualifier);
  line("RequiredAssocQualifier", a.required_assoc_qualifier);
  line("ClassDefsOnly", a.class_defs_only ? "yes" : "");
  line("KeysOnly", a.keys_only ? "yes" : "");
  line("SchemaOnly", a.schema_only ? "yes" : "");
}

}  // namespace

std::string explain(const detail::CompiledQuery& query) {
  std::string out;
  if (query.statement.association)
    explain_association(out, query);
  else
    explain_select(out, query);
  return out;
}

}  // namespace netuse::inline v0::wql
