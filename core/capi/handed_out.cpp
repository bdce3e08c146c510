// SPDX-License-Identifier: MIT
#include "capi/handed_out.hpp"

#include <atomic>
#include <utility>

namespace netuse::inline v0::capi {

namespace {

constexpr std::size_t most_bytes = 4U << 20U;
constexpr std::size_t beside_text = 96;  // what the set needs for each
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
  thread_local Walk walk;
  return walk;
}

void HandedOut::list(const std::vector<Diagnostic>& diagnostics) {
  std::vector<const char*> texts;
  texts.reserve(diagnostics.size());
  const std::scoped_lock lock(mutex_);
  for (const Diagnostic& d : diagnostics) texts.push_back(keep(sentence(d)));
  walk() = {.handle = number_, .texts = std::move(texts)};
}

bool HandedOut::has_list() const noexcept {
  return walk().handle == number_;
}

const char* HandedOut::at(std::size_t index) const noexcept {
  const Walk& mine = walk();
  return mine.handle == number_ && index < mine.texts.size() ? mine.texts[index] : nullptr;
}

const char* HandedOut::keep(std::string text) {
  const auto known = texts_.find(text);
  if (known != texts_.end()) return known->c_str();
  const std::size_t size = text.size() + beside_text;
  if (size > most_bytes - bytes_) return too_many;
  const char* const kept = texts_.insert(std::move(text)).first->c_str();
  bytes_ += size;
  return kept;
}

}  // namespace netuse::inline v0::capi
