// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace netuse::cli {

/// When an alert is raised: Status words, or a range of how many connections are not OK, as the Monitoring Plugins
/// Development Guidelines write ranges (monitoring-plugins.org, "Threshold and Ranges"): "3" is alert above 3, "2:",
/// "~:5", "1:5", and "@1:5" for inside.
class Threshold {
 public:
  /// Throws Error(invalid_parameter) that names `option`.
  Threshold(const char* option, const std::string& text);

  /// Does one connection of that Status raise it?
  bool has_word(const std::string& status) const;
  /// Does that many that are not OK?
  bool is_raised_by(double count) const noexcept;
  /// As performance data have it: the range, or nothing.
  const std::string& range() const noexcept { return range_text_; }

 private:
  std::vector<std::string> words_;
  std::optional<double> low_;
  std::optional<double> high_;
  bool inside_ = false;
  std::string range_text_;
};

}  // namespace netuse::cli
