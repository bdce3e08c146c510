// SPDX-License-Identifier: MIT
#include "export/metric_text.hpp"

#include <array>
#include <cstdio>

namespace netuse::cli {

namespace {

void append_escaped(std::string& to, std::string_view value) {
  for (const char c : value)
    if (c == '\n')
      to += "\\n";
    else if (c == '\\' || c == '"')
      (to += '\\') += c;
    else
      to += c;
}

void append_label(std::string& to, MetricText::Label label) {
  if (!to.empty()) to += ',';
  to.append(label.first).append("=\"");
  append_escaped(to, label.second);
  to += '"';
}

}  // namespace

std::string MetricText::labels(std::initializer_list<Label> labels) {
  std::string text;
  for (const Label& label : labels) append_label(text, label);
  return text;
}

void MetricText::family(std::string_view name, std::string_view type, std::string_view help) {
  name_ = name;
  head_.assign("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name);
  head_.append(" ").append(type).append("\n");
}

void MetricText::line(std::string_view labels, std::string_view value) {
  text_ += std::exchange(head_, {});
  text_ += name_;
  if (!labels.empty()) text_.append("{").append(labels).append("}");
  text_.append(" ").append(value).append("\n");
}

void MetricText::sample(std::string_view labels, std::uint64_t value) {
  line(labels, std::to_string(value));
}

void MetricText::sample(std::string_view labels, Label more, std::uint64_t value) {
  std::string all(labels);
  append_label(all, more);
  sample(all, value);
}

void MetricText::sample_seconds(std::string_view labels, double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.6f", value);
  line(labels, text.data());
}

}  // namespace netuse::cli
