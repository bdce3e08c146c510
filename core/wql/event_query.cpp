// SPDX-License-Identifier: MIT
// Event queries: the checks that ExecNotificationQuery makes at the call.
#include <algorithm>

#include "netuse/error.hpp"
#include "object/path_text.hpp"
#include "text/ascii.hpp"
#include "wql/choices.hpp"
#include "wql/compiled_query.hpp"
#include "wql/compiler.hpp"
#include "wql/parser.hpp"
#include "wql/suggest.hpp"

namespace netuse::inline v0::wql {

namespace {

const schema::Class& event_class(const Identifier& name) {
  const schema::Class* cls = schema::find_class(name.text);
  if (cls == nullptr)
    throw Error(choices::unknown_event_class(),
                "there is no class '" + std::string(name.text) + "'" + suggested_class(name.text), name.offset);
  if (cls->id == schema::ClassId::aggregate_event)
    throw Error(Wbem::not_event_class,
                "an __AggregateEvent is what a query gives that ends with GROUP WITHIN and a number of seconds; select "
                "FROM __InstanceOperationEvent or one of its subclasses",
                name.offset);
  if (!cls->event)
    throw Error(Wbem::not_event_class,
                std::string(cls->name) +
                    " is not an event class; select FROM __InstanceOperationEvent or one of its "
                    "subclasses WHERE TargetInstance ISA '" +
                    std::string(cls->name) + "'",
                name.offset);
  return *cls;
}

/// `TargetInstance ISA 'C'`, `TargetInstance.__CLASS = 'C'`, and the same of PreviousInstance.
const schema::Class* held_to(const Term& term) {
  const auto& parts = term.left.parts;
  const bool object =
      text::iequals(parts[0].text, "TargetInstance") || text::iequals(parts[0].text, "PreviousInstance");
  const bool isa = term.kind == Term::Kind::isa && parts.size() == 1;
  const bool equal = term.kind == Term::Kind::compare && term.op == Operator::equal && parts.size() == 2 &&
                     text::iequals(parts[1].text, "__CLASS") && term.constant.kind == Constant::Kind::text;
  return object && (isa || equal) ? schema::find_class(term.constant.text) : nullptr;
}

const schema::Class* common(const schema::Class* a, const schema::Class* b) {
  if (a == nullptr || b == nullptr) return nullptr;
  while (a != nullptr && !b->is_a(*a)) a = a->super;
  return a;
}

/// The class that a node holds the objects to: for AND the narrowest of any part, for OR what all parts have in common.
const schema::Class* held_to(const Expression& e, std::uint32_t at) {
  const Expression::Node& node = e.nodes[at];
  if (node.kind == Expression::Kind::term) return held_to(e.terms[node.term]);
  if (node.kind == Expression::Kind::negation) return nullptr;
  const bool both = node.kind == Expression::Kind::conjunction;
  const schema::Class* out = nullptr;
  for (std::uint32_t child = node.first_child; child != Expression::none; child = e.nodes[child].next) {
    const schema::Class* part = held_to(e, child);
    const bool narrows = both && (out == nullptr || (part != nullptr && part->is_a(*out)));
    if (child == node.first_child || narrows)
      out = part;
    else if (!both)
      out = common(out, part);
  }
  return out;
}

/// Polling is the only way to see these instances change, so WITHIN and a class are needed.
void check_polling(const EventQuery& query) {
  const std::size_t end = query.statement.from.offset + query.statement.from.text.size();
  if (!query.statement.within)
    throw Error(Wbem::registration_too_precise,
                "the class has no event provider and must be polled: add WITHIN and a number of seconds", end);
  if (query.target == nullptr)
    throw Error(Wbem::registration_too_broad,
                "the query must say which class to poll: WHERE TargetInstance ISA 'Win32_NetworkConnection'", end);
}

/// Names that the class does not have are accepted, and the event comes without them.
std::shared_ptr<const detail::Projection> project_event(const SelectStatement& select, const schema::Class& cls) {
  if (select.star) return detail::whole_instance();
  auto out = std::make_shared<detail::Projection>();
  out->star = false;
  for (const PropertyRef& ref : select.list) {
    const Identifier& name = ref.parts.front();
    if (const auto system = detail::system_property(name.text)) {
      if (std::ranges::find(out->system, *system) == out->system.end()) out->system.push_back(*system);
      continue;
    }
    const int column = cls.index_of(name.text);
    if (column < 0) continue;
    const auto slot = static_cast<std::uint8_t>(column);
    if (ref.parts.size() > 1 && cls.properties()[slot].property->type != CimType::object)
      throw Error(Wbem::property_not_an_object, "'" + std::string(name.text) + "' is not an object",
                  ref.parts[1].offset);
    if (std::ranges::find(out->columns, slot) == out->columns.end()) out->columns.push_back(slot);
  }
  std::ranges::sort(out->system);
  std::ranges::sort(out->columns);
  return out;
}

void check_group(const Group& group, const Scope& scope) {
  for (const PropertyRef& by : group.by) {
    // The compiler knows names; IS NULL is a comparison that every type has.
    Expression probe;
    probe.terms.push_back({.kind = Term::Kind::is_null, .left = by});
    probe.nodes.push_back({.term = 0});
    probe.root = 0;
    compile(probe, scope);
    const int column = scope.from->index_of(by.parts[0].text);
    if (by.parts.size() == 1 && column >= 0 &&
        scope.from->properties()[static_cast<std::size_t>(column)].property->type == CimType::object)
      throw Error(Wbem::aggregating_by_object,
                  "'" + std::string(by.parts[0].text) + "' is an object; group BY one of its properties", by.offset());
  }
}

}  // namespace

std::shared_ptr<const EventQuery> compile_event_query(std::string_view text) {
  auto query = std::make_shared<EventQuery>();
  query->text = text;
  query->statement = std::move(parse(query->text, Dialect::event).select);
  const SelectStatement& select = query->statement;
  query->from = &event_class(select.from);
  if (!select.where.empty()) query->target = held_to(select.where, select.where.root);
  const Scope scope{.kind = Scope::Kind::event, .from = query->from, .embedded = query->target};
  query->projection = project_event(select, *query->from);
  query->where = compile(select.where, scope);
  if (select.group) check_group(*select.group, scope);
  check_polling(*query);
  return query;
}

}  // namespace netuse::inline v0::wql
