// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "samba/kernel/address.hpp"
#include "samba/kernel/link_state.hpp"
#include "samba/kernel/mount_options.hpp"

namespace netuse::inline v0::samba::kernel {

/// A tree connect with all that it belongs to, judged. Refers to the DebugData.
struct TreeConnect {
  const CifsServer& server;
  const CifsSession& session;
  const CifsTree& tree;
  LinkState state;
};

/// What tree connects that can stand behind one mount say together. Of however many there are, it keeps the first in
/// each of the first three states: enough to tell that they disagree.
class Agreement {
 public:
  void add(const TreeConnect& tree);
  void add(const Agreement& other);

  std::size_t count() const noexcept { return count_; }
  bool empty() const noexcept { return count_ == 0; }
  const TreeConnect* const* begin() const noexcept { return examples_.data(); }
  const TreeConnect* const* end() const noexcept { return examples_.data() + states_; }
  /// Only if it is not empty:
  const TreeConnect& first() const noexcept { return *examples_.front(); }
  bool same_state() const noexcept { return states_ == 1; }
  bool same_access() const noexcept { return same_access_; }

 private:
  void keep_example(const TreeConnect& tree) noexcept;

  std::array<const TreeConnect*, 3> examples_{};
  std::size_t states_ = 0;
  std::size_t count_ = 0;
  bool same_access_ = true;
};

/// The tree connects that one name stands for.
class TreeGroup {
 public:
  void add(const TreeConnect& tree) { trees_.push_back(&tree); }
  const std::vector<const TreeConnect*>& trees() const noexcept { return trees_; }

  Agreement all() const;
  /// Of these, those that fit the mount best: none at another address; then by dialect and by encryption, as long as
  /// any are left. `speaks_with`: the kernel's client has a session at the mount's address. Then a tree at another
  /// one is another tree (a DFS link stands below its root's name); an address that no session has is a stale one,
  /// and says nothing. The cost does not depend on the number of trees, but for the first call.
  Agreement narrow(const MountOptions& options, bool speaks_with);

  bool asked = false;  ///< some mount has this name

 private:
  /// By whether they are encrypted.
  using Pair = std::array<Agreement, 2>;
  /// Trees of which a mount's options could only tell dialect and encryption.
  class Shelf {
   public:
    void add(const TreeConnect& tree) { trees_.push_back(&tree); }
    bool empty() const noexcept { return trees_.empty(); }
    /// Adds all to `any`, and those of the dialect to `fitting`.
    void collect(std::optional<std::uint32_t> dialect, Pair& any, Pair& fitting);

   private:
    /// Worth its memory where there are many; most addresses have one tree of a share.
    struct Sums {
      Pair all;
      std::unordered_map<std::uint32_t, Pair> by_dialect;
    };
    static constexpr std::size_t few = 4;

    void sum_up();

    std::vector<const TreeConnect*> trees_;
    std::unique_ptr<Sums> sums_;
  };
  struct Shelves {
    Shelf all;
    Shelf nowhere;  ///< of which the text says no address
    std::unordered_map<std::string_view, Shelf, AddressHash, AddressEqual> at;
  };

  void sort_out();
  static Agreement pick(Shelf* first, Shelf* second, const MountOptions& options);

  std::vector<const TreeConnect*> trees_;
  std::unique_ptr<Shelves> shelves_;  ///< only where there are several trees
};

}  // namespace netuse::inline v0::samba::kernel
