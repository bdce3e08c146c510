// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "samba/document.hpp"
#include "samba/remembered/definitions.hpp"

namespace netuse::samba::remembered {

/// Documents in, definitions and diagnostics out.
class DefinitionsTest : public testing::Test {
 private:
  /// What is kept of the documents says the same, in the same lines, with as many remarks.
  void compare_with_what_is_kept() {
    model::Evidence kept;
    for (const model::Document& document : evidence_.documents()) {
      kept.put(samba::distil(document));
      EXPECT_EQ(samba::distil(*kept.find(document.name)).text, kept.find(document.name)->text) << document.name;
    }
    model::Snapshot out{{}};
    const std::vector<Definition> again = read_definitions(kept, out);
    EXPECT_EQ(again.size(), definitions_.size());
    for (std::size_t i = 0; i < std::min(again.size(), definitions_.size()); ++i) {
      EXPECT_EQ(again[i].remote, definitions_[i].remote);
      EXPECT_EQ(again[i].mount_point, definitions_[i].mount_point);
      EXPECT_EQ(again[i].user, definitions_[i].user);
      EXPECT_EQ(again[i].persistent, definitions_[i].persistent);
      EXPECT_EQ(again[i].automount, definitions_[i].automount);
      EXPECT_EQ(again[i].line, definitions_[i].line);
    }
    const auto places = [](const model::Snapshot& snapshot) {
      std::string text;
      for (const Diagnostic& d : snapshot.diagnostics()) text += d.document + " " + std::to_string(d.line) + "\n";
      return text;
    };
    model::Snapshot first{{}};
    read_definitions(evidence_, first);
    EXPECT_EQ(places(out), places(first));
  }

 protected:
  void put(std::string name, std::string text) { evidence_.put({.name = std::move(name), .text = std::move(text)}); }
  void fail(std::string name, std::string error) {
    evidence_.put({.name = std::move(name), .error = std::move(error)});
  }
  const std::vector<Definition>& read() {
    definitions_ = read_definitions(evidence_, out_);
    compare_with_what_is_kept();
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
