// SPDX-License-Identifier: MIT
// Object paths against the schema and against instances.
#include "wql/path_binding.hpp"

#include <algorithm>

#include "netuse/error.hpp"
#include "object/path_text.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "wql/binder.hpp"
#include "wql/choices.hpp"
#include "wql/suggest.hpp"

namespace netuse::inline v0::wql {

namespace {

std::string text_of(const ObjectPath::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return std::get<bool>(value) ? "TRUE" : "FALSE";
}

void check_namespace(const ObjectPath& path) {
  if (path.ns && !text::iequals(*path.ns, "root\\cimv2"))
    throw Error(choices::other_namespace(), "there is no namespace '" + *path.ns + "'; the only one is root\\cimv2", 0);
}

std::vector<std::string_view> key_names(const schema::Class& cls) {
  std::vector<std::string_view> names;
  for (const auto& effective : cls.properties())
    if (effective.property->key) names.push_back(effective.property->name);
  return names;
}

[[noreturn]] void wrong_keys(const schema::Class& cls, std::size_t offset, const std::string& problem) {
  std::string names;
  for (const std::string_view name : key_names(cls)) (names += names.empty() ? "" : " and ") += name;
  throw Error(Wbem::invalid_object_path,
              problem + "; " +
                  (names.empty() ? std::string(cls.name) + " has no key"
                                 : "the key of " + std::string(cls.name) + " is " + names),
              offset);
}

}  // namespace

void bind_keys(ObjectPath& path, const schema::Class& cls) {
  const auto names = key_names(cls);
  if (path.keys.size() == 1 && path.keys[0].name.empty()) {
    if (names.size() != 1) wrong_keys(cls, path.keys[0].offset, "a value stands without a key name");
    path.keys[0].name = names[0];
  }
  for (ObjectPath::Key& key : path.keys) {
    const auto it = std::ranges::find_if(names, [&](std::string_view name) { return text::iequals(name, key.name); });
    if (it == names.end()) wrong_keys(cls, key.offset, "'" + key.name + "' is not a key");
    key.name = *it;
  }
  if (path.keys.size() != names.size()) wrong_keys(cls, path.keys.back().offset, "a key is missing");
  std::ranges::sort(path.keys, {}, [&](const ObjectPath::Key& key) { return std::ranges::find(names, key.name); });
}

const schema::Class& bind_path(ObjectPath& path) {
  check_namespace(path);
  const schema::Class* cls = schema::find_class(path.cls);
  if (cls == nullptr)
    throw Error(path.kind == ObjectPath::Kind::cls ? Wbem::not_found : choices::instance_of_unknown_class(),
                "there is no class '" + path.cls + "'" + suggested_class(path.cls), path.cls_offset);
  path.cls = std::string(cls->name);
  if (path.kind == ObjectPath::Kind::singleton)
    throw Error(choices::singleton_path_of_keyed_class(),
                std::string(cls->name) + " is no singleton; name an instance by its key", path.cls_offset);
  if (path.kind == ObjectPath::Kind::instance) bind_keys(path, *cls);
  return *cls;
}

bool is_instance(const ObjectPath& path, const model::Instance& instance, bool exactly) {
  return std::ranges::all_of(path.keys, [&](const ObjectPath::Key& key) {
    const int column = instance.cls->index_of(key.name);
    if (column < 0 || !instance.slots[column].is_text()) return false;
    const std::string_view held = instance.slots[column].text();
    const std::string asked = text_of(key.value);
    if (instance.cls->properties()[static_cast<std::size_t>(column)].property->type == CimType::reference)
      return text::equal_folded(canonical_reference(held), canonical_reference(asked));
    return exactly ? held == asked : text::equal_folded(held, asked);
  });
}

bool is_server(const ObjectPath& path, std::string_view host) noexcept {
  return !path.server || *path.server == "." || text::iequals(*path.server, "localhost") ||
         text::equal_folded(*path.server, host);
}

std::string canonical_reference(std::string_view text) try {
  if (text.empty()) return {};
  ObjectPath path = parse_path(text);
  bind_path(path);
  std::string out = path.cls;
  for (const ObjectPath::Key& key : path.keys)
    out += (&key == path.keys.data() ? "." : ",") + key.name + "=" + detail::quoted_key(text_of(key.value));
  return out;
} catch (const Error&) {
  return std::string(text);
}

}  // namespace netuse::inline v0::wql
