// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

#include "model/evidence.hpp"
#include "model/keywords.hpp"
#include "model/snapshot.hpp"

/// The contract of a backend, one kind of host. A backend is the functions of `Backend` below.
///
/// `collect` gathers evidence: raw documents by name, the bytes as the host gave them. It is the only code of a backend
/// that may touch the operating system, and it decides nothing but what else to read. For that it may parse as far as
/// it must, with the interpreter's own recognisers (does this mount table show SMB? which map files does this master
/// name?); it never has a grammar of its own. It runs in a thread of the lane and is left behind at the deadline, so it
/// owns or shares all that it uses and ends soon after `stop` was told. What cannot be read is a document with an
/// `error`; an exception is for what the process itself lacks (memory).
///
/// `interpret` makes connections and diagnostics of the evidence. It opens no file, asks no clock and no environment,
/// keeps nothing between calls, and compiles on every platform, so that a recording of any host is read anywhere. Any
/// bytes are normal input: it reports the line, loses only that line, never throws for what a document says, and takes
/// time and memory that grow with the evidence and no faster. Texts of the snapshot may be views into the evidence,
/// which the snapshot keeps. It is called from any thread, at once for different evidence.
///
/// `distil` is the gate: every document passes it, whoever read it, before it is kept. `collect` hands only what it
/// gave to the gathering; whoever loads or is given a document calls it there. What may be kept is chosen by the
/// document's grammar; passwords go because nothing keeps them.
///
/// `mark` says what of a document that was distilled belongs to its format, by the same grammar. What it does not mark
/// is a name: whoever makes a recording fit for strangers replaces it.
///
/// `lookout`, where there is one, collects for who looks again and again (Lookout).
///
/// To add a backend: a folder with these functions, its Backend in a file that ends in the platform's name where it
/// collects, its declaration below, and its line in source/registry.cpp, before Linux', which owns every name that
/// nobody before it does. tests/unit/null_backend_test.cpp is the smallest one that there is.
namespace netuse::inline v0::backends {

/// How to gather.
struct CollectOptions {
  std::string root;  ///< prefix of every path (a sysroot, a host's / in a container); empty: this system
  std::optional<std::uint32_t> pid;
  bool inbound = true;
  bool probe = true;
  /// Also what the kernel counts?
  bool statistics = false;
  /// May a thread that a provider does not return from be suspended, to name the provider (Windows)?
  bool name_late_provider = false;
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  std::stop_token stop;  ///< told when the deadline came first: nobody waits for the documents any more
};

/// How to judge.
struct InterpretOptions {
  bool inbound = true;
  /// Also tell why each connection is as it is (Snapshot::account).
  bool accounts = false;
  /// Also tell what the client counted (Snapshot::count).
  bool statistics = false;
};

/// Where a collector puts its documents, one by one. A collector that overruns the deadline is left behind, and what
/// it puts later is dropped; so it must own all that it uses. Safe for two threads.
class Gathering {
 public:
  Gathering() = default;
  /// For a part of the documents of another gathering, which must live longer and learns what is being read.
  explicit Gathering(Gathering* whole) noexcept : whole_(whole) {}

  void put(model::Document document) {
    const std::scoped_lock lock(mutex_);
    if (!closed_) evidence_.put(std::move(document));
  }
  /// Says that what was gathered last time still holds: nothing is put.
  void nothing_new() {
    const std::scoped_lock lock(mutex_);
    nothing_new_ = true;
  }
  bool is_nothing_new() {
    const std::scoped_lock lock(mutex_);
    return nothing_new_;
  }
  /// Says what is being read now: named in the diagnostic if the deadline comes first.
  void reading(std::string_view document) {
    if (whole_ != nullptr) return whole_->reading(document);
    const std::scoped_lock lock(mutex_);
    reading_ = document;
  }
  void finish() {
    const std::scoped_lock lock(mutex_);
    finished_ = true;
    reading_.clear();
    done_.notify_all();
  }
  /// All that was put, from the thread that puts.
  model::Evidence take_part() {
    const std::scoped_lock lock(mutex_);
    return std::move(evidence_);
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
  Gathering* whole_ = nullptr;
  std::mutex mutex_;
  std::condition_variable done_;
  model::Evidence evidence_;
  std::string reading_;
  bool nothing_new_ = false;
  bool finished_ = false;
  bool closed_ = false;
};

/// Who looks at one host again and again, and reads again only what can have changed in between. One look at a time, in
/// the lane; the source drops it, and what it knows, with a look that was late. wait() is for one thread, which may be
/// another one; wake() is for any.
class Lookout {
 public:
  Lookout() = default;
  Lookout(const Lookout&) = delete;
  Lookout& operator=(const Lookout&) = delete;
  virtual ~Lookout() = default;

  /// As Backend::collect, with the same options each time but for the deadline: all documents, or nothing_new().
  virtual void collect(const CollectOptions& options, Gathering& into) = 0;
  /// Waits until something is known to have changed (true), or until the time is up or wake() was called.
  virtual bool wait(std::chrono::steady_clock::time_point until) = 0;
  /// Ends a wait, or the next one.
  virtual void wake() noexcept = 0;
};

/// Of a document, what is marked.
enum class Part : std::uint8_t { name, text, errors };

using MakeLookout = std::unique_ptr<Lookout> (*)(const CollectOptions& options);
using Collect = void (*)(const CollectOptions& options, Gathering& into);

/// One kind of host.
struct Backend {
  /// What recordings and source strings call it.
  std::string_view name;
  /// Mandatory on its own platform, nullptr on others.
  Collect collect = nullptr;
  /// For who waits for changes. nullptr: all is collected each time, and nothing tells when.
  MakeLookout lookout = nullptr;
  /// Adds to `out`, and sets its origin's host where the evidence tells it. Mandatory.
  void (*interpret)(const model::Evidence& evidence, const InterpretOptions& options, model::Snapshot& out);
  /// Does a document of this name belong to this backend? For evidence that nobody labelled. Mandatory.
  bool (*owns)(std::string_view document_name);
  /// Mandatory, pure, the same again if done twice.
  model::Document (*distil)(model::Document document);
  /// `into` is of that part of the document. Nothing is marked: all of it is names.
  void (*mark)(const model::Document& document, Part part, model::Keywords& into) = [](const model::Document&, Part,
                                                                                       model::Keywords&) {};
  /// Does the interpreter read a document of this name, where these others are? Mandatory.
  bool (*reads)(std::string_view document_name, const model::Evidence& others);
  /// Do documents of these two names tell the same, so that a file that is given for one stands in place of the other?
  bool (*same_matter)(std::string_view a, std::string_view b) = [](std::string_view a, std::string_view b) {
    return a == b;
  };
  /// Why what was collected of a host tells nothing of its connections (the mount table refused, every call failed):
  /// what failed and what to do, for an Error. Empty: it tells something. Not asked of recordings and of documents that
  /// somebody handed in: those are all the evidence there is.
  std::string (*total_failure)(const model::Evidence& evidence) = [](const model::Evidence&) { return std::string(); };
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
/// What the backend that owns the document marks in it.
model::Keywords mark(const model::Document& document, Part part);
/// Interprets the evidence, and logs how long that took.
void judge(const Backend& by, const model::Evidence& evidence, const InterpretOptions& options, model::Snapshot& out);
/// The one that owns most of the documents (Samba's where nothing speaks for another).
const Backend& backend_of(const model::Evidence& evidence) noexcept;

}  // namespace netuse::inline v0::backends
