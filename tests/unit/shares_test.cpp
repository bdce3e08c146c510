// SPDX-License-Identifier: MIT
#include "samba/server/shares.hpp"

#include <gtest/gtest.h>

namespace netuse::samba::server {
namespace {

struct Parsed {
  explicit Parsed(std::string_view text) : shares(Shares::parse(text, {out, "testparm"})) {}
  const Share& operator[](std::string_view name) const {
    const Share* share = shares.find(name);
    if (share == nullptr) throw std::out_of_range(std::string(name));
    return *share;
  }

  model::Snapshot out{model::Origin{}};
  Shares shares;
};

constexpr std::string_view config = R"(
# a comment
; another
[global]
   workgroup = LABDOM
   netbios name = NAS
[My Share]
	path = /srv/My Share
	comment = Everything = nothing
[Printer 1]
  PATH=/var/spool/samba
  Print OK = Yes
[homes]
	comment = Home Directories
[quoted]
   directory = "/srv/with blank "
[long]
   path = /srv/very/\
long/path
)";

TEST(Shares, ReadsSectionsAndSynonyms) {
  const Parsed parsed(config);
  EXPECT_EQ(parsed["my share"].path, "/srv/My Share");
  EXPECT_EQ(parsed["My Share"].comment, "Everything = nothing");
  EXPECT_FALSE(parsed["My Share"].printable);
  EXPECT_TRUE(parsed["PRINTER 1"].printable);
  EXPECT_EQ(parsed["Printer 1"].path, "/var/spool/samba");
  EXPECT_EQ(parsed["quoted"].path, "/srv/with blank ");
  EXPECT_EQ(parsed["long"].path, "/srv/very/long/path");
  EXPECT_TRUE(parsed.out.diagnostics().empty());
}

TEST(Shares, HomesAndGlobalAreNoShares) {
  const Parsed parsed(config);
  EXPECT_EQ(parsed.shares.find("homes"), nullptr);
  EXPECT_EQ(parsed.shares.find("global"), nullptr);
  EXPECT_EQ(parsed.shares.find("nosuch"), nullptr);
  ASSERT_NE(parsed.shares.homes(), nullptr);
  EXPECT_EQ(parsed.shares.homes()->comment, "Home Directories");
}

TEST(Shares, GlobalGivesDefaultsAndSectionsContinue) {
  const Parsed parsed("[global]\ncomment = shared\n[a]\npath = /a\n[b]\ncomment = own\n[A]\nprintable = true\n");
  EXPECT_EQ(parsed["a"].comment, "shared");
  EXPECT_EQ(parsed["b"].comment, "own");
  EXPECT_EQ(parsed["a"].path, "/a");
  EXPECT_TRUE(parsed["a"].printable);
}

TEST(Shares, CopiesAnotherShare) {
  const Parsed parsed("[a]\npath = /a\ncomment = c\n[b]\ncopy = A\npath = /b\n[c]\ncopy = nosuch\n");
  EXPECT_EQ(parsed["b"].comment, "c");
  EXPECT_EQ(parsed["b"].path, "/b");
  EXPECT_EQ(parsed["c"].path, "");
}

TEST(Shares, SaysWhatItDoesNotFollow) {
  const Parsed parsed("[global]\ninclude = /etc/samba/more.conf\n");
  ASSERT_EQ(parsed.out.diagnostics().size(), 1U);
  EXPECT_EQ(parsed.out.diagnostics()[0].line, 2U);
  EXPECT_NE(parsed.out.diagnostics()[0].message.find("/etc/samba/more.conf"), std::string::npos);
}

TEST(Shares, MarksPathsThatComeAgain) {
  const Parsed parsed("[a]\npath = /srv\n[b]\npath = /srv\n[c]\n[d]\n");
  EXPECT_FALSE(parsed["a"].path_repeated);
  EXPECT_TRUE(parsed["b"].path_repeated);
  EXPECT_FALSE(parsed["d"].path_repeated);
}

TEST(Shares, ResolvesOnlyTheSharesName) {
  EXPECT_EQ(resolved_path({.path = "/home/%S/x"}, "alice"), "/home/alice/x");
  EXPECT_EQ(resolved_path({.path = "/home/%U"}, "alice"), "");
  EXPECT_EQ(resolved_path({.path = "/srv/100%"}, "x"), "/srv/100%");
}

TEST(Shares, KeepsNothingButWhatItNeeds) {
  EXPECT_EQ(keep_share_parameters("# Global parameters\n[global]\n\tldap admin dn = cn=x\n\troot preexec = mount -o "
                                  "password=secret\n\n[a]\n\tpath = /a\n\tcomment = b\n\tread only = No\n"),
            "[global]\n[a]\n\tpath = /a\n\tcomment = b\n");
}

TEST(Shares, AnyBytesAreInput) {
  const Parsed parsed("]]][\n[\n[]\n=\npath\n[x\npath=/lost?\n\xFF\xFE=\xFF\n[y]\npath=\\");
  EXPECT_EQ(parsed["y"].path, "");
}

}  // namespace
}  // namespace netuse::samba::server
