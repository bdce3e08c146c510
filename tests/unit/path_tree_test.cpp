// SPDX-License-Identifier: MIT
#include "samba/path_tree.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace netuse::samba {
namespace {

TEST(PathTree, WalksOverWhatItKnowsAboveAPath) {
  PathTree tree;
  const PathTree::Node a = tree.add("/a");
  const PathTree::Node deep = tree.add("/a/b/c");
  EXPECT_EQ(tree.add("//a//b/c/"), deep);
  EXPECT_EQ(tree.add("/"), PathTree::root);
  const auto walked = [&](std::string_view path) {
    std::vector<std::pair<PathTree::Node, std::string>> seen;
    tree.walk(path, [&](PathTree::Node node, std::string_view rest) { seen.emplace_back(node, rest); });
    return seen;
  };
  using Seen = std::vector<std::pair<PathTree::Node, std::string>>;
  EXPECT_EQ(walked("/a/x/y"), (Seen{{PathTree::root, "a/x/y"}, {a, "x/y"}}));
  EXPECT_EQ(walked("/a"), (Seen{{PathTree::root, "a"}, {a, ""}}));
  EXPECT_EQ(walked("/A"), (Seen{{PathTree::root, "A"}}));
  EXPECT_EQ(walked("/ab/c"), (Seen{{PathTree::root, "ab/c"}}));
  EXPECT_EQ(walked("/a/b/c/d").back(), (std::pair<PathTree::Node, std::string>(deep, "d")));
  EXPECT_EQ(walked("").size(), 1U);
}

}  // namespace
}  // namespace netuse::samba
