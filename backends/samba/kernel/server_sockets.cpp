// SPDX-License-Identifier: MIT
#include "samba/kernel/server_sockets.hpp"

#include <algorithm>
#include <string>

#include "samba/kernel/socket_documents.hpp"
#include "samba/kernel/socket_health.hpp"
#include "text/ascii.hpp"
#include "text/in_quotes.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

/// The usual ports of a server whose mount names none.
constexpr std::uint16_t smb_port = 445;
constexpr std::uint16_t netbios_port = 139;

bool is_sound(const LinkState& state) noexcept {
  return state.connection_state == "Connected" && state.status == "OK";
}

const model::Document* first_of(const model::Evidence& evidence) noexcept {
  const auto found = std::ranges::find_if(evidence.documents(), is_socket_document, &model::Document::name);
  return found == evidence.documents().end() ? nullptr : &*found;
}

std::string_view name_of_first(const model::Evidence& evidence) noexcept {
  const model::Document* const first = first_of(evidence);
  return first == nullptr ? std::string_view() : first->name;
}

}  // namespace

ServerSockets::Source::Source(std::string_view document, model::Snapshot& out) noexcept
    : name(document), lost(out, Severity::info, document), some(out, Severity::warning, document) {}

void ServerSockets::Tally::add(const Tally& other) noexcept {
  if (source == nullptr) {
    source = other.source;
    line = other.line;
    example = other.example;
  }
  all += other.all;
  cut += other.cut;
  silent += other.silent;
}

ServerSockets::ServerSockets(const model::Evidence& evidence, const DebugData& data, model::Snapshot& out)
    : unseen_(out, Severity::info, name_of_first(evidence)) {
  if (first_of(evidence) == nullptr) return;
  for (const model::Document& document : evidence.documents())
    if (is_socket_document(document.name)) read(document, out);
  for (const CifsServer& server : data.servers)
    if (!is_elsewhere(server)) add(server);
}

/// Its sessions share its connection, and so its address.
void ServerSockets::add(const CifsServer& server) {
  if (server.sessions.empty() || server.tcp_status != 1U) return;
  Peers& peers = peers_[server.sessions.front().address];
  ++peers.servers;
  if (server.requests_on_wire > 0) ++peers.waiting;
  peers.due = peers.due || server.requests_due > 0;
  peers.channels = peers.channels || std::ranges::any_of(server.sessions, [](const CifsSession& session) {
                     return !session.channels.empty();
                   });
}

void ServerSockets::read(const model::Document& document, model::Snapshot& out) {
  if (document.error)
    out.diagnose(Severity::info, document.name, 0,
                 "cannot be read (" + *document.error +
                     "): that a server has fallen silent is known only when the kernel has found it out");
  else if (document.text == "?\n")
    out.diagnose(Severity::warning, document.name, 0,
                 "the text holds no line of a table of sockets: whether servers are silent is not known from it");
  else
    read_lines(document, sources_.emplace_back(document.name, out));
}

void ServerSockets::read_lines(const model::Document& document, Source& source) {
  text::Lines lines(document.text);
  for (std::string_view line; lines.next(line);) {
    if (const auto socket = read_socket_line(line)) add(*socket, source, lines.number());
    if (const auto number = read_namespace_line(line)) net_namespace_ = *number;
  }
}

void ServerSockets::add(const TcpSocket& socket, Source& source, std::uint32_t line) {
  const SocketHealth health = health_of(socket);
  if (health == SocketHealth::unknown) return;
  const bool cut = health == SocketHealth::cut;
  const bool silent = health == SocketHealth::silent;
  Tally one{.all = 1, .cut = cut ? 1U : 0U, .silent = silent ? 1U : 0U};
  if (cut || silent) {
    one.source = &source;
    one.line = line;
    one.example = socket;
  }
  tallies_[{socket.address, socket.port}].add(one);
}

ServerSockets::Tally ServerSockets::tally_of(std::string_view address, const MountOptions& options) const {
  Tally sum;
  const auto count = [&](std::uint16_t port) {
    if (const auto found = tallies_.find({address, port}); found != tallies_.end()) sum.add(found->second);
  };
  if (const auto port = text::number<std::uint16_t>(options.port)) {
    count(*port);
  } else {
    count(smb_port);
    count(netbios_port);
  }
  return sum;
}

bool ServerSockets::is_elsewhere(const CifsServer& server) const noexcept {
  return server.net_namespace != 0 && net_namespace_ != 0 && server.net_namespace != net_namespace_;
}

/// Of several connections some may be dead. Whose they are is known where each server has one connection, and as many
/// of these are dead as servers have requests on the wire: a connection on which nothing waits cannot have noticed.
ServerSockets::Verdict ServerSockets::judge(const Agreement& trees, const Peers& peers,
                                            const Tally& tally) const noexcept {
  const TreeConnect& tree = trees.first();
  if (tally.dead() == 0) return Verdict::sound;
  if (tally.dead() >= tally.all && tally.all > tree.session.channels.size()) return Verdict::lost;
  if (trees.count() > 1 || peers.channels || tally.all > peers.servers) return Verdict::some;
  if (tree.server.requests_on_wire == 0) return Verdict::sound;
  return tally.dead() >= peers.waiting ? Verdict::lost : Verdict::some;
}

ServerSockets::Heard ServerSockets::heard(LinkState told, const Agreement& trees, const MountOptions& options) {
  if (sources_.empty() || trees.empty() || !is_sound(told)) return {told};
  const TreeConnect& tree = trees.first();
  const std::string_view address = tree.session.address.empty() ? options.address : tree.session.address;
  if (address.empty()) return {told};
  const auto found = peers_.find(tree.session.address);
  const Peers peers = found == peers_.end() ? Peers() : found->second;
  const bool elsewhere = is_elsewhere(tree.server);
  Tally tally = elsewhere ? Tally() : tally_of(address, options);
  for (const std::string_view other : tree.session.channel_addresses)  // channels may go to other addresses
    if (!elsewhere && !tree.session.channels.empty() && !same_address(other, address))
      tally.add(tally_of(other, options));
  if (!peers.due) tally.silent = 0;
  if (tally.all == 0) note_unseen(address, elsewhere);
  const Verdict verdict = judge(trees, peers, tally);
  if (verdict == Verdict::some) note_some(address, tally, std::max(tally.all, tree.session.channels.size() + 1));
  if (verdict != Verdict::lost) return {told};
  note_lost(address, tally);
  const LinkState lost{told.connection_state, "Lost Comm", Rule::lost_comm};
  return tally.source == nullptr ? Heard{lost} : Heard{lost, tally.source->name, tally.line};
}

void ServerSockets::note_unseen(std::string_view address, bool elsewhere) {
  if (!told_.insert(address).second) return;
  unseen_.say(0, [&] {
    return "there is no connection to " + text::in_quotes(address) + " here" +
           (elsewhere ? ", because it belongs to another network namespace"
                      : " (it may belong to another network namespace, or use another port or RDMA)") +
           ": that the server has fallen silent is known only when the kernel has found it out";
  });
}

void ServerSockets::note_some(std::string_view address, const Tally& tally, std::size_t all) {
  if (!told_.insert(address).second || tally.source == nullptr) return;
  tally.source->some.say(tally.line, [&] {
    return std::to_string(tally.dead()) + " of " + std::to_string(all) + " connections to " + text::in_quotes(address) +
           " are not answered; which of them is whose is not told, so that none is called Lost Comm";
  });
}

void ServerSockets::note_lost(std::string_view address, const Tally& tally) {
  if (!told_.insert(address).second || tally.source == nullptr) return;
  const SocketCounts& counts = tally.example.counts;
  tally.source->lost.say(tally.line, [&] {
    return text::in_quotes(address) +
           (is_cut(counts) ? " does not acknowledge what is sent to it, which was sent again " +
                                 std::to_string(*counts.retransmits) + " times"
                           : " has said nothing for " + std::to_string(counts.last_received.value_or(0) / 1000) +
                                 " seconds, while requests wait for an answer") +
           ": what waits for it is called Lost Comm; the kernel believes that the connection is up";
  });
}

void ServerSockets::finish() {
  for (Source& source : sources_) {
    source.lost.finish();
    source.some.finish();
  }
  unseen_.finish();
}

}  // namespace netuse::inline v0::samba::kernel
