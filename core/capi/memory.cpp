// SPDX-License-Identifier: MIT

#include <string>
#include <utility>
#include <vector>

#include "capi/calls.hpp"
#include "capi/given_evidence.hpp"
#include "capi/handles.hpp"

struct netuse_evidence {
  std::vector<netuse::EvidenceDocument> documents;
};

namespace {

using netuse::capi::guarded;
using netuse::capi::null_argument;
using netuse::capi::prepare;

std::string text_of(const char* text, size_t size) {
  return text == nullptr ? std::string() : std::string(text, size);
}

std::vector<netuse::EvidenceDocument> given_by(netuse_give give, void* context) {
  netuse_evidence into;
  if (const int problem = give(context, &into); problem != 0)
    throw netuse::Error(netuse::Wbem::provider_failure,
                        "the program's function gave no evidence (it returned " + std::to_string(problem) + ")");
  return std::move(into.documents);
}

netuse_result put(netuse_evidence* into, const char* name, netuse::EvidenceDocument document) {
  if (into == nullptr || name == nullptr) return null_argument();
  document.name = name;
  into->documents.push_back(std::move(document));
  return NETUSE_OK;
}

}  // namespace

namespace netuse::inline v0::capi {

GiveEvidence evidence_of(netuse_give give, void* context) {
  return [give, context] { return given_by(give, context); };
}

}  // namespace netuse::inline v0::capi

extern "C" {

netuse_result netuse_open_recording(const char* json, size_t size, netuse_services** out) {
  return guarded([&] {
    if (!prepare(out, json)) return null_argument();
    *out = netuse::capi::hand_out(netuse::open_recording({json, size}));
    return NETUSE_OK;
  });
}

netuse_result netuse_open_evidence(netuse_give give, void* context, netuse_services** out) {
  return guarded([&] {
    if (!prepare(out) || give == nullptr) return null_argument();
    *out = netuse::capi::hand_out(netuse::open_evidence(netuse::capi::evidence_of(give, context)));
    return NETUSE_OK;
  });
}

netuse_result netuse_put_document(netuse_evidence* into, const char* name, const char* text, size_t size) {
  return guarded([&] { return put(into, name, {.text = text_of(text, size)}); });
}

netuse_result netuse_put_output(netuse_evidence* into, const char* name, int exit, const char* text, size_t size,
                                const char* errors, size_t errors_size) {
  return guarded([&] {
    return put(into, name, {.text = text_of(text, size), .errors = text_of(errors, errors_size), .exit = exit});
  });
}

netuse_result netuse_put_problem(netuse_evidence* into, const char* name, const char* problem) {
  return guarded([&] { return problem == nullptr ? null_argument() : put(into, name, {.problem = problem}); });
}

}  // extern "C"
