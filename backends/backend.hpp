// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"

/// The contract of a backend: two functions. `collect` is thin and impure, `interpret` is pure and portable.
namespace netuse::inline v0::backends {

/// How to gather.
struct CollectOptions {
  std::string root;  ///< prefix of every path (a sysroot, a host's / in a container); empty: this system
  std::optional<std::uint32_t> pid;
  bool inbound = true;
  bool probe = true;
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  std::stop_token stop;  ///< told when the deadline came first: nobody waits for the documents any more
};

/// How to judge.
struct InterpretOptions {
  bool inbound = true;
};

/// Where a collector puts its documents, one by one. A collector that overruns the deadline is left behind, and what
/// it puts later is dropped; so it must own all that it uses. Safe for two threads.
class Gathering {
 public:
  void put(model::Document document) {
    const std::scoped_lock lock(mutex_);
    if (!closed_) evidence_.put(std::move(document));
  }
  /// Says what is being read now: named in the diagnostic if the deadline comes first.
  void reading(std::string_view document) {
    const std::scoped_lock lock(mutex_);
    reading_ = document;
  }
  void finish() {
    const std::scoped_lock lock(mutex_);
    finished_ = true;
    reading_.clear();
    done_.notify_all();
  }
  /// Waits for finish() or the deadline and takes what is there. `late` names the document that was being read.
  model::Evidence take(std::chrono::steady_clock::time_point deadline, std::string& late) {
    std::unique_lock lock(mutex_);
    if (deadline == std::chrono::steady_clock::time_point::max())
      done_.wait(lock, [this] { return finished_; });
    else
      done_.wait_until(lock, deadline, [this] { return finished_; });
    closed_ = true;
    late = finished_ ? std::string() : (reading_.empty() ? std::string("the source") : reading_);
    return std::move(evidence_);
  }

 private:
  std::mutex mutex_;
  std::condition_variable done_;
  model::Evidence evidence_;
  std::string reading_;
  bool finished_ = false;
  bool closed_ = false;
};

/// One kind of host.
struct Backend {
  /// What recordings and source strings call it.
  std::string_view name;
  /// Gathers documents and never throws for what cannot be read (Document::error says so). Mandatory on its own
  /// platform, nullptr on others.
  void (*collect)(const CollectOptions& options, Gathering& into);
  /// Adds connections and diagnostics to `out` and sets its origin's host. Mandatory; any bytes are normal input.
  void (*interpret)(const model::Evidence& evidence, const InterpretOptions& options, model::Snapshot& out);
  /// Does a document of this name belong to this backend? For evidence that nobody labelled.
  bool (*owns)(std::string_view document_name);
  /// What of a document may be kept. Every way into the evidence leads through it, whoever read the document: a
  /// collector, a recording, a file that somebody handed in. Mandatory, pure, the same again if done twice.
  model::Document (*distil)(model::Document document);
  /// Does the interpreter read a document of this name, where these others are?
  bool (*reads)(std::string_view document_name, const model::Evidence& others);
  /// Do documents of these two names tell the same, so that a file that is given for one stands in place of the other?
  bool (*same_matter)(std::string_view a, std::string_view b);
  /// Why what was collected of a host tells nothing of its connections (the mount table refused, every call failed):
  /// what failed and what to do, for an Error. Empty: it tells something. Not asked of recordings and of documents that
  /// somebody handed in: those are all the evidence there is.
  std::string (*total_failure)(const model::Evidence& evidence);
};

extern const Backend samba_backend;
extern const Backend windows_backend;

/// All backends, whatever the platform.
std::span<const Backend* const> all_backends() noexcept;
/// By name; nullptr if there is none.
const Backend* find_backend(std::string_view name) noexcept;
/// The one that can collect here, or nullptr.
const Backend* native_backend() noexcept;
/// The document as the backend that owns it keeps it.
model::Document distil(model::Document document);
/// The one that owns most of the documents (Samba's where nothing speaks for another).
const Backend& backend_of(const model::Evidence& evidence) noexcept;

}  // namespace netuse::inline v0::backends
