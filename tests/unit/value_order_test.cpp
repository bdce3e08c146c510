// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "netuse/object.hpp"

namespace netuse {
namespace {

Value text(const char* value) {
  return {CimType::string, false, std::string(value)};
}
Value number(std::int64_t value) {
  return {CimType::uint32, false, value};
}
Value datetime(const char* value) {
  return {CimType::datetime, false, std::string(value)};
}

TEST(ValueOrder, IsTheTypes) {
  EXPECT_LT(compare(number(9), number(10)), 0);
  EXPECT_EQ(compare(number(10), number(10)), 0);
  EXPECT_LT(compare(Value(CimType::boolean, false, false), Value(CimType::boolean, false, true)), 0);
  EXPECT_GT(compare(text("10"), text("1")), 0);
  EXPECT_LT(compare(text("ärger"), text("ÄRGERN")), 0);
  EXPECT_LT(compare(text("alpha"), text("Beta")), 0);
  EXPECT_NE(compare(text("alpha"), text("ALPHA")), 0);
}

TEST(ValueOrder, TakesDatetimesAsMoments) {
  EXPECT_EQ(compare(datetime("20240101120000.000000+060"), datetime("20240101110000.000000+000")), 0);
  EXPECT_LT(compare(datetime("20240101120000.000000+060"), datetime("20240101113000.000000+000")), 0);
}

TEST(ValueOrder, PutsNullLast) {
  const Value null(CimType::string, false, {});
  EXPECT_GT(compare(null, text("zzz")), 0);
  EXPECT_LT(compare(number(5), null), 0);
  EXPECT_EQ(compare(null, null), 0);
}

}  // namespace
}  // namespace netuse
