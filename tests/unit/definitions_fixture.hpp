// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "samba/remembered/definitions.hpp"

namespace netuse::samba::remembered {

/// Documents in, definitions and diagnostics out.
class DefinitionsTest : public testing::Test {
 protected:
  void put(std::string name, std::string text) { evidence_.put({.name = std::move(name), .text = std::move(text)}); }
  void fail(std::string name, std::string error) {
    evidence_.put({.name = std::move(name), .error = std::move(error)});
  }
  const std::vector<Definition>& read() {
    definitions_ = read_definitions(evidence_, out_);
    return definitions_;
  }
  /// One line a definition: remote, mount point, user, flags.
  std::string told() {
    std::string text;
    for (const Definition& d : read()) {
      text += std::string(d.remote) + " on " + std::string(d.mount_point);
      if (d.user.data() != nullptr) text += " as " + std::string(d.user);
      text += d.persistent ? " persistent" : "";
      text += d.automount ? " automount" : "";
      text += "\n";
    }
    return text;
  }
  /// The messages of diagnostics that hold the words.
  std::size_t diagnosed(std::string_view words) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        out_.diagnostics(), [&](const Diagnostic& d) { return d.message.find(words) != std::string::npos; }));
  }
  std::size_t diagnostics() const { return out_.diagnostics().size(); }

  model::Evidence evidence_;
  model::Snapshot out_{{}};
  std::vector<Definition> definitions_;
};

}  // namespace netuse::samba::remembered
