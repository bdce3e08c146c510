// SPDX-License-Identifier: MIT
// ASSOCIATORS OF and REFERENCES OF over the association classes of the schema.
#include "services/associations.hpp"

#include <algorithm>

#include "netuse/error.hpp"
#include "object/path_text.hpp"
#include "services/object_access.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "wql/path_binding.hpp"

namespace netuse::inline v0::detail {

using model::Instance;

namespace {

/// One way from a class through an association: the property that points back, and the one that points on.
struct Step {
  const schema::Class* association;
  const schema::Property* back;
  const schema::Property* onward;
};

bool points_to(const schema::Property& reference, const schema::Class& cls) {
  const schema::Class* target = schema::find_class(reference.reference);
  return reference.type == CimType::reference && target != nullptr && cls.is_a(*target);
}

std::vector<Step> steps_from(const schema::Class& cls) {
  std::vector<Step> steps;
  for (const schema::Class* association : schema::classes()) {
    if (!association->association || association->abstract) continue;
    for (const auto& back : association->properties())
      for (const auto& onward : association->properties())
        if (&back != &onward && points_to(*back.property, cls))
          steps.push_back({association, back.property, onward.property});
  }
  return steps;
}

bool is_of_class(const schema::Class& cls, std::string_view wanted) {
  if (wanted.empty()) return true;
  const schema::Class* up = schema::find_class(wanted);
  return up != nullptr && cls.is_a(*up);
}
bool is_named(const schema::Property& property, std::string_view wanted) {
  return wanted.empty() || text::iequals(property.name, wanted);
}
bool is_qualified(const schema::Class& cls, std::string_view wanted) {
  return wanted.empty() || cls.has_qualifier(wanted);
}

const schema::Class& target_of(const Step& step) {
  return *schema::find_class(step.onward->reference);
}

/// REFERENCES OF asks the association what ASSOCIATORS OF asks the other end.
bool is_wanted(const Step& step, const wql::AssociationStatement& q) {
  const schema::Class& result = q.references ? *step.association : target_of(step);
  return is_of_class(*step.association, q.assoc_class) && is_named(*step.back, q.role) &&
         is_named(*step.onward, q.result_role) && is_qualified(*step.association, q.required_assoc_qualifier) &&
         is_of_class(result, q.result_class) && is_qualified(result, q.required_qualifier);
}

/// The ties of one object: connections of a host, or the host of a connection.
class Walk {
 public:
  Walk(const model::Snapshot& snapshot, const Instance& from) : snapshot_(snapshot), from_(from) {}

  void take(const wql::AssociationStatement& q) {
    for (const Instance& connection : snapshot_.connections())
      if (ties(connection)) rows_.push_back(q.references ? association_of(connection, *scratch_) : other(connection));
  }
  ExtentPtr finish(bool classes) {
    if (!classes) return extent_of_rows(std::move(rows_), scratch_);
    std::vector<const schema::Class*> found;
    for (const Instance& row : rows_)
      if (std::ranges::find(found, row.cls) == found.end()) found.push_back(row.cls);
    return class_extent(found, &snapshot_);
  }

 private:
  bool ties(const Instance& connection) const {
    if (from_.cls == &schema::network_connection()) return connection.slots == from_.slots;
    return text::equal_folded(server_of(connection), server_of(from_));
  }
  Instance other(const Instance& connection) {
    if (from_.cls != &schema::network_connection()) return connection;
    for (const Instance& system : computer_systems(snapshot_, *scratch_))
      if (text::equal_folded(server_of(system), server_of(connection))) return system;
    return connection;
  }

  const model::Snapshot& snapshot_;
  const Instance& from_;
  std::shared_ptr<model::Arena> scratch_ = std::make_shared<model::Arena>();
  std::vector<Instance> rows_;
};

ExtentPtr schema_of(const std::vector<Step>& steps, const wql::AssociationStatement& q,
                    const model::Snapshot& snapshot) {
  std::vector<const schema::Class*> classes;
  for (const Step& step : steps)
    if (is_wanted(step, q)) classes.push_back(q.references ? step.association : &target_of(step));
  return class_extent(classes, &snapshot);
}

}  // namespace

ExtentPtr associated(const CompiledQuery& query, const std::shared_ptr<const model::Snapshot>& snapshot) {
  const wql::AssociationStatement& statement = *query.statement.association;
  wql::ObjectPath path = query.source;
  const schema::Class& cls = wql::bind_path(path);
  if (statement.schema_only) {
    require_server(path, *snapshot);
    return schema_of(steps_from(cls), statement, *snapshot);
  }
  const Found source = find_instance(path, cls, *snapshot);
  Walk walk(*snapshot, source.instance);
  for (const Step& step : steps_from(*source.instance.cls))
    if (is_wanted(step, statement)) walk.take(statement);
  return walk.finish(statement.class_defs_only);
}

}  // namespace netuse::inline v0::detail
