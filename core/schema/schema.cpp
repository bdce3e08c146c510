// SPDX-License-Identifier: MIT
#include "schema/schema.hpp"

#include <algorithm>
#include <cstddef>

#include "text/ascii.hpp"

namespace netuse::inline v0::schema {

namespace {

using EffectiveList = std::vector<Class::Effective>;

std::size_t position(const Class& cls) noexcept {
  return static_cast<std::size_t>(cls.id);
}

EffectiveList flatten(const Class& cls, EffectiveList inherited) {
  for (const Property& own : cls.own) {
    const auto same = [&](const Class::Effective& e) { return text::iequals(e.property->name, own.name); };
    if (const auto it = std::ranges::find_if(inherited, same); it != inherited.end())
      *it = {&own, it->origin};
    else
      inherited.push_back({&own, &cls});
  }
  return inherited;
}

/// Made once, in the order of classes(): a superclass is done before its subclasses. The last list, of the empty
/// class, is empty.
const std::vector<EffectiveList>& flattened() {
  static const auto table = [] {
    std::vector<EffectiveList> lists;
    for (const Class* cls : classes())
      lists.push_back(flatten(*cls, cls->super == nullptr ? EffectiveList() : lists[position(*cls->super)]));
    lists.emplace_back();
    return lists;
  }();
  return table;
}

}  // namespace

const std::vector<Class::Effective>& Class::properties() const {
  return flattened()[position(*this)];
}

int Class::index_of(std::string_view property) const noexcept {
  const auto& list = properties();
  for (std::size_t i = 0; i < list.size(); ++i)
    if (text::iequals(list[i].property->name, property)) return static_cast<int>(i);
  return -1;
}

int Class::key_index() const noexcept {
  const auto& list = properties();
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].property->key) return static_cast<int>(i);
  return -1;
}

bool Class::is_a(const Class& other) const noexcept {
  for (const Class* cls = this; cls != nullptr; cls = cls->super)
    if (cls == &other) return true;
  return false;
}

const Class& Class::top() const noexcept {
  const Class* cls = this;
  while (cls->super != nullptr) cls = cls->super;
  return *cls;
}

bool Class::has_qualifier(std::string_view qualifier) const noexcept {
  for (const Class* cls = this; cls != nullptr; cls = cls->super)  // Association goes to subclasses, Abstract does not
    if (cls->association && text::iequals(qualifier, "Association")) return true;
  if (abstract && text::iequals(qualifier, "Abstract")) return true;
  return std::ranges::any_of(qualifiers, [&](const Qualifier& q) { return text::iequals(q.name, qualifier); });
}

const Class* find_class(std::string_view name) noexcept {
  const auto all = classes();
  const auto it = std::ranges::find_if(all, [&](const Class* cls) { return text::iequals(cls->name, name); });
  return it == all.end() ? nullptr : *it;
}

}  // namespace netuse::inline v0::schema
