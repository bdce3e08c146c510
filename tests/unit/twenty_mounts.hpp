// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "backend.hpp"
#include "model/snapshot.hpp"

namespace netuse::test {

/// A host with twenty mounts, of which one is another user's at each number.
inline std::shared_ptr<model::Snapshot> twenty_mounts(std::size_t number) {
  const auto two = [](std::size_t n) { return (n % 60 < 10 ? "0" : "") + std::to_string(n % 60); };
  model::Document mounts{.name = "/proc/self/mounts"};
  for (std::size_t i = 0; i < 20; ++i) {
    const bool other = (number + 20 - i) / 20 % 2 == 1;
    mounts.text += "//files.example.com/share" + std::to_string(i) + " /mnt/share" + std::to_string(i) +
                   " cifs rw,relatime,vers=3.1.1,cache=strict,username=" + (other ? "bob" : "alice") +
                   ",uid=1000,forceuid,gid=1000,forcegid,addr=192.0.2.7,file_mode=0755,dir_mode=0755,soft,nounix," +
                   "serverino,mapposix,rsize=4194304,wsize=4194304,bsize=1048576,echo_interval=60,actimeo=1 0 0\n";
  }
  model::Evidence evidence;
  evidence.put(backends::distil(std::move(mounts)));
  for (const char* name :
       {"/etc/fstab", "/proc/fs/cifs/DebugData", "smbstatus --json", "/etc/security/pam_mount.conf.xml"})
    evidence.put({.name = name, .error = "ENOENT"});
  auto made = std::make_shared<model::Snapshot>(
      model::Origin{.backend = "samba",
                    .host = "twenty",
                    .at = "2026-11-22T09:" + two(number / 60) + ":" + two(number) + "Z",
                    .recorded_by = "netuse test"});
  backends::judge(*backends::find_backend("samba"), evidence, {}, *made);
  made->origin().host = "twenty";
  made->keep(std::move(evidence));
  return made;
}

}  // namespace netuse::test
