// SPDX-License-Identifier: MIT
#include "samba/kernel/address.hpp"

#include <gtest/gtest.h>

#include "text/ip_address.hpp"

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

TEST(IpAddress, IsReadFromEverySpellingAndPrintedInOne) {
  for (const char* text : {"fd00:5::7", "FD00:5:0::0:7", "fd00:0005:0000:0000:0000:0000:0000:0007"})
    EXPECT_EQ(text::parse_ip_address(text)->text(), "fd00:5::7") << text;
  EXPECT_EQ(text::parse_ip_address("fd00:5::7")->long_text(), "fd00:0005:0000:0000:0000:0000:0000:0007");
  EXPECT_EQ(text::parse_ip_address("::")->text(), "::");
  EXPECT_EQ(text::parse_ip_address("1:0:0:2::3:4")->text(), "1::2:0:0:3:4");
  EXPECT_EQ(text::parse_ip_address("192.0.2.7")->long_text(), "192.0.2.7");
  for (const char* text : {"", ":", ":::", "1:2", "1::2::3", "12345::", "g::", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8",
                           "1.2.3", "1.2.3.4.", "1.2.3.256", "1.2.3.0004", "1.2.3.x", "1:", "fd00::1%2", "[::1]"})
    EXPECT_FALSE(text::parse_ip_address(text)) << text;
}

}  // namespace
}  // namespace netuse::samba::kernel
