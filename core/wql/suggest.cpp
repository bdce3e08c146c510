// SPDX-License-Identifier: MIT
#include "wql/suggest.hpp"

#include <vector>

#include "netuse/text.hpp"
#include "schema/schema.hpp"
#include "wql/binder.hpp"

namespace netuse::inline v0::wql {

namespace {

std::string question(std::string_view name) {
  return name.empty() ? std::string() : "; did you mean '" + std::string(name) + "'?";
}

}  // namespace

std::string suggestion(std::string_view unknown, const schema::Class& cls) {
  std::vector<std::string_view> names;
  for (const auto& effective : cls.properties()) names.push_back(effective.property->name);
  return question(nearest(unknown, names));
}

std::string suggested_class(std::string_view unknown) {
  std::vector<std::string_view> names;
  for (const schema::Class* cls : schema::classes()) names.push_back(cls->name);
  return question(nearest(unknown, names));
}

}  // namespace netuse::inline v0::wql
