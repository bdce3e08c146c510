// SPDX-License-Identifier: MIT
#include <filesystem>

#include "corpus.hpp"
#include "definitions_fixture.hpp"
#include "samba/remembered/xml_tags.hpp"

namespace netuse::samba::remembered {
namespace {

class PamMountTest : public DefinitionsTest {
 protected:
  std::string pam_mount(std::string text) {
    put("/etc/security/pam_mount.conf.xml", std::move(text));
    return told();
  }
};

TEST_F(PamMountTest, ReadsVolumesOfSmb) {
  EXPECT_EQ(pam_mount("<?xml version=\"1.0\"?>\n"
                      "<!DOCTYPE pam_mount SYSTEM \"pam_mount.conf.xml.dtd\">\n"
                      "<pam_mount>\n"
                      "<volume fstype=\"cifs\" server=\"srv\" path=\"grp 00\" mountpoint=\"/mnt/grp00/\" "
                      "options=\"nobrl,workgroup=W,username=bob\"/>\n"
                      "<!-- <volume fstype=\"cifs\" server=\"no\" path=\"no\" mountpoint=\"/no\"/> -->\n"
                      "<volume fstype='smb3' server='r&amp;d' path='s/dir' mountpoint='/mnt/b'>\n"
                      "  <and><sgrp>users</sgrp></and>\n</volume>\n"
                      "<volume fstype=\"crypt\" path=\"/dev/sda1\" mountpoint=\"/c\"/>\n"
                      "</pam_mount>\n"),
            "\\\\srv\\grp 00 on /mnt/grp00 as W\\bob persistent\n"
            "\\\\r&d\\s\\dir on /mnt/b persistent\n");
  EXPECT_EQ(definitions_[0].line, 4U);
  EXPECT_EQ(definitions_[1].line, 6U);
  EXPECT_EQ(definitions_[1].kind, Definition::Kind::pam_mount);
  EXPECT_EQ(diagnostics(), 0U);
}

TEST_F(PamMountTest, VariablesAreNotGuessed) {
  EXPECT_EQ(pam_mount("<volume fstype='cifs' server='s' path='%(USER)' mountpoint='/m/a'/>\n"
                      "<volume fstype='cifs' server='s' path='p' mountpoint='~/a'/>\n"
                      "<volume fstype='cifs' server='s.$BASEDN' path='p' mountpoint='/m/b'/>\n"
                      "<volume fstype='cifs' server='s' path='hid$' mountpoint='/m/c' options='username=%(USER)'/>\n"
                      "<volume fstype='cifs' server='s' path='p' mountpoint='/m/d' options='user=x%[removed]'/>\n"
                      "<luserconf name='.pam_mount.conf.xml'/>\n"),
            "\\\\s\\hid$ on /m/c persistent\n\\\\s\\p on /m/d as x persistent\n");
  EXPECT_EQ(diagnosed("resolved at logon"), 3U);
  EXPECT_EQ(diagnosed("the user name holds a variable"), 1U);
  EXPECT_EQ(diagnosed("luserconf"), 1U);
}

TEST_F(PamMountTest, LosesOnlyWhatIsBroken) {
  EXPECT_EQ(pam_mount("<volume fstype='cifs' server='s' path='a' mountpoint='/m/a' oops>\n"
                      "<volume fstype='cifs' server='s' mountpoint='/m/b'/>\n"
                      "<volume fstype='cifs' server='s' path='c' mountpoint='/m/c'/>\n"
                      "<volume fstype='cifs' server='s' path='d' mountpoint='/m/d"),
            "\\\\s\\c on /m/c persistent\n");
  EXPECT_EQ(diagnosed("well-formed"), 2U);
  EXPECT_EQ(diagnosed("needs a server"), 1U);
}

TEST_F(PamMountTest, ATextThatIsNoXmlIsTold) {
  EXPECT_EQ(pam_mount("volume * cifs h s /m options\n"), "");
  EXPECT_EQ(diagnosed("no XML"), 1U);
}

class PamMountCorpus : public PamMountTest, public testing::WithParamInterface<tests::Corpus> {};

TEST_P(PamMountCorpus, ReadsTheVolumes) {
  const std::vector<std::string> own{"lab-user", "lab-variable"};
  const std::vector<std::string> large{"volume-domain-user", "volume-krb5-uid-attribute", "volume-sgrp-child",
                                       "volume-tilde-mountpoint"};
  std::string text;
  for (const std::string& name : GetParam().own ? own : large)
    text += tests::read_bytes(GetParam().linux_folder() / "fstab" / ("pam_mount-" + name + ".xml"));
  EXPECT_EQ(pam_mount(text), GetParam().own ? "\\\\fileserver\\docs on /home/carol/docs as carol persistent\n"
                                            : "\\\\svridh01\\grp00 on /mnt/grp00 persistent\n");
  EXPECT_EQ(diagnosed("resolved at logon"), GetParam().least(1, 5));
}

INSTANTIATE_TEST_SUITE_P(Corpora, PamMountCorpus, testing::ValuesIn(tests::corpora()), tests::name_of_corpus);

TEST(XmlTags, NeitherDepthNorBrokenTextCostsStackOrTime) {
  XmlTag tag;
  for (const std::string piece :
       {"<a>", "<a b='", "<!-- ", "<![CDATA[", "<!x[", "<a\"", "<a b=c ", "&#x41;", "<", "<a "}) {
    std::string text;
    while (text.size() < 100'000) text += piece;
    XmlTags tags(text);
    std::size_t count = 0;
    while (tags.next(tag)) ++count;
    EXPECT_LE(count, 100'000U);
  }
}

TEST(XmlTags, ResolvesEntities) {
  XmlTag tag;
  XmlTags tags("<a b='&lt;&gt;&quot;&apos;&amp;&#65;&#xf6;&unknown;&' c = \"x\"/>");
  ASSERT_TRUE(tags.next(tag));
  EXPECT_EQ(tag["b"], "<>\"'&A\xC3\xB6&unknown;&");
  EXPECT_EQ(tag["c"], "x");
  EXPECT_EQ(tag["d"], "");
  EXPECT_TRUE(tag.sound);
}

}  // namespace
}  // namespace netuse::samba::remembered
