// SPDX-License-Identifier: MIT
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>

#include "netuse/error.hpp"
#include "watch/journal.hpp"

namespace netuse::cli {

namespace {

constexpr const char* journal_path = "/run/systemd/journal/socket";

/// A value with a line end is written with its length, in eight bytes from the lowest on.
void append_field(std::string& to, const std::string& name, const std::string& value) {
  if (value.find('\n') == std::string::npos) {
    to.append(name).append("=").append(value).append("\n");
    return;
  }
  to.append(name).append("\n");
  for (unsigned shift = 0; shift < 64; shift += 8)
    to += static_cast<char>((static_cast<std::uint64_t>(value.size()) >> shift) & 0xFFU);
  to.append(value).append("\n");
}

[[noreturn]] void fail(int error) {
  throw Error(Wbem::failed, std::string("the journal cannot be reached at ") + journal_path + " (" +
                                std::error_code(error, std::system_category()).message() +
                                "); see that systemd-journald runs, or take --format ndjson");
}

}  // namespace

Journal::Journal() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
  if (socket_ < 0) fail(errno);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, journal_path, std::strlen(journal_path));
  constexpr timeval patience{.tv_sec = 1, .tv_usec = 0};
  static_cast<void>(::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience));
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
  const int error = errno;
  static_cast<void>(::close(socket_));
  fail(error);
}

Journal::~Journal() {
  static_cast<void>(::close(socket_));
}

bool Journal::send(const Fields& fields) const {
  std::string entry;
  for (const auto& [name, value] : fields) append_field(entry, name, value);
  ssize_t sent = -1;
  do sent = ::send(socket_, entry.data(), entry.size(), MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(entry.size());
}

}  // namespace netuse::cli
