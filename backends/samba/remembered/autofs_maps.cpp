// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <utility>

#include "samba/remembered/autofs_master.hpp"
#include "samba/remembered/definition_reader.hpp"
#include "text/ascii.hpp"

/// autofs(5): maps in files. Programs, name services and the amd format are not read.
namespace netuse::inline v0::samba::remembered {

namespace {

constexpr std::string_view not_followed = " is not read: SMB mounts that it defines are not listed";
constexpr std::string_view not_read = " is not read (only map files are): SMB mounts that it defines are not listed";

// What autofs itself takes: PATH_MAX. It bounds what an entry can cost us, too.
// A map that many masters name stands for as many mounts each time.
constexpr std::size_t most_definitions = 100'000;
constexpr std::size_t longest_source = 4096;

/// `$NAME` or `${NAME}`; a dollar sign at the end of a share's name is a dollar sign.
bool has_variable(std::string_view text) noexcept {
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    const char next = at + 1 < text.size() ? text::lower(text[at + 1]) : ' ';
    if (next == '{' || next == '_' || text::is_digit(next) || (next >= 'a' && next <= 'z')) return true;
  }
  return false;
}

/// An ampersand stands for the key. Empty if that gets too long.
std::string with_key(std::string_view text, std::string_view key) {
  std::string out;
  for (const char c : text) {
    if (out.size() > longest_source) return {};
    if (c == '&')
      out += key;
    else
      out += c;
  }
  return out;
}

bool mounts_smb(std::string_view options) noexcept {
  bool smb = false;
  MountOption option;
  for (MountOptionWalk walk(options); walk.next(option);)
    if (option.key == "fstype") smb = is_smb_type(option.value);
  return smb;
}

std::string joined(std::string_view left, std::string_view right) {
  std::string out(left);
  if (!left.empty() && !right.empty()) out += ',';
  return out += right;
}

/// One line of a map while its words are read: `key [-options] [/offset [-options] location]…`.
class MapEntry {
 public:
  MapEntry(const AutofsMount& mount, const AutofsLine& line, const Place& place, DefinitionReader& reader)
      : mount_(mount), line_(line), place_(place), reader_(reader), common_(mount.options) {}

  void read() {
    for (std::size_t i = 1; i < line_.words.size(); ++i) take(line_.words[i]);
    if (!located_ && mounts_smb(options()))
      place_.lose("the entry " + quoted(line_.words[0]) + " has no location of the form ://host/share; not listed");
  }

 private:
  std::string options() const { return joined(common_, own_); }

  void take(std::string_view word) {
    if (word.starts_with('-')) {
      // Options before the first offset are those of every offset.
      (offset_.empty() ? common_ : own_) = joined(offset_.empty() ? common_ : own_, word.substr(1));
    } else if (word.starts_with('/') && !word.starts_with("//")) {
      offset_ = word;
      own_.clear();
    } else if (!located_ || !offset_.empty()) {
      located_ = true;
      if (mounts_smb(options())) define(word);
    }
  }

  void define(std::string_view location) {
    const std::string& key = line_.words[0];
    if (key.find('*') != std::string::npos) return define_wildcard(key, location);
    const std::string source = with_key(location.starts_with(':') ? location.substr(1) : location, key);
    const std::string path = (mount_.directory == "/-" ? key : mount_.directory + "/" + key) + offset_;
    if (has_variable(source) || has_variable(path))
      return place_.lose("the entry " + quoted(key) +
                         " holds a variable that autofs resolves when it mounts; not listed");
    const std::string_view remote = to_unc(reader_.arena().copy(source), reader_.arena());
    const std::string_view mount_point = clean_path(reader_.arena().copy(path), reader_.arena());
    if (!location.starts_with(':') || split_unc(remote).share.empty())
      return place_.lose("the location " + quoted(location) + " is not of the form ://host/share; not listed");
    if (mount_point.data() == nullptr || (mount_.directory != "/-" && key.find('/') != std::string::npos))
      return place_.lose("the key " + quoted(key) + " does not fit a map of " + quoted(mount_.directory) +
                         "; not listed");
    reader_.found.push_back({.remote = remote,
                             .mount_point = mount_point,
                             .user = user_of(reader_.arena().copy(options()), place_, Variables::map),
                             .persistent = true,
                             .noauto = true,
                             .automount = true,
                             .kind = Definition::Kind::autofs,
                             .document = place_.document,
                             .line = place_.line});
  }

  void define_wildcard(std::string_view key, std::string_view location) {
    place_.note("the wildcard key mounts what is asked for: it names no connection");
    if (key != "*" || mount_.directory == "/-") return;
    const std::string_view source = location.starts_with(':') ? location.substr(1) : location;
    const std::string_view folder = clean_path(reader_.arena().copy(mount_.directory), reader_.arena());
    reader_.found.push_back(
        {.remote = has_variable(source) ? std::string_view() : to_unc(reader_.arena().copy(source), reader_.arena()),
         .mount_point = clean_path(reader_.arena().join({folder, "/*", offset_}), reader_.arena()),
         .persistent = true,
         .noauto = true,
         .automount = true,
         .kind = Definition::Kind::autofs,
         .document = place_.document,
         .line = place_.line,
         .wildcard_folder = folder});
  }

  const AutofsMount& mount_;
  const AutofsLine& line_;
  const Place& place_;
  DefinitionReader& reader_;
  std::string common_;
  std::string own_;
  std::string offset_;
  bool located_ = false;
};

void read_map(const model::Document& map, const AutofsMount& mount, DefinitionReader& reader) {
  if (map.text.starts_with("#!"))
    return Place{reader.out, map.name, 1}.note(
        "the map is a program, which is not run: SMB mounts that it would name are not listed");
  AutofsLine line;
  for (AutofsLines lines(map.text); lines.next(line);) {
    const Place place{reader.out, map.name, line.number};
    if (line.words[0].starts_with('+'))
      place.note("the included map " + quoted(line.words[0].substr(1)) + std::string(not_followed));
    else if (line.size > longest_autofs_entry || is_marked_overlong(line))
      place.lose("the entry " + quoted(line.words[0]) + " is longer than autofs reads; not listed");
    else
      MapEntry(mount, line, place, reader).read();
  }
}

class Masters {
 public:
  explicit Masters(DefinitionReader& reader) : reader_(reader) {}

  void read(const model::Document& document) {
    if (!usable(document, reader_.out)) return;
    const AutofsMaster master = parse_autofs_master(document.name, document.text);
    for (const AutofsMount& include : master.includes)
      if (!include.source.starts_with("dir:"))
        Place{reader_.out, document.name, include.line}.note("the included map " + quoted(include.source) +
                                                             std::string(not_followed));
    for (const AutofsMount& mount : master.mounts) read(mount, {reader_.out, document.name, mount.line});
    ForeignLines foreign;
    for (const std::uint32_t line : master.foreign) foreign.add(line);
    foreign.tell(reader_.out, document.name, "a line of auto.master(5)");
  }

 private:
  void read(const AutofsMount& mount, const Place& place) {
    // autofs takes the first map of an indirect mount point.
    // A direct map says the same wherever it is named.
    const bool is_direct = mount.directory == "/-";
    if (!directories_.insert(is_direct ? "/-" + mount.map + " " + mount.options : mount.directory).second) return;
    if (mount.source == "-hosts" || mount.source == "-null") return;
    const model::Document* const map = mount.map.empty() ? nullptr : reader_.evidence.find(mount.map);
    if (map != nullptr && map->error == "ENOENT")
      return place.note("the map " + quoted(mount.source) + " is not there");
    if (map == nullptr && !mount.map.empty())
      return place.note("the map " + quoted(mount.source) +
                        " is not among the documents: SMB mounts that it defines are not listed");
    if (map == nullptr) return place.note("the map " + quoted(mount.source) + std::string(not_read));
    if (reader_.found.size() >= most_definitions) {
      if (!std::exchange(told_, true))
        place.lose("masters and maps name more than " + std::to_string(most_definitions) +
                   " connections; those of this map and of later ones are not listed");
      return;
    }
    if (usable(*map, reader_.out)) read_map(*map, mount, reader_);
  }

  DefinitionReader& reader_;
  std::set<std::string> directories_;
  bool told_ = false;
};

}  // namespace

void read_autofs_maps(DefinitionReader& reader) {
  Masters masters(reader);
  for (const model::Document& document : reader.evidence.documents())
    if (is_autofs_master(document.name)) masters.read(document);
}

}  // namespace netuse::inline v0::samba::remembered
