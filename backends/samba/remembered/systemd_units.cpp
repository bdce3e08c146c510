// SPDX-License-Identifier: MIT
#include <unordered_map>

#include "samba/remembered/definition_reader.hpp"
#include "samba/remembered/unit_file.hpp"
#include "samba/remembered/unit_set.hpp"
#include "text/ascii.hpp"
#include "text/in_quotes.hpp"
#include "text/shell_word.hpp"

/// systemd.mount(5), systemd.automount(5): units that people wrote, not those generated from fstab.
namespace netuse::inline v0::samba::remembered {

namespace {

/// A setting with the place of the last assignment.
struct Value {
  std::string text;
  std::string_view document;
  std::uint32_t line = 0;
};

/// What the fragment and its drop-ins say together.
struct MountUnit {
  Value what;
  Value where;
  Value type;
  Value options;
  bool generated = false;
};

Value* find(MountUnit& unit, std::string_view key) noexcept {
  if (key == "What") return &unit.what;
  if (key == "Where") return &unit.where;
  if (key == "Type") return &unit.type;
  return key == "Options" ? &unit.options : nullptr;
}

void read(const model::Document& document, MountUnit& unit, model::Snapshot& out) {
  if (!looks_like_unit(document.text) && !text::trim(document.text).empty())
    out.diagnose(Severity::warning, document.name, 1, "the text is no unit file; what it may define is not known");
  UnitSetting setting;
  for (UnitSettings settings(document.text); settings.next(setting);) {
    if (setting.section == "Unit" && setting.key == "SourcePath" && setting.value == "/etc/fstab")
      unit.generated = true;
    if (setting.section != "Mount") continue;
    if (Value* const value = find(unit, setting.key)) *value = {setting.value, document.name, setting.line};
  }
}

std::string_view stem_of(std::string_view name) noexcept {
  return name.substr(0, name.rfind('.'));
}

bool may_start(const UnitFiles& files) noexcept {
  return files.fragment != nullptr && files.fragment->readable() && !files.masked;
}

class Units {
 public:
  explicit Units(DefinitionReader& reader) : reader_(reader) {
    std::vector<std::string_view> made;
    for (std::size_t i = 0; i < reader.found.size(); ++i) {
      const std::string_view point = reader.found[i].mount_point;
      of_fstab_.emplace(point, i);
      made.push_back(reader.arena().join({unit_of_path(point), ".mount"}));
    }
    set_ = find_units(reader.evidence, made);
  }

  void run() {
    const model::Document* const links = reader_.evidence.find(systemd_links);
    if (links != nullptr && links->readable() && !links->text.empty() && links->text.find(" -> ") == std::string::npos)
      Place{reader_.out, systemd_links, 0}.lose(
          "the text has no link of a unit, which stands in a line as 'PATH -> TARGET'; which units are enabled is not "
          "known from it");
    for (const auto& [name, files] : set_)
      if (name.ends_with(".mount")) take(name, files);
  }

 private:
  void take(std::string_view name, const UnitFiles& files) {
    if (files.masked) return mask(name);
    if (!files.unread_link.empty())
      return Place{reader_.out, systemd_links, 0}.lose(
          "the unit " + text::in_quotes(name) + " is a link to " + text::in_quotes(files.unread_link) +
          ", which was not read; if it mounts an SMB share, that is not listed");
    MountUnit unit;
    if (files.fragment != nullptr && !usable(*files.fragment, reader_.out)) return;
    if (files.fragment != nullptr) read(*files.fragment, unit, reader_.out);
    for (const model::Document* const drop_in : files.drop_ins)
      if (usable(*drop_in, reader_.out)) read(*drop_in, unit, reader_.out);
    if (files.fragment == nullptr) return amend(name, unit);
    if (unit.generated || !is_smb_type(unit.type.text)) return;
    define(name, files, unit);
  }

  /// A masked unit hides the one that systemd makes of a line of fstab.
  void mask(std::string_view name) {
    const std::string path = path_of_unit(stem_of(name));
    const auto [begin, end] = of_fstab_.equal_range(path);
    for (auto it = begin; it != end; ++it) {
      Definition& definition = reader_.found[it->second];
      definition.persistent = definition.automount = false;
      Place{reader_.out, definition.document, definition.line}.note(
          text::in_quotes(path) + " does not come back at boot: its unit " + text::in_quotes(name) + " is masked");
    }
  }

  /// Drop-ins without a unit change the one that systemd makes of a line of fstab.
  void amend(std::string_view name, const MountUnit& unit) {
    const std::string path = path_of_unit(stem_of(name));
    const auto [begin, end] = of_fstab_.equal_range(std::string_view(path));
    for (auto it = begin; it != end; ++it) {
      Definition& definition = reader_.found[it->second];
      if (!unit.options.document.empty()) definition.user = user_of_unit(unit);
      if (!unit.what.document.empty()) definition.remote = remote_of(unit.what, definition.remote);
    }
  }

  std::string_view remote_of(const Value& what, std::string_view before) const {
    std::string source = what.text;
    const std::string_view remote =
        resolve_specifiers(source) ? to_unc(reader_.arena().copy(source), reader_.arena()) : std::string_view();
    if (!split_unc(remote).share.empty()) return remote;
    Place{reader_.out, what.document, what.line}.lose("What=" + text::in_quotes(what.text) +
                                                      " is not of the form //host/share; what fstab says is listed");
    return before;
  }

  std::string_view user_of_unit(const MountUnit& unit) const {
    return user_of(reader_.arena().copy(unit.options.text), {reader_.out, unit.options.document, unit.options.line},
                   Variables::unit);
  }

  void define(std::string_view name, const UnitFiles& files, MountUnit& unit) {
    const std::string_view stem = stem_of(name);
    const bool told = !unit.what.document.empty();
    const Place place{reader_.out, told ? unit.what.document : std::string_view(files.fragment->name), unit.what.line};
    if (stem.find('@') != std::string_view::npos)
      return place.lose("mount units cannot be templates or instances of one: systemd refuses this one; not listed");
    if (!resolve_specifiers(unit.what.text) || !resolve_specifiers(unit.where.text))
      return place.lose("What= or Where= holds a specifier that only systemd can resolve; not listed");
    const std::string_view remote = to_unc(reader_.arena().copy(unit.what.text), reader_.arena());
    if (split_unc(remote).share.empty())
      return place.lose("What=" + text::in_quotes(unit.what.text) + " is not of the form //host/share; not listed");
    const std::string_view mount_point = mount_point_of(stem, unit, place);
    if (mount_point.data() == nullptr) return;
    const bool automount = is_automounted(stem);
    reader_.found.push_back({.remote = remote,
                             .mount_point = mount_point,
                             .user = user_of_unit(unit),
                             .persistent = files.enabled || automount,
                             .noauto = !files.enabled,
                             .automount = automount,
                             .kind = Definition::Kind::unit,
                             .document = place.document,
                             .line = place.line,
                             .point_at = {unit.where.document, unit.where.line},
                             .user_at = {unit.options.document, unit.options.line}});
  }

  /// The name of the unit has to say the same as Where=.
  std::string_view mount_point_of(std::string_view stem, const MountUnit& unit, const Place& place) const {
    const std::string named = path_of_unit(stem);
    const std::string& where = unit.where.text.empty() ? named : unit.where.text;
    const std::string_view path = clean_path(reader_.arena().copy(where), reader_.arena());
    if (path.data() != nullptr && path == named) return path;
    place.lose("Where=" + text::in_quotes(unit.where.text) +
               " does not fit the name of the unit: systemd refuses it (systemd-escape -p --suffix=mount -- " +
               text::shell_word(unit.where.text) + " gives the right name); not listed");
    return {};
  }

  /// Starts its .automount by itself?
  bool is_automounted(std::string_view stem) const {
    const auto at = set_.find(std::string(stem) + ".automount");
    return at != set_.end() && at->second.enabled && may_start(at->second);
  }

  DefinitionReader& reader_;
  UnitSet set_;
  std::unordered_multimap<std::string_view, std::size_t> of_fstab_;  ///< by mount point
};

}  // namespace

void read_systemd_units(DefinitionReader& reader) {
  Units(reader).run();
}

}  // namespace netuse::inline v0::samba::remembered
