// SPDX-License-Identifier: MIT
#include "samba/lookout_linux.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <fcntl.h>
#include <limits>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

#include "host/alarm.hpp"
#include "host/descriptor_linux.hpp"
#include "host/seen_paths_linux.hpp"
#include "samba/collect_linux.hpp"
#include "samba/kernel/socket_documents.hpp"
#include "samba/kernel/socket_health.hpp"
#include "samba/remembered/collect_definitions_linux.hpp"
#include "samba/server/collect_smbstatus_linux.hpp"

namespace netuse::inline v0::samba {

namespace {

using backends::CollectOptions;
using backends::Gathering;
using Clock = std::chrono::steady_clock;
using model::Document;

bool says_the_same(const Document& a, const Document& b) {
  if (a.name != b.name || a.error != b.error || a.exit != b.exit || a.stderr_text != b.stderr_text) return false;
  return a.text == b.text || (kernel::is_socket_document(a.name) && kernel::tell_the_same(a.text, b.text));
}

/// Documents that are read together, as they were read last.
class Group {
 public:
  /// Takes what was read now; true: it says something else than before. What was late this time is what it was.
  bool take(const model::Evidence& read) {
    std::vector<Document> now = read.documents();
    for (Document& document : now)
      if (document.error == "timed out") keep_older(document);
    const bool same = std::ranges::equal(documents_, now, says_the_same);
    if (!same) documents_ = std::move(now);
    return !same;
  }
  void put_into(Gathering& into) const {
    for (const Document& document : documents_) into.put(document);
  }

 private:
  void keep_older(Document& late) const {
    const auto older = std::ranges::find(documents_, late.name, &Document::name);
    if (older != documents_.end()) late = *older;
  }

  std::vector<Document> documents_;
};

class HostLookout final : public backends::Lookout {
 public:
  explicit HostLookout(const CollectOptions& options) {
    // A copy of a host has a file there, which never tells; it is read each time.
    if (!options.root.empty()) return;
    const std::string process = options.pid ? std::to_string(*options.pid) : std::string("self");
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
    table_ = host::Descriptor(::open(("/proc/" + process + "/mounts").c_str(), O_RDONLY | O_CLOEXEC));
  }

  void collect(const CollectOptions& options, Gathering& into) override {
    const std::array<bool, 4> news{look_at_tables(options, into), look_at_state(options, into),
                                   look_at_definitions(options, into), look_at_clients(options, into)};
    const bool first = std::exchange(first_, false);
    if (!first && std::ranges::count(news, true) == 0) return into.nothing_new();
    for (const Group* group : {&tables_, &state_, &definitions_, &clients_}) group->put_into(into);
  }

  bool wait(Clock::time_point until) override {
    std::array<pollfd, 2> both{pollfd{.fd = static_cast<int>(wake_.handle()), .events = POLLIN, .revents = 0},
                               pollfd{.fd = table_.get(), .events = POLLPRI, .revents = 0}};
    const int count = ::poll(both.data(), both.size(), milliseconds_until(until));
    if (count <= 0) return false;
    if (both[0].revents != 0) wake_.clear();
    const bool rang = (both[1].revents & (POLLPRI | POLLERR)) != 0;
    if (rang) table_changed_ = true;
    return rang;
  }

  void wake() noexcept override { wake_.raise(); }

 private:
  /// For poll. (ppoll waits not at all on 32-bit ARM with _FORTIFY_SOURCE and 64-bit times, as of glibc 2.36.)
  static int milliseconds_until(Clock::time_point until) noexcept {
    using namespace std::chrono;
    if (until == Clock::time_point::max()) return -1;
    const auto left = std::max(ceil<milliseconds>(until - Clock::now()), milliseconds(0));
    return static_cast<int>(std::min<milliseconds::rep>(left.count(), std::numeric_limits<int>::max()));
  }

  /// A process that ended rings no more: its table is read once again, to say so.
  static bool is_there(const CollectOptions& options) noexcept {
    return !options.pid || ::access(("/proc/" + std::to_string(*options.pid)).c_str(), F_OK) == 0;
  }

  bool look_at_tables(const CollectOptions& options, Gathering& into) {
    if (!table_changed_.exchange(false) && table_ && is_there(options)) return false;
    Gathering part(&into);
    known_ = collect_mount_tables(options, part);
    return tables_.take(part.take_part());
  }

  bool look_at_state(const CollectOptions& options, Gathering& into) {
    Gathering part(&into);
    collect_state(options, known_, part);
    return state_.take(part.take_part());
  }

  bool look_at_definitions(const CollectOptions& options, Gathering& into) {
    if (!first_ && !seen_.changed()) return false;
    Gathering part(&into);
    seen_ = host::SeenPaths();
    remembered::collect_definitions(options, part, &seen_);
    return definitions_.take(part.take_part());
  }

  bool look_at_clients(const CollectOptions& options, Gathering& into) {
    constexpr int share_of_time = 20;
    if (!options.inbound || Clock::now() < clients_due_) return false;
    const Clock::time_point begun = Clock::now();
    Gathering part(&into);
    server::collect_smbstatus(options, part);
    clients_due_ = Clock::now() + share_of_time * (Clock::now() - begun);
    return clients_.take(part.take_part());
  }

  host::Alarm wake_;
  host::Descriptor table_;                 ///< of the mount table, which tells of changes; none: it cannot
  std::atomic<bool> table_changed_{true};  ///< since it was read
  bool first_ = true;
  MountTables known_;
  host::SeenPaths seen_;  ///< by who reads definitions
  Clock::time_point clients_due_ = Clock::time_point::min();
  Group tables_, state_, definitions_, clients_;
};

}  // namespace

std::unique_ptr<backends::Lookout> make_lookout(const CollectOptions& options) {
  return std::make_unique<HostLookout>(options);
}

}  // namespace netuse::inline v0::samba
