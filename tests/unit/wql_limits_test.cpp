// SPDX-License-Identifier: MIT
// What a query may be at most, and that hostile ones cost little.
#include <chrono>

#include <gtest/gtest.h>

#include "wql/like.hpp"
#include "wql_fixture.hpp"

namespace netuse::tests {
namespace {

using namespace std::chrono_literals;

TEST(WqlLimits, SixteenThousandCharactersAreAllowedAndNotOneMore) {
  const auto of_length = [](std::size_t size, const char* letter) {
    std::string text = "SELECT Name FROM Win32_NetworkConnection WHERE Name = '";
    std::size_t characters = text.size() + 1;
    for (; characters < size; ++characters) text += letter;
    return text + "'";
  };
  EXPECT_EQ(code_of([&] { Query(of_length(16384, "x")); }), Wbem::ok);
  EXPECT_EQ(code_of([&] { Query(of_length(16385, "x")); }), Wbem::quota_violation);
  EXPECT_EQ(code_of([&] { Query(of_length(16384, "ö")); }), Wbem::ok);
  EXPECT_EQ(code_of([&] { Query(of_length(16385, "ö")); }), Wbem::quota_violation);
  EXPECT_EQ(code_of([&] { Query::check_notification(of_length(16385, "x")); }), Wbem::quota_violation);
}

TEST(WqlLimits, DepthIsBounded) {
  const auto nested = [](std::size_t depth, const std::string& open, const std::string& close) {
    std::string text = "SELECT Name FROM Win32_NetworkConnection WHERE ";
    for (std::size_t i = 0; i < depth; ++i) text += open;
    text += "Name='x'";
    for (std::size_t i = 0; i < depth; ++i) text += close;
    return text;
  };
  EXPECT_EQ(code_of([&] { Query(nested(1000, "(", ")")).explain(); }), Wbem::ok);
  EXPECT_EQ(code_of([&] { Query(nested(1000, "NOT ", "")).explain(); }), Wbem::ok);
  EXPECT_EQ(code_of([&] { Query(nested(1001, "(", ")")); }), Wbem::quota_violation);
  EXPECT_EQ(code_of([&] { Query(nested(3000, "NOT ", "")); }), Wbem::quota_violation);
  EXPECT_EQ(code_of([&] { Query(nested(10000, "(", ")")); }), Wbem::quota_violation);
  EXPECT_EQ(code_of([&] { Query(nested(10000, "NOT ", "")); }), Wbem::quota_violation);
}

TEST(WqlLimits, ThousandsOfTermsAreNoDepth) {
  std::string text = "SELECT Name FROM Win32_NetworkConnection WHERE Name='x'";
  while (text.size() < 16000) text += " OR Name='x'";
  EXPECT_EQ(code_of([&] { Query{text}; }), Wbem::ok);
}

TEST(WqlLimits, LikeNeverExplodes) {
  std::string pattern;
  for (int i = 0; i < 2000; ++i) pattern += "%a";
  const std::string text = std::string(100'000, 'a') + "c";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(wql::LikePattern(pattern + "%b").matches(text));
  EXPECT_TRUE(wql::LikePattern(pattern + "%").matches(text));
  std::string sets;
  for (int i = 0; i < 100; ++i) sets += "%_[^b]";
  EXPECT_FALSE(wql::LikePattern(sets + "%b").matches(text));
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

}  // namespace
}  // namespace netuse::tests
