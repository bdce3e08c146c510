// SPDX-License-Identifier: MIT
#include "windows/record.hpp"

#include <array>
#include <string>

#include <boost/json.hpp>

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::windows {

namespace json = boost::json;

namespace {

constexpr std::size_t max_line = std::size_t{1} << 20U;  // a NETRESOURCE holds four texts of at most 64 KiB each
constexpr std::size_t max_depth = 4;

/// Parses lines one after another in the same memory.
class LineParser {
 public:
  const json::object* parse(std::string_view line, std::string& problem) {
    value_ = json::value();
    memory_.release();
    if (line.size() > max_line) return problem = "is longer than 1 MiB", nullptr;
    json::parse_options options;
    options.max_depth = max_depth;
    json::error_code error;
    value_ = json::parse({line.data(), line.size()}, error, &memory_, options);
    if (error) return problem = "is no JSON (" + error.message() + ")", nullptr;
    if (!value_.is_object()) return problem = "is no JSON object", nullptr;
    return &value_.get_object();
  }

 private:
  std::array<unsigned char, 4096> first_{};
  json::monotonic_resource memory_{first_.data(), first_.size()};
  json::value value_;
};

}  // namespace

std::string_view Record::text(std::string_view member) const noexcept {
  const json::value* const value = members_.if_contains({member.data(), member.size()});
  if (value == nullptr || !value->is_string()) return {};
  const json::string& text = value->get_string();
  return {text.data(), text.size()};
}

std::optional<std::uint32_t> Record::number(std::string_view member) const noexcept {
  const json::value* const value = members_.if_contains({member.data(), member.size()});
  const std::int64_t* const number = value != nullptr ? value->if_int64() : nullptr;
  if (number == nullptr || *number < 0 || *number > UINT32_MAX) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

bool Record::flag(std::string_view member) const noexcept {
  const json::value* const value = members_.if_contains({member.data(), member.size()});
  return value != nullptr && value->is_bool() && value->get_bool();
}

void each_record(const model::Document& document, model::Snapshot& out, const std::function<void(const Record&)>& use) {
  LineParser parser;
  text::Lines lines(document.text);
  std::string_view line;
  std::string problem;
  while (lines.next(line)) {
    if (text::trim(line).empty()) continue;
    if (const json::object* const members = parser.parse(line, problem))
      use(Record(*members, lines.number()));
    else
      out.diagnose(Severity::warning, document.name, lines.number(), "the line " + problem + " and is left out");
  }
}

}  // namespace netuse::inline v0::windows
