// SPDX-License-Identifier: MIT
#include <algorithm>

#include "samba/notation/line_writer.hpp"
#include "samba/notation/mount_option.hpp"
#include "samba/notation/smb_source.hpp"
#include "samba/remembered/autofs_master.hpp"
#include "samba/remembered/definition_reader.hpp"
#include "samba/remembered/keep.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

constexpr std::string_view name_characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._+-/";

/// One word as a map writes it: what would end it or begin a quotation is escaped.
std::string written(std::string_view word) {
  if (word.empty()) return "\"\"";
  std::string out;
  for (const char c : word) {
    if (text::is_space(c) || c == '"' || c == '\\' || (c == '#' && out.empty())) out += '\\';
    out += c;
  }
  return out;
}

/// Where a map stands: the path or the name of a file, a program or a table; of a directory's query only its kind.
std::string kept_map(std::string_view source) {
  if (source == "-hosts" || source == "-null") return std::string(source);
  const auto typed = text::cut(source, ':');
  const std::string_view place = typed.found ? typed.tail : source;
  const std::string_view kind = typed.found ? source.substr(0, typed.head.size() + 1) : std::string_view();
  const bool named = !place.empty() && place.find_first_not_of(name_characters) == std::string_view::npos;
  const bool kind_named = kind.find_first_not_of("abcdefghijklmnopqrstuvwxyz,:") == std::string_view::npos;
  if (!kind_named) return "?";
  return std::string(kind).append(named ? place : "?");
}

/// All words of options as one, with a dash; empty where none is known.
std::string kept_options(const std::string& word) {
  const bool dash = word.starts_with('-');
  const std::string kept = keep_known_options(std::string_view(word).substr(dash ? 1 : 0), Variables::map);
  return kept.empty() ? std::string() : " " + written("-" + kept);
}

bool says_smb(std::string_view options) noexcept {
  MountOption option;
  for (MountOptionWalk walk(options); walk.next(option);)
    if (option.key == "fstype" && is_smb_type(option.value)) return true;
  return false;
}

std::string kept_master_line(const AutofsLine& line) {
  if (line.words[0].starts_with('+')) return "+" + written(kept_map(std::string_view(line.words[0]).substr(1)));
  if (!line.words[0].starts_with('/') || line.words.size() < 2) return std::string(foreign_mark);
  std::string kept = written(line.words[0]) + " " + written(kept_map(line.words[1]));
  for (std::size_t i = 2; i < line.words.size(); ++i)
    if (!line.words[i].starts_with("--")) kept += kept_options(line.words[i]);
  return kept;
}

/// `key [-options] [/offset [-options] location]...`, as far as it is of SMB.
class KeptEntry {
 public:
  std::string of(const AutofsLine& line) {
    kept_ = written(line.words[0]);
    for (std::size_t i = 1; i < line.words.size(); ++i) take(line.words[i]);
    if (line.size > longest_autofs_entry || is_marked_overlong(line))
      return smb_ || is_marked_overlong(line) ? written(line.words[0]).append(" ").append(overlong_mark)
                                              : std::string();
    return smb_ ? kept_ : std::string();
  }

 private:
  void take(const std::string& word) {
    const bool local = word.starts_with(':');
    const std::string_view location = std::string_view(word).substr(local ? 1 : 0);
    if (word.starts_with('-')) {
      smb_ = smb_ || says_smb(std::string_view(word).substr(1));
      kept_ += kept_options(word);
    } else if (begins_as_remote(location) && !holds_option(location)) {
      smb_ = true;
      kept_.append(" ").append(local ? ":" : "").append(written(without_password(location)));
    } else if (word.starts_with('/')) {
      kept_.append(" ").append(written(word));
    } else {
      kept_ += " ?";
    }
  }

  std::string kept_;
  bool smb_ = false;
};

/// A script, whatever stands above its first command.
bool is_program(std::string_view text) noexcept {
  return text.starts_with("#!") || text.find("\n#!") != std::string_view::npos;
}

}  // namespace

std::string keep_autofs_master(std::string_view text) {
  LineWriter kept;
  AutofsLine line;
  for (AutofsLines lines(text); lines.next(line);)
    if (const std::string some = kept_master_line(line); !some.empty()) kept.put(line.number, some);
  return kept.take();
}

std::string keep_autofs_map(std::string_view text) {
  if (is_program(text)) return "#!\n";
  LineWriter kept;
  AutofsLine line;
  for (AutofsLines lines(text); lines.next(line);) {
    if (line.words[0].find('=') != std::string::npos) continue;  // an assignment, and no key
    const bool include = line.words[0].starts_with('+');
    const std::string some =
        include ? "+" + written(kept_map(std::string_view(line.words[0]).substr(1))) : KeptEntry().of(line);
    if (!some.empty()) kept.put(line.number, some);
  }
  return kept.take();
}

}  // namespace netuse::inline v0::samba::remembered
