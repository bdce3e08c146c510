// SPDX-License-Identifier: MIT
#include <algorithm>
#include <regex>
#include <sstream>

#include "linux_corpus.hpp"
#include "text/ascii.hpp"

/// DebugData read as a person does: top to bottom, with the last heading in mind.
namespace netuse::tests {
namespace {

enum class Heading : std::uint8_t { other, server, session, channel, tree };

struct Server {
  std::optional<int> tcp;
  int on_wire = 0;
};
struct Channel {
  bool good = false;  ///< TCP status: 1
  bool marked = false;
};
struct Session {
  std::string address;
  int channels = 1;
  int channels_down = 0;
  bool primary_down = false;
  std::vector<Channel> more;  ///< besides the primary one
  bool expired = false;
  bool reconnecting = false;
};

bool has(const std::string& line, const char* words) {
  return line.find(words) != std::string::npos;
}

std::optional<std::string> word_after(const std::string& line, std::string_view key) {
  const std::size_t at = line.find(key);
  if (at == std::string::npos) return std::nullopt;
  std::istringstream rest(line.substr(at + key.size()));
  std::string word;
  return rest >> word ? std::optional(word) : std::nullopt;
}

std::string without_margin(const std::string& line) {
  const std::size_t at = line.find_first_not_of(" \t>");
  return at == std::string::npos ? "" : line.substr(at);
}

/// What follows `12) `.
std::optional<std::string> numbered(const std::string& line) {
  const std::size_t at = line.find_first_not_of("0123456789");
  if (at == 0 || at == std::string::npos || line[at] != ')') return std::nullopt;
  return without_margin(line.substr(at + 1));
}

/// What the words mean: the first that fits decides.
std::string judged(const Server& server, const Session& session, bool disconnected) {
  const bool primary_lost = server.tcp > 1 || session.reconnecting || session.primary_down;
  if (primary_lost && std::ranges::any_of(session.more, [](const Channel& c) { return c.good && !c.marked; }))
    return "Connected/Degraded";
  if (session.expired) return "Error/Error";
  if (server.tcp == 2) return "Disconnected/Stopping";
  if (server.tcp > 3 || session.reconnecting) return "Reconnecting/Degraded";
  const bool all_down = session.channels == session.channels_down;
  if (server.tcp == 3 || disconnected || all_down) return "Disconnected/Degraded";
  if (server.tcp == 0) return "Connecting/Starting";
  if (session.channels_down > 0) return "Connected/Degraded";
  return server.tcp == 1 ? "Connected/OK" : "/Unknown";
}

class Reader {
 public:
  DebugText read(const std::string& text) {
    // One sample was broken by a mail program between these two words.
    std::istringstream lines(std::regex_replace(text, std::regex("TCP +\nstatus:"), "TCP status:"));
    for (std::string line; std::getline(lines, line);) take(line);
    close_server();
    return std::move(out_);
  }

 private:
  void take(const std::string& raw) {
    const std::string line = without_margin(raw);
    if (line.starts_with("Shares:") || line.starts_with("MIDs:") || line.starts_with("Server interfaces:"))
      heading_ = Heading::other;
    else if (const auto rest = numbered(line))
      open(*rest);
    else if (line.starts_with("Channel: "))
      open_channel(line);
    take_words(line);
  }

  void open(const std::string& rest) {
    if (rest.starts_with("ConnectionId:")) {
      close_server();
      new_shape_ = true;
      heading_ = Heading::server;
    }
    for (const char* key : {"Address:", "Name:", "entry for"})
      if (rest.starts_with(key)) open_session(*word_after(rest, key));
    if (rest.starts_with("\\\\") || rest.starts_with("IPC: \\\\")) open_tree(rest);
  }

  /// Until 5.12 a server is told of once for each of its sessions.
  void open_session(const std::string& address) {
    if (!new_shape_) close_server();
    session_ = {.address = address};
    out_.addresses.insert(address);
    heading_ = Heading::session;
  }

  void open_channel(const std::string& line) {
    heading_ = Heading::channel;
    if (!has(line, "DISABLED")) ++session_.channels;
    session_.more.push_back({});
  }

  /// In the oldest shape all trees stand apart, and tell of themselves only.
  void open_tree(const std::string& rest) {
    static const std::regex name(R"(^(?:IPC: )?(.*?)(?:\s(?:Mounts|Uses): \d+ (?:DevInfo|Type|Characteristics).*)?$)");
    heading_ = Heading::other;
    std::smatch match;
    if (!std::regex_match(rest, match, name)) return;
    const std::string unc(text::trim(match[1].str()));
    if (share_of(unc).ends_with("\\ipc$")) return;
    heading_ = Heading::tree;
    if (has(rest, "Characteristics:")) {
      server_ = {.tcp = 1};
      session_ = {};
    }
    out_.trees.push_back({.unc = unc, .share = share_of(unc), .address = session_.address, .origin = origin_});
    out_.trees.back().state = judged(server_, session_, false);
  }

  void take_words(const std::string& line) {
    if (heading_ == Heading::server || heading_ == Heading::session) take_server(line);
    if (heading_ == Heading::session) take_session(line);
    if (heading_ == Heading::channel) take_channel(line);
    if (heading_ == Heading::tree) take_tree(line);
  }

  void take_server(const std::string& line) {
    if (const auto tcp = word_after(line, "TCP status:")) server_.tcp = std::stoi(*tcp);
    if (const auto wire = word_after(line, "Req On Wire:")) server_.on_wire += std::stoi(*wire);
    if (const auto origin = word_after(line, "DFS origin full path:")) origin_ = text::lowered(*origin);
  }

  void take_channel(const std::string& line) {
    Channel& channel = session_.more.back();
    if (has(line, "DISCONNECTED")) ++session_.channels_down;
    if (has(line, "DISCONNECTED") || has(line, "[RECONNECTING]")) channel.marked = true;
    if (const auto tcp = word_after(line, "TCP status:")) channel.good = *tcp == "1";
  }

  void take_session(const std::string& line) {
    if (has(line, "DISCONNECTED")) ++session_.channels_down;
    if (has(line, "DISCONNECTED")) session_.primary_down = true;
    if (has(line, "[RECONNECTING]")) session_.reconnecting = true;
    if (has(line, "password no longer valid")) session_.expired = true;
  }

  void take_tree(const std::string& line) {
    Tree& tree = out_.trees.back();
    if (has(line, "DISCONNECTED")) tree.state = judged(server_, session_, true);
    if (const auto access = word_after(line, "Maximal Access:")) tree.access = *access;
    if (const auto origin = word_after(line, "DFS origin fullpath:")) tree.origin = text::lowered(*origin);
  }

  void close_server() {
    if (server_.tcp == 1 && server_.on_wire > 0) ++out_.waiting;
    server_ = {};
    origin_.clear();
  }

  DebugText out_;
  Server server_;
  Session session_;
  std::string origin_;
  Heading heading_ = Heading::other;
  bool new_shape_ = false;
};

}  // namespace

DebugText read_debug_text(const std::string& text) {
  return Reader().read(text);
}

std::set<std::string> DebugText::states_of(const std::string& share) const {
  std::set<std::string> states;
  for (const Tree& tree : trees)
    if (tree.share == share) states.insert(tree.state);
  return states;
}

std::set<std::string> DebugText::accesses_of(const std::string& share) const {
  std::set<std::string> accesses;
  for (const Tree& tree : trees)
    if (tree.share == share) accesses.insert(tree.access);
  return accesses;
}

bool explained(const DebugText& debug, const std::string& message) {
  std::smatch quoted;
  const auto about = [&](const char* words) { return message.find(words) != std::string::npos; };
  if (about("wait for an answer")) return debug.waiting > 0;
  if (!std::regex_search(message, quoted, std::regex("'(.*)'"))) return false;
  const std::string share = share_of(quoted[1].str());
  if (about("and disagree")) return debug.states_of(share).size() > 1;
  if (about("different rights")) return debug.accesses_of(share).size() > 1;
  if (about("no Maximal Access")) return debug.accesses_of(share).contains("");
  if (about("no TCP status")) return debug.states_of(share).contains("/Unknown");
  return false;
}

}  // namespace netuse::tests
