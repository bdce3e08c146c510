// SPDX-License-Identifier: MIT
#include <filesystem>

#include "corpus.hpp"
#include "definitions_fixture.hpp"

namespace netuse::samba::remembered {
namespace {

class FstabTest : public DefinitionsTest {
 protected:
  std::string fstab(std::string text) {
    put("/etc/fstab", std::move(text));
    return told();
  }
};

TEST_F(FstabTest, ReadsFieldsPartedByAnyBlanks) {
  EXPECT_EQ(fstab("# <file system>\n"
                  "//nas/now   /mnt/now  cifs  credentials=/etc/cred 0 0\n"
                  "  //nas/tabs\t/mnt/tabs\tsmb3\tguest\t0\t0\n"
                  "#//nas/old /mnt/old cifs guest 0 0\n"
                  "\n"
                  "tmpfs /scratch tmpfs size=10m 0 0\n"
                  "//nas/short /mnt/short cifs\n"
                  "//nas/list /mnt/list cifs,smb3 ro"),
            "\\\\nas\\now on /mnt/now persistent\n"
            "\\\\nas\\tabs on /mnt/tabs persistent\n"
            "\\\\nas\\short on /mnt/short persistent\n"
            "\\\\nas\\list on /mnt/list persistent\n");
  EXPECT_EQ(diagnostics(), 0U);
  EXPECT_EQ(definitions_[1].document, "/etc/fstab");
  EXPECT_EQ(definitions_[1].line, 3U);
  EXPECT_EQ(definitions_[1].kind, Definition::Kind::fstab);
}

TEST_F(FstabTest, DecodesEscapesAndBackslashes) {
  EXPECT_EQ(fstab(R"(//srv/My\040Share/dir/ /mnt/with\040space/ cifs guest 0 0
\134\134srv\134docs /mnt/a cifs guest 0 0
\\nas\backslashes /mnt//b/ cifs guest 0 0
//server2/общие\040данные /mnt/c cifs guest 0 0
//fd00:5::7/docs /mnt/d cifs guest
)"),
            "\\\\srv\\My Share\\dir on /mnt/with space persistent\n"
            "\\\\srv\\docs on /mnt/a persistent\n"
            "\\\\nas\\backslashes on /mnt/b persistent\n"
            "\\\\server2\\общие данные on /mnt/c persistent\n"
            "\\\\fd00:5::7\\docs on /mnt/d persistent\n");
}

TEST_F(FstabTest, KnowsWhatComesBackByItself) {
  EXPECT_EQ(fstab("//h/a /a cifs guest\n"
                  "//h/b /b cifs noauto,user\n"
                  "//h/c /c cifs noauto,x-systemd.automount,x-systemd.idle-timeout=5m\n"
                  "//h/d /d cifs x-systemd.automount\n"
                  "//h/e /e cifs noauto,comment=systemd.automount\n"
                  "//h/f /f cifs noauto,auto\n"
                  "//h/g /g cifs noauto,x-systemd.wanted-by=backup.service\n"
                  "//h/h /h cifs nofail,_netdev,x-systemd.requires=noauto\n"),
            "\\\\h\\a on /a persistent\n"
            "\\\\h\\b on /b\n"
            "\\\\h\\c on /c persistent automount\n"
            "\\\\h\\d on /d persistent automount\n"
            "\\\\h\\e on /e persistent automount\n"
            "\\\\h\\f on /f persistent\n"
            "\\\\h\\g on /g persistent\n"
            "\\\\h\\h on /h persistent\n");
  EXPECT_TRUE(definitions_[2].noauto);
  EXPECT_FALSE(definitions_[3].noauto);
}

TEST_F(FstabTest, KnowsTheUser) {
  EXPECT_EQ(fstab("//h/a /a cifs username=bob,domain=CORP\n"
                  "//h/b /b cifs user=SRGROUP/baby\n"
                  "//h/c /c cifs user=dom\\134bob%[removed]\n"
                  "//h/d /d cifs user,username=a\\040b\n"
                  "//h/e /e cifs user\n"
                  "//h/f /f cifs username=bob,domain=\n"
                  "//h/g /g cifs username=bob,multiuser\n"
                  "//h/h /h cifs username=bob,guest\n"
                  "//h/i /i cifs username=bob,sec=none\n"
                  "//h/j /j cifs username=bob@corp.example,workgroup=W,sec=krb5\n"
                  "//h/k /k cifs context=\"a:b,username=x\",username=bob\n"
                  "//h/l /l cifs user=CORP\\134xabi,uid=1\n"
                  "//h/m /m cifs user=CORP\\134123456\n"
                  "//h/n /n cifs user=ann\\134x2cpassword=x\n"
                  "//h/o /o cifs user=ann\\134054password=x\n"),
            "\\\\h\\a on /a as CORP\\bob persistent\n"
            "\\\\h\\b on /b as SRGROUP\\baby persistent\n"
            "\\\\h\\c on /c as dom\\bob persistent\n"
            "\\\\h\\d on /d as a b persistent\n"
            "\\\\h\\e on /e persistent\n"
            "\\\\h\\f on /f as bob persistent\n"
            "\\\\h\\g on /g persistent\n"
            "\\\\h\\h on /h persistent\n"
            "\\\\h\\i on /i persistent\n"
            "\\\\h\\j on /j as W\\bob@corp.example persistent\n"
            "\\\\h\\k on /k as bob persistent\n"
            "\\\\h\\l on /l as CORP\\xabi persistent\n"
            "\\\\h\\m on /m as CORP\\123456 persistent\n"
            "\\\\h\\n on /n as ann persistent\n"
            "\\\\h\\o on /o as ann persistent\n");
}

TEST_F(FstabTest, LosesOnlyTheBadLine) {
  EXPECT_EQ(fstab("//srv/My Share /mnt/x cifs guest 0 0\n"
                  "//srv /mnt/y cifs guest 0 0\n"
                  "smb://srv/z /mnt/z cifs guest 0 0\n"
                  "//srv/none none cifs guest 0 0\n"
                  "//srv/lonely\n"
                  "//srv/ok /mnt/ok cifs guest 0 0\n"
                  "//dav/x /mnt/dav davfs rw 0 0\n"),
            "\\\\srv\\ok on /mnt/ok persistent\n");
  EXPECT_EQ(diagnostics(), 5U);
  EXPECT_EQ(diagnosed("must be written \\040"), 2U);
  EXPECT_EQ(diagnosed("is not of the form //host/share"), 2U);
  EXPECT_EQ(out_.diagnostics()[0].line, 1U);
}

TEST_F(FstabTest, ReportsWhatItCannotReadAndReadsNoFolder) {
  put("/etc/fstab.d/nas.fstab", "//h/part /part cifs guest\n");  // neither mount(8) nor systemd reads it
  fail("/etc/fstab", "EACCES");
  EXPECT_EQ(told(), "");
  EXPECT_EQ(diagnosed("EACCES"), 1U);
  out_ = model::Snapshot({});
  fail("/etc/fstab", "ENOENT");
  EXPECT_EQ(read().size(), 0U);
  EXPECT_EQ(diagnostics(), 0U);
}

TEST_F(FstabTest, LinesThatAreNoEntriesAreToldOnce) {
  EXPECT_EQ(fstab("<html>\n<body>page</body>\n//h/a /a cifs guest\nLABEL=x none swap sw\nx y z\n"),
            "\\\\h\\a on /a persistent\n");
  EXPECT_EQ(diagnostics(), 1U);
  EXPECT_EQ(diagnosed("nor 2 more lines"), 1U);
}

TEST_F(FstabTest, TheFirstOfTwoWinsAndContradictionsAreTold) {
  EXPECT_EQ(fstab("//h/a /a cifs guest\n"
                  "//H/A /a cifs guest\n"
                  "//h/b /b cifs guest\n"
                  "//h/b /b cifs noauto\n"
                  "//h/c /c cifs guest\n"
                  "//h/other /c cifs guest\n"
                  "//h/other /c cifs guest\n"),
            "\\\\h\\a on /a persistent\n"
            "\\\\h\\b on /b persistent\n"
            "\\\\h\\c on /c persistent\n"
            "\\\\h\\other on /c persistent\n");
  EXPECT_EQ(diagnosed("says otherwise"), 1U);
  EXPECT_EQ(diagnosed("both are listed"), 1U);
}

class FstabCorpus : public FstabTest, public testing::WithParamInterface<tests::Corpus> {};

TEST_P(FstabCorpus, ReadsEveryFstab) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(GetParam().linux_folder() / "fstab")) {
    if (!entry.path().filename().string().starts_with("fstab-")) continue;
    const std::string text = tests::read_bytes(entry.path());
    const auto lines = [&] {
      std::size_t count = 0;
      std::istringstream all(text);
      for (std::string line; std::getline(all, line);) count += !line.empty() && line.front() != '#' ? 1 : 0;
      return count;
    }();
    evidence_ = {};
    put("/etc/fstab", text);
    // The one whose mount point is a placeholder in brackets is no absolute path.
    const bool placeholder = text.find("[TARGET_PATH]") != std::string::npos;
    EXPECT_EQ(read().size(), placeholder ? 0 : lines) << entry.path();
    ++files;
  }
  EXPECT_GE(files, GetParam().least(5, 10));
}

constexpr const char* own_lab =
    "\\\\fileserver\\docs on /mnt/boot as alice persistent\n"
    "\\\\fileserver\\docs\\sub on /mnt/with blank as alice persistent\n"
    "\\\\fileserver\\docs on /mnt/never as carol\n"
    "\\\\fileserver\\public on /mnt/by-hand\n"
    "\\\\fileserver\\missing on /mnt/missing as LABDOM\\bob persistent\n"
    "\\\\fileserver\\docs\\auto on /mnt/auto-idle as alice persistent automount\n"
    "\\\\fileserver\\docs\\used on /mnt/auto-used as alice persistent automount\n";
constexpr const char* large_lab =
    "\\\\nas\\now on /mnt/now persistent\n"
    "\\\\nas\\later on /mnt/later\n"
    "\\\\nas\\auto on /mnt/auto persistent automount\n"
    "\\\\nas\\idle on /mnt/idle persistent automount\n"
    "\\\\nas\\with space on /mnt/with space as alice persistent\n"
    "\\\\10.9.1.2\\nested\\sub on /mnt/nested persistent\n"
    "\\\\10.9.1.77\\deadauto on /mnt/deadauto persistent automount\n"
    "\\\\nas\\tabs on /mnt/tabs\n"
    "\\\\nas\\missing on /mnt/missing persistent\n"
    "\\\\nas\\backslashes on /mnt/backslashes\n"
    "\\\\nas\\dup on /mnt/now/below\n"
    "\\\\fileserver.lab.example\\Team Files on /home/alice/Team Files\n";

TEST_P(FstabCorpus, ReadsTheFstabOfTheLab) {
  const std::vector<std::string> own{"persistent/booted", "persistent/unmounted"};
  const std::vector<std::string> large{"d-fstab/linux6.1-samba4.17/0-before", "d-fstab/linux6.12-samba4.22/0-before"};
  for (const std::string& host : GetParam().own ? own : large) {
    evidence_ = {};
    EXPECT_EQ(fstab(tests::read_bytes(GetParam().linux_folder() / "lab" / host / "etc-fstab")),
              GetParam().own ? own_lab : large_lab);
  }
  EXPECT_EQ(diagnostics(), 0U);
}

INSTANTIATE_TEST_SUITE_P(Corpora, FstabCorpus, testing::ValuesIn(tests::corpora()), tests::name_of_corpus);

}  // namespace
}  // namespace netuse::samba::remembered
