// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/kernel/address.hpp"
#include "samba/kernel/tcp_socket.hpp"
#include "samba/kernel/tree_group.hpp"
#include "samba/notation/often.hpp"

namespace netuse::inline v0::samba::kernel {

/// What the TCP connections say of servers that the kernel's SMB client still believes up. Its echo needs up to three
/// intervals to find a server dead; TCP misses an acknowledgement within a second. Which socket belongs to which tree
/// connect is told by the server's address and port alone, so all of one server must say the same. Holds views into
/// the evidence and the DebugData.
class ServerSockets {
 public:
  ServerSockets(const model::Evidence& evidence, const DebugData& data, model::Snapshot& out);
  ServerSockets(const ServerSockets&) = delete;
  ServerSockets& operator=(const ServerSockets&) = delete;
  ~ServerSockets() = default;

  /// A state, and the line of the sockets' document that decided it; no document if they did not.
  struct Heard {
    LinkState state;
    std::string_view document;
    std::uint32_t line = 0;
  };
  /// The state of a mount (or, without options, of tree connects without one) that is `told` by the trees behind it:
  /// Connected and Lost Comm where it is Connected and OK, and the server has fallen silent. Says why, once a server.
  Heard heard(LinkState told, const Agreement& trees, const MountOptions& options);

  /// When all have been asked.
  void finish();

 private:
  /// A document with what there is to say of its lines.
  struct Source {
    Source(std::string_view document, model::Snapshot& out) noexcept;
    std::string_view name;
    Often lost;
    Often some;
  };
  struct Server {
    std::string_view address;
    std::uint16_t port = 0;

    friend bool operator==(const Server& a, const Server& b) noexcept {
      return a.port == b.port && same_address(a.address, b.address);
    }
  };
  struct ServerHash {
    std::size_t operator()(const Server& server) const noexcept {
      return AddressHash{}(server.address) * 31 + server.port;
    }
  };
  /// The established connections to one server.
  struct Tally {
    std::size_t all = 0;
    std::size_t cut = 0;     ///< do not acknowledge
    std::size_t silent = 0;  ///< acknowledge, but do not answer
    Source* source = nullptr;
    std::uint32_t line = 0;  ///< of the first that is cut or silent
    TcpSocket example{};     ///< that one

    std::size_t dead() const noexcept { return cut + silent; }
    void add(const Tally& other) noexcept;
  };

  /// The servers of DebugData at one address that it believes up.
  struct Peers {
    std::size_t servers = 0;
    std::size_t waiting = 0;  ///< of these, with requests on the wire
    bool due = false;         ///< some server owes an answer
    bool channels = false;    ///< some have more than one connection
  };
  enum class Verdict : std::uint8_t { sound, some, lost };

  void add(const CifsServer& server);
  Verdict judge(const Agreement& trees, const Peers& peers, const Tally& tally) const noexcept;
  void read(const model::Document& document, model::Snapshot& out);
  void read_lines(const model::Document& document, Source& source);
  void add(const TcpSocket& socket, Source& source, std::uint32_t line);
  Tally tally_of(std::string_view address, const MountOptions& options) const;
  bool is_elsewhere(const CifsServer& server) const noexcept;
  void note_unseen(std::string_view address, bool elsewhere);
  void note_some(std::string_view address, const Tally& tally, std::size_t all);
  void note_lost(std::string_view address, const Tally& tally);

  std::deque<Source> sources_;
  std::uint32_t net_namespace_ = 0;  ///< of the sockets; 0: not told
  std::unordered_map<Server, Tally, ServerHash> tallies_;
  std::unordered_map<std::string_view, Peers, AddressHash, AddressEqual> peers_;
  std::unordered_set<std::string_view, AddressHash, AddressEqual> told_;  ///< servers of which something was said
  Often unseen_;
};

}  // namespace netuse::inline v0::samba::kernel
