// SPDX-License-Identifier: MIT
#include "definitions_fixture.hpp"
#include "samba/remembered/autofs_master.hpp"

namespace netuse::samba::remembered {
namespace {

class AutofsTest : public DefinitionsTest {
 protected:
  void master(std::string text) { put("/etc/auto.master", std::move(text)); }
};

TEST_F(AutofsTest, AnIndirectMapNamesFoldersBelowItsMountPoint) {
  master("# comment\n/mnt/org  /etc/auto.org --timeout=60\n");
  put("/etc/auto.org",
      "LDRIVE  -fstype=cifs,rw,username=u,domain=D  ://L-ABProjects/LDRIVE\n"
      "# no -fstype=cifs ://h/no\n"
      "SDRIVE\t-fstype=smb3\t://L-ABProjects/SDRIVE/dir\n"
      "nfs -fstype=nfs4 host:/export\n"
      "plain host:/export\n");
  EXPECT_EQ(told(),
            "\\\\L-ABProjects\\LDRIVE on /mnt/org/LDRIVE as D\\u persistent automount\n"
            "\\\\L-ABProjects\\SDRIVE\\dir on /mnt/org/SDRIVE persistent automount\n");
  EXPECT_EQ(definitions_[1].document, "/etc/auto.org");
  EXPECT_EQ(definitions_[1].line, 3U);
  EXPECT_EQ(definitions_[1].kind, Definition::Kind::autofs);
  EXPECT_EQ(diagnostics(), 0U);
}

TEST_F(AutofsTest, ADirectMapNamesWholePaths) {
  master("/- file:/etc/auto.direct\n");
  put("/etc/auto.direct",
      "/mnt/shared -fstype=cifs,credentials=/f,uid=1000 ://ad.example/shared/Epi\nbad -fstype=cifs ://h/s\n");
  EXPECT_EQ(told(), "\\\\ad.example\\shared\\Epi on /mnt/shared persistent automount\n");
  EXPECT_EQ(diagnosed("the key 'bad' does not fit"), 1U);
}

TEST_F(AutofsTest, ReadsQuotesEscapesAndContinuations) {
  master("/m auto.m\n");
  put("/etc/auto.m",
      "a -fstype=cifs \"://srv/My Share\"\n"
      "b -fstype=cifs ://srv/My\\ Share\n"
      "c -fstype=cifs :\\\\\\\\srv\\\\docs\n"
      "d -fstype=cifs,\\\n  ro ://srv/d\n"
      "e -fstype=cifs \\\n   \":\\\\srv\\e\"\n"
      "\"f g\" -fstype=cifs :\"//srv/f\"\r\n");
  // The blanks in front of a continued line part words: `d` has the options "-fstype=cifs," and the word "ro".
  EXPECT_EQ(told(),
            "\\\\srv\\My Share on /m/a persistent automount\n"
            "\\\\srv\\My Share on /m/b persistent automount\n"
            "\\\\srv\\docs on /m/c persistent automount\n"
            "\\\\srv\\e on /m/e persistent automount\n"
            "\\\\srv\\f on /m/f g persistent automount\n");
  EXPECT_EQ(definitions_[3].line, 6U);
}

TEST_F(AutofsTest, OptionsOfTheMasterHoldForAllEntries) {
  master("/m /etc/auto.m -fstype=cifs,username=bob\n");
  put("/etc/auto.m", "a ://h/a\nb -username=eve ://h/b\nc -fstype=nfs h:/c\n");
  EXPECT_EQ(told(),
            "\\\\h\\a on /m/a as bob persistent automount\n"
            "\\\\h\\b on /m/b as eve persistent automount\n");
}

TEST_F(AutofsTest, SeveralOffsetsOfOneKeyAreSeveralMounts) {
  master("/m /etc/auto.m\n");
  put("/etc/auto.m", "k -fstype=cifs /a ://h/a /b -username=bob ://h/b\nr -fstype=cifs ://h1/s ://h2/s\n");
  EXPECT_EQ(told(),
            "\\\\h\\a on /m/k/a persistent automount\n"
            "\\\\h\\b on /m/k/b as bob persistent automount\n"
            "\\\\h1\\s on /m/r persistent automount\n");
}

TEST_F(AutofsTest, KeysStandForAmpersandsAndWildcardsNameNoConnection) {
  master("/m /etc/auto.m\n");
  put("/etc/auto.m",
      "data -fstype=cifs ://srv/&\n* -fstype=cifs,sec=krb5,cruid=${UID} ://srv/users/&\nhid -fstype=cifs "
      "://srv/hid$\n");
  EXPECT_EQ(told(),
            "\\\\srv\\data on /m/data persistent automount\n"
            "\\\\srv\\users\\& on /m/* persistent automount\n"
            "\\\\srv\\hid$ on /m/hid persistent automount\n");
  EXPECT_FALSE(definitions_[0].is_wildcard());
  EXPECT_TRUE(definitions_[1].is_wildcard());
  EXPECT_EQ(definitions_[1].wildcard_folder, "/m");
  EXPECT_EQ(diagnosed("wildcard"), 1U);
}

TEST_F(AutofsTest, VariablesAreNotGuessed) {
  master("/m /etc/auto.m\n");
  put("/etc/auto.m",
      "a -fstype=cifs ://srv/$USER\nb -fstype=cifs ://${HOST}/s\nc -fstype=cifs,user=${USER} ://srv/c\nd -fstype=cifs "
      "//srv/d\n"
      "e -fstype=cifs\n");
  EXPECT_EQ(told(), "\\\\srv\\c on /m/c persistent automount\n");
  EXPECT_EQ(diagnosed("holds a variable that autofs resolves"), 2U);
  EXPECT_EQ(diagnosed("the user name holds a variable"), 1U);
  EXPECT_EQ(diagnosed("is not of the form ://host/share"), 1U);
  EXPECT_EQ(diagnosed("has no location"), 1U);
}

TEST_F(AutofsTest, AnEntryCostsNoMoreThanAutofsTakes) {
  master("/m /etc/auto.m\n");
  put("/etc/auto.m", std::string(3000, 'k') + " -fstype=cifs ://h/" + std::string(3000, '&') + "\nlong -fstype=cifs," +
                         std::string(20000, 'x') + " ://h/s\nok -fstype=cifs ://h/s\n");
  EXPECT_EQ(told(), "\\\\h\\s on /m/ok persistent automount\n");
  EXPECT_EQ(diagnostics(), 2U);
}

TEST_F(AutofsTest, TellsWhichMapsAreNotRead) {
  master(
      "/net -hosts\n/a yp:auto.a\n/b program:/etc/auto.b\n/c /etc/auto.c\n/d auto.gone\n/e ldap:ou=x\n/x /etc/auto.ok\n"
      "/x /etc/auto.second\n+dir:/etc/auto.master.d\n+auto.master\n");
  put("/etc/auto.c", "#!/bin/sh\necho -fstype=cifs ://h/s\n");
  fail("/etc/auto.gone", "ENOENT");
  put("/etc/auto.ok", "s -fstype=cifs ://h/s\n+auto.more\n");
  put("/etc/auto.second", "t -fstype=cifs ://h/t\n");
  put("/etc/auto.master.d/more.autofs", "/more auto.ok\n");
  EXPECT_EQ(told(), "\\\\h\\s on /x/s persistent automount\n\\\\h\\s on /more/s persistent automount\n");
  EXPECT_EQ(diagnosed("'yp:auto.a' is not read"), 1U);
  EXPECT_EQ(diagnosed("'program:/etc/auto.b' is not read"), 1U);
  EXPECT_EQ(diagnosed("'auto.gone' is not there"), 1U);
  EXPECT_EQ(diagnosed("'ldap:ou=x' is not read"), 1U);
  EXPECT_EQ(diagnosed("is a program"), 1U);
  EXPECT_EQ(diagnosed("'auto.master' is not read"), 1U);
  EXPECT_EQ(diagnosed("'auto.more' is not read"), 2U);
  EXPECT_EQ(diagnosed("dir:"), 0U);
}

TEST(AutofsMaster, NamesTheFilesToRead) {
  const std::string text =
      "/a /etc/auto.a\n/b auto.b\n/- file,sun:/etc/auto.c --timeout 5\n/d yp:d\n/e -hosts\n/f file,amd:/etc/f\n"
      "/g \\\n  /etc/auto.a\nnonsense\n/lonely\n";
  EXPECT_EQ(autofs_map_files("/etc/auto.master", text),
            (std::vector<std::string>{"/etc/auto.a", "/etc/auto.b", "/etc/auto.c"}));
  EXPECT_EQ(autofs_map_files("/etc/autofs/auto.master.d/x.autofs", "/b auto.b"),
            (std::vector<std::string>{"/etc/autofs/auto.b"}));
  EXPECT_TRUE(is_autofs_master("/etc/auto.master.d/x.autofs"));
  EXPECT_TRUE(is_autofs_master("/etc/autofs/auto.master"));
  EXPECT_FALSE(is_autofs_master("/etc/auto.master.d/x.bak"));
  EXPECT_FALSE(is_autofs_master("/etc/auto.misc"));
}

TEST(AutofsMaster, EndsOnAnyBytes) {
  AutofsLine line;
  for (const std::string_view text :
       {"\\", "\"", "\\\n", "a \\", "\"a\\\n", "#\\\n\\\n", "\r\n", "a\\\r\nb", "\n\n\n"}) {
    AutofsLines lines(text);
    std::size_t count = 0;
    while (lines.next(line)) ++count;
    EXPECT_LE(count, 1U) << text;
  }
}

}  // namespace
}  // namespace netuse::samba::remembered
