// SPDX-License-Identifier: MIT
// Runs tests/unit/wql/*.cases: one readable file per chapter of the rules of WQL.
//
//   # a comment
//   SELECT ...            a query; `get PATH`, `event SELECT ...` ask the other two calls
//   => z y                labels of the answer in order (wql_fixture.hpp), class names for classes, `none`
//   => error 80041017     the code, and with `at 12` the offset
//   => props A B          property names of the first object
//   => json {...}         the first object as one line of JSON
//   => valid              event queries: the checks pass
//
// <LF> <CR> <TAB> <VT> <FF> <NUL> <BAD> in a query stand for bytes that a line cannot hold.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

#include <gtest/gtest.h>

#include "netuse/error.hpp"
#include "netuse/format.hpp"
#include "wql_fixture.hpp"

namespace netuse::tests {
namespace {

struct Case {
  std::string query;
  std::vector<std::string> expected;
  std::size_t line = 0;
};

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::vector<Case> cases;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("=> ") && !cases.empty())
      cases.back().expected.push_back(line.substr(3));
    else
      cases.push_back({line, {}, number});
  }
  return cases;
}

std::string with_bytes(std::string text) {
  const std::pair<std::string_view, std::string_view> marks[] = {{"<LF>", "\n"}, {"<CR>", "\r"}, {"<TAB>", "\t"},
                                                                 {"<VT>", "\v"}, {"<FF>", "\f"}, {"<BAD>", "\xFF"}};
  for (const auto& [mark, byte] : marks)
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.replace(at, mark.size(), byte);
  for (std::size_t at; (at = text.find("<NUL>")) != std::string::npos;) text.replace(at, 5, std::string(1, '\0'));
  return text;
}

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) (out += out.empty() ? "" : " ") += word;
  return out;
}

struct Outcome {
  std::vector<Object> objects;
  bool checked_only = false;
  std::string error;
  std::string offset;
};

Outcome run(const std::string& query, const Services& services) try {
  Outcome out;
  if (query.starts_with("get ")) {
    out.objects.push_back(services.get_object(query.substr(4)));
  } else if (query.starts_with("event ")) {
    Query::check_notification(query.substr(6));
    out.checked_only = true;
  } else {
    out.objects = services.exec_query(query).next(1000);
  }
  return out;
} catch (const Error& e) {
  std::ostringstream code;
  code << "error " << std::hex << std::uppercase << static_cast<std::uint32_t>(e.wbem());
  return {.error = code.str(), .offset = e.offset() ? " at " + std::to_string(*e.offset()) : ""};
}

std::string as_json(const Object& object) {
  std::string out;
  const auto writer = make_writer(Format::ndjson, [&](std::string_view text) { out += text; });
  writer->write(object);
  writer->finish();
  out.pop_back();
  return out;
}

/// The outcome in the words of one expectation.
std::string told(const Outcome& outcome, const std::string& expected, const model::Snapshot& snapshot) {
  if (!outcome.error.empty())
    return outcome.error + (expected.find(" at ") != std::string::npos ? outcome.offset : std::string());
  if (outcome.checked_only) return "valid";
  if (outcome.objects.empty()) return "none";
  if (expected.starts_with("props")) return "props " + join(outcome.objects.front().property_names());
  if (expected.starts_with("json")) return "json " + as_json(outcome.objects.front());
  std::vector<std::string> names;
  for (const Object& object : outcome.objects) names.push_back(label_of(object, snapshot));
  return join(names);
}

class WqlCases : public testing::TestWithParam<std::string> {};

TEST_P(WqlCases, AnswerAsWritten) {
  const auto snapshot = wql_snapshot();
  const Services services = wql_services(snapshot);
  const auto cases = read_cases(std::filesystem::path(NETUSE_WQL_CASES) / GetParam());
  ASSERT_FALSE(cases.empty());
  for (const Case& c : cases) {
    EXPECT_FALSE(c.expected.empty()) << GetParam() << ":" << c.line << " expects nothing";
    const Outcome outcome = run(with_bytes(c.query), services);
    for (const std::string& expected : c.expected)
      EXPECT_EQ(told(outcome, expected, *snapshot), expected) << GetParam() << ":" << c.line << ": " << c.query;
  }
}

std::vector<std::string> case_files() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(NETUSE_WQL_CASES))
    if (entry.path().extension() == ".cases") names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Chapters, WqlCases, testing::ValuesIn(case_files()), [](const auto& chapter) {
  std::string name = chapter.param.substr(0, chapter.param.find('.'));
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace netuse::tests
