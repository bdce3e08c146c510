// SPDX-License-Identifier: MIT
#include "capi/handed_out.hpp"

#include <atomic>
#include <utility>

namespace netuse::inline v0::capi {

namespace {

constexpr std::size_t most_bytes = 4U << 20U;
constexpr std::size_t beside = 96;  // what a set needs for each
constexpr const char* too_many =
    "this diagnostic is not told: these services have handed out 4 MiB of different ones; close them and open them "
    "again";

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): counted over all handles
std::atomic<std::uint64_t> handles{0};

std::string sentence(const Diagnostic& d) {
  return d.document.empty() ? d.message : d.document + ": " + d.message;
}

}  // namespace

HandedOut::HandedOut() : number_(++handles) {}

HandedOut::Walk& HandedOut::walk() noexcept {
  thread_local constinit Walk walk = {.handle = 0, .texts = nullptr};
  return walk;
}

void HandedOut::list(const std::vector<Diagnostic>& diagnostics) {
  List texts;
  texts.reserve(diagnostics.size());
  const std::scoped_lock lock(mutex_);
  for (const Diagnostic& d : diagnostics) texts.push_back(keep(sentence(d)));
  walk() = {.handle = number_, .texts = keep(std::move(texts))};
}

bool HandedOut::has_list() const noexcept {
  return walk().handle == number_;
}

const char* HandedOut::at(std::size_t index) const noexcept {
  const Walk& mine = walk();
  return mine.handle == number_ && index < mine.texts->size() ? (*mine.texts)[index] : nullptr;
}

const char* HandedOut::keep(std::string text) {
  const auto known = texts_.find(text);
  if (known != texts_.end()) return known->c_str();
  if (!take(text.size())) return too_many;
  return texts_.insert(std::move(text)).first->c_str();
}

const HandedOut::List* HandedOut::keep(List list) {
  static const List only_that = {too_many};
  const auto known = lists_.find(list);
  if (known != lists_.end()) return &*known;
  if (!take(list.size() * sizeof(const char*))) return &only_that;
  return &*lists_.insert(std::move(list)).first;
}

bool HandedOut::take(std::size_t bytes) noexcept {
  if (bytes + beside > most_bytes - bytes_) return false;
  bytes_ += bytes + beside;
  return true;
}

}  // namespace netuse::inline v0::capi
