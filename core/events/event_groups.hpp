// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "netuse/object.hpp"
#include "services/source.hpp"
#include "wql/compiled_query.hpp"

namespace netuse::inline v0::events {

/// GROUP WITHIN n BY ... HAVING ...: events that are counted, and told once an interval as __AggregateEvent. An
/// interval begins with the first event of its group (WMI SDK, "GROUP clause", "HAVING clause").
class EventGroups {
 public:
  /// `group` is the query's, which must live as long.
  explicit EventGroups(const wql::Group& group) : group_(group) {}

  void add(const Object& event, detail::FileTime at);
  /// When the interval ends that ends first; nothing: none runs.
  std::optional<detail::FileTime> due() const;
  /// Takes the groups whose interval has ended by then, the oldest first. Those with too few events are dropped.
  void take(detail::FileTime until, std::vector<Object>& out);

 private:
  struct Counted {
    detail::FileTime until = 0;
    std::uint32_t count = 0;
    std::optional<Object> last;  ///< Representative: the newest event
  };

  std::string key_of(const Object& event) const;
  bool is_wanted(std::uint32_t count) const noexcept;

  const wql::Group& group_;
  std::map<std::string, Counted> groups_;
};

}  // namespace netuse::inline v0::events
