// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "log/log.hpp"
#include "model/snapshot.hpp"

namespace netuse::inline v0::samba::inline notation {

/// A sentence that a large document gives a reason for on every line: the first lines are named, the others counted,
/// so that they hide nothing else that is to be said.
class Often {
 public:
  /// `document` must live as long as this object.
  Often(model::Snapshot& out, Severity severity, std::string_view document) noexcept
      : out_(out), severity_(severity), document_(document) {}

  /// `make` gives the message; it is not called for lines that are only counted.
  template <class Make>
  void say(std::uint32_t line, Make make) {
    if (++count_ <= limit) return out_.diagnose(severity_, document_, line, make());
    if (count_ == limit + 1) first_counted_ = line;
    log::trace([&] { return std::string(document_) + " line " + std::to_string(line) + ": " + make(); });
  }

  /// Says how many were counted.
  void finish() {
    if (count_ > limit)
      out_.diagnose(severity_, document_, first_counted_,
                    "what is said of the lines before holds for " + std::to_string(count_ - limit) +
                        " more; this is the first of them");
    count_ = 0;
  }

 private:
  static constexpr std::size_t limit = 20;

  model::Snapshot& out_;
  Severity severity_;
  std::string_view document_;
  std::size_t count_ = 0;
  std::uint32_t first_counted_ = 0;
};

}  // namespace netuse::inline v0::samba::inline notation
