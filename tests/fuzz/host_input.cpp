// SPDX-License-Identifier: MIT
#include "host_input.hpp"

#include <algorithm>
#include <array>

namespace netuse::fuzz {

namespace {

constexpr char mark = '\1';
constexpr std::string_view separators = " \t,=:|/\\\"'()[]";

struct Field {
  std::size_t begin;
  std::size_t end;
};

std::vector<Field> fields_of(std::string_view line) {
  std::vector<Field> fields;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && separators.find(line[at]) == std::string_view::npos) continue;
    if (at > begin) fields.push_back({begin, at});
    begin = at + 1;
  }
  return fields;
}

}  // namespace

std::vector<Section> sections_of(std::string_view input) {
  std::vector<Section> sections;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view line = input.substr(0, end);
    if (line.starts_with(mark))
      sections.push_back({.name = std::string(line.substr(1)), .lines = {}});
    else if (!sections.empty())
      sections.back().lines.emplace_back(line);
    input.remove_prefix(std::min(input.size(), end + 1));
  }
  return sections;
}

std::string text_of(const std::vector<Section>& sections) {
  std::string text;
  for (const Section& section : sections) {
    (text += mark).append(section.name).append("\n");
    for (const std::string& line : section.lines) text.append(line).append("\n");
  }
  return text;
}

Section* HostMutator::some_section(std::vector<Section>& host) {
  return host.empty() ? nullptr : &host[below(host.size())];
}

std::string HostMutator::some_line(const std::vector<Section>& host, std::string otherwise) {
  if (host.empty()) return otherwise;
  const Section& section = host[below(host.size())];
  return section.lines.empty() ? otherwise : section.lines[below(section.lines.size())];
}

void HostMutator::change(std::vector<Section>& host, const std::vector<Section>& other) {
  Section* const section = some_section(host);
  if (section == nullptr || below(12) == 0) return change_sections(host, other);
  if (section->lines.empty()) return section->lines.push_back(some_line(host, "x"));
  if (below(2) == 0) return change_lines(*section, host, other);
  std::string& line = section->lines[below(section->lines.size())];
  change_field(line, some_line(below(2) == 0 || other.empty() ? host : other, line));
}

void HostMutator::change_lines(Section& section, const std::vector<Section>& host, const std::vector<Section>& other) {
  std::vector<std::string>& lines = section.lines;
  const std::size_t at = below(lines.size());
  const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
  switch (below(7)) {
    case 0:
      lines.erase(place);
      break;
    case 1:
      lines.insert(place, std::string(lines[at]));
      break;
    case 2:
      std::swap(lines[at], lines[below(lines.size())]);
      break;
    case 3:
      lines[at].resize(below(lines[at].size() + 1));
      break;
    case 4:
      lines.insert(place, some_line(host, lines[at]));
      break;
    case 5:
      lines.insert(place, some_line(other, lines[at]));
      break;
    default:  // a piece of the document is gone
      lines.erase(place, place + static_cast<std::ptrdiff_t>(1 + below(lines.size() - at)));
  }
}

void HostMutator::change_sections(std::vector<Section>& host, const std::vector<Section>& other) {
  if (!other.empty() && below(2) == 0) return host.push_back(other[below(other.size())]);
  if (host.empty()) return;
  const std::size_t at = below(host.size());
  switch (below(3)) {
    case 0:
      host.erase(host.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 1:
      std::swap(host[at].lines, host[below(host.size())].lines);
      break;
    default:
      host.push_back(Section(host[at]));
  }
}

void HostMutator::change_field(std::string& line, const std::string& from) {
  constexpr auto odd =
      std::to_array<std::string_view>({"", "0", "-1", "4294967296", "18446744073709551616", "0x", "\xFF", "\\040",
                                       "\\x2d", "%", "$", "*", "..", "IPC$", "DISCONNECTED"});
  const std::vector<Field> fields = fields_of(line);
  if (fields.empty()) return;
  const Field field = fields[below(fields.size())];
  const std::string old = line.substr(field.begin, field.end - field.begin);
  const std::vector<Field> others = fields_of(from);
  std::string made;
  switch (below(6)) {
    case 0:
      break;
    case 1:
      made = old + line.substr(field.end, 1) + old;
      break;
    case 2:
      made = old.substr(0, below(old.size() + 1));
      break;
    case 3:
      made = odd[below(odd.size())];
      break;
    default:
      if (others.empty()) return;
      const Field taken = others[below(others.size())];
      made = from.substr(taken.begin, taken.end - taken.begin);
  }
  line.replace(field.begin, old.size(), made);
}

}  // namespace netuse::fuzz
