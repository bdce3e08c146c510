// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/arena.hpp"
#include "model/evidence.hpp"
#include "model/reason.hpp"
#include "model/slot.hpp"
#include "netuse/diagnostic.hpp"
#include "netuse/statistics.hpp"

namespace netuse::inline v0::schema {
struct Class;
}

namespace netuse::inline v0::model {

class ConnectionKeys;

/// Who said it, and when.
struct Origin {
  std::string backend;
  std::string host;
  std::string at;           ///< ISO 8601 UTC, or empty
  std::string recorded_by;  ///< of a recording
  bool this_system = false;
  bool is_host = true;              ///< false: the union of many, which are origins of their own
  std::string path_server;          ///< the server in paths, where that is not the host's name (an older recording)
  std::string file;                 ///< of a recording of many
  std::vector<std::string> unread;  ///< of a recording of many: documents that were refused then
};

/// An instance of any class: its class, one slot per property in the class's order, and where it came from.
struct Instance {
  const schema::Class* cls = nullptr;
  const Slot* slots = nullptr;
  const Origin* origin = nullptr;
};

/// The fields of one Win32_NetworkConnection while an interpreter fills them in. A null view (data() == nullptr) is
/// CIM's NULL; an empty one is the empty string. Name, Caption, Description and ConnectionType follow from the rest.
struct ConnectionFields {
  std::string_view remote_name;
  std::string_view remote_path;  ///< null: the same as remote_name
  std::string_view local_name;
  std::string_view user_name;
  std::string_view provider_name;
  std::string_view connection_state;
  std::string_view status;
  std::string_view display_type;
  std::string_view resource_type;
  std::string_view comment;
  std::string_view install_date;
  std::optional<std::uint32_t> access_mask;
  bool persistent = false;
  bool remote_path_known = true;  ///< false: RemotePath is null
};

/// What one source said at one moment: instances of Win32_NetworkConnection and diagnostics, with the evidence.
/// All its text is UTF-8: what came as other bytes is written as text::utf8_of_bytes() does, which keeps names that
/// differ apart. The evidence alone holds the bytes themselves.
/// Built by one thread, immutable afterwards.
class Snapshot {
 public:
  explicit Snapshot(Origin origin);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  Snapshot(Snapshot&&) noexcept;
  Snapshot& operator=(Snapshot&&) noexcept;
  ~Snapshot();

  /// Adds a connection by the rules that all backends share (backends/samba/README.md, 2). Returns false, and
  /// adds nothing, if the key is there already. Its texts may be any bytes.
  bool add(ConnectionFields fields);
  /// Adds a connection as it is given: one slot per property of Win32_NetworkConnection, copied. Its texts are another
  /// snapshot's or a recording's, UTF-8 already.
  bool add_raw(std::span<const Slot> slots);
  /// Any bytes as this snapshot holds them. The view is of `bytes` or of the arena.
  std::string_view text_of_bytes(std::string_view bytes);
  /// The host's name, from any bytes.
  void set_host(std::string_view bytes);
  void diagnose(Severity severity, std::string_view document, std::uint32_t line, std::string message);
  /// Takes over another snapshot's instances, origins and diagnostics (the union of many hosts).
  void merge(Snapshot&& other);

  /// What this host's client counted; its texts are UTF-8, its host stays empty.
  void count(HostStatistics counted);
  struct Counted {
    const Origin* origin = nullptr;
    HostStatistics statistics;
  };
  const std::vector<Counted>& statistics() const noexcept { return statistics_; }

  /// Why the connection that was added last is as it is.
  void account(Account why);
  /// Why this row is as it is; nullptr where nobody asked the interpreter, or it had no evidence.
  const Account* account_of(std::size_t row) const noexcept;

  /// Nothing is added any more: gives back the memory that only adding needs.
  void seal();

  /// Hands the diagnostics over and keeps none.
  std::vector<Diagnostic> take_diagnostics() noexcept { return std::exchange(diagnostics_, {}); }
  /// Counts a recording of many that could not be used.
  void count_unreadable() noexcept { ++unreadable_; }
  std::size_t unreadable() const noexcept { return unreadable_; }

  const std::vector<Instance>& connections() const noexcept { return rows_; }
  const std::vector<Diagnostic>& diagnostics() const noexcept { return diagnostics_; }
  const Origin& origin() const noexcept { return *origins_.front(); }
  Origin& origin() noexcept { return *origins_.front(); }
  const std::vector<std::unique_ptr<Origin>>& origins() const noexcept { return origins_; }
  const Evidence& evidence() const noexcept { return evidence_; }
  void keep(Evidence evidence) { evidence_ = std::move(evidence); }
  Arena& arena() noexcept { return *arenas_.front(); }

 private:
  /// The same text as in the row before is stored once: most columns repeat.
  std::string_view shared(std::size_t slot, std::string_view text);
  std::string_view valid(std::string_view text);
  static std::string_view caption_of(bool persistent) noexcept;
  std::string_view description_of(std::string_view caption, std::string_view provider);
  bool is_new(std::span<const Slot> row);

  std::vector<std::unique_ptr<Arena>> arenas_;
  std::vector<std::unique_ptr<Origin>> origins_;
  std::vector<Instance> rows_;
  std::unique_ptr<ConnectionKeys> keys_;
  std::vector<std::string_view> descriptions_;
  std::vector<Diagnostic> diagnostics_;
  std::vector<Account> accounts_;  ///< of as many rows as anything was told of
  std::vector<Counted> statistics_;
  Evidence evidence_;
  std::size_t unreadable_ = 0;
};

}  // namespace netuse::inline v0::model
