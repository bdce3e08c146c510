// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

/// Prometheus' text format, version 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
namespace netuse::cli {

class MetricText {
 public:
  using Label = std::pair<std::string_view, std::string_view>;
  /// Labels as they stand in a line, ready for many lines: `host="fs01",share="a\\b"`.
  static std::string labels(std::initializer_list<Label> labels);

  /// Begins a metric: its samples follow. One without samples is left out.
  void family(std::string_view name, std::string_view type, std::string_view help);
  void sample(std::string_view labels, std::uint64_t value);
  /// With a label more.
  void sample(std::string_view labels, Label more, std::uint64_t value);
  void sample_seconds(std::string_view labels, double value);

  std::string take() { return std::move(text_); }

 private:
  void line(std::string_view labels, std::string_view value);

  std::string text_;
  std::string head_;
  std::string name_;
};

}  // namespace netuse::cli
