// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include "capi/calls.hpp"
#include "capi/handles.hpp"
#include "capi/text_handle.hpp"
#include "netuse/format.hpp"

namespace {

using netuse::Wbem;
using netuse::capi::fail;
using netuse::capi::guarded;
using netuse::capi::hand_out;
using netuse::capi::null_argument;
using netuse::capi::prepare;

const char* text_of(const netuse_snapshot* snapshot, const std::string& (netuse::Snapshot::*member)() const& noexcept) {
  return snapshot == nullptr ? "" : (snapshot->snapshot.*member)().c_str();
}

netuse::Enumerator query_of(const netuse_snapshot& snapshot, const netuse::Query& query) {
  return netuse::Services::exec_query(query, snapshot.snapshot, netuse::wbem_flag_forward_only);
}

std::string answer_of(const netuse::Query& query, netuse::Enumerator rows, netuse::Format format) {
  std::string text;
  const auto writer = make_writer(format, [&](std::string_view part) { text += part; }, query.columns());
  for (const netuse::Object& row : rows) writer->write(row);
  writer->finish();
  return text;
}

netuse_result no_format(const char* format) {
  return fail(Wbem::invalid_parameter,
              std::string("the format '") + format + "' is not known; give json, ndjson, csv, table, list, mof or xml");
}

}  // namespace

extern "C" {

netuse_result netuse_take_snapshot(netuse_services* services, netuse_snapshot** out) {
  return guarded([&] {
    if (!prepare(out, services)) return null_argument();
    *out = new netuse_snapshot{.snapshot = services->services.snapshot(), .rows = {}};
    return NETUSE_OK;
  });
}
void netuse_snapshot_free(netuse_snapshot* snapshot) {
  delete snapshot;
}

const char* netuse_snapshot_host(const netuse_snapshot* snapshot) {
  return text_of(snapshot, &netuse::Snapshot::host);
}
const char* netuse_snapshot_time(const netuse_snapshot* snapshot) {
  return text_of(snapshot, &netuse::Snapshot::at);
}
const char* netuse_snapshot_backend(const netuse_snapshot* snapshot) {
  return text_of(snapshot, &netuse::Snapshot::backend);
}
int netuse_snapshot_is_this_system(const netuse_snapshot* snapshot) {
  return snapshot != nullptr && snapshot->snapshot.is_this_system() ? 1 : 0;
}

netuse_result netuse_snapshot_connections(netuse_snapshot* snapshot, const netuse_connection** out, size_t* count) {
  return guarded([&] {
    if (!prepare(out, snapshot, count)) return null_argument();
    const auto& rows = snapshot->rows.connections(snapshot->snapshot);
    *out = rows.data();
    *count = rows.size();
    return NETUSE_OK;
  });
}

netuse_result netuse_snapshot_diagnostics(netuse_snapshot* snapshot, const netuse_diagnostic_info** out,
                                          size_t* count) {
  return guarded([&] {
    if (!prepare(out, snapshot, count)) return null_argument();
    const auto& rows = snapshot->rows.diagnostics(snapshot->snapshot);
    *out = rows.data();
    *count = rows.size();
    return NETUSE_OK;
  });
}

netuse_result netuse_query_snapshot(netuse_snapshot* snapshot, const char* wql, netuse_enumerator** out) {
  return guarded([&] {
    if (!prepare(out, snapshot, wql)) return null_argument();
    *out = new netuse_enumerator{query_of(*snapshot, netuse::Query(wql))};
    return NETUSE_OK;
  });
}

netuse_result netuse_get_from_snapshot(netuse_snapshot* snapshot, const char* path, netuse_object** out) {
  return guarded([&] {
    if (!prepare(out, snapshot, path)) return null_argument();
    *out = hand_out(netuse::Services::get_object(path, snapshot->snapshot));
    return NETUSE_OK;
  });
}

netuse_result netuse_query_as(netuse_snapshot* snapshot, const char* wql, const char* format, netuse_text** out) {
  return guarded([&] {
    if (!prepare(out, snapshot, wql, format)) return null_argument();
    const auto known = netuse::format_from_name(format);
    if (!known) return no_format(format);
    const netuse::Query query(wql);
    *out = hand_out(answer_of(query, query_of(*snapshot, query), *known));
    return NETUSE_OK;
  });
}

netuse_result netuse_exec_query_as(netuse_services* services, const char* wql, const char* format, netuse_text** out) {
  return guarded([&] {
    if (!prepare(out, services, wql, format)) return null_argument();
    const auto known = netuse::format_from_name(format);
    if (!known) return no_format(format);
    const netuse::Query query(wql);
    *out = hand_out(answer_of(query, services->services.exec_query(query, netuse::wbem_flag_forward_only), *known));
    return NETUSE_OK;
  });
}

const char* netuse_text_data(const netuse_text* text) {
  return text == nullptr ? "" : text->text.c_str();
}
size_t netuse_text_size(const netuse_text* text) {
  return text == nullptr ? 0 : text->text.size();
}
void netuse_text_free(netuse_text* text) {
  delete text;
}

}  // extern "C"
