// SPDX-License-Identifier: MIT
#include "samba/kernel/address.hpp"

#include <gtest/gtest.h>

namespace netuse::samba::kernel {
namespace {

TEST(SameAddress, KnowsEverySpellingOfIpv6) {
  EXPECT_TRUE(same_address("fd00:5::7", "fd00:0005:0000:0000:0000:0000:0000:0007"));
  EXPECT_TRUE(same_address("10.0.0.1", "10.0.0.1"));
  EXPECT_TRUE(same_address("::1", "0:0:0:0:0:0:0:1"));
  EXPECT_FALSE(same_address("fd00:5::7", "fd00:5::8"));
  EXPECT_FALSE(same_address("", ""));
  EXPECT_FALSE(same_address("1:2", "1:2:3"));
}

}  // namespace
}  // namespace netuse::samba::kernel
