// SPDX-License-Identifier: MIT
#include "growing_documents.hpp"

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace netuse::bench {

namespace {

using model::Evidence;

constexpr std::string_view mounts = "/proc/self/mounts";
constexpr std::string_view mountinfo = "/proc/self/mountinfo";
constexpr std::string_view debug_data = "/proc/fs/cifs/DebugData";
constexpr std::string_view fstab = "/etc/fstab";

std::string text_of(long n) {
  return std::to_string(n);
}

/// `count` texts one after another.
template <class Make>
std::string repeat(long count, Make make) {
  std::string text;
  for (long i = 0; i < count; ++i) text += make(i);
  return text;
}
std::string copies(long count, std::string_view part) {
  return repeat(count, [&](long) { return part; });
}

Evidence evidence(std::initializer_list<std::pair<std::string_view, std::string>> documents) {
  Evidence all;
  for (const auto& [name, text] : documents) all.put({.name = std::string(name), .text = text});
  return all;
}

std::string mount_line(const std::string& source, const std::string& point, const std::string& options) {
  return source + " " + point + " cifs rw,vers=3.1.1," + options + " 0 0\n";
}
std::string info_line(long id, const std::string& root, const std::string& point, const std::string& source) {
  return text_of(id) + " 1 0:" + text_of(id) + " " + root + " " + point + " rw - cifs " + source + " rw,vers=3.1.1\n";
}
std::string fstab_line(const std::string& source, const std::string& point, const std::string& options = "guest") {
  return source + " " + point + " cifs " + options + " 0 0\n";
}

std::string server_text(long i, const std::string& address, std::string_view tcp = "1") {
  return text_of(i + 1) +
         ") ConnectionId: 0x1 Hostname: srv \nNumber of credits: 1 Dialect 0x311\nTCP status: " + std::string(tcp) +
         " Instance: 1\nLocal Users To Server: 1 SecMode: 0x1 Req On Wire: 1\n\n\tSessions: \n" +
         "\t1) Address: " + address + " Uses: 1 Capability: 0x3\tSession Status: 1 \n";
}
std::string tree_text(long i, const std::string& unc, const std::string& more = {}) {
  return "\t" + text_of(i + 1) + ") " + unc +
         " Mounts: 1 DevInfo: 0x20 Attributes: 0x1\n\tPathComponentMax: 255 Status: 1 type: DISK Serial Number: 0x1\n" +
         "\ttid: 0x1\tMaximal Access: 0x1f01ff\n" + more;
}
std::string address_of(long i) {
  return "10." + text_of(i / 65536 % 256) + "." + text_of(i / 256 % 256) + "." + text_of(i % 256);
}

// Mounts and the trees behind them

Evidence mounts_and_trees_of_one_share(long n) {
  return evidence(
      {{mounts, repeat(n, [](long i) { return mount_line("//srv/s", "/m/" + text_of(i), "addr=10.0.0.5"); })},
       {debug_data, "Servers: \n" + repeat(n, [](long i) {
                      return server_text(i, "10.0.0.5", i % 2 == 0 ? "1" : "3") + tree_text(0, R"(\\srv\s)");
                    })}});
}

Evidence trees_at_their_own_addresses(long n) {
  return evidence(
      {{mounts, repeat(n, [](long i) { return mount_line("//srv/s", "/m/" + text_of(i), "addr=" + address_of(i)); })},
       {debug_data,
        "Servers: \n" + repeat(n, [](long i) { return server_text(i, address_of(i)) + tree_text(0, R"(\\srv\s)"); })}});
}

Evidence trees_found_by_one_address(long n) {
  return evidence(
      {{mounts, repeat(n, [](long i) { return mount_line("//alias/s", "/m/" + text_of(i), "addr=fd00:5::7"); })},
       {debug_data, "Servers: \n" + repeat(n, [](long i) {
                      return server_text(i, "fd00:0005:0000:0000:0000:0000:0000:0007") + tree_text(0, R"(\\srv\s)");
                    })}});
}

Evidence shares_of_one_session(long n) {
  return evidence(
      {{mounts, repeat(n, [](long i) { return mount_line("//srv/" + text_of(i), "/m/" + text_of(i), "multiuser"); })},
       {debug_data, "Servers: \n" + server_text(0, "10.0.0.5") +
                        repeat(n, [](long i) { return tree_text(i, R"(\\srv\)" + text_of(i)); })}});
}

Evidence channels_and_trees_of_one_session(long n) {
  return evidence({{debug_data, "Servers: \n" + server_text(0, "10.0.0.5", "3") + repeat(n, [](long i) {
                                  return "\t\tChannel: " + text_of(i + 2) +
                                         " ConnectionId: 0x2\n\t\tTCP status: 3 Instance: 1\n";
                                }) + repeat(n, [](long i) { return tree_text(i, R"(\\srv\)" + text_of(i)); })}});
}

Evidence dfs_origins(long n) {
  return evidence(
      {{mounts, repeat(n, [](long i) { return mount_line("//dom/dfs/" + text_of(i), "/m/" + text_of(i), "addr=1"); })},
       {debug_data, "Servers: \n" + server_text(0, "10.0.0.5") + repeat(n, [](long i) {
                      return tree_text(i, R"(\\srv\s)", "\tDFS origin fullpath: \\\\dom\\dfs\\" + text_of(i) + "\n");
                    })}});
}

Evidence trees_without_mounts(long n) {
  return evidence({{debug_data, "Servers: \n" + server_text(0, "10.0.0.5") +
                                    repeat(n, [](long i) { return tree_text(i, R"(\\srv\)" + text_of(i / 2)); })}});
}

Evidence mounts_without_trees(long n) {
  return evidence(
      {{mounts, repeat(n, [](long i) { return mount_line("//srv/" + text_of(i), "/m/" + text_of(i), "addr=1"); })},
       {debug_data, "Servers: \n" + server_text(0, "10.0.0.5")}});
}

Evidence sections_without_headings(long n) {
  return evidence({{debug_data, repeat(n, [](long i) { return tree_text(0, R"(\\srv\)" + text_of(i)); })}});
}

// Many of one place

Evidence mounts_on_one_point(long n) {
  return evidence({{mounts, repeat(n, [](long i) { return mount_line("//srv/" + text_of(i), "/m", "username=a"); })},
                   {mountinfo, repeat(n, [](long i) { return info_line(i, "/", "/m", "//srv/" + text_of(i)); })},
                   {fstab, repeat(n, [](long i) { return fstab_line("//srv/" + text_of(i), "/m"); })}});
}

Evidence one_mount_again_and_again(long n) {
  return evidence({{mounts, copies(n, mount_line("//srv/s", "/m", "username=a"))},
                   {mountinfo, repeat(n, [](long i) { return info_line(i, "/", "/m", "//srv/s"); })},
                   {fstab, copies(n, fstab_line("//srv/s", "/m"))}});
}

Evidence bound_folders_of_one_mount(long n) {
  return evidence({{mountinfo, repeat(n, [](long i) {
                      return "7 1 0:9 /a/" + text_of(i) + " /m/" + text_of(i) + " rw - cifs //srv/s/a rw,username=a\n";
                    })}});
}

Evidence lines_that_cannot_be_read(long n) {
  return evidence({{mounts, copies(n, "//srv/share on /mnt/z type cifs (rw)\n//srv/s /m cifs\n")},
                   {mountinfo, copies(n, "1 2 0:9 / /m rw - cifs //srv\n")},
                   {fstab, copies(n, "//srv/my share /m cifs guest\n/dev/x /m cifs rw\n")}});
}

// One line

Evidence one_mount_line_of_options(long n) {
  return evidence({{mounts, mount_line("//srv/s", "/m", copies(n, "a=\"b,c\",username=root,sec=krb5,x,"))}});
}
Evidence one_mount_line_of_blanks(long n) {
  return evidence({{mounts, "//srv/s" + copies(n, " rw cifs ro") + " /m cifs rw 0 0\n"}});
}
Evidence one_mount_line_of_escapes(long n) {
  return evidence({{mounts, mount_line("//srv/s" + copies(n, "\\040\\134\\"), "/m" + copies(n, "/\\040"), "x")}});
}
Evidence one_debug_line_of_names(long n) {
  return evidence({{debug_data, server_text(0, "10.0.0.5") + "\t1) \\\\srv\\s" + copies(n, " Mounts: Uses: ") +
                                    "Mounts: 1 DISCONNECTED" + copies(n, " TCP status: SessionId: ") + "\n" +
                                    copies(n, ">> 1) ") + "\n" + copies(n, "1")}});
}
Evidence one_debug_line_of_numbers(long n) {
  return evidence({{debug_data, "CIFS Version 2.61\nServers: \nTCP status: 1" + copies(n, " 1:2.3") + "\n"}});
}
Evidence one_fstab_line_of_options(long n) {
  return evidence({{fstab, fstab_line("//srv/s", "/m", copies(n, "a,\"b,c\",x-systemd.automount,") + "guest")}});
}
Evidence one_path_of_folders(long n) {
  const std::string path = copies(n, "/a");
  return evidence({{mounts, mount_line("//srv/s" + path, path, "username=a") + "x " + path + " autofs rw 0 0\n"},
                   {fstab, fstab_line("//srv/s" + path, path)},
                   {"/etc/auto.master", "/a /etc/auto.a\n"},
                   {"/etc/auto.a", "* -fstype=cifs ://srv/&\n"}});
}

// Definitions

Evidence lines_of_fstab(long n) {
  return evidence({{fstab, repeat(n, [](long i) { return fstab_line("//srv/s", "/m/" + text_of(i)); })}});
}

Evidence units_and_drop_ins(long n) {
  Evidence all;
  std::string links;
  for (long i = 0; i < n; ++i) {
    const std::string name = "/etc/systemd/system/m-" + text_of(i) + ".mount";
    all.put({.name = name, .text = "[Mount]\nWhat=//srv/s\nWhere=/m/" + text_of(i) + "\nType=cifs\n"});
    all.put({.name = name + ".d/x.conf", .text = "[Mount]\nOptions=guest\n"});
    links += "/etc/systemd/system/multi-user.target.wants/m-" + text_of(i) + ".mount -> ../m.mount\n";
  }
  all.put({.name = "systemd links", .text = links});
  return all;
}

Evidence drop_ins_of_one_unit(long n) {
  Evidence all;
  all.put({.name = "/etc/systemd/system/m.mount", .text = "[Mount]\nWhat=//srv/s\nWhere=/m\nType=cifs\n"});
  for (long i = 0; i < n; ++i)
    all.put({.name = "/etc/systemd/system/m.mount.d/" + text_of(i) + ".conf", .text = "[Mount]\nOptions=guest\n"});
  return all;
}

Evidence keys_of_one_map(long n) {
  return evidence(
      {{mounts,
        "/etc/auto.a /a autofs rw 0 0\n" +
            repeat(n, [](long i) { return mount_line("//srv/" + text_of(i), "/b/" + text_of(i), "username=a"); })},
       {"/etc/auto.master", "/a /etc/auto.a\n/b /etc/auto.b\n"},
       {"/etc/auto.a", repeat(n, [](long i) { return text_of(i) + " -fstype=cifs ://srv/&\n"; })},
       {"/etc/auto.b", "* -fstype=cifs ://srv/&\n"}});
}

Evidence maps_of_one_master(long n) {
  Evidence all = evidence(
      {{mounts, repeat(n,
                       [](long i) {
                         return "x /a/" + text_of(i) + " autofs rw 0 0\n" +
                                mount_line("//srv/k", "/a/" + text_of(i) + "/k", "username=a");
                       })},
       {"/etc/auto.master", repeat(n, [](long i) { return "/a/" + text_of(i) + " /etc/auto." + text_of(i) + "\n"; })}});
  for (long i = 0; i < n; ++i) all.put({.name = "/etc/auto." + text_of(i), .text = "* -fstype=cifs ://srv/&\n"});
  return all;
}

Evidence volumes_of_pam_mount(long n) {
  return evidence({{"/etc/security/pam_mount.conf.xml",
                    "<pam_mount>\n" + repeat(n, [](long i) {
                      return "<volume fstype=\"cifs\" server=\"srv\" path=\"s\" mountpoint=\"/m/" + text_of(i) +
                             "\" />\n";
                    }) + "</pam_mount>\n"}});
}

// Who is connected to this host

Evidence smbstatus_rows(long n) {
  return evidence(
      {{"smbstatus",
        "\nSamba version 4.17.12-Debian\n"
        "PID     Username     Group        Machine                                   Protocol Version\n"
        "----------------------------------------------------------------------------------------------------\n" +
            repeat(n,
                   [](long i) {
                     return text_of(i) + "   user         users        10.0.0.7 (ipv4:10.0.0.7:47106)    SMB3_11\n";
                   }) +
            "\nService      pid     Machine       Connected at                     Encryption   Signing\n"
            "---------------------------------------------------------------------------------------------\n" +
            repeat(n, [](long i) {
              return "docs         " + text_of(i) +
                     "   10.0.0.7      Sun Nov 22 11:16:46 2026 UTC     -            -\n";
            })}});
}

constexpr auto kinds = std::to_array<GrowingKind>({
    {"mounts_and_trees_of_one_share", mounts_and_trees_of_one_share, 200},
    {"trees_at_their_own_addresses", trees_at_their_own_addresses, 200},
    {"trees_found_by_one_address", trees_found_by_one_address, 200},
    {"shares_of_one_session", shares_of_one_session, 200},
    {"channels_and_trees_of_one_session", channels_and_trees_of_one_session, 200},
    {"dfs_origins", dfs_origins, 200},
    {"trees_without_mounts", trees_without_mounts, 200},
    {"mounts_without_trees", mounts_without_trees, 200},
    {"sections_without_headings", sections_without_headings, 200},
    {"mounts_on_one_point", mounts_on_one_point, 200},
    {"one_mount_again_and_again", one_mount_again_and_again, 200},
    {"bound_folders_of_one_mount", bound_folders_of_one_mount, 200},
    {"lines_that_cannot_be_read", lines_that_cannot_be_read, 200},
    {"one_mount_line_of_options", one_mount_line_of_options, 1'000},
    {"one_mount_line_of_blanks", one_mount_line_of_blanks, 1'000},
    {"one_mount_line_of_escapes", one_mount_line_of_escapes, 1'000},
    {"one_debug_line_of_names", one_debug_line_of_names, 1'000},
    {"one_debug_line_of_numbers", one_debug_line_of_numbers, 1'000},
    {"one_fstab_line_of_options", one_fstab_line_of_options, 1'000},
    {"one_path_of_folders", one_path_of_folders, 1'000},
    {"lines_of_fstab", lines_of_fstab, 200},
    {"units_and_drop_ins", units_and_drop_ins, 200},
    {"drop_ins_of_one_unit", drop_ins_of_one_unit, 200},
    {"keys_of_one_map", keys_of_one_map, 200},
    {"maps_of_one_master", maps_of_one_master, 200},
    {"volumes_of_pam_mount", volumes_of_pam_mount, 200},
    {"smbstatus_rows", smbstatus_rows, 200},
});

}  // namespace

std::span<const GrowingKind> growing_kinds() {
  return kinds;
}

}  // namespace netuse::bench
