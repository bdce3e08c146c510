// SPDX-License-Identifier: MIT
#include "wql/compiled_query.hpp"

#include <algorithm>

#include "netuse/error.hpp"
#include "object/path_text.hpp"
#include "text/ascii.hpp"
#include "wql/choices.hpp"
#include "wql/compiler.hpp"
#include "wql/parser.hpp"
#include "wql/suggest.hpp"

namespace netuse::inline v0::wql {

using detail::CompiledQuery;
using detail::Projection;

namespace {

template <class List, class Item>
void add_once(List& list, const Item& item) {
  if (std::ranges::find(list, item) == list.end()) list.push_back(item);
}

/// The list is held against the FROM class, not against the classes of the results.
std::shared_ptr<const Projection> project(const SelectStatement& select, const schema::Class& cls) {
  if (select.star) return detail::whole_instance();
  auto out = std::make_shared<Projection>();
  out->star = false;
  for (const PropertyRef& ref : select.list) {
    const Identifier& name = ref.parts.front();
    if (ref.parts.size() > 1)
      throw Error(Wbem::invalid_query,
                  "no property of " + std::string(cls.name) + " holds an object, so names have no dots here",
                  ref.parts[1].offset);
    if (const auto system = detail::system_property(name.text))
      add_once(out->system, *system);
    else
      add_once(out->columns, bind_property(name, cls));
  }
  std::ranges::sort(out->system);
  std::ranges::sort(out->columns);
  return out;
}

/// The schema's spelling of the names, in the order of the query.
std::vector<std::string> listed_columns(const SelectStatement& select, const schema::Class& cls) {
  std::vector<std::string> out;
  for (const PropertyRef& ref : select.list) {
    const Identifier& name = ref.parts.front();
    if (const auto system = detail::system_property(name.text))
      add_once(out, std::string(detail::system_name(*system)));
    else
      add_once(out, std::string(cls.properties()[bind_property(name, cls)].property->name));
  }
  return out;
}

const schema::Class& from_class(const Identifier& name) {
  if (const schema::Class* cls = schema::find_class(name.text)) return *cls;
  throw Error(Wbem::invalid_class, "there is no class '" + std::string(name.text) + "'" + suggested_class(name.text),
              name.offset);
}

void bind_schema_query(CompiledQuery& query, const SelectStatement& select) {
  query.kind = CompiledQuery::Kind::schema;
  if (!select.star)
    throw Error(Wbem::invalid_query, "a schema query selects '*' and nothing else", select.list.front().offset());
  query.projection = detail::whole_class();
  query.where = compile(select.where, {.kind = Scope::Kind::schema});
}

void bind_data_query(CompiledQuery& query, const SelectStatement& select) {
  query.kind = CompiledQuery::Kind::data;
  query.from = &from_class(select.from);
  query.projection = project(select, *query.from);
  if (!select.star) query.columns = listed_columns(select, *query.from);
  query.where = compile(select.where, {.from = query.from});
}

std::shared_ptr<const Projection> keys_of_results() {
  auto out = std::make_shared<Projection>();
  out->keys = true;
  return out;
}

void bind_association_query(CompiledQuery& query, const AssociationStatement& statement) {
  query.kind = statement.references ? CompiledQuery::Kind::references : CompiledQuery::Kind::associators;
  try {
    if (statement.path.empty()) throw Error(Wbem::invalid_object_path, "the object path is empty", 0);
    query.source = parse_path(statement.path);
  } catch (const Error& e) {
    throw Error(choices::bad_association_path(), e.detail(), statement.path_offset + e.offset().value_or(0));
  }
  const bool of_class = query.source.kind == ObjectPath::Kind::cls;
  if (statement.schema_only != of_class)
    throw Error(Wbem::invalid_query,
                of_class ? "the path of a class needs the keyword SchemaOnly; name an instance by its key"
                         : "SchemaOnly needs the path of a class, without keys",
                statement.path_offset);
  const bool classes = statement.class_defs_only || statement.schema_only;
  query.projection = classes               ? detail::whole_class()
                     : statement.keys_only ? keys_of_results()
                                           : detail::whole_instance();
}

}  // namespace

std::shared_ptr<const CompiledQuery> compile_query(std::string_view text) {
  auto query = std::make_shared<CompiledQuery>();
  query->text = text;
  query->statement = parse(query->text, Dialect::data);
  const SelectStatement& select = query->statement.select;
  if (query->statement.association)
    bind_association_query(*query, *query->statement.association);
  else if (text::iequals(select.from.text, "meta_class"))
    bind_schema_query(*query, select);
  else
    bind_data_query(*query, select);
  return query;
}

}  // namespace netuse::inline v0::wql
