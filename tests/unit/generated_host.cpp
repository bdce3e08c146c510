// SPDX-License-Identifier: MIT
#include "generated_host.hpp"

#include <algorithm>
#include <array>

#include "samba/remembered/unit_file.hpp"

namespace netuse::test {

namespace {

/// Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Devanagari, Thai, Hangul, Katakana, Han.
constexpr auto pool = std::to_array<const char*>(
    {"mount",    "server", "file",     "user",      "share",        "cifs",     "auto",    "none",       "guest",
     "root",     "disk",   "status",   "soft",      "name",         "path",     "type",    "address",    "options",
     "ab",       "zz",     "hosts",    "hostsv",    "data",         "database", "session", "volume",     "strict",
     "sec",      "homes",  "printers", "target",    "system",       "unit",     "service", "where",      "What",
     "username", "domain", "krb",      "encrypted", "Hostname",     "Mounts",   "None",    "fileserver", "password",
     "a",        "Q",      "7",        "aaa",       "DISCONNECTED", "hub",      "hubhub",  "mounts",     "mountain",
     "Größe",    "größer", "Ωμέγα",    "данные",    "данныеб",      "Երևան",    "თბილისი", "שלום",       "ملف",
     "फ़ाइल",     "ข้อมูล",   "문서",     "ファイル",  "日本語",       "日本",     "ñandú"});

std::string with(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

GeneratedHost::GeneratedHost(unsigned seed) : random_(seed), unmistakable_(seed % 4 == 0), windows_(seed % 10 == 9) {
  for (std::string* part : {&server_, &share_, &folder_, &user_, &domain_, &client_, &remark_}) *part = name();
  if (random_() % 4 == 0) share_ += " " + name();
  numbers_ = std::to_string(77 + random_() % 90) + "." + std::to_string(100 + random_() % 150) + "." +
             std::to_string(1 + random_() % 250);
  if (random_() % 8 == 0) server_ = "ip-10-" + with(numbers_, ".", "-");
  if (random_() % 4 == 0) server_ += "." + name() + "." + name();
  person_ = std::to_string(500 + random_() % 3000);
}

/// One that no other is called.
std::string GeneratedHost::name() {
  std::string made;
  do {
    made = pool[random_() % pool.size()];
    if (unmistakable_) made.clear();
    while (unmistakable_ && made.size() < 9) made += "bdfgkqvwxz"[random_() % 10];
  } while (!names_.insert(made).second);
  return made;
}

std::vector<std::string> GeneratedHost::telling_numbers() const {
  const std::string address = "10." + numbers_;
  return {address, with(address, ".", "-"), "uid=" + person_, "User: " + person_, "uid\\\":" + person_};
}

std::vector<Doc> GeneratedHost::mounted(const std::string& point) const {
  const std::string source = "//" + server_ + "/" + with(share_, " ", "\\040");
  const std::string options = "vers=3.1.1,sec=ntlmssp,cache=strict,username=" + user_ + ",domain=" + domain_ +
                              ",uid=" + person_ + ",addr=10." + numbers_ + ",soft,nounix";
  return {{"/proc/sys/kernel/hostname", client_ + "\n"},
          {"/proc/self/mounts", "proc /proc proc rw 0 0\n" + source + " " + point + " cifs rw,relatime," + options +
                                    " 0 0\nx /run/" + folder_ + " fuse." + remark_ + " rw 0 0\n"},
          {"/proc/self/mountinfo",
           "36 25 0:40 /" + folder_ + " " + point + " rw,relatime shared:1 - cifs " + source + " rw," + options + "\n"},
          {"/proc/fs/cifs/DebugData",
           "Display Internal CIFS Data Structures for Debugging\nCIFS Version 2.45\nServers: \n1) ConnectionId: 0x1 "
           "Hostname: " +
               server_ +
               " \nNumber of credits: 389,1,1 Dialect 0x311\nTCP status: 1 Instance: 1\n\tSessions: \n\t1) Address: "
               "10." +
               numbers_ + " Uses: 1 Capability: 0x300067\tSession Status: 1 \n\tUser: " + person_ +
               " Cred User: 0\n\tShares: \n\t1) \\\\" + server_ + "\\" + share_ +
               " Mounts: 1 DevInfo: 0x20 Attributes: 0x1006f\n\tPathComponentMax: 255 Status: 1 type: DISK Serial "
               "Number: 0xa1b2c3d4\n\ttid: 0x5\tMaximal Access: 0x1f01ff\n\tMIDs: \n--\n"}};
}

std::vector<Doc> GeneratedHost::remembered() const {
  const std::string place = "/mnt/" + remark_ + "-" + folder_;
  const std::string unit = "/etc/systemd/system/" + samba::remembered::unit_of_path(place) + ".mount";
  const std::string file = unit.substr(unit.rfind('/') + 1);
  return {{"/etc/fstab", "//" + server_ + "/" + with(share_, " ", "\\040") + " /mnt/" + folder_ +
                             " cifs username=" + user_ + ",_netdev 0 0\n"},
          {"/etc/auto.master", "/srv/" + folder_ + " file:/etc/auto." + client_ + "\n"},
          {"/etc/auto." + client_, user_ + " -fstype=cifs,soft,username=" + user_ + ",cruid=" + person_ + " ://" +
                                       server_ + "/" + folder_ + "\n"},
          {unit, "[Mount]\nWhat=//" + server_ + "/" + remark_ + "\nWhere=" + place + "\nType=cifs\n"},
          {unit + ".d/" + user_ + ".conf", "[Mount]\nOptions=username=" + user_ + ",domain=" + domain_ + "\n"},
          {"systemd links", "/etc/systemd/system/multi-user.target.wants/" + file + " -> ../" + file + "\n"},
          {"/etc/security/pam_mount.conf.xml", "<volume fstype=\"cifs\" server=\"" + server_ + "\" path=\"" + user_ +
                                                   "\" mountpoint=\"/home/" + user_ + "/" + client_ +
                                                   "\" options=\"username=" + user_ + ",domain=" + domain_ + "\"/>\n"}};
}

std::vector<Doc> GeneratedHost::served() const {
  return {{"smbstatus --json", R"({"timestamp":"2026-11-22T10:01:13+0000","sessions":{"123":{"session_id":"123",)"
                               R"("server_id":{"pid":"77"},"uid":)" +
                                   person_ + R"(,"username":")" + domain_ + "\\\\" + user_ +
                                   R"("}},"tcons":{"3":{"service":")" + folder_ +
                                   R"(","server_id":{"pid":"77"},"session_id":"123","machine":")" + client_ +
                                   R"(","connected_at":"2026-11-22T10:01:13+00:00"}}})"
                                   "\n"},
          {"testparm", "[global]\n[" + folder_ + "]\n\tpath = /srv/" + folder_ + "/" + user_ +
                           "\n\tcomment = " + remark_ + " of " + user_ + "\n"}};
}

std::vector<Doc> GeneratedHost::of_windows() const {
  const std::string tree = R"(\\\\)" + server_ + R"(\\)" + share_;
  const std::string end = "{\"api\":\"WNetEnumResource\",\"error\":0}\n";
  const std::string rows = R"({"remote":")" + tree + R"(","local":"S:","provider":"Microsoft Windows Network",)" +
                           R"("comment":")" + remark_ + R"('s","type":1,"display":3})" + "\n" + R"({"remote":"\\\\)" +
                           server_ + R"(\\)" + folder_ + R"(\\DavWWWRoot","local":"LPT1","provider":")" + client_ +
                           R"(","type":2})" + "\n" + R"({"remote":"\\\\10.)" + numbers_ +
                           R"(\\IPC$","provider":"Microsoft Windows Network","type":1})" + "\n";
  return {{"wnet/connected", rows + end},
          {"wnet/remembered", end},
          {"wnet/users", R"({"name":"S:","error":0,"user":")" + domain_ + R"(\\)" + user_ + "\"}\n"},
          {"wnet/host", R"({"name":")" + client_ + "\"}\n"}};
}

std::vector<Doc> GeneratedHost::documents(const std::string& point) const {
  if (windows_) return of_windows();
  std::vector<Doc> all = mounted(point);
  for (const auto& more : {remembered(), served()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

fixture::Recording GeneratedHost::recording() const {
  const std::string backend = windows_ ? "windows" : "samba";
  fixture::Recording made = record(documents("/mnt/" + folder_), backend);
  const fixture::Recording later = record(documents("/mnt/" + folder_ + "/" + user_), backend);
  made.frames.push_back(later.frames.front());
  made.host = client_;
  return made;
}

}  // namespace netuse::test
