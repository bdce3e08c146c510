// SPDX-License-Identifier: MIT
#include "samba/kernel/links.hpp"

#include <utility>

#include "samba/notation/often.hpp"
#include "text/in_quotes.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

constexpr std::string_view document_name = "/proc/fs/cifs/DebugData";

DebugData parse(const model::Document* document) {
  return document != nullptr && document->readable() ? parse_debug_data(document->text) : DebugData();
}

std::string_view resource_type_of(const CifsTree& tree) noexcept {
  switch (tree.device_type.value_or(0)) {
    case 0:
      return {};
    case 2:
    case 7:
      return "Disk";
    case 24:  // FILE_DEVICE_PRINTER
      return "Print";
    default:
      return "Any";
  }
}

Link link_of(TreeIndex::Found found, const Agreement& trees) {
  Link link{.found = found, .trees = trees};
  if (trees.empty()) return link;
  if (trees.same_state()) link.state = trees.first().state;
  if (trees.same_access()) link.access = trees.first().tree.maximal_access;
  link.resource_type = resource_type_of(trees.first().tree);
  return link;
}

std::string told_state(const TreeConnect& tree) {
  const LinkState& state = tree.state;
  return " line " + std::to_string(tree.tree.line) + " is " +
         std::string(state.connection_state.empty() ? "unknown" : state.connection_state) + "/" +
         std::string(state.status);
}

std::string told_states_of(const Agreement& trees) {
  std::string text;
  std::size_t named = 0;
  for (const TreeConnect* const tree : trees) {
    text += (named == 0 ? "" : ",") + told_state(*tree);
    ++named;
  }
  if (trees.count() > named) text += ", and there are " + std::to_string(trees.count() - named) + " more";
  return text;
}

}  // namespace

Links::Links(const model::Evidence& evidence, model::Snapshot& out)
    : out_(out),
      document_(evidence.find(document_name)),
      data_(parse(document_)),
      index_(data_),
      sockets_(evidence, data_, out) {}

Link Links::behind(std::string_view remote, const MountOptions& options) {
  const TreeIndex::Found found = index_.find(remote, options);
  if (found.group == nullptr) return link_of(found, {});
  Link link = link_of(found, found.group->narrow(options, index_.speaks_with(options.address)));
  link.hear(sockets_.heard(link.state, link.trees, options));
  return link;
}

std::vector<Link> Links::without_mount() {
  std::vector<Link> links;
  for (TreeGroup* const group : index_.unshown())
    links.push_back(link_of({group, group->trees().front()->tree.unc}, group->all()));
  for (Link& link : links) link.hear(sockets_.heard(link.state, link.trees, {}));
  return links;
}

Links::Lack Links::lack_of(const Link& link) noexcept {
  if (link.found.group == nullptr) return Lack::no_tree;
  return link.trees.empty() ? Lack::other_address : Lack::none;
}

Links::Lack Links::explain(const Link& link) {
  const Lack lack = lack_of(link);
  if (lack != Lack::none) return lack;
  explain_state(link);
  explain_access(link);
  return Lack::none;
}

std::string Links::why_not_known() const {
  if (known()) return {};
  const std::string name(document_name);
  if (document_ == nullptr) return name + " is not there";
  if (document_->error) return name + " cannot be read (" + *document_->error + ")";
  return "the text of " + name + " is not what the kernel writes there";
}

void Links::explain_state(const Link& link) {
  const std::uint32_t line = link.trees.first().tree.line;
  if (!link.trees.same_state() && first_time(link, told_states))
    diagnose(Severity::warning, line,
             "several tree connects can stand behind " + text::in_quotes(link.found.name) +
                 " and disagree:" + told_states_of(link.trees) + "; ConnectionState is not known");
  else if (link.trees.same_state() && link.state == state_unknown && first_time(link, told_no_state))
    diagnose(Severity::warning, line,
             "there is no TCP status of the server of " + text::in_quotes(link.found.name) +
                 ": ConnectionState is not known");
}

void Links::explain_access(const Link& link) {
  const std::uint32_t line = link.trees.first().tree.line;
  if (!link.trees.same_access() && first_time(link, told_rights))
    diagnose(Severity::warning, line,
             "several tree connects can stand behind " + text::in_quotes(link.found.name) +
                 " and have different rights: AccessMask is not known");
  else if (link.trees.same_access() && !link.access && first_time(link, told_no_rights))
    diagnose(Severity::info, line,
             "the kernel shows no Maximal Access of " + text::in_quotes(link.found.name) +
                 " (only SMB 3 has it): AccessMask is not known");
}

bool Links::first_time(const Link& link, Told what) {
  std::uint8_t& told = told_[link.found.group];
  const bool is_first = (told & what) == 0;
  told = static_cast<std::uint8_t>(told | what);
  return is_first;
}

void Links::diagnose_document(bool mounted, bool table_known) {
  const Severity severity = mounted ? Severity::warning : Severity::info;
  if (document_ == nullptr) {
    if (mounted) diagnose(severity, 0, "the document is not there: ConnectionState and AccessMask are not known");
  } else if (document_->error == "ENOENT" && !mounted && table_known) {  // then nothing is unknown
    diagnose(severity, 0, "not found: the cifs module is not loaded, and no SMB file system is mounted");
  } else if (document_->error == "ENOENT") {
    diagnose(
        severity, 0,
        "not found: the cifs module is not loaded here, a container masks it, or a root that was copied came without "
        "it; ConnectionState and AccessMask "
        "are unknown (run netuse on the host, or with --source root:DIR)");
  } else if (document_->error) {
    diagnose(severity, 0,
             "cannot be read (" + *document_->error +
                 "): ConnectionState, AccessMask and connections of other mount namespaces are not known");
  } else if (!known()) {
    diagnose(severity, 0, "the text is not what the kernel writes there: ConnectionState and AccessMask are not known");
  }
}

void Links::diagnose_pending() {
  Often pending(out_, Severity::info, document_name);
  for (const CifsServer& server : data_.servers)
    if (server.requests_on_wire > 0 && server.tcp_status == 1U)
      pending.say(server.line, [&] {
        return std::to_string(server.requests_on_wire) + " requests to the server " + text::in_quotes(server.hostname) +
               " wait for an answer; the kernel believes that the connection is up";
      });
  pending.finish();
}

void Links::diagnose(Severity severity, std::uint32_t line, std::string message) {
  out_.diagnose(severity, document_name, line, std::move(message));
}

}  // namespace netuse::inline v0::samba::kernel
