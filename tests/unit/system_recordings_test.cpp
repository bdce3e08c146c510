// SPDX-License-Identifier: MIT
// Real hosts, recorded by the system tests: today's interpreter says what the scenario knew.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "netuse/netuse.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::vector<std::string> recordings() {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(NETUSE_FIXTURES "/system"))
    if (entry.path().extension() == ".json") found.push_back(entry.path().stem().string());
  std::ranges::sort(found);
  return found;
}

std::string path_of(const std::string& name, const char* extension) {
  return std::string(NETUSE_FIXTURES "/system/") + name + extension;
}

/// The lines beside the recording: how many instances, then one with the properties that matter for each.
std::vector<json::object> expectation(const std::string& name) {
  std::vector<json::object> lines;
  std::ifstream file(path_of(name, ".expect"));
  for (std::string line; std::getline(file, line);) lines.push_back(json::parse(line).as_object());
  return lines;
}

template <class Value>
json::value text_of(const std::optional<Value>& value) {
  return value ? json::value(to_string(*value)) : json::value();
}

/// The same properties of a connection.
json::object said_of(const NetworkConnection& c) {
  return {{"Name", c.name},
          {"ConnectionState", text_of(c.connection_state)},
          {"Status", text_of(c.status)},
          {"UserName", c.user_name ? json::value(*c.user_name) : json::value()},
          {"AccessMask", c.access_mask ? json::value(std::int64_t{*c.access_mask}) : json::value()},
          {"Persistent", c.persistent ? json::value(*c.persistent) : json::value()}};
}

void expect_known(const std::string& name) {
  const auto lines = expectation(name);
  ASSERT_FALSE(lines.empty());
  std::map<std::string, json::object> said;
  for (const NetworkConnection& c : open("recording:" + path_of(name, ".json")).connections())
    said[c.name] = said_of(c);
  EXPECT_EQ(std::int64_t(said.size()), lines.front().at("instances").as_int64());
  ASSERT_EQ(said.size(), lines.size() - 1);
  for (auto line = lines.begin() + 1; line != lines.end(); ++line)
    EXPECT_EQ(said[json::value_to<std::string>(line->at("Name"))], *line);
}

TEST(SystemRecordings, SayWhatTheScenarioKnew) {
  const auto names = recordings();
  EXPECT_GE(names.size(), 30U);
  for (const std::string& name : names) {
    SCOPED_TRACE(name);
    expect_known(name);
  }
}

}  // namespace
}  // namespace netuse
