// SPDX-License-Identifier: MIT
#include <filesystem>

#include "corpus.hpp"
#include "definitions_fixture.hpp"
#include "samba/remembered/unit_file.hpp"

namespace netuse::samba::remembered {
namespace {

std::string mount_unit(const std::string& what, const std::string& where, const std::string& more = {}) {
  return "[Unit]\nDescription=x\n\n[Mount]\nWhat=" + what + "\nWhere=" + where + "\nType=cifs\n" + more +
         "\n[Install]\nWantedBy=multi-user.target\n";
}

class SystemdUnitsTest : public DefinitionsTest {
 protected:
  void system(const std::string& name, std::string text) { put("/etc/systemd/system/" + name, std::move(text)); }
  void links(std::string text) { put("systemd links", std::move(text)); }
};

TEST_F(SystemdUnitsTest, AUnitIsPersistentOnceALinkWantsIt) {
  system("mnt-a.mount", mount_unit("//h/a", "/mnt/a", "Options=username=bob,domain=CORP\n"));
  system("mnt-b.mount", mount_unit("//h/b", "/mnt/b"));
  system("mnt-c.mount", mount_unit("//h/c", "/mnt/c"));
  links(
      "/etc/systemd/system/multi-user.target.wants/mnt-a.mount -> /etc/systemd/system/mnt-a.mount\n"
      "/etc/systemd/system/remote-fs.target.requires/mnt-c.mount -> ../mnt-c.mount\n"
      "/etc/systemd/system/multi-user.target.wants/mnt-b.mount -> /dev/null\n");
  EXPECT_EQ(told(),
            "\\\\h\\a on /mnt/a as CORP\\bob persistent\n"
            "\\\\h\\b on /mnt/b\n"
            "\\\\h\\c on /mnt/c persistent\n");
  EXPECT_EQ(definitions_[0].kind, Definition::Kind::unit);
  EXPECT_EQ(definitions_[0].document, "/etc/systemd/system/mnt-a.mount");
  EXPECT_EQ(definitions_[0].line, 5U);
  EXPECT_EQ(diagnostics(), 0U);
}

TEST_F(SystemdUnitsTest, AnEnabledAutomountMountsItsUnit) {
  for (const std::string stem : {"mnt-a", "mnt-b", "mnt-c"}) {
    system(stem + ".mount", mount_unit("//h/s", "/" + stem.substr(0, 3) + "/" + stem.substr(4)));
    system(stem + ".automount", stem == "mnt-c" ? "" : "[Automount]\nWhere=/mnt/x\n");
  }
  links(
      "/etc/systemd/system/multi-user.target.wants/mnt-a.automount -> /etc/systemd/system/mnt-a.automount\n"
      "/etc/systemd/system/multi-user.target.wants/mnt-c.automount -> /etc/systemd/system/mnt-c.automount\n");
  EXPECT_EQ(told(),
            "\\\\h\\s on /mnt/a persistent automount\n"
            "\\\\h\\s on /mnt/b\n"
            "\\\\h\\s on /mnt/c\n");
  EXPECT_TRUE(definitions_[0].noauto);
}

TEST_F(SystemdUnitsTest, TheFirstDirectoryWinsAndDropInsChangeIt) {
  put("/usr/lib/systemd/system/mnt-a.mount", mount_unit("//h/vendor", "/mnt/a"));
  system("mnt-a.mount", mount_unit("//h/local", "/mnt/a"));
  put("/run/systemd/system/mnt-b.mount", mount_unit("//h/b", "/mnt/b"));
  put("/usr/lib/systemd/system/mnt-b.mount.d/20-last.conf", "[Mount]\nWhat=//h/last\n");
  system("mnt-b.mount.d/10-first.conf", "[Mount]\nWhat=//h/first\nOptions=username=bob\n");
  put("/usr/lib/systemd/system/mnt-b.mount.d/10-first.conf", "[Mount]\nOptions=username=hidden\n");
  system("mnt-b.mount.d/readme.txt", "[Mount]\nWhat=//h/no\n");
  EXPECT_EQ(told(), "\\\\h\\local on /mnt/a\n\\\\h\\last on /mnt/b as bob\n");
}

TEST_F(SystemdUnitsTest, DropInsChangeTheUnitThatIsMadeOfFstab) {
  put("/etc/fstab", "//h/a /mnt/a cifs username=ann 0 0\n//h/b /mnt/b cifs username=ann 0 0\n");
  system("mnt-a.mount.d/user.conf", "[Mount]\nOptions=username=bob,domain=CORP\n");
  system("mnt-b.mount.d/other.conf", "[Mount]\nWhat=//h2/b\n");
  system("mnt-c.mount.d/nothing.conf", "[Mount]\nOptions=username=eve\n");
  EXPECT_EQ(told(), "\\\\h\\a on /mnt/a as CORP\\bob persistent\n\\\\h2\\b on /mnt/b as ann persistent\n");
  EXPECT_EQ(diagnostics(), 0U);
}

TEST_F(SystemdUnitsTest, ATextThatIsNoUnitIsTold) {
  system("mnt-a.mount", "<html>\n");
  EXPECT_EQ(told(), "");
  EXPECT_EQ(diagnosed("no unit file"), 1U);
}

TEST_F(SystemdUnitsTest, MaskedAndGeneratedUnitsAreNoDefinitions) {
  put("/usr/lib/systemd/system/mnt-a.mount", mount_unit("//h/a", "/mnt/a"));
  system("mnt-a.mount", "");
  put("/usr/lib/systemd/system/mnt-b.mount", mount_unit("//h/b", "/mnt/b"));
  put("/run/systemd/generator/mnt-c.mount", mount_unit("//h/c", "/mnt/c"));
  put("/run/systemd/system/mnt-d.mount", "[Unit]\nSourcePath=/etc/fstab\n" + mount_unit("//h/d", "/mnt/d"));
  links("/etc/systemd/system/mnt-b.mount -> /dev/null\n");
  EXPECT_EQ(told(), "");
  EXPECT_EQ(diagnostics(), 0U);
}

TEST_F(SystemdUnitsTest, ALinkedUnitIsReadOrTold) {
  system("mnt-a.mount", mount_unit("//h/a", "/mnt/a"));
  links(
      "/etc/systemd/system/mnt-a.mount -> /usr/share/units/mnt-a.mount\n"
      "/etc/systemd/system/mnt-b.mount -> /srv/units/mnt-b.mount\n"
      "nonsense\n");
  EXPECT_EQ(told(), "\\\\h\\a on /mnt/a\n");
  EXPECT_EQ(diagnosed("'mnt-b.mount' is a link to '/srv/units/mnt-b.mount'"), 1U);
  EXPECT_EQ(diagnostics(), 1U);
}

TEST_F(SystemdUnitsTest, OtherTypesAndOtherFilesDoNotMatter) {
  system("snap-core20-1.mount", "[Mount]\nWhat=/var/lib/snapd/x.snap\nWhere=/snap/core20/1\nType=squashfs\n");
  system("mnt-a.mount", "[Mount]\nWhat=nas:/export\nWhere=/mnt/a\nType=nfs\n");
  system("x.service", mount_unit("//h/x", "/x"));
  EXPECT_EQ(told(), "");
  EXPECT_EQ(diagnostics(), 0U);
}

TEST_F(SystemdUnitsTest, TellsWhatSystemdWouldNotMount) {
  system("mnt-kd-share.mount", mount_unit("//h/a", "/mnt/kd-share"));
  system("mnt-b@.mount", mount_unit("//h/%i", "/mnt/b"));
  system("mnt-c.mount", mount_unit("//h/%H", "/mnt/c"));
  system("mnt-d.mount", mount_unit("h:/export", "/mnt/d"));
  fail("/etc/systemd/system/mnt-e.mount", "EACCES");
  EXPECT_EQ(told(), "");
  EXPECT_EQ(diagnosed("does not fit the name of the unit"), 1U);
  EXPECT_EQ(diagnosed("cannot be templates"), 1U);
  EXPECT_EQ(diagnosed("specifier"), 1U);
  EXPECT_EQ(diagnosed("not of the form"), 1U);
  EXPECT_EQ(diagnosed("EACCES"), 1U);
}

TEST_F(SystemdUnitsTest, ReadsSpecifiersContinuationsAndTheLastAssignment) {
  system("mnt-a.mount", mount_unit("\\\\h\\100%%\\dir", "/mnt/a", "Options=ro,\\\n  # why\n  username=bob\n"));
  system("mnt-b.mount", mount_unit("//h/old", "/mnt/b", "What = //h/new\n;What=//h/no\nOptions=username=%u\n"));
  system("mnt-c.mount", "[Mount]\r\nWhat=//h/c\r\nType=smb3\r\nOptions=username=x%[removed]\r\n");
  EXPECT_EQ(told(),
            "\\\\h\\100%\\dir on /mnt/a as bob\n"
            "\\\\h\\new on /mnt/b\n"
            "\\\\h\\c on /mnt/c as x\n");
  EXPECT_EQ(diagnosed("the user name holds a variable"), 1U);
}

TEST_F(SystemdUnitsTest, FstabComesFirst) {
  put("/etc/fstab", "//h/a /mnt/a cifs noauto\n//h/b /mnt/b cifs guest\n");
  system("mnt-a.mount", mount_unit("//h/a", "/mnt/a"));
  system("mnt-b.mount", mount_unit("//other/b", "/mnt/b"));
  EXPECT_EQ(told(),
            "\\\\h\\a on /mnt/a\n"
            "\\\\h\\b on /mnt/b persistent\n"
            "\\\\other\\b on /mnt/b\n");
  EXPECT_EQ(diagnosed("both are listed"), 1U);
}

TEST_F(SystemdUnitsTest, AMaskedUnitKeepsALineOfFstabFromComingBack) {
  put("/etc/fstab", "//h/a /mnt/a cifs guest\n//h/b /mnt/b cifs guest\n");
  links("/etc/systemd/system/mnt-a.mount -> /dev/null\n");
  EXPECT_EQ(told(), "\\\\h\\a on /mnt/a\n\\\\h\\b on /mnt/b persistent\n");
  EXPECT_EQ(diagnosed("is masked"), 1U);
}

TEST_F(SystemdUnitsTest, DropInsOfAPathAndOfTheTypeChangeUnitsToo) {
  put("/etc/fstab", "//h/a /mnt/a/b cifs username=ann 0 0\n//h/b /srv/b cifs username=ann 0 0\n");
  system("mnt-c.mount", mount_unit("//h/c", "/mnt/c", "Options=username=ann\n"));
  system("mount.d/10-all.conf", "[Mount]\nOptions=username=all\n");
  system("mnt-.mount.d/10-all.conf", "[Mount]\nOptions=username=below\n");
  put("/usr/lib/systemd/system/mnt-a-.mount.d/20-near.conf", "[Mount]\nOptions=username=near\n");
  EXPECT_EQ(told(),
            "\\\\h\\a on /mnt/a/b as near persistent\n"
            "\\\\h\\b on /srv/b as all persistent\n"
            "\\\\h\\c on /mnt/c as below\n");
}

TEST_F(SystemdUnitsTest, ADropInsSourceHasItsSpecifiersResolved) {
  put("/etc/fstab", "//h/a /mnt/a cifs guest\n//h/b /mnt/b cifs guest\n");
  system("mnt-a.mount.d/x.conf", "[Mount]\nWhat=//h/50%%\n");
  system("mnt-b.mount.d/x.conf", "[Mount]\nWhat=//%H/b\n");
  EXPECT_EQ(told(), "\\\\h\\50% on /mnt/a persistent\n\\\\h\\b on /mnt/b persistent\n");
  EXPECT_EQ(diagnosed("what fstab says is listed"), 1U);
}

TEST(UnitFile, TurnsPathsIntoNames) {
  for (const std::string path : {"/", "/mnt/kd-share", "/mnt/.hidden/Größe", "/a b/c:d_e.f"})
    EXPECT_EQ(path_of_unit(unit_of_path(path)), path);
  EXPECT_EQ(unit_of_path("/mnt/kd-share/"), "mnt-kd\\x2dshare");
  EXPECT_EQ(unit_of_path("/.a/.b"), "\\x2ea-.b");
}

TEST(UnitFile, TurnsNamesIntoPaths) {
  EXPECT_EQ(path_of_unit("-"), "/");
  EXPECT_EQ(path_of_unit("mnt-kd\\x2dshare"), "/mnt/kd-share");
  EXPECT_EQ(path_of_unit("mnt-192.168.1.7"), "/mnt/192.168.1.7");
  EXPECT_EQ(path_of_unit("mnt-Gr\\xc3\\xb6\\xc3\\x9fe"), "/mnt/Größe");
  EXPECT_EQ(path_of_unit("mnt-\\x2"), "");
  EXPECT_EQ(path_of_unit("mnt-\\y20"), "");
}

TEST(UnitFile, EndsOnAnyBytes) {
  UnitSetting setting;
  for (const std::string_view text :
       {"\\", "[", "[]", "=", "a=\\", "[Mount]\nWhat=a\\\n", "\\\n\\\n\\\n", "[Mount\nx=1"}) {
    UnitSettings settings(text);
    std::size_t count = 0;
    while (settings.next(setting)) ++count;
    EXPECT_LE(count, 1U) << text;
  }
}

class SystemdUnitsCorpus : public SystemdUnitsTest, public testing::WithParamInterface<tests::Corpus> {
 protected:
  void add(const std::string& file, const std::string& name) {
    system(name, tests::read_bytes(GetParam().linux_folder() / "fstab" / ("systemd-" + file)));
  }
  void enable(const std::string& unit) {
    links("/etc/systemd/system/multi-user.target.wants/" + unit + " -> /etc/systemd/system/" + unit + "\n");
  }
  std::string told_in_own() {
    for (const std::string unit : {"mnt-autounit.automount", "mnt-autounit.mount", "mnt-disabled.mount"})
      add(unit + ".txt", unit);
    enable("mnt-autounit.automount");
    return told();
  }
  std::string told_in_large() {
    add("mnt-192.168.1.7.mount-backslash-what.txt", "mnt-192.168.1.7.mount");
    add("mnt-kd-x2dshare.mount.txt", "mnt-kd\\x2dshare.mount");
    add("mnt-nas.mount.txt", "mnt-nas.mount");
    add("mnt-nas.automount.txt", "mnt-nas.automount");
    enable("mnt-nas.automount");
    return told();
  }
};

TEST_P(SystemdUnitsCorpus, ReadsTheUnits) {
  if (GetParam().own)
    EXPECT_EQ(told_in_own(),
              "\\\\fileserver\\docs on /mnt/autounit as bob persistent automount\n"
              "\\\\fileserver\\docs on /mnt/disabled as carol\n");
  else
    EXPECT_EQ(told_in_large(),
              "\\\\192.168.1.7\\[데이터말소] on /mnt/192.168.1.7\n"
              "\\\\192.168.1.218\\KD共用 on /mnt/kd-share\n"
              "\\\\10.0.0.2\\share on /mnt/nas persistent automount\n");
  EXPECT_EQ(diagnostics(), 0U);
}

INSTANTIATE_TEST_SUITE_P(Corpora, SystemdUnitsCorpus, testing::ValuesIn(tests::corpora()), tests::name_of_corpus);

}  // namespace
}  // namespace netuse::samba::remembered
