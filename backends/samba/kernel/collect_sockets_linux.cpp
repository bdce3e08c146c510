// SPDX-License-Identifier: MIT
#include "samba/kernel/collect_sockets_linux.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <unistd.h>
#include <utility>
#include <vector>

#include "host/read_document.hpp"
#include "log/log.hpp"
#include "samba/kernel/socket_documents.hpp"
#include "samba/kernel/socket_dump_linux.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

using Clock = std::chrono::steady_clock;

// A table of /proc is not asked for some ports only: a busy host's has a hundred thousand lines.
constexpr std::size_t proc_table_cap = std::size_t{64} << 20U;

/// `net:[4026531840]`, where the link can be read.
std::optional<std::uint32_t> namespace_of(const std::string& folder) {
  std::array<char, 64> target{};
  const ssize_t size = ::readlink((folder + "/ns/net").c_str(), target.data(), target.size());
  const std::string_view text(target.data(), size < 0 ? 0 : static_cast<std::size_t>(size));
  constexpr std::string_view before = "net:[";
  if (!text.starts_with(before) || !text.ends_with(']')) return std::nullopt;
  return text::number<std::uint32_t>(text.substr(before.size(), text.size() - before.size() - 1));
}

class SocketCollector {
 public:
  SocketCollector(const backends::CollectOptions& options, const std::string& folder,
                  std::span<const std::uint16_t> ports)
      : options_(options), folder_(options.root + folder), ports_(ports) {}

  model::Document run() {
    const std::optional<std::uint32_t> here = namespace_of(folder_);
    // Only /proc itself has namespaces: without one it is a copy, of whatever machine.
    if (!here) order_ = std::endian::little;
    const bool own = folder_ == "/proc/self" || (here && here == namespace_of("/proc/self"));
    if (!own || !take_dump()) take_tables();
    model::Document made{.name = std::string(sockets_name), .error = error_};
    if (error_) return made;
    std::ranges::sort(lines_);  // the kernel tells them in no order
    if (here) made.text = namespace_line(*here) + "\n";
    for (const std::string& line : lines_) made.text.append(line).append("\n");
    return made;
  }

 private:
  /// False: it must be tried in another way.
  bool take_dump() {
    constexpr std::chrono::seconds longest{2};
    const SocketDump dump =
        dump_sockets(ports_, {.deadline = std::min(options_.deadline, Clock::now() + longest), .stop = options_.stop});
    for (const NumberedSocket& socket : dump.sockets)
      if (is_of_smb_client(socket, ports_)) add(line_of(socket));
    if (!dump.error) return true;
    log::debug([&] { return "sock_diag tells of no sockets: " + *dump.error; });
    lines_.clear();
    if (*dump.error != "timed out" && *dump.error != "too large") return false;
    error_ = dump.error;
    return true;
  }

  /// Of IPv6 there may be none.
  void take_tables() {
    error_ = take_table("tcp");
    if (!error_) take_table("tcp6");
  }

  std::optional<std::string> take_table(const char* name) {
    const std::string path = folder_ + "/net/" + name;
    const model::Document table = host::read_document(path, path, proc_table_cap);
    if (!table.readable()) return table.error;
    const std::string kept = keep_sockets(table.text, ports_, order_);
    text::Lines lines(kept);
    for (std::string_view line; lines.next(line);) add(std::string(line));
    return std::nullopt;
  }

  void add(std::string line) {
    if (!line.empty()) lines_.push_back(std::move(line));
  }

  const backends::CollectOptions& options_;
  std::string folder_;
  std::span<const std::uint16_t> ports_;
  std::endian order_ = std::endian::native;
  std::vector<std::string> lines_;
  std::optional<std::string> error_;
};

}  // namespace

void collect_sockets(const backends::CollectOptions& options, const std::string& folder,
                     std::span<const std::uint16_t> ports, backends::Gathering& into) {
  into.reading(sockets_name);
  model::Document document = SocketCollector(options, folder, ports).run();
  if (!options.root.empty() && !document.readable()) return;
  into.put(backends::distil(std::move(document)));
}

}  // namespace netuse::inline v0::samba::kernel
