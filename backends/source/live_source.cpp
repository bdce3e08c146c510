// SPDX-License-Identifier: MIT
#include "source/live_source.hpp"

#include <memory>
#include <utility>

#include "source/given_document.hpp"
#include "source/live_host.hpp"
#include "source/live_looks.hpp"

namespace netuse::inline v0::source {

namespace {

using backends::Backend;

class LiveSource final : public detail::Source {
 public:
  explicit LiveSource(LiveHost host) : host_(std::make_shared<const LiveHost>(std::move(host))) {}

  std::shared_ptr<const model::Snapshot> take() override {
    const OpenOptions& options = host_->options;
    const host::Deadline until = host::deadline_after(options.timeout);
    GivenDocuments given(options.documents, until);
    Gathered gathered;
    if (host_->backend != nullptr && host_->backend->collect != nullptr)
      gathered = host_->gather(host_->backend->collect, until);
    if (gathered.late.empty()) host_->require_something(gathered.evidence);
    if (!options.documents.empty()) put_given(given.take(), gathered.evidence);
    host_->require_answer(gathered);
    return host_->judge(std::move(gathered));
  }

  /// Files that were handed in may change as they like: they are read again with all else.
  std::unique_ptr<detail::Looks> looks(const detail::LookOptions& how) override {
    const bool handed_in = host_->backend == nullptr || !host_->options.documents.empty();
    return handed_in ? nullptr : make_live_looks(host_, how);
  }

 private:
  std::shared_ptr<const LiveHost> host_;
};

}  // namespace

std::unique_ptr<detail::Source> make_live_source(const Backend* backend, std::string root, OpenOptions options) {
  return std::make_unique<LiveSource>(
      LiveHost{.backend = backend, .root = std::move(root), .options = std::move(options)});
}

}  // namespace netuse::inline v0::source
