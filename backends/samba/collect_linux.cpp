// SPDX-License-Identifier: MIT
#include "samba/collect_linux.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <string>
#include <unistd.h>
#include <vector>

#include "host/errno_name.hpp"
#include "host/read_document.hpp"
#include "log/log.hpp"
#include "samba/document.hpp"
#include "samba/kernel/collect_sockets_linux.hpp"
#include "samba/kernel/mount_table.hpp"
#include "samba/kernel/socket_documents.hpp"
#include "samba/remembered/collect_definitions_linux.hpp"
#include "samba/server/collect_smbstatus_linux.hpp"

namespace netuse::inline v0::samba {

namespace {

using backends::CollectOptions;
using backends::Gathering;

// Tables of container hosts have a hundred thousand lines, and a line may be kilobytes.
constexpr std::size_t table_cap = std::size_t{256} << 20U;
constexpr std::size_t small_cap = 4096;
constexpr const char* kernel_client = "/proc/fs/cifs/DebugData";

class Collector {
 public:
  Collector(const CollectOptions& options, Gathering& into) : options_(options), into_(into) {}

  /// mountinfo says of an SMB mount all that mounts says, and more, but costs the kernel more (propagation). So it is
  /// read alone where the kernel's client is loaded, and otherwise only where mounts shows SMB all the same.
  MountTables read_mount_tables() {
    const std::vector<std::string> all = folders();
    if (is_client_loaded()) {
      model::Document info = fetch(all.front() + "/mountinfo", table_cap);
      if (info.readable()) return put_table({.process = all.front(), .smb_ports = {}}, std::move(info));
    }
    std::size_t at = 0;
    model::Document mounts = fetch(all[at] + "/mounts", table_cap);
    while (!mounts.readable() && at + 1 < all.size()) mounts = fetch(all[++at] + "/mounts", table_cap);
    log::debug([&] { return "of " + std::to_string(all.size()) + " mount tables " + mounts.name + " counts"; });
    const bool wanted = mounts.readable() && kernel::shows_smb(mounts.text);
    MountTables tables = put_table({.process = all[at], .smb_ports = {}}, std::move(mounts));
    if (wanted) into_.put(fetch((at == 2 ? "/proc/self" : all[at]) + "/mountinfo", table_cap));
    return tables;
  }

  void read_state(const MountTables& tables) {
    read("/proc/sys/kernel/hostname", small_cap);
    read(kernel_client, table_cap);
    if (options_.statistics) read("/proc/fs/cifs/Stats", table_cap);
    // After it: a request that DebugData shows waiting and that is answered now was no silence.
    if (!tables.smb_ports.empty()) kernel::collect_sockets(options_, tables.process, tables.smb_ports, into_);
    read_link("/proc/self/ns/mnt");
    read_link("/proc/1/ns/mnt");
  }

 private:
  /// The kernel has DebugData for as long as its module is there.
  bool is_client_loaded() const { return ::access((options_.root + kernel_client).c_str(), F_OK) == 0; }

  MountTables put_table(MountTables tables, model::Document table) {
    if (table.readable() && kernel::shows_smb(table.text)) tables.smb_ports = kernel::smb_ports(table.text);
    into_.put(std::move(table));
    return tables;
  }

  /// Whose mount table: of a named process, or our own. Another root's own process is its first; a sysroot that was
  /// copied has what was copied.
  std::vector<std::string> folders() const {
    if (options_.pid) return {"/proc/" + std::to_string(*options_.pid)};
    if (options_.root.empty()) return {"/proc/self"};
    return {"/proc/1", "/proc/self", "/proc"};
  }

  model::Document fetch(const std::string& name, std::size_t cap) {
    into_.reading(name);
    return distil(host::read_document(name, options_.root + name, cap));
  }
  void read(const std::string& name, std::size_t cap) { into_.put(fetch(name, cap)); }

  void read_link(const std::string& name) {
    if (!options_.root.empty()) return;
    std::array<char, 256> target{};
    const ssize_t size = ::readlink(name.c_str(), target.data(), target.size());
    model::Document document{.name = name};
    if (size < 0)
      document.error = host::errno_name(errno);
    else
      document.text.assign(target.data(), static_cast<std::size_t>(size));
    into_.put(std::move(document));
  }

  const CollectOptions& options_;
  Gathering& into_;
};

}  // namespace

MountTables collect_mount_tables(const CollectOptions& options, Gathering& into) {
  return Collector(options, into).read_mount_tables();
}

void collect_state(const CollectOptions& options, const MountTables& tables, Gathering& into) {
  Collector(options, into).read_state(tables);
}

void collect(const CollectOptions& options, Gathering& into) {
  // First: whatever hangs later, they are there.
  const MountTables tables = collect_mount_tables(options, into);
  collect_state(options, tables, into);
  remembered::collect_definitions(options, into);
  if (options.inbound) server::collect_smbstatus(options, into);
}

}  // namespace netuse::inline v0::samba
