// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "backend.hpp"
#include "host/deadline.hpp"
#include "host/lane.hpp"
#include "netuse/options.hpp"

namespace netuse::inline v0::source {

/// What a collector gave until the time was up.
struct Gathered {
  model::Evidence evidence;
  std::string late;          ///< the document that was being read then; empty: all was collected
  bool nothing_new = false;  ///< there are no documents, since those of last time hold
};

/// Who collects: must own all that it uses.
using Collector = std::function<void(const backends::CollectOptions&, backends::Gathering&)>;

/// A host that documents are collected of, within a time. `backend` null: no host, all documents are handed in.
/// Thread rule: immutable; use it from any thread.
struct LiveHost {
  const backends::Backend* backend = nullptr;
  std::string root;  ///< see CollectOptions
  OpenOptions options;

  backends::CollectOptions collect_options(host::Deadline until) const;
  /// Runs the collector in a lane, and takes what it has put down when the time is up. A lane that was late is left in
  /// `late_lane`, for who wants to know when it ends. Throws Error(provider_failure) if no lane can be started.
  Gathered gather(const Collector& collector, host::Deadline until,
                  std::shared_ptr<host::Lane>* late_lane = nullptr) const;

  /// Another root, or another process, that somebody named and that is not there is no empty list: throws
  /// Error(provider_failure).
  void require_something(const model::Evidence& evidence) const;
  /// Neither is a host that answered nothing at all. Documents that were handed in are an answer.
  void require_answer(const Gathered& gathered) const;
  /// What the documents say.
  std::shared_ptr<model::Snapshot> judge(Gathered gathered) const;
};

}  // namespace netuse::inline v0::source
