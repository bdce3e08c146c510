// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "model/snapshot.hpp"
#include "schema/schema.hpp"
#include "wql/object_path.hpp"

/// What object paths mean, by the schema.
namespace netuse::inline v0::wql {

/// Holds the path against the schema: fills in a key name that was left out, puts the keys into the class's order and
/// spelling. Throws invalid_object_path (wrong keys), invalid_namespace, or not_found (no such class).
const schema::Class& bind_path(ObjectPath& path);

/// The part of it that concerns keys. Throws invalid_object_path.
void bind_keys(ObjectPath& path, const schema::Class& cls);

/// Is it this instance? `exactly` distinguishes case in key values, which WMI does not do but mount points do.
bool is_instance(const ObjectPath& path, const model::Instance& instance, bool exactly);
/// Is it this host? "." and "localhost" are every host.
bool is_server(const ObjectPath& path, std::string_view host) noexcept;

/// The canonical relative path of a reference (`Class.Key="value"`), for comparing; the text itself if it is no path.
std::string canonical_reference(std::string_view text);

}  // namespace netuse::inline v0::wql
