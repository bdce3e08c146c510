// SPDX-License-Identifier: MIT
#include <memory>
#include <utility>

#include "backend.hpp"
#include "netuse/error.hpp"
#include "netuse/memory.hpp"
#include "services/source.hpp"
#include "source/given_document.hpp"
#include "source/live_host.hpp"
#include "source/replay.hpp"

namespace netuse::inline v0 {

namespace source {

namespace {

model::Document document_of(EvidenceDocument given) {
  model::Document document{.name = std::move(given.name), .exit = given.exit, .error = std::move(given.problem)};
  if (!document.error) document.text = std::move(given.text);
  if (!document.error) document.stderr_text = std::move(given.errors);
  return backends::distil(std::move(document));
}

class EvidenceSource final : public detail::Source {
 public:
  EvidenceSource(GiveEvidence give, OpenOptions options)
      : give_(std::move(give)), host_{.backend = nullptr, .root = {}, .options = std::move(options)} {}

  std::shared_ptr<const model::Snapshot> take() override {
    GivenDocuments files(host_.options.documents, host::deadline_after(host_.options.timeout));
    Gathered gathered;
    std::vector<std::string> names;
    for (EvidenceDocument& given : give_()) {
      names.push_back(given.name);
      gathered.evidence.put(document_of(std::move(given)));
    }
    const std::vector<Diagnostic> unread = unread_names(names, gathered.evidence);
    if (!host_.options.documents.empty()) put_given(files.take(), gathered.evidence);
    auto snapshot = host_.judge(std::move(gathered));
    for (const Diagnostic& d : unread) snapshot->diagnose(d.severity, d.document, d.line, d.message);
    return snapshot;
  }

 private:
  GiveEvidence give_;
  LiveHost host_;
};

Services services_of(std::unique_ptr<detail::Source> source) {
  return Services(std::make_shared<detail::ServicesState>(std::move(source)));
}

}  // namespace

}  // namespace source

Services open_evidence(GiveEvidence give, const OpenOptions& options) {
  if (!give)
    throw Error(Wbem::invalid_parameter,
                "no function was given that gives evidence; hand one over that returns "
                "documents");
  if (options.frame || !options.at.empty())
    throw Error(Wbem::invalid_parameter, "what a program knows itself has no frames to choose from");
  return source::services_of(std::make_unique<source::EvidenceSource>(std::move(give), options));
}

Services open_recording(std::string_view json, const OpenOptions& options) {
  return source::services_of(source::make_replay_source(std::string(json), "the recording", options));
}

}  // namespace netuse::inline v0
