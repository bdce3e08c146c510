// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// A host as a fuzzer has it: several documents in one text, and how such a text is changed by line and by field.
namespace netuse::fuzz {

struct Section {
  std::string name;
  std::vector<std::string> lines;
};

/// Sections begin with a line of U+0001 and the document's name.
std::vector<Section> sections_of(std::string_view input);
std::string text_of(const std::vector<Section>& sections);

/// Changes one thing: a line or a field of it is dropped, doubled, swapped, cut, or comes from another place. `other`
/// is a second host to take from; it may be empty.
class HostMutator {
 public:
  explicit HostMutator(unsigned seed) : random_(seed) {}
  void change(std::vector<Section>& host, const std::vector<Section>& other);

 private:
  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }
  Section* some_section(std::vector<Section>& host);
  std::string some_line(const std::vector<Section>& host, std::string otherwise);
  void change_lines(Section& section, const std::vector<Section>& host, const std::vector<Section>& other);
  void change_sections(std::vector<Section>& host, const std::vector<Section>& other);
  void change_field(std::string& line, const std::string& from);

  std::minstd_rand random_;
};

}  // namespace netuse::fuzz
