// SPDX-License-Identifier: MIT
#include "samba/remembered/autofs_master.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "text/ascii.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

/// Takes one word off the front of `rest`. Inside quotes a backslash is a backslash; outside it takes the next
/// character as it is, and before a line feed it continues the line.
class WordCutter {
 public:
  WordCutter(std::string_view& rest, std::uint32_t& lines) : rest_(rest), lines_(lines) {}

  bool next(std::string& word) {
    skip_blanks();
    if (rest_.empty() || rest_.front() == '\n') return false;
    word.clear();
    quote_ = false;
    while (!rest_.empty() && rest_.front() != '\n' && (quote_ || !text::is_space(rest_.front()))) take(word);
    return true;
  }
  void skip_line() {
    while (!rest_.empty() && rest_.front() != '\n') drop(continues() ? continuation() : 1);
  }

 private:
  std::size_t continuation() const noexcept { return rest_.starts_with("\\\r\n") ? 3 : 2; }
  bool continues() const noexcept { return rest_.starts_with("\\\n") || rest_.starts_with("\\\r\n"); }
  void drop(std::size_t count) {
    if (count > 1) lines_ += static_cast<std::uint32_t>(std::ranges::count(rest_.substr(0, count), '\n'));
    rest_.remove_prefix(count);
  }
  void skip_blanks() {
    while (!rest_.empty() && rest_.front() != '\n' && (text::is_space(rest_.front()) || continues()))
      drop(continues() ? continuation() : 1);
  }
  void take(std::string& word) {
    const char c = rest_.front();
    if (continues()) return drop(continuation());
    drop(1);
    if (c == '"') {
      quote_ = !quote_;
    } else if (c == '\\' && !quote_ && !rest_.empty() && rest_.front() != '\n') {
      word += rest_.front();
      drop(1);
    } else {
      word += c;
    }
  }

  std::string_view& rest_;
  std::uint32_t& lines_;
  bool quote_ = false;
};

/// The folder that maps named without one stand in: that of the master itself, not that of its parts.
std::string_view map_folder(std::string_view master) noexcept {
  constexpr std::string_view parts = "/auto.master.d/";
  const std::size_t at = master.find(parts);
  return at != std::string_view::npos ? master.substr(0, at + 1) : master.substr(0, master.rfind('/') + 1);
}

/// `[type[,format]:]map` as a path: a file of the sun format, named or implied.
std::string map_path(std::string_view source, std::string_view master) {
  const auto typed = text::cut(source, ':');
  if (typed.found && typed.head != "file" && typed.head != "file,sun") return {};
  const std::string_view name = typed.found ? typed.tail : source;
  if (name.empty() || name.front() == '-') return {};
  return name.front() == '/' ? std::string(name) : std::string(map_folder(master)).append(name);
}

/// The words after the map: `-fstype=cifs,ro`, `--timeout=60`, `nodev`.
std::string options_of(const AutofsLine& line) {
  std::string options;
  for (std::size_t i = 2; i < line.words.size(); ++i) {
    const std::string_view word = line.words[i];
    if (word.starts_with("--")) continue;
    if (!options.empty()) options += ',';
    options += word.starts_with('-') ? word.substr(1) : word;
  }
  return options;
}

}  // namespace

bool AutofsLines::next(AutofsLine& line) {
  while (!rest_.empty()) {
    line.words.clear();
    line.number = ++number_;
    const std::size_t before = rest_.size();
    WordCutter cutter(rest_, number_);
    std::string word;
    while (cutter.next(word)) {
      if (line.words.empty() && word.starts_with('#')) {
        cutter.skip_line();
        break;
      }
      line.words.push_back(std::move(word));
    }
    line.size = before - rest_.size();
    if (!rest_.empty()) rest_.remove_prefix(1);
    if (!line.words.empty()) return true;
  }
  return false;
}

AutofsMaster parse_autofs_master(std::string_view path, std::string_view text) {
  AutofsMaster master;
  AutofsLine line;
  for (AutofsLines lines(text); lines.next(line);) {
    if (line.words[0].starts_with('+'))
      master.includes.push_back({.source = line.words[0].substr(1), .line = line.number});
    else if (line.words[0].starts_with('/') && line.words.size() > 1)
      master.mounts.push_back({.directory = line.words[0],
                               .map = map_path(line.words[1], path),
                               .source = line.words[1],
                               .options = options_of(line),
                               .line = line.number});
    else
      master.foreign.push_back(line.number);
  }
  return master;
}

std::vector<std::string> autofs_map_files(std::string_view path, std::string_view text) {
  std::vector<std::string> files;
  std::set<std::string> seen;
  for (AutofsMount& mount : parse_autofs_master(path, text).mounts)
    if (!mount.map.empty() && seen.insert(mount.map).second) files.push_back(std::move(mount.map));
  return files;
}

bool is_autofs_master(std::string_view path) noexcept {
  constexpr auto folders = std::to_array<std::string_view>({"/etc/", "/etc/autofs/"});
  return std::ranges::any_of(folders, [&](std::string_view folder) {
    if (!path.starts_with(folder)) return false;
    const std::string_view rest = path.substr(folder.size());
    return rest == "auto.master" || (rest.starts_with("auto.master.d/") && rest.ends_with(".autofs"));
  });
}

}  // namespace netuse::inline v0::samba::remembered
