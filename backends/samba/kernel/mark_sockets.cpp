// SPDX-License-Identifier: MIT
#include "samba/kernel/mark.hpp"
#include "samba/kernel/socket_documents.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

const char* behind(std::string_view text) noexcept {
  return text.data() + text.size();
}

/// Brackets and port; the address between them is a name.
void mark_end_of_socket(std::string_view end, model::Keywords& into) {
  if (end.starts_with('[')) into.keep(end.substr(0, 1));
  const std::size_t port = end.rfind(':');
  into.keep(end.substr(end.starts_with('[') ? port - 1 : port));
}

}  // namespace

void mark_sockets(model::Keywords& into) {
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) {
    const auto socket = read_socket_line(line);
    if (!socket) {
      if (line == "?" || read_namespace_line(line)) into.keep(line);
      continue;
    }
    into.keep(socket->state);
    mark_end_of_socket(socket->local, into);
    mark_end_of_socket(socket->remote, into);
    into.keep_between(behind(socket->remote), behind(line));
  }
}

}  // namespace netuse::inline v0::samba::kernel
