// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace netuse::inline v0 {

/// The timeout of every call that reads, where none is given.
///
/// Of all timeouts: zero and negative ones are up already, so that nothing is read, and a call that would have to read
/// throws Error(provider_failure). The largest value, and any that the clock cannot count to, never is up. What is late
/// is left behind in a thread of its own; while eight such threads hang, further calls throw Error(provider_failure) at
/// once.
inline constexpr std::chrono::milliseconds default_timeout{10'000};

/// How a file is read. A plain value.
struct ReadOptions {
  /// The longest that reading may take; a file that was not read to its end by then (a pipe without a writer, a network
  /// file system whose server is gone) is Error(provider_failure) that names it.
  std::chrono::milliseconds timeout = default_timeout;
};

/// How a source is opened. A plain value.
struct OpenOptions {
  /// Also list the connections that other machines hold to this one (smbstatus).
  bool inbound = true;
  /// May a server be contacted to learn AccessMask (Windows only)?
  bool probe = true;
  /// Where a network provider does not answer in time (Windows only): may the thread that waits for it be suspended for
  /// a moment and its stack be walked, to name the provider? It is a thread of this library's, but it runs the
  /// provider's code in the calling program.
  bool name_late_provider = false;
  /// The longest that reading for one call may take: opening a recording, and taking a snapshot of anything else. What
  /// a host or a source of many recordings has not told by then is left out with a diagnostic; a recording or one of
  /// `documents` that is late, and a host of which nothing came, is Error(provider_failure).
  std::chrono::milliseconds timeout = default_timeout;
  /// Read the mount table of this process in place of our own (Linux): other mount namespaces.
  std::optional<std::uint32_t> pid;
  /// Documents put in place of the source's own, or added to it: name and file. See README, "Documents".
  std::vector<std::pair<std::string, std::string>> documents;
  /// Of a source of many recordings: also the older ones where a host was recorded more than once. All have the host's
  /// __SERVER; in the __PATH of an older one stands host@file, the file's name without its ending.
  bool all_recordings = false;
  /// Of a recording: the frame that is seen in place of the newest one, by its number from 1, or from the end by a
  /// negative one (-1 is the newest). What there is not, and a source without frames, is Error(invalid_parameter).
  std::optional<std::int64_t> frame;
  /// Of a recording, in place of `frame`: the newest frame of that time or before (ISO 8601 UTC), or empty.
  std::string at;
  /// Keep with each snapshot why its connections are as they are, for explain(). Costs nothing where it is false.
  bool reasons = false;
  /// Also read what the kernel's client counts (Linux: /proc/fs/cifs/Stats), for Snapshot::statistics() and for
  /// recordings that will be asked for it.
  bool statistics = false;
  /// Of a source of many recordings: called as they are read with how many of how many are done, from any thread but
  /// never from two at once. It must not throw.
  std::function<void(std::size_t done, std::size_t total)> progress;
};

}  // namespace netuse::inline v0
