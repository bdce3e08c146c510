// SPDX-License-Identifier: MIT
#include "view.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "cli.hpp"
#include "console.hpp"
#include "words.hpp"

namespace netuse::cli {

namespace {

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::ranges::equal(a, b, {}, lower, lower);
}

/// The schema's spelling of a name, or "".
std::string spelled(std::string_view name, const std::vector<std::string>& known) {
  for (const std::vector<std::string>* list : {&known, &words::system_properties()})
    for (const std::string& candidate : *list)
      if (same_name(candidate, name)) return candidate;
  return {};
}

/// "A, B" and "A" "B" are two names each.
std::vector<std::string> names_of(const std::vector<std::string>& lists, const char* option) {
  std::vector<std::string> names;
  for (const std::string& list : lists)
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      const std::size_t first = std::min(list.find_first_not_of(' ', begin), end);
      const std::size_t last = list.find_last_not_of(' ', end == 0 ? 0 : end - 1);
      if (first == end)
        throw Error(Wbem::invalid_parameter, std::string(option) + ": a name is missing in '" + list + "'");
      names.push_back(list.substr(first, last + 1 - first));
      begin = end + 1;
    }
  return names;
}

/// Takes the sign off, if there is one of these; says which.
char take_sign(std::string& name, std::string_view signs) {
  if (name.empty() || signs.find(name.front()) == std::string_view::npos) return '\0';
  const char sign = name.front();
  name.erase(0, 1);
  return sign;
}

}  // namespace

View::View(const Arguments& arguments, std::vector<std::string> selected, std::vector<std::string> known)
    : globals_(arguments.globals), known_(std::move(known)) {
  const ViewArguments& asked = arguments.view;
  options_.columns = std::move(selected);
  options_.header = !asked.no_header;
  options_.width = asked.wide ? 0 : stdout_width();
  choose_columns(names_of(asked.columns, "--columns"));
  choose_order(names_of(asked.sort, "--sort"));
}

void View::choose_columns(const std::vector<std::string>& asked) {
  if (asked.empty()) return;
  const bool more = asked.front().starts_with('+');
  if (!more) options_.columns.clear();
  for (std::string name : asked) {
    take_sign(name, "+");
    require(name, known_);
    const std::string known = spelled(name, known_);
    std::vector<std::string>& columns = more ? options_.more : options_.columns;
    // An object of JSON has each member once.
    if (const std::string& chosen = known.empty() ? name : known; std::ranges::find(columns, chosen) == columns.end())
      columns.push_back(chosen);
  }
}

void View::choose_order(const std::vector<std::string>& asked) {
  for (std::string name : asked) {
    const bool descending = take_sign(name, "+-") == '-';
    require(name, known_);
    order_.push_back({std::move(name), descending});
  }
}

void View::require(const std::string& name, const std::vector<std::string>& known) const {
  if (known.empty() || !spelled(name, known).empty()) return;
  const std::string question = words::question(name, known);
  throw Error(Wbem::invalid_parameter, "there is no column '" + name + "'" + question +
                                           (question.empty() ? "; the" : " The") +
                                           " columns are: " + words::joined(known));
}

void View::require_in(const std::vector<Object>& objects) const {
  if (!known_.empty() || objects.empty()) return;
  std::vector<std::string> known;
  for (const Object& object : objects)
    for (const std::string& name : object.property_names())
      if (spelled(name, known).empty()) known.push_back(name);
  for (const std::string& name : options_.columns) require(name, known);
  for (const std::string& name : options_.more) require(name, known);
  for (const SortKey& key : order_) require(key.name, known);
}

void View::sort(std::vector<Object>& objects) const {
  struct Row {
    std::vector<Value> keys;
    std::size_t place;
  };
  std::vector<Row> rows;
  rows.reserve(objects.size());
  for (std::size_t place = 0; place < objects.size(); ++place) {
    Row row{.keys = {}, .place = place};
    for (const SortKey& key : order_)
      row.keys.push_back(objects[place].find(key.name).value_or(Value(CimType::string, false, {})));
    rows.push_back(std::move(row));
  }
  const auto before = [this](const Row& a, const Row& b) {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const bool nulls = a.keys[i].is_null() || b.keys[i].is_null();
      const int order = compare(a.keys[i], b.keys[i]);
      // Null comes last, in either direction.
      if (order != 0) return (order < 0) != (order_[i].descending && !nulls);
    }
    return a.place < b.place;
  };
  std::ranges::sort(rows, before);
  std::vector<Object> sorted;
  sorted.reserve(rows.size());
  for (const Row& row : rows) sorted.push_back(objects[row.place]);
  objects = std::move(sorted);
}

bool View::needs_all() const {
  return !order_.empty() || (known_.empty() && !(options_.columns.empty() && options_.more.empty()));
}

bool View::is_streaming() const {
  return !needs_all() && format_from_name(globals_.format).value_or(Format::table) != Format::table;
}

std::size_t View::show(Enumerator& objects) const {
  const auto writer = stdout_writer(globals_, options_);
  if (!needs_all()) return write_all(objects, *writer);
  std::vector<Object> all;
  while (auto object = objects.next()) all.push_back(*std::move(object));
  require_in(all);
  sort(all);
  for (const Object& object : all) writer->write(object);
  writer->finish();
  return all.size();
}

}  // namespace netuse::cli
