// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "backend.hpp"
#include "netuse/options.hpp"
#include "services/source.hpp"

namespace netuse::inline v0::backends {

/// A host that is asked anew for each snapshot. `backend` null: no documents but those of the options.
/// `root`: see CollectOptions; not empty means that another system is described.
std::unique_ptr<detail::Source> make_live_source(const Backend* backend, std::string root, OpenOptions options);

/// The bytes of a file as a document of that name; Document::error where it cannot be read. At most `cap` bytes.
model::Document read_document(std::string name, const std::string& path, std::size_t cap);

/// A file that somebody gave in place of a document: secrets are taken out, and an unreadable one is
/// Error(provider_failure).
model::Document read_given_document(const std::string& name, const std::string& path);

/// The time now as recordings write it: 2026-11-22T09:00:00Z.
std::string utc_now();

}  // namespace netuse::inline v0::backends
