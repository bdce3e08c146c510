// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "text/ascii.hpp"
#include "text/hash.hpp"

namespace netuse::inline v0::samba {

/// Paths by their components, to find which of many stand above another one. A walk costs as much as the path is long,
/// however many paths there are. Views must live as long as the tree.
class PathTree {
 public:
  using Node = std::uint32_t;
  static constexpr Node root = 0;

  Node add(std::string_view path) {
    Node node = root;
    for (std::string_view name = take(path); !name.empty(); name = take(path))
      node = children_.try_emplace({node, name}, static_cast<Node>(children_.size() + 1)).first->second;
    return node;
  }

  /// Calls visit(node, rest) for the root and each known path that `path` begins with, the path itself included; the
  /// shortest comes first. `rest` is what is left below it, without a slash in front.
  template <class Visit>
  void walk(std::string_view path, Visit visit) const {
    for (Node node = root;;) {
      while (path.starts_with('/')) path.remove_prefix(1);
      visit(node, path);
      const std::string_view name = take(path);
      const auto child = name.empty() ? children_.end() : children_.find({node, name});
      if (child == children_.end()) return;
      node = child->second;
    }
  }

 private:
  struct Step {
    Node parent;
    std::string_view name;
    friend bool operator==(const Step&, const Step&) = default;
  };
  struct StepHash {
    std::size_t operator()(const Step& step) const noexcept { return text::hash(step.name, step.parent); }
  };

  /// Takes the next component off `path`; empty at the end.
  static std::string_view take(std::string_view& path) noexcept {
    while (path.starts_with('/')) path.remove_prefix(1);
    const auto [name, rest, found] = text::cut(path, '/');
    path = rest;
    return name;
  }

  std::unordered_map<Step, Node, StepHash> children_;
};

}  // namespace netuse::inline v0::samba
