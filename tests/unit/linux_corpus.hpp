// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.hpp"
#include "netuse/snapshot.hpp"

/// The Linux part of a corpus, read by other means than those of the library: what a file holds is counted here, and
/// the tests compare.
namespace netuse::tests {

struct Text {
  std::string name;
  std::string text;
};

/// All files below a folder, sorted.
std::vector<std::filesystem::path> linux_files(const Corpus& corpus, std::string_view folder);
Snapshot interpret(const std::vector<Text>& documents);

/// `Connected/OK`, `/Unknown`: ConnectionState and Status in the class's own words.
std::string state_of(const NetworkConnection& connection);
/// `\\host\share` of a remote path, in small letters: neither has case.
std::string share_of(std::string_view remote);

/// A line of a mount table that shows an SMB mount.
struct SmbLine {
  std::uint32_t number = 0;
  std::string remote;  ///< the source, decoded, with backslashes
  std::string root;    ///< inside the file system; empty: the table does not say
  std::string point;   ///< decoded
  std::string options;

  std::optional<std::string> option(const std::string& key) const;
  std::optional<std::string> user() const;
};
std::vector<SmbLine> smb_lines(const std::string& text);

/// A line of fstab that brings a mount back by itself.
struct FstabLine {
  std::string share;
  std::string point;
  bool automount = false;
};
std::vector<FstabLine> persistent_lines(const std::string& fstab);

/// A tree connect of DebugData that is not IPC$.
struct Tree {
  std::string unc;
  std::string share;  ///< the same in small letters
  std::string address;
  std::string origin;  ///< of a DFS link
  std::string access;  ///< as it stands there
  std::string state;   ///< by the kernel's words
};
struct DebugText {
  std::vector<Tree> trees;
  std::set<std::string> addresses;
  std::size_t waiting = 0;  ///< servers that are up and owe an answer

  std::set<std::string> states_of(const std::string& share) const;
  std::set<std::string> accesses_of(const std::string& share) const;
};
DebugText read_debug_text(const std::string& text);

/// Is there a reason in DebugData itself for what is said of it?
bool explained(const DebugText& debug, const std::string& message);

}  // namespace netuse::tests
