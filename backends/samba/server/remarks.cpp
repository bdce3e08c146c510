// SPDX-License-Identifier: MIT
#include "samba/server/remarks.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::server {

namespace {

enum class Said : std::uint8_t {
  nothing,
  noise,
  needs_root,
  never_ran,
  no_configuration,
  no_json,
  bad_option,
  no_locks,
};

bool holds(std::string_view line, std::string_view words) noexcept {
  return line.find(words) != std::string_view::npos;
}

template <class List>
bool begins_with_one_of(std::string_view line, const List& list) noexcept {
  return std::ranges::any_of(list, [&](std::string_view words) { return line.starts_with(words); });
}

/// Samba's remarks about its configuration. They quote it, so no other words in them mean anything.
constexpr auto about_configuration = std::to_array<std::string_view>({
    "Ignoring unknown parameter",
    "Unknown parameter",
    "WARNING",
    "Load smb config",
    "Loaded services",
    "Processing section",
    "using configfile",
    "rlimit_max",
    "root's password",
});
constexpr auto other_noise = std::to_array<std::string_view>({"tdb(", "Failed to", "Samba version"});

Said said_in(std::string_view line) noexcept {
  line = text::trim(line);
  if (begins_with_one_of(line, about_configuration)) return Said::noise;
  if (holds(line, "only works as root") || holds(line, "NT_STATUS_ACCESS_DENIED")) return Said::needs_root;
  if (holds(line, "tdb not initialised") || holds(line, "This is normal if an SMB client")) return Said::never_ran;
  if (holds(line, "run testparm to debug it")) return Said::no_configuration;
  if (holds(line, "JSON support not available")) return Said::no_json;
  if (holds(line, "nvalid option") || holds(line, "nknown option")) return Said::bad_option;
  if (holds(line, "No locked files")) return Said::no_locks;
  return begins_with_one_of(line, other_noise) ? Said::noise : Said::nothing;
}

/// Quotation marks and parameters are signs of a configuration that is quoted.
bool may_quote(std::string_view line) noexcept {
  constexpr std::size_t longest = 400;
  return line.size() > longest || line.find_first_of("\"=%") != std::string_view::npos;
}

}  // namespace

bool Remarks::note(std::string_view line) noexcept {
  const Said said = said_in(line);
  needs_root |= said == Said::needs_root;
  never_ran |= said == Said::never_ran;
  no_configuration |= said == Said::no_configuration;
  no_json |= said == Said::no_json;
  bad_option |= said == Said::bad_option;
  no_locks |= said == Said::no_locks;
  return said != Said::nothing;
}

std::string_view failure_in(std::string_view line) noexcept {
  constexpr auto failures = std::to_array<std::string_view>({
      "error while loading shared libraries",
      "symbol lookup error",
      "command not found",
      "No such file or directory",
      "Permission denied",
      "Input/output error",
      "Failed to initialize",
      "Failed to initialise",
      "Failed to open",
      "Could not initialize",
      "Could not initialise",
      "Could not open",
      "Unable to open",
      "Can't initialise",
      "Can't load",
  });
  line = text::trim(line);
  if (begins_with_one_of(line, about_configuration) || may_quote(line)) return {};
  if (std::ranges::none_of(failures, [&](std::string_view words) { return holds(line, words); })) return {};
  return line.substr(0, 200);
}

std::string keep_known_lines(std::string_view program_errors) {
  std::string kept;
  text::Lines lines(program_errors);
  std::string_view line;
  while (lines.next(line)) {
    const Said said = said_in(line);
    const bool remark = said != Said::nothing && said != Said::noise && !may_quote(line);
    if (remark || !failure_in(line).empty()) (kept += line) += '\n';
  }
  return kept;
}

}  // namespace netuse::inline v0::samba::server
