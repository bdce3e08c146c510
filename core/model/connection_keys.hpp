// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <boost/unordered/unordered_flat_set.hpp>

#include "text/fold.hpp"
#include "text/hash.hpp"

namespace netuse::inline v0::model {

/// The keys of a snapshot's connections. The remote part is compared without regard to case, the local part
/// exactly: mount points have case. The texts must live as long as the set.
class ConnectionKeys {
 public:
  /// Returns false if it is there already.
  bool insert(std::string_view remote, std::string_view local) { return keys_.insert(Key(remote, local)).second; }

 private:
  /// Small, since a host can have hundreds of thousands: texts are no longer than a slot holds.
  struct Key {
    Key(std::string_view remote_part, std::string_view local_part) noexcept
        : remote_begin(remote_part.data()),
          local_begin(local_part.data()),
          remote_size(static_cast<std::uint32_t>(remote_part.size())),
          local_size(static_cast<std::uint32_t>(local_part.size())),
          hash(static_cast<std::uint32_t>(text::hash(local_part, text::folded_hash(remote_part)))) {}
    std::string_view remote() const noexcept { return {remote_begin, remote_size}; }
    std::string_view local() const noexcept { return {local_begin, local_size}; }

    const char* remote_begin;
    const char* local_begin;
    std::uint32_t remote_size;
    std::uint32_t local_size;
    std::uint32_t hash;  ///< kept, so that growing the set reads no text again
  };
  struct Hash {
    std::size_t operator()(const Key& key) const noexcept { return key.hash; }
  };
  struct Equal {
    bool operator()(const Key& a, const Key& b) const noexcept {
      return a.hash == b.hash && a.local() == b.local() && text::equal_folded(a.remote(), b.remote());
    }
  };

  boost::unordered_flat_set<Key, Hash, Equal> keys_;
};

}  // namespace netuse::inline v0::model
