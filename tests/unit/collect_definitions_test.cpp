// SPDX-License-Identifier: MIT
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "samba/remembered/collect_definitions_linux.hpp"
#include "samba/remembered/definitions.hpp"

namespace netuse::samba::remembered {
namespace {

namespace fs = std::filesystem;

/// A root of our own making.
class CollectDefinitionsTest : public testing::Test {
 protected:
  CollectDefinitionsTest() : root_(fs::temp_directory_path() / ("netuse-" + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~CollectDefinitionsTest() override {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((root_.string() + path).substr(0, (root_.string() + path).rfind('/')));
    std::ofstream(root_.string() + path, std::ios::binary) << text;
  }
  void link(const std::string& path, const std::string& target) {
    fs::create_directories(fs::path(root_.string() + path).parent_path());
    fs::create_symlink(target, root_.string() + path);
  }
  model::Evidence collect(std::chrono::steady_clock::duration time = std::chrono::minutes(1)) {
    backends::Gathering gathering;
    collect_definitions({.root = root_.string(), .deadline = std::chrono::steady_clock::now() + time}, gathering);
    gathering.finish();
    std::string late;
    return gathering.take(std::chrono::steady_clock::time_point::max(), late);
  }
  static std::string text_of(const model::Evidence& evidence, std::string_view name) {
    const model::Document* const document = evidence.find(name);
    return document == nullptr ? "none" : document->error.value_or(document->text);
  }

  fs::path root_;
};

TEST_F(CollectDefinitionsTest, GathersAllSourcesWithoutSecrets) {
  write("/etc/fstab", "//h/a /a cifs password=Geheim,ro 0 0\n");
  write("/etc/systemd/system/c.mount", "[Mount]\nWhat=//h/c\nWhere=/c\nType=cifs\nOptions=pass=Geheim\n");
  write("/etc/systemd/system/c.mount.d/x.conf", "[Mount]\nOptions=username=bob%Geheim\n");
  write("/etc/systemd/system/mount.d/all.conf", "[Mount]\nOptions=pass=Geheim\n");
  write("/etc/systemd/system/other.service", "[Service]\n");
  link("/etc/systemd/system/multi-user.target.wants/c.mount", "/etc/systemd/system/c.mount");
  link("/etc/systemd/system/multi-user.target.wants/other.service", "/etc/systemd/system/other.service");
  write("/run/systemd/generator/a.mount", "[Mount]\n");
  write("/etc/auto.master", "/m auto.m\n+dir:/etc/auto.master.d\n");
  write("/etc/auto.m", "d -fstype=cifs,password=Geheim ://h/d\n");
  write("/etc/auto.master.d/e.autofs", "/- /etc/auto.e\n");
  write("/etc/auto.e", "/e -fstype=cifs ://h/e\n");
  write("/etc/security/pam_mount.conf.xml",
        "<volume fstype='cifs' server='h' path='f' mountpoint='/f' options='password=Geheim'/>");
  const model::Evidence evidence = collect();
  std::string names;
  for (const model::Document& document : evidence.documents()) {
    names += document.name + "\n";
    EXPECT_EQ(document.text.find("Geheim"), std::string::npos) << document.name;
  }
  EXPECT_EQ(names,
            "/etc/fstab\n/etc/systemd/system/c.mount\n/etc/systemd/system/c.mount.d/x.conf\n"
            "/etc/systemd/system/mount.d/all.conf\nsystemd "
            "links\n/etc/auto.master\n/etc/auto.m\n/etc/auto.master.d/e.autofs\n/etc/auto.e\n"
            "/etc/security/pam_mount.conf.xml\n");
  EXPECT_EQ(text_of(evidence, "systemd links"),
            "/etc/systemd/system/multi-user.target.wants/c.mount -> /etc/systemd/system/c.mount\n");
  model::Snapshot out({});
  std::string found;
  for (const Definition& d : read_definitions(evidence, out)) found += std::string(d.mount_point) + " ";
  EXPECT_EQ(found, "/a /c /m/d /e /f ");
  EXPECT_TRUE(out.diagnostics().empty());
}

TEST_F(CollectDefinitionsTest, FollowsLinksInsideTheRootButNotOntoMounts) {
  write("/usr/share/real.fstab", "//h/a /a cifs guest\n");
  link("/etc/fstab", "/usr/share/real.fstab");
  link("/etc/systemd/system/m.mount", "/dev/null");
  write("/usr/lib/systemd/system/m.mount", "[Mount]\n");
  link("/lib", "usr/lib");
  link("/etc/systemd/system/n.mount", "/mnt/nas/n.mount");
  link("/etc/systemd/system/loop.mount", "loop.mount");
  link("/etc/systemd/system/o.mount.d/x.conf", "../../../../mnt/nas/x.conf");
  write("/mnt/nas/n.mount", "[Mount]\n");
  write("/mnt/nas/x.conf", "[Mount]\n");
  write("/etc/auto.master", "/m /mnt/nas/auto.m\n/n /etc/../mnt/nas/auto.n\n");
  write("/mnt/nas/auto.m", "d -fstype=cifs ://h/d\n");
  const model::Evidence evidence = collect();
  EXPECT_EQ(text_of(evidence, "/etc/fstab"), "//h/a /a cifs guest\n");
  EXPECT_EQ(text_of(evidence, "/etc/systemd/system/n.mount"), "none");
  EXPECT_EQ(text_of(evidence, "/etc/systemd/system/m.mount"), "none");
  EXPECT_EQ(text_of(evidence, "/usr/lib/systemd/system/m.mount"), "#\n");
  EXPECT_EQ(text_of(evidence, "/lib/systemd/system/m.mount"), "none");
  EXPECT_EQ(text_of(evidence, "/etc/systemd/system/o.mount.d/x.conf"), "outside the system's folders");
  EXPECT_EQ(text_of(evidence, "/mnt/nas/auto.m"), "outside the system's folders");
  EXPECT_EQ(text_of(evidence, "/etc/../mnt/nas/auto.n"), "outside the system's folders");
  EXPECT_EQ(text_of(evidence, "systemd links"),
            "/etc/systemd/system/loop.mount -> loop.mount\n"
            "/etc/systemd/system/m.mount -> /dev/null\n"
            "/etc/systemd/system/n.mount -> /mnt/nas/n.mount\n");
}

TEST_F(CollectDefinitionsTest, SaysWhatIsMissingOrTooLarge) {
  write("/etc/fstab", std::string((std::size_t{1} << 20U) + 1, '#'));
  const model::Evidence evidence = collect();
  EXPECT_EQ(text_of(evidence, "/etc/fstab"), "too large");
  EXPECT_EQ(text_of(evidence, "/etc/auto.master"), "ENOENT");
  EXPECT_EQ(text_of(evidence, "/etc/security/pam_mount.conf.xml"), "ENOENT");
  EXPECT_EQ(evidence.documents().size(), 3U);
}

TEST_F(CollectDefinitionsTest, DoesNotOpenPipesAndStopsAtTheDeadline) {
  write("/etc/systemd/system/a.mount", "[Mount]\nWhat=//h/a\n");
  ASSERT_EQ(::mkfifo((root_ / "etc/systemd/system/pipe.mount").c_str(), 0600), 0);
  EXPECT_EQ(text_of(collect(), "/etc/systemd/system/a.mount"), "[Mount]\nWhat=//h/a\n");
  EXPECT_EQ(text_of(collect(std::chrono::seconds(-1)), "/etc/fstab"), "timed out");
}

}  // namespace
}  // namespace netuse::samba::remembered
