// SPDX-License-Identifier: MIT
// GetObject: by path, instance or class.
#include "services/object_access.hpp"

#include <algorithm>

#include "netuse/error.hpp"
#include "netuse/services.hpp"
#include "object/internals.hpp"
#include "object/path_text.hpp"
#include "services/source.hpp"
#include "wql/binder.hpp"
#include "wql/choices.hpp"
#include "wql/path_binding.hpp"
#include "wql/suggest.hpp"

namespace netuse::inline v0 {

namespace detail {

namespace {

/// "'a'", "'a', 'b', 'c' and 17 more".
std::string servers_of(const model::Snapshot& snapshot) {
  constexpr std::size_t enough = 3;
  std::string names;
  std::size_t count = 0;
  for (const auto& origin : snapshot.origins())
    if (origin->is_host && ++count <= enough)
      names += (names.empty() ? "'" : ", '") + std::string(path_server_of({.origin = origin.get()})) + "'";
  if (count > enough) names += " and " + std::to_string(count - enough) + " more";
  return names.empty() ? "no host" : names;
}

}  // namespace

void require_server(const wql::ObjectPath& path, const model::Snapshot& snapshot) {
  const auto speaks_of = [&](const auto& origin) {
    return wql::is_server(path, path_server_of({.origin = origin.get()}));
  };
  if (std::ranges::none_of(snapshot.origins(), speaks_of))
    throw Error(wql::choices::other_server(),
                "the source knows nothing of the server '" + *path.server + "'; it speaks of " + servers_of(snapshot),
                0);
}

Found find_instance(const wql::ObjectPath& path, const schema::Class& cls, const model::Snapshot& snapshot) {
  require_server(path, snapshot);
  const ExtentPtr extent = extent_of(cls, snapshot);
  for (const bool exactly : {true, false})
    for (const model::Instance& row : extent->rows)
      if (wql::is_server(path, path_server_of(row)) && wql::is_instance(path, row, exactly))
        return {row, extent->scratch};
  throw Error(Wbem::not_found, "there is no such instance of " + std::string(cls.name));
}

namespace {

Object make_object(std::shared_ptr<const model::Snapshot> owner, const Found& found, bool is_class) {
  return Object(std::make_shared<const ObjectData>(
      ObjectData{std::move(owner), found.instance, is_class ? whole_class() : whole_instance(), found.scratch}));
}

Object class_object(const schema::Class& cls, std::shared_ptr<const model::Snapshot> owner) {
  const model::Origin* origin = owner == nullptr ? nullptr : &owner->origin();
  return make_object(std::move(owner), {{&cls, nullptr, origin}, nullptr}, true);
}

/// An empty path gives a new class without a name, as IWbemServices::GetObject has it. `take` is called once the path
/// is known to be valid.
Object object_at(std::string_view path, auto take) {
  if (path.empty()) return class_object(schema::empty_class(), nullptr);
  wql::ObjectPath parsed = wql::parse_path(path);
  const schema::Class& cls = wql::bind_path(parsed);
  std::shared_ptr<const model::Snapshot> snapshot = take();
  if (parsed.kind == wql::ObjectPath::Kind::cls) {
    require_server(parsed, *snapshot);
    return class_object(cls, std::move(snapshot));
  }
  const Found found = find_instance(parsed, cls, *snapshot);
  return make_object(std::move(snapshot), found, false);
}

}  // namespace

}  // namespace detail

Object Services::get_object(std::string_view path) const {
  return detail::object_at(path, [this] { return state_->take(); });
}

Object Services::get_object(std::string_view path, const Snapshot& snapshot) {
  return detail::object_at(path, [&] { return detail::Internals::of(snapshot); });
}

Object Services::get_class(std::string_view class_name) {
  if (const schema::Class* cls = schema::find_class(class_name)) return detail::class_object(*cls, nullptr);
  throw Error(Wbem::not_found,
              "there is no class '" + std::string(class_name) + "'" + wql::suggested_class(class_name));
}

}  // namespace netuse::inline v0
