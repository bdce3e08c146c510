// SPDX-License-Identifier: MIT
#include "inputs.hpp"

#include <cstdio>
#include <memory>

#include "model/snapshot.hpp"

namespace netuse::bench {

std::string mount_table(const MountTableShape& shape) {
  std::string text;
  for (long i = 0; i < shape.lines; ++i) {
    const std::string n = std::to_string(i);
    if (shape.smb_one_in != 0 && i % shape.smb_one_in == 0)
      text += "//server" + std::to_string(i % 97) + ".example/share" + n + " /mnt/share" + n +
              " cifs rw,relatime,vers=3.1.1,cache=strict,username=user,domain=CORP,uid=0,noforceuid,gid=0,noforcegid,"
              "addr=192.0.2.7,file_mode=0755,dir_mode=0755,soft,nounix,serverino,mapposix,rsize=4194304,wsize=4194304,"
              "bsize=1048576,retrans=1,echo_interval=60,actimeo=1,closetimeo=1 0 0\n";
    else
      text += "overlay /var/lib/containers/storage/overlay/" + n + "/merged overlay rw,relatime,lowerdir=/a/" + n +
              ",upperdir=/b/" + n + ",workdir=/c/" + n + " 0 0\n";
  }
  return text;
}

namespace {

std::string format(const char* shape, auto... values) {
  const int size = std::snprintf(nullptr, 0, shape, values...);
  std::string text(static_cast<std::size_t>(size) + 1, '\0');
  static_cast<void>(std::snprintf(text.data(), text.size(), shape, values...));
  text.pop_back();
  return text;
}

/// As Samba 4.22 prints them.
std::string session_text(int id) {
  return format(
      R"("%d": {"session_id": "%d", "server_id": {"pid": "%d", "task_id": "0", "vnn": "4294967295", "unique_id": )"
      R"("5989625412983914224"}, "uid": %d, "gid": 1001, "username": "user%d", "groupname": "users", "creation_time": )"
      R"("2026-11-22T11:16:46.186143+00:00", "expiration_time": "30828-09-14T02:48:05.477581+00:00", "auth_time": )"
      R"("2026-11-22T11:16:46.199371+00:00", "remote_machine": "10.%d.%d.7", "hostname": "ipv4:10.%d.%d.7:33034", )"
      R"("session_dialect": "SMB3_11", "client_guid": "632c55b3-c214-384c-a7a6-02efb4db2f22", "encryption": {"cipher": )"
      R"("-", "degree": "none"}, "signing": {"cipher": "AES-128-CMAC", "degree": "partial"}, "channels": {"1": )"
      R"({"channel_id": "1", "creation_time": "2026-11-22T11:16:46.186143+00:00", "local_address": )"
      R"("ipv4:10.9.1.2:445", "remote_address": "ipv4:10.%d.%d.7:33034"}}})",
      id, id, id, id % 500, id % 500, id / 250, id % 250, id / 250, id % 250, id / 250, id % 250);
}

std::string tree_text(int id) {
  return format(
      R"("%d": {"service": "share%d", "server_id": {"pid": "%d", "task_id": "0", "vnn": "4294967295", "unique_id": )"
      R"("5989625412983914224"}, "tcon_id": "%d", "session_id": "%d", "machine": "10.%d.%d.7", "connected_at": )"
      R"("2026-11-22T11:16:46.203513+00:00", "encryption": {"cipher": "-", "degree": "none"}, "signing": {"cipher": )"
      R"("-", "degree": "none"}})",
      id, id % 40, id, id, id, id / 250, id % 250);
}

}  // namespace

std::string smbstatus_text(int count) {
  std::string text =
      R"({"timestamp": "2026-11-22T11:18:06.931702+0000", "version": "4.22.11", "smb_conf": "x", "sessions": {)";
  for (int id = 0; id < count; ++id) text.append(id > 0 ? ", " : "").append(session_text(id));
  text += "}, \"tcons\": {";
  for (int id = 0; id < count; ++id) text.append(id > 0 ? ", " : "").append(tree_text(id));
  return text + "}}\n";
}

std::string smb_conf() {
  std::string text = "[global]\n";
  for (int share = 0; share < 40; ++share)
    text += format("[share%d]\n\tpath = /srv/share%d\n\tcomment = Share number %d\n", share, share, share);
  return text;
}

namespace {

std::string remote_name(long i) {
  return "\\\\" + std::string(i % 3 == 0 ? "fs" : "nas") + std::to_string(i % 97) + ".corp.example\\share" +
         std::to_string(i);
}

const char* state_of(long i) {
  return i % 4 == 0 ? "Disconnected" : "Connected";
}

}  // namespace

Snapshot connections(long count) {
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba", .host = "bench"});
  for (long i = 0; i < count; ++i) {
    const std::string remote = remote_name(i);
    const std::string local = "/mnt/" + std::to_string(i);
    snapshot->add({.remote_name = remote,
                   .local_name = local,
                   .user_name = "CORP\\user",
                   .provider_name = "Samba",
                   .connection_state = state_of(i),
                   .status = "OK",
                   .display_type = "Share",
                   .resource_type = "Disk"});
  }
  return Snapshot(snapshot);
}

}  // namespace netuse::bench
