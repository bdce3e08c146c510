// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "fixture/import/import_text.hpp"
#include "netuse/recording.hpp"

namespace netuse::tests {

/// What becomes of a text that is imported.
struct Imported {
  explicit Imported(std::string_view text, const ImportOptions& options = {})
      : data(std::make_shared<model::Snapshot>(model::Origin{.backend = "windows"})) {
    outputs::import_text(text, "f", options, *data);
    for (const NetworkConnection& c : Snapshot(data).connections()) list.push_back(c);
  }
  /// All that is printed and recorded.
  std::string everything() const {
    std::string all = to_recording(Snapshot(data));
    for (const Diagnostic& d : data->diagnostics()) all += d.message + "\n";
    return all;
  }
  bool says(std::string_view words) const { return everything().find(words) != std::string::npos; }

  std::shared_ptr<model::Snapshot> data;
  std::vector<NetworkConnection> list;
};

constexpr std::string_view net_use_rule =
    "-------------------------------------------------------------------------------\n";
constexpr std::string_view net_use_row =
    "OK           Z:        \\\\srv\\a                   Microsoft Windows Network\n";

}  // namespace netuse::tests
