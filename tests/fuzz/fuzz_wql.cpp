// SPDX-License-Identifier: MIT
// Any bytes as a query: errors are Errors with an offset inside the text; what compiles runs over two instances and can
// be explained.
#include <cstdlib>
#include <memory>

#include "model/snapshot.hpp"
#include "netuse/error.hpp"
#include "netuse/services.hpp"
#include "schema/schema.hpp"

namespace {

using namespace netuse;

std::shared_ptr<const model::Snapshot> make_snapshot() {
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.backend = "none", .host = "fuzz"});
  snapshot->add({.remote_name = "\\\\srv\\share\xFF",
                 .local_name = "/mnt/größe",
                 .connection_state = "Connected",
                 .status = "OK",
                 .comment = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
                 .install_date = "20261122090000.000000+060",
                 .access_mask = 42});
  snapshot->add({.remote_name = "\\\\srv\\IPC$", .persistent = true});
  return snapshot;
}

void check_offset(const Error& e, std::size_t size) {
  if (e.offset() && *e.offset() > size) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const Snapshot snapshot(make_snapshot());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const Query query(text);
    if (query.explain().empty()) std::abort();
    for (const Object& object : Services::exec_query(query, snapshot)) static_cast<void>(object.object_text());
  } catch (const Error& e) {
    check_offset(e, size);
  }
  try {
    Query::check_notification(text);
  } catch (const Error& e) {
    check_offset(e, size);
  }
  return 0;
}
