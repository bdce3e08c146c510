// SPDX-License-Identifier: MIT
#include "samba/kernel/socket_documents.hpp"

#include <algorithm>
#include <array>

#include "samba/kernel/mount_options.hpp"
#include "samba/kernel/mount_table.hpp"
#include "samba/kernel/proc_net_tcp.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

constexpr auto usual_ports = std::to_array<std::uint16_t>({445, 139});
constexpr std::size_t most_ports = 8;
constexpr std::string_view namespace_key = "namespace ";

/// Of a name below /proc: `net/tcp` of /proc/net/tcp and of /proc/self/net/tcp.
std::string_view table_of_proc(std::string_view name) noexcept {
  constexpr std::string_view folder = "/proc/";
  if (!name.starts_with(folder)) return {};
  const std::string_view path = name.substr(folder.size());
  const text::Cut cut = text::cut(path, '/');
  return cut.head == "self" || text::is_all_digits(cut.head) ? cut.tail : path;
}

bool is_table_of(std::string_view table, std::string_view name) noexcept {
  return name == sockets_name || table_of_proc(name) == table;
}

/// The line as it is kept; `known`: it is one of either grammar.
std::string kept_line(std::string_view line, std::span<const std::uint16_t> ports, std::endian order, bool& known) {
  known = true;
  if (const auto number = read_namespace_line(line)) return namespace_line(*number);
  if (const auto socket = read_socket_line(line)) return line_of(*socket);
  if (const auto socket = read_proc_net_line(line, order))
    return is_of_smb_client(*socket, ports) ? line_of(*socket) : std::string();
  known = is_heading_of_proc_net(line);
  return {};
}

}  // namespace

bool is_socket_document(std::string_view name) noexcept {
  return is_table_of("net/tcp", name) || is_table_of("net/tcp6", name);
}

bool is_same_sockets(std::string_view a, std::string_view b) noexcept {
  const auto both_of = [&](std::string_view table) { return is_table_of(table, a) && is_table_of(table, b); };
  return both_of("net/tcp") || both_of("net/tcp6");
}

std::string namespace_line(std::uint32_t number) {
  return std::string(namespace_key).append(std::to_string(number));
}

std::optional<std::uint32_t> read_namespace_line(std::string_view line) noexcept {
  if (!line.starts_with(namespace_key)) return std::nullopt;
  return text::number<std::uint32_t>(line.substr(namespace_key.size()));
}

std::vector<std::uint16_t> smb_ports(std::string_view mount_table) {
  std::vector<std::uint16_t> ports(usual_ports.begin(), usual_ports.end());
  // Kernels up to 7.x print none: most tables are not read again.
  if (mount_table.find("port=") == std::string_view::npos) return ports;
  for (const SmbMount& mount : parse_mount_table(mount_table).mounts) {
    const auto port = text::number<std::uint16_t>(parse_mount_options(mount.options).port);
    if (port && ports.size() < most_ports && std::ranges::find(ports, *port) == ports.end()) ports.push_back(*port);
  }
  return ports;
}

bool is_of_smb_client(const NumberedSocket& socket, std::span<const std::uint16_t> ports) noexcept {
  return socket.uid == 0 && std::ranges::find(ports, socket.remote.port) != ports.end();
}

std::string keep_sockets(std::string_view text, std::span<const std::uint16_t> ports, std::endian unless_told) {
  const std::endian order = order_of_proc_net(text).value_or(unless_told);
  std::string kept;
  bool any_known = text.empty();
  text::Lines lines(text);
  for (std::string_view line; lines.next(line);) {
    bool known = false;
    const std::string now = kept_line(line, ports, order, known);
    any_known = any_known || known;
    if (!now.empty()) kept.append(now).append("\n");
  }
  return any_known ? kept : "?\n";
}

std::string keep_sockets(std::string_view text) {
  return keep_sockets(text, usual_ports, std::endian::little);
}

}  // namespace netuse::inline v0::samba::kernel
