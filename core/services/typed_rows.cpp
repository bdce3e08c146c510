// SPDX-License-Identifier: MIT
// From untyped objects to the typed NetworkConnection.
#include <array>
#include <string>

#include "model/typed.hpp"
#include "netuse/connection.hpp"
#include "netuse/error.hpp"
#include "netuse/services.hpp"
#include "object/internals.hpp"
#include "object/object_data.hpp"

namespace netuse::inline v0 {

NetworkConnection connection_of(const Object& object) {
  const detail::ObjectData& data = detail::Internals::of(object);
  if (data.instance.cls != &schema::network_connection() || data.instance.slots == nullptr)
    throw Error(Wbem::invalid_class, "an object of " + object.class_name() +
                                         " is no network connection; ask for "
                                         "instances of Win32_NetworkConnection, of an event for its TargetInstance");
  std::array<model::Slot, schema::slot::count> shown;
  for (const std::uint8_t at : detail::shown_columns(data)) shown.at(at) = data.instance.slots[at];
  return model::typed(shown.data());
}

namespace {

constexpr std::string_view every_connection = "SELECT * FROM Win32_NetworkConnection";
constexpr std::string_view behind_it = " WHERE ";

/// An error is told where it is in the condition.
Query query_with(std::string_view where) {
  if (where.empty()) return Query(every_connection);
  const std::size_t before = every_connection.size() + behind_it.size();
  try {
    return Query(std::string(every_connection) + std::string(behind_it) + std::string(where));
  } catch (const Error& error) {
    if (!error.offset()) throw;
    throw Error(error.wbem(), error.detail(), *error.offset() < before ? 0 : *error.offset() - before);
  }
}

std::vector<NetworkConnection> typed_rows_of(const Query& query, const Snapshot& snapshot) {
  std::vector<NetworkConnection> rows;
  for (const Object& object : Services::exec_query(query, snapshot, wbem_flag_forward_only))
    rows.push_back(connection_of(object));
  return rows;
}

}  // namespace

std::vector<NetworkConnection> Snapshot::connections(std::string_view where) const {
  return typed_rows_of(query_with(where), *this);
}

std::vector<NetworkConnection> Services::connections(std::string_view where) const {
  const Query query = query_with(where);
  return typed_rows_of(query, snapshot());
}

}  // namespace netuse::inline v0
