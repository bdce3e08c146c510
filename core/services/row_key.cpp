// SPDX-License-Identifier: MIT
#include "services/row_key.hpp"

#include <algorithm>
#include <string_view>

#include "object/path_text.hpp"
#include "schema/schema.hpp"
#include "text/fold.hpp"

namespace netuse::inline v0::detail {

std::string_view name_of_connection(const model::Instance& connection) noexcept {
  const model::Slot name = connection.slots[schema::slot::name];
  return name.is_text() ? name.text() : std::string_view();
}

const std::string& host_of_row(const model::Instance& row) noexcept {
  const model::Origin& origin = *row.origin;
  return origin.path_server.empty() ? origin.host : origin.path_server;
}

std::string connection_key(const model::Instance& connection, bool of_many) {
  const std::string_view name = name_of_connection(connection);
  const model::Slot remote = connection.slots[schema::slot::remote_name];
  const std::size_t begin = remote.is_text() ? text::folded_prefix(name, remote.text()) : name.size();
  const std::size_t caseless = std::min(begin, name.size());
  const std::string host = of_many ? text::upper_utf8(host_of_row(connection)) + '\n' : std::string();
  return host + text::upper_utf8(name.substr(0, caseless)) + std::string(name.substr(caseless));
}

std::string row_key(const model::Instance& row, bool of_many) {
  return row.cls == &schema::network_connection() ? connection_key(row, of_many) : text::upper_utf8(instance_path(row));
}

}  // namespace netuse::inline v0::detail
