// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The lines of autofs masters and maps (auto.master(5), autofs(5)): one grammar of words, quotes and continuations.
namespace netuse::inline v0::samba::remembered {

/// One logical line, cut into words: quotes removed, backslashes resolved.
struct AutofsLine {
  std::vector<std::string> words;
  std::uint32_t number = 0;  ///< of its first line
  std::size_t size = 0;      ///< in bytes
};

/// What autofs itself takes (MAPENT_MAX_LEN); an entry that was longer is kept as its key and a mark.
inline constexpr std::size_t longest_autofs_entry = 16384;
inline constexpr std::string_view overlong_mark = "-!overlong";
inline bool is_marked_overlong(const AutofsLine& line) noexcept {
  return line.words.size() == 2 && line.words[1] == overlong_mark;
}

class AutofsLines {
 public:
  explicit AutofsLines(std::string_view text) noexcept : rest_(text) {}
  bool next(AutofsLine& line);

 private:
  std::string_view rest_;
  std::uint32_t number_ = 0;
};

/// One mount point of a master.
struct AutofsMount {
  std::string directory;  ///< "/-" for a direct map
  std::string map;        ///< the path of the map's file; empty where it is no file
  std::string source;     ///< the map as the master names it
  std::string options;    ///< of all entries of the map
  std::uint32_t line = 0;
};

/// What a master says. `path` is the master's own: maps without a folder stand beside it.
struct AutofsMaster {
  std::vector<AutofsMount> mounts;
  std::vector<AutofsMount> includes;   ///< `+map`, only `source` and `line` are set
  std::vector<std::uint32_t> foreign;  ///< lines that are neither
};
AutofsMaster parse_autofs_master(std::string_view path, std::string_view text);

/// The files that the maps of a master stand in: what a collector has to read besides.
std::vector<std::string> autofs_map_files(std::string_view path, std::string_view text);

/// Is it the name of a master: /etc/auto.master, /etc/auto.master.d/x.autofs, or the same in /etc/autofs?
bool is_autofs_master(std::string_view path) noexcept;

}  // namespace netuse::inline v0::samba::remembered
