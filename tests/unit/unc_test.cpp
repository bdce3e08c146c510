// SPDX-License-Identifier: MIT
#include "samba/notation/unc.hpp"

#include <gtest/gtest.h>

namespace netuse::samba {
namespace {

class UncTest : public testing::Test {
 protected:
  std::string_view decoded(std::string_view text) { return decode_octal(text, arena_); }
  std::string_view unc(std::string_view text) { return to_unc(text, arena_); }
  std::string_view source(std::string_view text) { return to_unc(decode_octal(text, arena_), arena_); }

  model::Arena arena_;
};

TEST_F(UncTest, DecodesOnlyThreeOctalDigitsBelow0400) {
  EXPECT_EQ(decoded(R"(/mnt/with\040space)"), "/mnt/with space");
  EXPECT_EQ(decoded(R"(\011\012\134\043)"), "\t\n\\#");
  EXPECT_EQ(decoded(R"(\377)"), "\xFF");
  EXPECT_EQ(decoded(R"(a\400b)"), R"(a\400b)");
  EXPECT_EQ(decoded(R"(a\04)"), R"(a\04)");
  EXPECT_EQ(decoded(R"(a\048)"), R"(a\048)");
  EXPECT_EQ(decoded(R"(\\h\s)"), R"(\\h\s)");
  EXPECT_EQ(decoded("\\"), "\\");
  EXPECT_EQ(decoded(""), "");
}

TEST_F(UncTest, DoesNotDecodeTwice) {
  EXPECT_EQ(decoded(R"(\134040)"), R"(\040)");
  EXPECT_EQ(decoded(R"(\\040)"), "\\ ");
}

TEST_F(UncTest, GivesTheSameBytesBackWhereThereIsNothingToDo) {
  const std::string_view path = "/mnt/data";
  EXPECT_EQ(decoded(path).data(), path.data());
  const std::string_view clean = R"(\\h\s\dir)";
  EXPECT_EQ(unc(clean).data(), clean.data());
}

TEST_F(UncTest, TurnsAndFoldsSlashesAndKeepsTheSpelling) {
  EXPECT_EQ(unc("//Srv.example/Docs/"), R"(\\Srv.example\Docs)");
  EXPECT_EQ(unc("//h/s///dir//sub//"), R"(\\h\s\dir\sub)");
  EXPECT_EQ(unc(R"(\\h\s\dir\)"), R"(\\h\s\dir)");
  EXPECT_EQ(unc(R"(\\h/s\dir)"), R"(\\h\s\dir)");
  EXPECT_EQ(unc("//fd00:5::7/docs"), R"(\\fd00:5::7\docs)");
  EXPECT_EQ(unc("//server2/общие данные"), "\\\\server2\\общие данные");
  EXPECT_EQ(unc("//fileserver/docs/sub/../sub2"), R"(\\fileserver\docs\sub\..\sub2)");
  EXPECT_EQ(source(R"(\134\134h\134s\134dir)"), R"(\\h\s\dir)");
  EXPECT_EQ(source(R"(//192.168.2.185/Add\040to\040Share)"), R"(\\192.168.2.185\Add to Share)");
}

TEST_F(UncTest, RefusesWhatIsNoRemotePath) {
  for (const std::string_view text : {"", "/", "//", "///", "\\\\", "/dev/sda1", "smb://h/s", "host:/export", "h\\s"})
    EXPECT_EQ(unc(text).data(), nullptr) << text;
}

TEST_F(UncTest, SplitsHostShareAndRest) {
  const Unc whole = split_unc(R"(\\h\s\a\b)");
  EXPECT_EQ(whole.host, "h");
  EXPECT_EQ(whole.share, "s");
  EXPECT_EQ(whole.rest, R"(a\b)");
  EXPECT_EQ(split_unc(R"(\\h)").host, "h");
  EXPECT_EQ(split_unc(R"(\\h)").share, "");
  EXPECT_EQ(split_unc("h").host, "");
  EXPECT_EQ(share_of(R"(\\h\s\a\b)"), R"(\\h\s)");
  EXPECT_EQ(share_of(R"(\\h\s)"), R"(\\h\s)");
  EXPECT_EQ(share_of(R"(\\h)"), R"(\\h)");
}

TEST_F(UncTest, ComparesHostAndShareWithoutCase) {
  EXPECT_TRUE(same_share(R"(\\FILES\Docs\a)", R"(\\files\docs)"));
  EXPECT_FALSE(same_share(R"(\\files\docs2)", R"(\\files\docs)"));
  EXPECT_FALSE(same_share("", ""));
}

}  // namespace
}  // namespace netuse::samba
