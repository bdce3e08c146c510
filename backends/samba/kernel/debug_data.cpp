// SPDX-License-Identifier: MIT
#include "samba/kernel/debug_data.hpp"

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

using text::is_digit;

/// White space is lost and quotation marks are added on the way through mail programs; nothing depends on either.
std::string_view without_margin(std::string_view line) noexcept {
  while (!line.empty() && (text::is_space(line.front()) || line.front() == '>')) line.remove_prefix(1);
  return line;
}

std::string_view word_at(std::string_view text) noexcept {
  std::size_t end = 0;
  while (end < text.size() && !text::is_space(text[end])) ++end;
  return text.substr(0, end);
}

/// What follows `key` in the line, up to the next white space; empty without the key.
std::string_view value_after(std::string_view line, std::string_view key) noexcept {
  const std::size_t at = line.find(key);
  return at == std::string_view::npos ? std::string_view() : word_at(without_margin(line.substr(at + key.size())));
}

std::optional<std::uint32_t> number_after(std::string_view line, std::string_view key) noexcept {
  return text::number<std::uint32_t>(value_after(line, key));
}

std::optional<std::uint32_t> hex_after(std::string_view line, std::string_view key) noexcept {
  const std::string_view word = value_after(line, key);
  return word.starts_with("0x") ? text::number<std::uint32_t>(word.substr(2), 16) : std::nullopt;
}

/// Takes "12) " off the line; false if it does not begin so.
bool take_ordinal(std::string_view& line) noexcept {
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  if (digits == 0 || digits == line.size() || line[digits] != ')') return false;
  line = without_margin(line.substr(digits + 1));
  return true;
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

  void take(std::string_view line) {
    if (line.empty()) return;
    if (take_section(line)) return;
    std::string_view rest = line;
    if (take_ordinal(rest) && take_numbered(rest)) return;
    if (!pending_tree_.empty() && (line.starts_with("Mounts: ") || line.starts_with("Uses: ")))
      return open_wrapped(line);
    if (line.starts_with("Channel: ")) return open_channel(line);
    take_facts(line);
  }

  /// Headings end the blocks above them.
  bool take_section(std::string_view line) {
    const bool ends = line.starts_with("Shares:") || line.starts_with("MIDs:") ||
                      line.starts_with("Server interfaces:") || line.starts_with("Servers:") || line == "--";
    if (ends) block_ = Block::none;
    if (line.starts_with("Servers:") || line.starts_with("CIFS Version")) data_.recognised = true;
    // In the oldest shape one list of shares stands at the end, at the left margin as all else; its trees are told
    // by their words (see open_tree).
    return ends;
  }

  bool take_numbered(std::string_view rest) {
    if (rest.starts_with("ConnectionId: ")) return open_server(rest);
    if (rest.starts_with("entry for ")) return open_old_session(value_after(rest, "entry for "), rest);
    if (rest.starts_with("Address: ")) return open_session(value_after(rest, "Address: "), rest);
    if (rest.starts_with("Name: "))
      return in_server_ ? open_session(value_after(rest, "Name: "), rest)
                        : open_old_session(value_after(rest, "Name: "), rest);
    if (rest.starts_with("IPC: ") || rest.starts_with("\\\\")) return open_tree(rest);
    return false;
  }

  // Since 5.12: a block per TCP connection, sessions inside.
  bool open_server(std::string_view rest) {
    data_.servers.push_back({.hostname = value_after(rest, "Hostname: ")});
    in_server_ = true;
    block_ = Block::server;
    return true;
  }

  // Before: a block per session, in which the facts of its TCP connection stand.
  bool open_old_session(std::string_view address, std::string_view rest) {
    data_.servers.push_back({.hostname = address, .dialect = dialect_});
    return open_session(address, rest);
  }

  bool open_session(std::string_view address, std::string_view rest) {
    data_.sessions.push_back({.server = data_.servers.size() - 1, .address = address});
    block_ = Block::session;
    take_session_facts(rest);
    return true;
  }

  void open_channel(std::string_view line) {
    if (data_.sessions.empty()) return;
    block_ = Block::channel;
    if (line.find(" DISABLED") == std::string_view::npos) ++data_.sessions.back().extra_channels;
  }

  /// The name is raw: it ends at the last " Mounts: " (or " Uses: ") that is followed by a number.
  bool open_tree(std::string_view rest) {
    const bool ipc = rest.starts_with("IPC: ");
    if (ipc) rest.remove_prefix(5);
    if (!rest.starts_with("\\\\")) return ipc;  // "0) IPC: none"
    const std::size_t end = end_of_name(rest);
    pending_ipc_ = ipc;
    pending_tree_ = rest.substr(0, end);
    if (end == std::string_view::npos) {
      pending_tree_ = text::trim(rest);
      block_ = Block::none;
      return true;
    }
    add_tree(rest.substr(end));
    return true;
  }

  void open_wrapped(std::string_view line) { add_tree(line); }

  static std::size_t end_of_name(std::string_view rest) noexcept {
    for (const std::string_view key : {" Mounts: ", " Uses: "}) {
      for (std::size_t at = rest.rfind(key); at != std::string_view::npos && at > 0; at = rest.rfind(key, at - 1)) {
        const std::size_t digit = at + key.size();
        if (digit < rest.size() && is_digit(rest[digit])) return at;
      }
    }
    return std::string_view::npos;
  }

  void add_tree(std::string_view facts) {
    CifsTree tree{.unc = pending_tree_, .line = lines_.number(), .ipc = pending_ipc_};
    pending_tree_ = {};
    const std::size_t slash = tree.unc.find('\\', 2);
    tree.host = tree.unc.substr(2, slash == std::string_view::npos ? slash : slash - 2);
    tree.share = slash == std::string_view::npos ? std::string_view() : tree.unc.substr(slash + 1);
    if (text::iequals(tree.share, "IPC$")) tree.ipc = true;
    const bool apart = facts.find("Characteristics: ") != std::string_view::npos;  // 2.6.0 to 2.6.29
    if (!apart && !data_.sessions.empty()) tree.session = data_.sessions.size() - 1;
    data_.trees.push_back(tree);
    data_.recognised = true;
    block_ = Block::tree;
    take_tree_facts(facts);
  }

  void take_facts(std::string_view line) {
    if (line.starts_with("Number of credits: ") || line.starts_with("credits: ")) return take_credits(line);
    switch (block_) {
      case Block::tree:
        return take_tree_facts(line);
      case Block::channel:
        return take_channel_facts(line);
      case Block::session:
        return take_session_facts(line);
      case Block::server:
        return take_server_facts(line);
      case Block::none:
        break;
    }
    // Lines of a session that a heading has closed do not occur; what else there is says nothing of a state.
  }

  void take_credits(std::string_view line) {
    const std::uint32_t dialect = hex_after(line, "Dialect ").value_or(0);
    if (block_ == Block::channel) return;
    if (block_ == Block::server && in_server_) {
      data_.servers.back().dialect = dialect;
      return;
    }
    dialect_ = dialect;  // before 5.12 the line stands above the sessions of its server
    block_ = Block::none;
  }

  void take_server_facts(std::string_view line) {
    CifsServer& server = data_.servers.back();
    if (line.starts_with("DFS ")) {
      if (line.starts_with("DFS origin full path:")) server.dfs_origin = text::trim(line.substr(21));
      return;
    }
    if (const auto tcp = number_after(line, "TCP status: ")) server.tcp_status = tcp;
    if (const auto wire = number_after(line, "Req On Wire: ")) server.requests_on_wire = *wire;
  }

  void take_session_facts(std::string_view line) {
    CifsSession& session = data_.sessions.back();
    // These lines hold free text that an SMB 1 server sent.
    const bool foreign = line.starts_with("NOS: ") || line.starts_with("ServerNOS: ") ||
                         line.find(" OS: ") != std::string_view::npos ||
                         line.find(" ServerOS: ") != std::string_view::npos;
    if (foreign) return;
    // A mail program may have broken the line between the two words.
    const bool broken = line.starts_with("status: ") && line.find(" Instance: ") != std::string_view::npos;
    if (const auto tcp = number_after(line, broken ? "status: " : "TCP status: ")) take_tcp_status(session, *tcp);
    if (const auto wire = number_after(line, "Req On Wire: ")) data_.servers[session.server].requests_on_wire += *wire;
    if (line.find("SessionId: ") != std::string_view::npos && line.find(" encrypted") != std::string_view::npos)
      session.encrypted = true;
    if (line.find("password no longer valid") != std::string_view::npos) session.password_expired = true;
    if (line.find("[RECONNECTING]") != std::string_view::npos) session.reconnecting = true;
    if (line.find("DISCONNECTED") != std::string_view::npos) session.primary_disconnected = true;
  }

  void take_tcp_status(CifsSession& session, std::uint32_t status) {
    session.tcp_status = status;
    if (!in_server_) data_.servers[session.server].tcp_status = status;
  }

  void take_channel_facts(std::string_view line) {
    CifsSession& session = data_.sessions.back();
    if (line.find("DISCONNECTED") != std::string_view::npos) ++session.extra_disconnected;
  }

  void take_tree_facts(std::string_view line) {
    CifsTree& tree = data_.trees.back();
    if (line.starts_with("DFS origin full")) {
      tree.dfs_origin = text::trim(line.substr(std::min(line.size(), line.find(':') + 1)));
      return;
    }
    if (const std::string_view type = value_after(line, "type: "); !type.empty())
      tree.device_type = device_number(type);
    if (const auto access = hex_after(line, "Maximal Access: ")) tree.maximal_access = access;
    if (line.find(" encrypted") != std::string_view::npos || line.find(" Encrypted") != std::string_view::npos)
      tree.encrypted = true;
    if (line.find("DISCONNECTED") != std::string_view::npos) tree.disconnected = true;
  }

  static std::optional<std::uint32_t> device_number(std::string_view type) noexcept {
    if (type == "DISK") return 7;
    if (type == "CDROM") return 2;
    return text::number<std::uint32_t>(type);
  }

  text::Lines lines_;
  DebugData data_;
  Block block_ = Block::none;
  bool in_server_ = false;
  bool pending_ipc_ = false;
  std::uint32_t dialect_ = 0;
  std::string_view pending_tree_;
};

}  // namespace

DebugData parse_debug_data(std::string_view text) {
  return Parser(text).run();
}

}  // namespace netuse::inline v0::samba::kernel
