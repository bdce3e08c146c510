// SPDX-License-Identifier: MIT
#include "samba/scrub.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace netuse::samba {
namespace {

std::string fstab(std::string text) {
  return scrub("/etc/fstab", std::move(text));
}
std::string map(std::string text) {
  return scrub("/etc/auto.smb", std::move(text));
}
std::string unit(std::string text) {
  return scrub("/etc/systemd/system/mnt-x.mount", std::move(text));
}
std::string xml(std::string text) {
  return scrub("/etc/security/pam_mount.conf.xml", std::move(text));
}

TEST(Scrub, RemovesEverySpellingOfThePasswordOption) {
  for (const std::string key : {"password", "pass", "password2", "pass2", "PassWord", "PASSWD", "PASSWD2", "passwort"})
    EXPECT_EQ(fstab("//h/s /m cifs user=u," + key + "=Geheim1,uid=0 0 0\n"),
              "//h/s /m cifs user=u," + key + "=[removed],uid=0 0 0\n");
  EXPECT_EQ(fstab("//h/s /m cifs password=Geheim1"), "//h/s /m cifs password=[removed]");
  EXPECT_EQ(fstab("//h/s /m ceph name=admin,secret=AQBx== 0 0"), "//h/s /m ceph name=admin,secret=[removed] 0 0");
}

TEST(Scrub, LeavesWhatIsNoSecret) {
  for (const std::string line :
       {"//h/s /m cifs credentials=/etc/creds,uid=1000,noauto,x-systemd.automount 0 0\n",
        "//h/s /m cifs cred=/etc/creds\n", "//h/s /m cifs username=alex,password=,uid=1000 0 0\n",
        "//h/bypass=1 /m cifs user=bob,compass=n 0 0\n", "s3 /m fuse passwd_file=/etc/s3,secretfile=/etc/x 0 0\n",
        "//fd00:5::7/docs /m cifs username=bob@corp.example 0 0\n", "//h/per%41cent /m cifs user=bob 0 0\n",
        "PASSWD_FD=3\nPASSWD_FILE=/etc/secret\n", ""})
    EXPECT_EQ(fstab(line), line);
}

TEST(Scrub, RemovesThePasswordBehindAUserName) {
  EXPECT_EQ(fstab("//h/s /m cifs user=bob%pw,uid=0 0 0"), "//h/s /m cifs user=bob%[removed],uid=0 0 0");
  EXPECT_EQ(fstab("//h/s /m cifs username=dom/bob%p%w 0 0"), "//h/s /m cifs username=dom/bob%[removed] 0 0");
  EXPECT_EQ(fstab("//h/s /m cifs USER=dom\\bob%(x)"), "//h/s /m cifs USER=dom\\bob%[removed]");
}

TEST(Scrub, KnowsHowFarAPasswordGoes) {
  // A doubled comma is one inside the password, but for an option behind it.
  EXPECT_EQ(fstab("//h/s /m cifs password=a,,b,uid=0 0 0"), "//h/s /m cifs password=[removed],uid=0 0 0");
  EXPECT_EQ(fstab("//h/s /m cifs password=a,,uid=1000,ro 0 0"), "//h/s /m cifs password=[removed],,uid=1000,ro 0 0");
  EXPECT_EQ(fstab("//h/s /m cifs password=a,,noauto 0 0"), "//h/s /m cifs password=[removed],,noauto 0 0");
  EXPECT_EQ(fstab("//h/s /m cifs password=a=b%c\\040d\\054e,ro 0 0"), "//h/s /m cifs password=[removed],ro 0 0");
  // A blank does not end the field where nothing like a field follows.
  EXPECT_EQ(fstab("//h/s /m cifs password=my secret,ro 0 0"), "//h/s /m cifs password=[removed],ro 0 0");
  EXPECT_EQ(fstab("//h/s /m cifs password=my secret  0\t0"), "//h/s /m cifs password=[removed]  0\t0");
  EXPECT_EQ(fstab("//h/s /m cifs password=\"a,b c\",ro 0 0"), "//h/s /m cifs password=[removed],ro 0 0");
  EXPECT_EQ(fstab("//h/s /m cifs password=\"a,ro 0 0"), "//h/s /m cifs password=[removed],ro 0 0");
  EXPECT_EQ(fstab("//h/s /mnt/qu'ote cifs password=a'b\"c,ro 0 0"), "//h/s /mnt/qu'ote cifs password=[removed],ro 0 0");
  EXPECT_EQ(fstab("# //h/s /m cifs pass=old\n"), "# //h/s /m cifs pass=[removed]\n");
}

TEST(Scrub, RemovesLinesOfACredentialsFile) {
  EXPECT_EQ(fstab("username=bob\n password = a, b c\r\nPASS=x\ndomain=d\n"),
            "username=bob\n password = [removed]\r\nPASS=[removed]\ndomain=d\n");
}

TEST(Scrub, FollowsMapsOverTheirContinuations) {
  EXPECT_EQ(map("data -fstype=cifs,username=U,password=P ://HERMES/data"),
            "data -fstype=cifs,username=U,password=[removed] ://HERMES/data");
  EXPECT_EQ(map("* -fstype=cifs,user=${user},pass=${pass},uid=0\t://${host}/&"),
            "* -fstype=cifs,user=${user},pass=[removed],uid=0\t://${host}/&");
  EXPECT_EQ(map("d \"-fstype=cifs,password=a b\" \"://h/My Share\""),
            "d \"-fstype=cifs,password=[removed]\" \"://h/My Share\"");
  EXPECT_EQ(map("d -fstype=cifs,password=a\\ b ://h/s"), "d -fstype=cifs,password=[removed] ://h/s");
  EXPECT_EQ(map("d -fstype=cifs,password=sec\\\nret,ro ://h/s\n"), "d -fstype=cifs,password=[removed]\\\n,ro ://h/s\n");
}

TEST(Scrub, FollowsUnitsOverBlanksAndContinuations) {
  EXPECT_EQ(unit("Options=username=u,password=my secret,uid=0\n"), "Options=username=u,password=[removed],uid=0\n");
  EXPECT_EQ(unit("Options=password=sec\\\n  ret,uid=0\n[Install]\n"),
            "Options=password=[removed]\\\n,uid=0\n[Install]\n");
  EXPECT_EQ(unit("Options=uid=0,\\\n password=x,gid=0\n"), "Options=uid=0,\\\n password=[removed],gid=0\n");
  EXPECT_EQ(unit("Environment=\"PASSWD=a,b\" USER=joe%pw\nWhat=//h/s\n"),
            "Environment=\"PASSWD=[removed]\nWhat=//h/s\n");
  EXPECT_EQ(unit("Environment=USER=joe%pw\n"), "Environment=USER=joe%[removed]\n");
  EXPECT_EQ(unit("Options=username=%u,ro\n"), "Options=username=%u,ro\n");
}

TEST(Scrub, KeepsXmlReadable) {
  EXPECT_EQ(xml(R"(<volume fstype="cifs" options="user=%(USER),password=a'b&amp;c,ro" server="h"/>)"),
            R"(<volume fstype="cifs" options="user=%(USER),password=[removed],ro" server="h"/>)");
  EXPECT_EQ(xml(R"(<volume options='password=a"b' server="h"/>)"),
            R"(<volume options='password=[removed]' server="h"/>)");
  EXPECT_EQ(xml("<volume\n  options=\"ro,\n    pass=x\" server=\"h\"/>"),
            "<volume\n  options=\"ro,\n    pass=[removed]\" server=\"h\"/>");
  EXPECT_EQ(xml(R"(<volume fskeycipher="aes-256" fskeyhash = 'md5' fskeypath="/k"/>)"),
            R"(<volume fskeycipher="[removed]" fskeyhash = '[removed]' fskeypath="/k"/>)");
  EXPECT_EQ(xml("<cifsmount>mount -o \"user=u%pw,password=x\" a</cifsmount>"),
            "<cifsmount>mount -o \"user=u%[removed],password=[removed] a</cifsmount>");
  EXPECT_EQ(xml("<!-- it's <volume options=\"password=x\"/> -->"),
            "<!-- it's <volume options=\"password=[removed]\"/> -->");
}

TEST(Scrub, RemovesPasswordsInUrls) {
  EXPECT_EQ(fstab("curlftpfs#ftp://joe:pw@h/x /m fuse ro 0 0"), "curlftpfs#ftp://joe:[removed]@h/x /m fuse ro 0 0");
  EXPECT_EQ(fstab("//joe:p@w@h/s /m cifs ro 0 0"), "//joe:[removed]@h/s /m cifs ro 0 0");
  EXPECT_EQ(fstab("joe@h:/x /m sshfs ro 0 0"), "joe@h:/x /m sshfs ro 0 0");
}

TEST(Scrub, IsIdempotentAndKeepsTheNumberOfLines) {
  const std::string text =
      "a=b\n//h/s /m cifs user=u%pw,password=my secret,,x,ro 0 0\r\n\n//j:k@h/s /m cifs pass=\"a,b\n password=\nend";
  for (const std::string name : {"/etc/fstab", "/etc/auto.x", "/etc/systemd/system/a.mount", "x.xml"}) {
    const std::string once = scrub(name, text);
    EXPECT_EQ(scrub(name, once), once) << name;
    EXPECT_EQ(std::ranges::count(once, '\n'), std::ranges::count(text, '\n')) << name;
    EXPECT_EQ(once.find("secret"), std::string::npos) << name;
  }
}

TEST(Scrub, TakesTimeInProportionToTheText) {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string piece : {"password=", "password=\"", "password= ", " password=", "password=,,",
                                  "\\\npassword=", "user=%", "//a:b@", "'password="}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    for (const std::string name : {"/etc/fstab", "/etc/auto.x", "/etc/systemd/system/a.mount", "x.xml"})
      EXPECT_FALSE(scrub(name, text).empty());
    EXPECT_FALSE(fstab("password=" + std::string(200'000, ' ') + text).empty());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

}  // namespace
}  // namespace netuse::samba
