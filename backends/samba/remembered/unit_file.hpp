// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// The syntax of systemd's unit files (systemd.syntax(7), systemd.unit(5)) as far as mounts need it.
namespace netuse::inline v0::samba::remembered {

/// One `Key=value`: continued lines are joined, comments left out.
struct UnitSetting {
  std::string_view section;
  std::string key;
  std::string value;
  std::uint32_t line = 0;  ///< where it begins
};

/// Walks over the settings of a unit file or drop-in.
class UnitSettings {
 public:
  explicit UnitSettings(std::string_view text) noexcept : rest_(text) {}
  bool next(UnitSetting& setting);

 private:
  bool next_line(std::string_view& line) noexcept;

  std::string_view rest_;
  std::string_view section_;
  std::uint32_t line_ = 0;
};

/// Does the text hold a section or a comment, as a unit file does?
bool looks_like_unit(std::string_view text) noexcept;
/// Replaces `%%` by a percent sign; false if there is another specifier, which only systemd can resolve.
bool resolve_specifiers(std::string& value);
/// "mnt-kd\x2dshare" -> "/mnt/kd-share", as systemd-escape --unescape --path does it; empty if it is no path.
std::string path_of_unit(std::string_view stem);
/// The way back, as systemd-escape --path does it.
std::string unit_of_path(std::string_view path);

}  // namespace netuse::inline v0::samba::remembered
