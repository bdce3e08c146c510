// SPDX-License-Identifier: MIT
// ExecQuery and CreateInstanceEnum.
#include <utility>

#include "netuse/services.hpp"
#include "object/internals.hpp"
#include "services/associations.hpp"
#include "services/enumerator_state.hpp"
#include "services/source.hpp"
#include "wql/binder.hpp"
#include "wql/compiled_query.hpp"
#include "wql/suggest.hpp"

namespace netuse::inline v0 {

using detail::CompiledQuery;
using detail::EnumeratorState;

Query::Query(std::string_view wql) : compiled_(wql::compile_query(wql)) {}

void Query::check_notification(std::string_view wql) {
  wql::compile_event_query(wql);
}

std::string Query::explain() const {
  return wql::explain(*compiled_);
}

const std::vector<std::string>& Query::columns() const noexcept {
  return compiled_->columns;
}

std::string_view Query::class_name() const noexcept {
  return compiled_->from == nullptr ? std::string_view() : compiled_->from->name;
}

namespace {

bool has(std::uint32_t flags, QueryFlag flag) {
  return (flags & flag) != 0;
}

detail::ExtentPtr rows_of(const CompiledQuery& query, const std::shared_ptr<const model::Snapshot>& snapshot) {
  switch (query.kind) {
    case CompiledQuery::Kind::data:
      return detail::extent_of(*query.from, *snapshot);
    case CompiledQuery::Kind::schema:
      return detail::class_extent(schema::classes(), snapshot.get());
    case CompiledQuery::Kind::associators:
    case CompiledQuery::Kind::references:
      break;
  }
  return detail::associated(query, snapshot);
}

std::shared_ptr<const detail::Projection> projection_of(const CompiledQuery& query, std::uint32_t flags) {
  if (!has(flags, wbem_flag_ensure_locatable) || query.projection->star) return query.projection;
  auto locatable = std::make_shared<detail::Projection>(*query.projection);
  locatable->locatable = true;
  return locatable;
}

/// What `make` gives; or, in the semisynchronous mode, its error as an enumeration that fails.
template <class Make>
Enumerator deferred(std::uint32_t flags, Make make) {
  try {
    return Enumerator(make());
  } catch (const Error& failure) {
    if (!has(flags, wbem_flag_return_immediately) || failure.wbem() == Wbem::invalid_parameter) throw;
    return Enumerator(std::make_unique<EnumeratorState>(failure, has(flags, wbem_flag_forward_only)));
  }
}

EnumeratorState::Answer answer(std::shared_ptr<const CompiledQuery> query,
                               std::shared_ptr<const model::Snapshot> snapshot, std::uint32_t flags) {
  auto rows = rows_of(*query, snapshot);
  auto projection = projection_of(*query, flags);
  return {std::move(snapshot), std::move(query), std::move(rows), std::move(projection)};
}

/// Of many hosts, and where one walks forward only, one host after the other.
std::unique_ptr<EnumeratorState> asked(const std::shared_ptr<const CompiledQuery>& query,
                                       const std::shared_ptr<detail::ServicesState>& services, std::uint32_t flags) {
  const bool by_host = has(flags, wbem_flag_forward_only) && query->kind == CompiledQuery::Kind::data &&
                       detail::is_by_host(*query->from);
  if (auto hosts = by_host ? services->source().hosts() : nullptr) {
    auto none = std::make_shared<model::Snapshot>(model::Origin{.is_host = false});
    EnumeratorState::Answer nothing{std::move(none), query, detail::extent_of_rows({}, nullptr),
                                    projection_of(*query, flags)};
    return std::make_unique<EnumeratorState>(std::move(nothing), std::move(hosts), services);
  }
  return std::make_unique<EnumeratorState>(answer(query, services->take(), flags), has(flags, wbem_flag_forward_only));
}

}  // namespace

Enumerator Services::exec_query(std::string_view wql, std::uint32_t flags) const {
  return deferred(flags, [&] { return asked(detail::Internals::of(Query(wql)), state_, flags); });
}

Enumerator Services::exec_query(const Query& query, std::uint32_t flags) const {
  return deferred(flags, [&] { return asked(detail::Internals::of(query), state_, flags); });
}

Enumerator Services::exec_query(const Query& query, const Snapshot& snapshot, std::uint32_t flags) {
  return deferred(flags, [&] {
    return std::make_unique<EnumeratorState>(
        answer(detail::Internals::of(query), detail::Internals::of(snapshot), flags),
        has(flags, wbem_flag_forward_only));
  });
}

Enumerator Services::instances_of(std::string_view class_name) const {
  const schema::Class* cls = schema::find_class(class_name);
  if (cls == nullptr)
    throw Error(Wbem::invalid_class,
                "there is no class '" + std::string(class_name) + "'" + wql::suggested_class(class_name));
  auto snapshot = state_->take();
  auto rows = detail::extent_of(*cls, *snapshot);
  return Enumerator(std::make_unique<EnumeratorState>(
      EnumeratorState::Answer{std::move(snapshot), nullptr, std::move(rows), detail::whole_instance()}, false));
}

}  // namespace netuse::inline v0
