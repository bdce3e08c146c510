// SPDX-License-Identifier: MIT
#include "growing_documents.hpp"

#include <array>

#include "growing_text.hpp"

namespace netuse::bench {

namespace {

using model::Evidence;

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

Evidence shares_of_client_stats(long n) {
  return evidence({{"/proc/fs/cifs/Stats", repeat(n, [](long i) {
                      return text_of(i) + ") \\\\srv\\" + text_of(i) +
                             "\nSMBs: 15 since 2026-11-22 10:39:36 UTC\nBytes read: 1  Bytes written: 2\n" +
                             "Creates: 4 total 0 failed\nLocks: 0 HardLinks: 0 Symlinks: 0\nno such line: 1\n";
                    })}});
}
Evidence one_line_of_client_stats(long n) {
  return evidence({{"/proc/fs/cifs/Stats", "1) \\\\srv\\s" + copies(n, " DISCONNECTED \t") + "\nSMBs: " +
                                               copies(n, "1") + "\nBytes read:" + copies(n, " \t") + "1\n"}});
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

// Sockets

std::string socket_line(long i, std::string_view counts) {
  return "ESTABLISHED 10.255.0.1:" + text_of(i % 60000 + 1) + " " + address_of(i) + ":445 " + std::string(counts) +
         "\n";
}
std::string request_text() {
  return "\n\tMIDs: \n\t\tState: 2 com: 5 pid: 7 cbdata: 0000000000000001 mid 9\n--\n";
}

Evidence sockets_of_their_own_servers(long n) {
  return evidence(
      {{mounts, repeat(n, [](long i) { return mount_line("//srv/s", "/m/" + text_of(i), "addr=" + address_of(i)); })},
       {debug_data, "Servers: \n" + repeat(n,
                                           [](long i) {
                                             return server_text(i, address_of(i)) + tree_text(0, R"(\\srv\s)") +
                                                    request_text();
                                           })},
       {"tcp sockets", repeat(n, [](long i) {
          return socket_line(i, i % 2 == 0 ? "retransmits 2" : "unacked 0 last-sent 6000ms last-received 7000ms");
        })}});
}

Evidence sockets_of_one_server(long n) {
  return evidence(
      {{mounts, repeat(n, [](long i) { return mount_line("//srv/s", "/m/" + text_of(i), "addr=10.0.0.0"); })},
       {debug_data, "Servers: \n" + server_text(0, "10.0.0.0") + tree_text(0, R"(\\srv\s)")},
       {"tcp sockets", repeat(n, [](long) { return socket_line(0, "retransmits 2"); })}});
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
    {"shares_of_client_stats", shares_of_client_stats, 200},
    {"one_line_of_client_stats", one_line_of_client_stats, 2000},
    {"sockets_of_their_own_servers", sockets_of_their_own_servers, 200},
    {"sockets_of_one_server", sockets_of_one_server, 200},
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
