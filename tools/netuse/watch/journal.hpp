// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace netuse::cli {

/// The journal of systemd, by its native protocol (systemd.io/JOURNAL_NATIVE_PROTOCOL). One thread at a time.
class Journal {
 public:
  using Fields = std::vector<std::pair<std::string, std::string>>;

  /// Throws Error(failed) with the operating system's reason if there is none (also: on Windows).
  Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  /// One entry. Waits no longer than a second for a journal that is busy. False: it took nothing.
  bool send(const Fields& fields) const;

 private:
  int socket_ = -1;
};

}  // namespace netuse::cli
