// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "netuse/enumerator.hpp"
#include "netuse/error.hpp"
#include "object/object_data.hpp"
#include "services/extent.hpp"
#include "services/source.hpp"
#include "wql/compiled_query.hpp"

namespace netuse::inline v0::detail {

/// A position in the rows of one answer. Copies walk on independently.
class EnumeratorState {
 public:
  struct Answer {
    std::shared_ptr<const model::Snapshot> snapshot;
    std::shared_ptr<const CompiledQuery> query;  ///< its WHERE is applied while one walks; may be nullptr
    ExtentPtr extent;
    std::shared_ptr<const Projection> projection;
  };

  EnumeratorState(Answer answer, bool forward_only) : answer_(std::move(answer)), forward_only_(forward_only) {}
  /// Of many hosts, one after the other, forward only: `answer` has no rows yet. `services` are told what remains.
  EnumeratorState(Answer answer, std::shared_ptr<Hosts> hosts, std::shared_ptr<ServicesState> services)
      : answer_(std::move(answer)), hosts_(std::move(hosts)), services_(std::move(services)), forward_only_(true) {}
  /// Of a query whose error is to come with the first next().
  EnumeratorState(Error failure, bool forward_only) : failure_(std::move(failure)), forward_only_(forward_only) {}

  /// The row that is next, or nullptr at the end; does not move on.
  const model::Instance* row();
  Object object(const model::Instance& row) const;
  void pass() noexcept { ++at_; }
  void rewind() noexcept { at_ = 0; }
  void require_bidirectional(const char* call) const;
  const std::shared_ptr<const model::Snapshot>& snapshot() const;

 private:
  const model::Instance* row_of_this();
  bool go_to_next_host();

  Answer answer_;
  std::shared_ptr<Hosts> hosts_;  ///< that are still to come
  std::shared_ptr<ServicesState> services_;
  std::optional<Error> failure_;
  std::size_t at_ = 0;
  bool forward_only_;
};

}  // namespace netuse::inline v0::detail
