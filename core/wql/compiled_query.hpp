// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "object/object_data.hpp"
#include "wql/object_path.hpp"
#include "wql/program.hpp"
#include "wql/syntax.hpp"

namespace netuse::inline v0::detail {

/// A query that was parsed and bound. Immutable once made. The statement's views point into `text`.
struct CompiledQuery {
  enum class Kind : std::uint8_t { data, schema, associators, references };

  std::string text;
  Kind kind = Kind::data;
  wql::Statement statement;
  const schema::Class* from = nullptr;  ///< data queries
  std::shared_ptr<const Projection> projection;
  std::vector<std::string> columns;  ///< the list after SELECT as it was asked for, each once; empty for *
  wql::Program where;
  wql::ObjectPath source;  ///< association queries
};

}  // namespace netuse::inline v0::detail

namespace netuse::inline v0::wql {

/// A data, schema or association query. Throws Error with the offset.
std::shared_ptr<const detail::CompiledQuery> compile_query(std::string_view text);

/// An event query: what is needed to run it over instances of its event class.
struct EventQuery {
  std::string text;
  SelectStatement statement;
  const schema::Class* from = nullptr;
  /// The class that the objects inside the events are held to by ISA.
  const schema::Class* target = nullptr;
  std::shared_ptr<const detail::Projection> projection;
  Program where;
};

/// The checks of ExecNotificationQuery. Throws Error with the offset.
std::shared_ptr<const EventQuery> compile_event_query(std::string_view text);

/// Lines for people.
std::string explain(const detail::CompiledQuery& query);

}  // namespace netuse::inline v0::wql
