// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/export.hpp"
#include "netuse/options.hpp"
#include "netuse/services.hpp"

/// Sources that are no files: for tests that need none, and for agents that hold a host's documents already.
/// Thread rule: free functions without shared state; use them from any thread.
namespace netuse::inline v0 {

/// One raw document, as a host gave it (README, "Documents").
struct EvidenceDocument {
  std::string name;                    ///< "/proc/self/mounts", "/proc/fs/cifs/DebugData", "smbstatus --json", ...
  std::string text;                    ///< the bytes; of a program what it wrote to stdout
  std::string errors;                  ///< of a program: what it wrote to stderr
  std::optional<int> exit;             ///< of a program: its exit status
  std::optional<std::string> problem;  ///< why there is no text: errno's name ("ENOENT", "EACCES"), "timed out"
};

/// Gives the documents as they are now. Called for each snapshot, in the thread that takes it (of a subscription: one
/// of the library's), from several at once if several take one. What it throws comes out of the call that asked.
using GiveEvidence = std::function<std::vector<EvidenceDocument>()>;

/// A source made of what `give` gives. Of each document is kept what a collector would keep; of two of one name the
/// last counts; names that nobody reads are told in a diagnostic. The kind of host is told by the names. The timeout of
/// the options does not bind `give`. Throws Error(invalid_parameter) for an empty `give`.
NETUSE_API Services open_evidence(GiveEvidence give, const OpenOptions& options = {});

/// As open("recording:FILE") for a recording that the program holds as text. Throws Error(provider_failure), with line
/// and column, if it is none.
NETUSE_API Services open_recording(std::string_view json, const OpenOptions& options = {});

}  // namespace netuse::inline v0
