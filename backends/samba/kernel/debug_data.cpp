// SPDX-License-Identifier: MIT
#include "samba/kernel/debug_data.hpp"

#include <utility>

#include "samba/kernel/line_words.hpp"
#include "samba/kernel/ordinals.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

CifsTree named(std::string_view unc, bool ipc, std::uint32_t line) noexcept {
  CifsTree tree{.unc = unc, .line = line, .ipc = ipc};
  const auto [host, share, found] = text::cut(unc.substr(2), '\\');
  tree.host = host;
  tree.share = share;
  if (text::iequals(share, "IPC$")) tree.ipc = true;
  return tree;
}

class Parser {
 public:
  explicit Parser(std::string_view text) noexcept : lines_(text) {}

  DebugData run() {
    std::string_view line;
    while (lines_.next(line)) take(without_margin(line));
    return std::move(data_);
  }

 private:
  enum class Block : std::uint8_t { none, server, session, channel, tree };
  struct Name {
    std::string_view unc;
    std::uint32_t ordinal = 0;
    bool ipc = false;
  };

  void take(std::string_view line) {
    if (line.empty()) return;
    const std::optional<Name> wrapped = std::exchange(wrapped_, std::nullopt);
    if (take_section(line)) return;
    std::string_view rest = line;
    if (const auto ordinal = take_ordinal(rest); ordinal && take_numbered(*ordinal, rest)) return;
    if (wrapped && (line.starts_with("Mounts: ") || line.starts_with("Uses: "))) return add_tree(*wrapped, line);
    if (line.starts_with("Channel: ")) return open_channel(line);
    take_facts(line);
  }

  /// Headings end the blocks above them.
  bool take_section(std::string_view line) {
    const bool ends = line.starts_with("Shares:") || line.starts_with("MIDs:") ||
                      line.starts_with("Server interfaces:") || line.starts_with("Servers:") || line == "--";
    if (ends) block_ = Block::none;
    if (line.starts_with("Sessions:")) note_heading(has_sessions_heading_);
    if (line.starts_with("Shares:")) note_heading(has_shares_heading_);
    if (line.starts_with("Servers:") || line.starts_with("CIFS Version")) data_.recognised = true;
    // In the oldest shape one list of shares stands at the end, at the left margin; its words tell (see owner_of).
    return ends;
  }

  /// A server has one list of sessions and a session one of shares: a second one is that of an owner whose own heading
  /// was lost.
  void note_heading(bool& seen) {
    if (std::exchange(seen, true)) {
      add_server({});
      seen = true;
    }
  }

  bool take_numbered(std::uint32_t ordinal, std::string_view rest) {
    if (rest.starts_with("ConnectionId: ")) return open_server(rest);
    if (rest.starts_with("entry for ")) return open_old_session(value_after(rest, "entry for "), rest);
    if (rest.starts_with("Address: ")) return open_session(ordinal, value_after(rest, "Address: "), rest);
    if (rest.starts_with("Name: "))
      return sessions_inside_ ? open_session(ordinal, value_after(rest, "Name: "), rest)
                              : open_old_session(value_after(rest, "Name: "), rest);
    if (rest.starts_with("IPC: ") || rest.starts_with("\\\\")) return open_tree(ordinal, rest);
    return false;
  }

  // What a fact belongs to is made where the text has lost it: there is always a server above a session, and a
  // session above a tree.
  CifsServer& server() { return data_.servers.empty() ? add_server({}) : data_.servers.back(); }
  CifsSession& session() { return server().sessions.empty() ? add_session({}) : server().sessions.back(); }

  CifsServer& add_server(CifsServer server) {
    server.line = lines_.number();
    session_ordinals_ = {};
    tree_ordinals_ = {};
    has_sessions_heading_ = false;
    has_shares_heading_ = false;
    listed_apart_ = false;
    has_credits_ = false;
    return data_.servers.emplace_back(std::move(server));
  }
  CifsSession& add_session(CifsSession session) {
    tree_ordinals_ = {};
    has_shares_heading_ = false;
    return server().sessions.emplace_back(std::move(session));
  }

  // Since 5.12: a block per TCP connection, sessions inside.
  bool open_server(std::string_view rest) {
    add_server({.hostname = value_after(rest, "Hostname: ")});
    sessions_inside_ = true;
    block_ = Block::server;
    return true;
  }

  bool open_session(std::uint32_t ordinal, std::string_view address, std::string_view facts) {
    sessions_inside_ = true;
    if (session_ordinals_.falls(ordinal)) {
      add_server({});
      session_ordinals_.falls(ordinal);
    }
    return begin_session(address, facts);
  }

  // Before: a block per session, in which the facts of its TCP connection stand. The line above the first session of a
  // server has opened it already.
  bool open_old_session(std::string_view address, std::string_view facts) {
    CifsServer& last = server();
    if (last.sessions.empty() && last.hostname.empty())
      last.hostname = address;
    else
      add_server({.hostname = address, .dialect = dialect_});
    return begin_session(address, facts);
  }

  bool begin_session(std::string_view address, std::string_view facts) {
    take_session_facts(add_session({.address = address}), facts);
    block_ = Block::session;
    return true;
  }

  void open_channel(std::string_view line) {
    block_ = Block::channel;
    has_credits_ = false;
    is_disabled_ = holds(line, " DISABLED");
    if (!is_disabled_) session().channels.push_back({.line = lines_.number()});
  }

  bool open_tree(std::uint32_t ordinal, std::string_view rest) {
    const bool ipc = rest.starts_with("IPC: ");
    if (ipc) rest.remove_prefix(5);
    if (!rest.starts_with("\\\\")) return ipc;  // "0) IPC: none"
    const std::size_t end = end_of_name(rest);
    const Name name{.unc = text::trim(rest.substr(0, end)), .ordinal = ordinal, .ipc = ipc};
    if (end == std::string_view::npos) {
      wrapped_ = name;
      block_ = Block::none;
    } else {
      add_tree(name, rest.substr(end));
    }
    return true;
  }

  void add_tree(const Name& name, std::string_view facts) {
    const bool apart = holds(facts, "Characteristics: ");  // 2.6.0 to 2.6.29
    CifsTree& tree = owner_of(name, apart).trees.emplace_back(named(name.unc, name.ipc, lines_.number()));
    tree.apart = apart;
    data_.recognised = true;
    block_ = Block::tree;
    take_tree_facts(tree, facts);
  }

  CifsSession& owner_of(const Name& name, bool apart) {
    if (apart && !listed_apart_) add_server({});
    if (apart) listed_apart_ = true;
    if (!apart && tree_ordinals_.falls(name.ordinal)) {
      add_server({});
      tree_ordinals_.falls(name.ordinal);
    }
    return session();
  }

  void take_facts(std::string_view line) {
    if (line.starts_with("Number of credits: ") || line.starts_with("credits: ")) return take_credits(line);
    switch (block_) {
      case Block::tree:
        if (!session().trees.empty()) take_tree_facts(session().trees.back(), line);
        return;
      case Block::channel:
        return take_channel_facts(line);
      case Block::session:
        return take_session_facts(session(), line);
      case Block::server:
        return take_server_facts(server(), line);
      case Block::none:
        break;
    }
    take_interface(line);
    if (is_request_due(line) && !data_.servers.empty()) ++data_.servers.back().requests_due;
    // Lines of a session that a heading has closed do not occur; what else there is says nothing of a state.
  }

  /// Below "Server interfaces:": an address, and further down whether a channel uses it.
  void take_interface(std::string_view line) {
    if (line.starts_with("IPv4: ") || line.starts_with("IPv6: ")) interface_ = word_at(line.substr(6));
    if (!line.starts_with("[CONNECTED]") || interface_.empty() || data_.servers.empty()) return;
    CifsServer& last = data_.servers.back();
    if (!last.sessions.empty()) last.sessions.back().channel_addresses.push_back(interface_);
  }

  /// A fact that this line tells, and where.
  template <class Fact, class Found>
  void note(const Found& found, Fact& fact, std::uint32_t& line) const {
    if (!found) return;
    fact = found;
    line = lines_.number();
  }

  /// Once in the block of each server and channel. Before 5.12 the line stands above the sessions of its server.
  void take_credits(std::string_view line) {
    const bool first = !std::exchange(has_credits_, true);
    if (block_ == Block::channel && first) return;
    dialect_ = hex_after(line, "Dialect ").value_or(0);
    const bool inside = sessions_inside_ && block_ == Block::server && first;
    (inside ? server() : add_server({})).dialect = dialect_;
    has_credits_ = true;
    block_ = Block::server;
  }

  void take_server_facts(CifsServer& server, std::string_view line) const {
    if (line.starts_with("DFS ")) {
      if (line.starts_with("DFS origin full path:")) server.dfs_origin = text::trim(line.substr(21));
      return;
    }
    note(number_after(line, "TCP status: "), server.tcp_status, server.tcp_line);
    if (const auto wire = number_after(line, "Req On Wire: ")) server.requests_on_wire = *wire;
    if (const auto number = number_after(line, "Net namespace: ")) server.net_namespace = *number;
  }

  void take_session_facts(CifsSession& session, std::string_view line) {
    // These lines hold free text that an SMB 1 server sent.
    const bool foreign = line.starts_with("NOS: ") || line.starts_with("ServerNOS: ") || holds(line, " OS: ") ||
                         holds(line, " ServerOS: ");
    if (foreign) return;
    // A mail program may have broken the line between the two words.
    const bool broken = line.starts_with("status: ") && holds(line, " Instance: ");
    if (const auto tcp = number_after(line, broken ? "status: " : "TCP status: ")) take_tcp_status(session, *tcp);
    if (const auto wire = number_after(line, "Req On Wire: ")) server().requests_on_wire += *wire;
    if (holds(line, "SessionId: ") && holds(line, " encrypted")) session.encrypted = true;
    note(holds(line, "password no longer valid"), session.password_expired, session.password_line);
    note(holds(line, "[RECONNECTING]"), session.reconnecting, session.reconnecting_line);
    note(holds(line, "DISCONNECTED"), session.primary_disconnected, session.disconnected_line);
  }

  void take_tcp_status(CifsSession& session, std::uint32_t status) {
    session.tcp_status = status;
    session.tcp_line = lines_.number();
    if (!sessions_inside_) server().tcp_status = status;
  }

  void take_channel_facts(std::string_view line) {
    if (is_disabled_ || session().channels.empty()) return;
    CifsChannel& channel = session().channels.back();
    if (const auto tcp = number_after(line, "TCP status: ")) channel.tcp_status = tcp;
    if (holds(line, "DISCONNECTED")) channel.disconnected = true;
    if (holds(line, "[RECONNECTING]")) channel.reconnecting = true;
  }

  void take_tree_facts(CifsTree& tree, std::string_view line) const {
    if (line.starts_with("DFS origin full")) {
      tree.dfs_origin = text::trim(text::cut(line, ':').tail);
      return;
    }
    if (const std::string_view type = value_after(line, "type: "); !type.empty())
      note(device_number(type), tree.device_type, tree.type_line);
    note(hex_after(line, "Maximal Access: "), tree.maximal_access, tree.access_line);
    if (holds(line, " encrypted") || holds(line, " Encrypted")) tree.encrypted = true;
    note(holds(line, "DISCONNECTED"), tree.disconnected, tree.disconnected_line);
  }

  text::Lines lines_;
  DebugData data_;
  Block block_ = Block::none;
  Ordinals session_ordinals_;
  Ordinals tree_ordinals_;
  bool has_sessions_heading_ = false;  ///< this server
  bool has_shares_heading_ = false;    ///< this session
  bool sessions_inside_ = false;       ///< since 5.12: the block of a server holds its sessions
  bool listed_apart_ = false;          ///< the last server was made for trees that stand apart
  bool has_credits_ = false;           ///< in this block
  bool is_disabled_ = false;           ///< this channel
  std::uint32_t dialect_ = 0;
  std::string_view interface_;   ///< the address that was listed last
  std::optional<Name> wrapped_;  ///< a tree whose facts a mail program has put on the next line
};

}  // namespace

DebugData parse_debug_data(std::string_view text) {
  return Parser(text).run();
}

}  // namespace netuse::inline v0::samba::kernel
