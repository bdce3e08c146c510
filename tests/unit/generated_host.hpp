// SPDX-License-Identifier: MIT
// Hosts whose names are ordinary words, words of the formats, short, contained in each other, in many scripts, or found
// nowhere else; each name in many documents and spellings.
#pragma once

#include <random>
#include <set>
#include <string>
#include <vector>

#include "anonymize_fixture.hpp"

namespace netuse::test {

class GeneratedHost {
 public:
  explicit GeneratedHost(unsigned seed);

  /// With two frames: between them a share was mounted elsewhere.
  fixture::Recording recording() const;
  const std::set<std::string>& names() const noexcept { return names_; }
  /// Are they such as no format has?
  bool is_unmistakable() const noexcept { return unmistakable_; }
  /// Numbers that tell the server and the person.
  std::vector<std::string> telling_numbers() const;

 private:
  std::string name();
  std::vector<Doc> documents(const std::string& point) const;
  std::vector<Doc> mounted(const std::string& point) const;
  std::vector<Doc> remembered() const;
  std::vector<Doc> served() const;
  std::vector<Doc> of_windows() const;

  std::mt19937 random_;
  bool unmistakable_;
  bool windows_;
  std::set<std::string> names_;
  std::string numbers_;  ///< of the address, behind "10."
  std::string server_;
  std::string share_;  ///< sometimes of two words
  std::string folder_;
  std::string user_;
  std::string domain_;
  std::string client_;
  std::string remark_;
  std::string person_;  ///< his number
};

}  // namespace netuse::test
