// SPDX-License-Identifier: MIT
#include "model/evidence.hpp"

#include <gtest/gtest.h>

namespace netuse::model {
namespace {

TEST(Evidence, FindsByNameAndKeepsTheOrderOfGathering) {
  Evidence evidence;
  EXPECT_TRUE(evidence.empty());
  EXPECT_EQ(evidence.find("a"), nullptr);
  for (const char* const name : {"b", "a", "c"}) evidence.put({.name = name, .text = name});
  evidence.put({.name = "a", .text = "again"});
  ASSERT_EQ(evidence.documents().size(), 3U);
  EXPECT_EQ(evidence.documents()[1].name, "a");
  EXPECT_EQ(evidence.find("a")->text, "again");
  EXPECT_EQ(evidence.find("c")->text, "c");
  EXPECT_EQ(evidence.find(""), nullptr);

  Evidence copy = evidence;
  copy.put({.name = "d"});
  const Evidence moved = std::move(copy);
  EXPECT_EQ(moved.find("a")->text, "again");
  EXPECT_NE(moved.find("d"), nullptr);
  EXPECT_EQ(evidence.find("d"), nullptr);
}

}  // namespace
}  // namespace netuse::model
