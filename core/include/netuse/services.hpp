// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/diagnostic.hpp"
#include "netuse/enumerator.hpp"
#include "netuse/export.hpp"
#include "netuse/object.hpp"
#include "netuse/options.hpp"
#include "netuse/snapshot.hpp"
#include "netuse/subscription.hpp"

namespace netuse::inline v0 {

namespace detail {
class ServicesState;
struct Internals;
struct CompiledQuery;
}  // namespace detail

/// A data, schema or association query, parsed and bound to the schema once, to be run on many snapshots.
/// Immutable; copies share; use it from any thread.
class NETUSE_API Query {
 public:
  /// Throws Error: invalid_query, invalid_class, quota_violation, invalid_parameter, with the offset in the text.
  explicit Query(std::string_view wql);
  /// Only the checks of an event query; throws Error as Services::exec_notification_query() does for what is wrong with
  /// the query.
  static void check_notification(std::string_view wql);
  /// What was understood, as indented lines for people. Does not fail.
  std::string explain() const;
  /// The properties that SELECT names, each once and in the order of the query, for make_writer; empty for *. (Objects
  /// have their properties in the class's order.)
  const std::vector<std::string>& columns() const noexcept;
  /// The class behind FROM, in the schema's spelling; empty for schema and association queries.
  std::string_view class_name() const noexcept;

 private:
  friend struct detail::Internals;

  std::shared_ptr<const detail::CompiledQuery> compiled_;
};

/// An open source of connections (IWbemServices for root\cimv2). Copies share the source.
/// Thread rule: may be used from many threads at once; each call takes its own snapshot.
class NETUSE_API Services {
 public:
  explicit Services(std::shared_ptr<detail::ServicesState> state) noexcept : state_(std::move(state)) {}

  /// Asks the source anew. Throws Error(provider_failure) only if the source as a whole cannot be read;
  /// anything less is in Snapshot::diagnostics(). Never takes longer than OpenOptions::timeout.
  Snapshot snapshot() const;
  /// snapshot().connections(), and those for which a condition holds. Throws Error as snapshot() does, and for a
  /// condition that is wrong before the source is asked, as Snapshot::connections() does.
  ConnectionList connections() const;
  std::vector<NetworkConnection> connections(std::string_view where) const;
  /// Of the newest snapshot that this Services took; empty before the first.
  std::vector<Diagnostic> diagnostics() const;

  /// Runs WQL over a fresh snapshot. `flags` are QueryFlag bits. Throws Error as Query does and as snapshot() does.
  /// With wbem_flag_return_immediately (alone or with forward_only: 48, the usual choice) errors of the query come with
  /// the first next(), as WMI does it. With wbem_flag_forward_only the hosts of a source of many recordings are read
  /// one after the other as one walks (see Enumerator::next); what could not be read is told by diagnostics() and
  /// Enumerator::snapshot() at the end.
  Enumerator exec_query(std::string_view wql, std::uint32_t flags = 0) const;
  Enumerator exec_query(const Query& query, std::uint32_t flags = 0) const;
  /// The same over a snapshot that is at hand: an association query throws as get_object() does, no other one fails.
  static Enumerator exec_query(const Query& query, const Snapshot& snapshot, std::uint32_t flags = 0);
  /// An instance or a class by object path. Throws Error as check_path() does, not_found for an instance that is not
  /// there, and as snapshot() does.
  Object get_object(std::string_view path) const;
  /// The same from a snapshot that is at hand.
  static Object get_object(std::string_view path, const Snapshot& snapshot);
  /// All instances of a class and of those derived from it. Throws Error(invalid_class), and as snapshot() does.
  Enumerator instances_of(std::string_view class_name) const;
  /// Runs an event query (WMI SDK, "Receiving event notifications"): tells what comes, goes and changes from now on.
  /// Looks at the source once before it returns: what is there then gives no event. Over a recorded timeline, the
  /// frames behind the first are told. Throws Error: unparsable_query, not_event_class, registration_too_precise (no
  /// WITHIN), registration_too_broad (no ISA), ... with the offset, and as snapshot() does.
  Subscription exec_notification_query(std::string_view wql, const SubscriptionOptions& options = {}) const;
  /// The class itself, by name without regard to case. Throws Error(not_found) if there is none.
  static Object get_class(std::string_view class_name);

 private:
  std::shared_ptr<detail::ServicesState> state_;
};

/// Checks an object path against the schema, without a source. Throws Error(invalid_object_path), with the offset in
/// the text, Error(invalid_namespace), and Error(not_found) for a class that the schema does not have.
NETUSE_API void check_path(std::string_view path);
/// What was understood of an object path, as JSON: server, namespace, class, keys (an object) and kind (instance, class
/// or singleton). Throws Error(invalid_object_path).
NETUSE_API std::string explain_path(std::string_view path);

/// Opens a source: "auto" (this host), "samba", "windows", "root:DIR", "recording:FILE" (or a bare path that ends in
/// .json), "recordings:DIR-or-glob", "none". With an empty string, the environment variable NETUSE_SOURCE decides, and
/// without that, and in a program with other rights than its caller's (set-user-id), "auto". Throws
/// Error(invalid_parameter) for a source string that cannot be understood, and Error(provider_failure) for a recording
/// or one of OpenOptions::documents that cannot be read.
NETUSE_API Services open(std::string_view source = {}, const OpenOptions& options = {});

}  // namespace netuse::inline v0
