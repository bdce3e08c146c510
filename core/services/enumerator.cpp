// SPDX-License-Identifier: MIT
#include "netuse/enumerator.hpp"

#include <string>
#include <utility>

#include "services/enumerator_state.hpp"

namespace netuse::inline v0 {

namespace detail {

const model::Instance* EnumeratorState::row() {
  if (failure_) throw Error(*failure_);
  const model::Instance* found = row_of_this();
  while (found == nullptr && go_to_next_host()) found = row_of_this();
  return found;
}

const model::Instance* EnumeratorState::row_of_this() {
  const auto rows = answer_.extent->rows;
  if (answer_.query != nullptr) at_ = answer_.query->where.find(rows, at_);
  return at_ < rows.size() ? &rows[at_] : nullptr;
}

/// The rows of the one before are gone, but for those of objects that somebody holds.
bool EnumeratorState::go_to_next_host() {
  if (hosts_ == nullptr) return false;
  auto next = hosts_->next();
  if (next == nullptr) {
    next = hosts_->rest();
    services_->set_newest(next);
    hosts_.reset();
  }
  answer_.extent = extent_of(*answer_.query->from, *next);
  answer_.snapshot = std::move(next);
  at_ = 0;
  return true;
}

const std::shared_ptr<const model::Snapshot>& EnumeratorState::snapshot() const {
  if (failure_) throw Error(*failure_);
  return answer_.snapshot;
}

Object EnumeratorState::object(const model::Instance& row) const {
  return Object(std::make_shared<const ObjectData>(
      ObjectData{answer_.snapshot, row, answer_.projection, answer_.extent->scratch}));
}

void EnumeratorState::require_bidirectional(const char* call) const {
  if (forward_only_)
    throw Error(Wbem::invalid_operation, std::string(call) +
                                             " is not for a forward-only enumeration; ask without "
                                             "wbem_flag_forward_only");
}

}  // namespace detail

Enumerator::Enumerator(std::unique_ptr<detail::EnumeratorState> state) noexcept : state_(std::move(state)) {}
Enumerator::Enumerator(Enumerator&&) noexcept = default;
Enumerator& Enumerator::operator=(Enumerator&&) noexcept = default;
Enumerator::~Enumerator() = default;

std::optional<Object> Enumerator::next() {
  const model::Instance* row = state_->row();
  if (row == nullptr) return std::nullopt;
  state_->pass();
  return state_->object(*row);
}

std::vector<Object> Enumerator::next(std::size_t count) {
  std::vector<Object> out;
  const model::Instance* row = state_->row();
  for (; row != nullptr && out.size() < count; row = state_->row()) {
    out.push_back(state_->object(*row));
    state_->pass();
  }
  return out;
}

bool Enumerator::skip(std::size_t count) {
  while (count > 0 && state_->row() != nullptr) {
    state_->pass();
    --count;
  }
  return count == 0;
}

Snapshot Enumerator::snapshot() const {
  return Snapshot(state_->snapshot());
}

void Enumerator::reset() {
  state_->require_bidirectional("reset()");
  state_->rewind();
}

Enumerator Enumerator::clone() const {
  state_->require_bidirectional("clone()");
  return Enumerator(std::make_unique<detail::EnumeratorState>(*state_));
}

}  // namespace netuse::inline v0
