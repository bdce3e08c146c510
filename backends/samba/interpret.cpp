// SPDX-License-Identifier: MIT
#include "samba/interpret.hpp"

#include "samba/client.hpp"
#include "samba/kernel/client_counts.hpp"
#include "samba/server/inbound.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba {

namespace {

using model::Document;

const Document* readable(const model::Evidence& evidence, std::string_view name) {
  const Document* const document = evidence.find(name);
  return document != nullptr && document->readable() ? document : nullptr;
}

void name_host(const model::Evidence& evidence, model::Snapshot& out) {
  const Document* const host = readable(evidence, "/proc/sys/kernel/hostname");
  if (host != nullptr && out.origin().host.empty()) out.set_host(text::trim(host->text));
}

/// Mounts of other mount namespaces are seen by nobody here; the kernel's tree connects tell of them all the same.
void diagnose_namespace(const model::Evidence& evidence, model::Snapshot& out) {
  const Document* const own = readable(evidence, "/proc/self/ns/mnt");
  const Document* const first = readable(evidence, "/proc/1/ns/mnt");
  if (own != nullptr && first != nullptr && own->text != first->text)
    out.diagnose(Severity::info, own->name, 0,
                 "this process lives in its own mount namespace: mounts of the host are listed without their mount "
                 "points; read them with --source root:/proc/1/root, or by --pid 1");
}

bool tells_of_mounts(std::string_view name) noexcept {
  return name.starts_with("/proc/") && (name.ends_with("/mounts") || name.ends_with("/mountinfo"));
}

}  // namespace

void interpret(const model::Evidence& evidence, const backends::InterpretOptions& options, model::Snapshot& out) {
  name_host(evidence, out);
  diagnose_namespace(evidence, out);
  Client client(evidence, options.accounts, out);
  client.add_mappings();
  client.add_deviceless();
  client.add_remembered();
  if (options.statistics) kernel::count_client(evidence, out);
  if (options.inbound) server::add_inbound(evidence, options.accounts, out);
}

bool owns(std::string_view document_name) {
  return !document_name.starts_with("wnet/");
}

std::string total_failure(const model::Evidence& evidence) {
  const Document* refused = nullptr;
  for (const Document& document : evidence.documents()) {
    if (!tells_of_mounts(document.name)) continue;
    if (document.readable()) return {};
    if (refused == nullptr) refused = &document;
  }
  const std::string name = refused == nullptr ? "/proc/self/mounts" : refused->name;
  const std::string why = refused == nullptr ? "it was not reached" : *refused->error;
  return "the mount table " + name + " cannot be read (" + why +
         "), so that nothing is known of the connections; see that /proc is mounted and may be read, or hand a table "
         "in: --document " +
         name + "=FILE (an empty file for a system that is not running)";
}

}  // namespace netuse::inline v0::samba
