// SPDX-License-Identifier: MIT
#include "capi/handed_out.hpp"

#include <string>

#include <gtest/gtest.h>

namespace netuse::capi {
namespace {

// The C interface keeps what it hands out; a program that polls for a year does not fill the memory with it.
TEST(HandedOut, KeepsTextsAndStopsAtALimit) {
  HandedOut texts;
  texts.list({{.message = "first"}, {.document = "/etc/fstab", .message = "second"}});
  const char* const first = texts.at(0);
  EXPECT_STREQ(texts.at(1), "/etc/fstab: second");
  EXPECT_EQ(texts.at(2), nullptr);
  for (int i = 0; i < 10'000; ++i) texts.list({{.message = std::string(1000, 'x') + std::to_string(i)}});
  EXPECT_NE(std::string(texts.at(0)).find("close them and open them again"), std::string::npos);
  texts.list({{.message = "first"}});
  EXPECT_EQ(texts.at(0), first);
  EXPECT_STREQ(first, "first");
}

}  // namespace
}  // namespace netuse::capi
