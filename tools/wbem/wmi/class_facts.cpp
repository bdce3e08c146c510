// SPDX-License-Identifier: MIT
#include "wmi/class_facts.hpp"

#include <netuse/error.hpp>
#include <netuse/format.hpp>
#include <netuse/services.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <sstream>

#include <boost/property_tree/json_parser.hpp>

#include "com/text.hpp"

namespace netuse_wbem {
namespace {

using Tree = boost::property_tree::ptree;

bool is_digits(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

QualifierFact qualifier_of(const std::string& name, const Tree& value) {
  using Kind = QualifierFact::Kind;
  QualifierFact fact{name, Kind::list, {}};
  for (const auto& [unused, each] : value) fact.values.push_back(each.data());
  if (!value.empty()) return fact;
  if (value.data() == "true") return {name, Kind::flag, {}};
  return {name, is_digits(value.data()) ? Kind::number : Kind::text, {value.data()}};
}

std::vector<QualifierFact> qualifiers_of(const Tree& owner) {
  std::vector<QualifierFact> facts;
  for (const auto& [name, value] : owner.get_child("qualifiers")) facts.push_back(qualifier_of(name, value));
  return facts;
}

/// The type as the qualifier CIMTYPE has it, which each property has: "string", "ref:Win32_ComputerSystem".
std::string cim_type(std::string type) {
  if (type.ends_with("[]")) type.resize(type.size() - 2);
  return type.ends_with(" ref") ? "ref:" + type.substr(0, type.size() - 4) : type;
}

PropertyFact property_of(const Tree& tree) {
  const auto type = tree.get<std::string>("type");
  PropertyFact fact{tree.get<std::string>("name"), tree.get<std::string>("origin"), tree.get<bool>("key"),
                    type.ends_with(" ref"), qualifiers_of(tree)};
  fact.qualifiers.insert(fact.qualifiers.begin(), {"CIMTYPE", QualifierFact::Kind::text, {cim_type(type)}});
  return fact;
}

ClassFacts read(const netuse::Object& cls) {
  std::istringstream json(netuse::class_definition(cls, netuse::Format::json));
  Tree tree;
  boost::property_tree::read_json(json, tree);
  ClassFacts facts{cls.class_name(), {}, qualifiers_of(tree), {}};
  for (const auto& [unused, each] : tree.get_child("__DERIVATION")) facts.derivation.push_back(each.data());
  for (const auto& [unused, each] : tree.get_child("properties")) facts.properties.push_back(property_of(each));
  std::ranges::sort(facts.properties, [](const PropertyFact& a, const PropertyFact& b) {
    return strcasecmp(a.name.c_str(), b.name.c_str()) < 0;
  });
  return facts;
}

std::shared_ptr<const ClassFacts> found(const std::string& name) {
  try {
    return std::make_shared<const ClassFacts>(read(netuse::Services::get_class(name)));
  } catch (const netuse::Error&) {
    return std::make_shared<const ClassFacts>();
  }
}

}  // namespace

const PropertyFact* ClassFacts::find(std::string_view property) const noexcept {
  const auto at = std::ranges::find_if(properties, [&](const PropertyFact& p) { return same_name(p.name, property); });
  return at != properties.end() ? &*at : nullptr;
}

std::shared_ptr<const ClassFacts> facts_of(const std::string& class_name) {
  static std::mutex& mutex = *new std::mutex;
  static auto& known = *new std::map<std::string, std::shared_ptr<const ClassFacts>>;
  const std::scoped_lock lock(mutex);
  auto& facts = known[class_name];
  if (facts == nullptr) facts = found(class_name);
  return facts;
}

}  // namespace netuse_wbem
