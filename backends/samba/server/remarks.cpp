// SPDX-License-Identifier: MIT
#include "samba/server/remarks.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

constexpr std::string_view noise = "WARNING";  // what is kept of it

/// Where smbstatus says one of these words, wherever in the line.
constexpr auto known_remarks = std::to_array<std::pair<std::string_view, Said>>({
    {"only works as root", Said::needs_root},
    {"NT_STATUS_ACCESS_DENIED", Said::needs_root},
    {"tdb not initialised", Said::never_ran},
    {"This is normal if an SMB client", Said::never_ran},
    {"run testparm to debug it", Said::no_configuration},
    {"JSON support not available", Said::no_json},
    {"nvalid option", Said::bad_option},
    {"nknown option", Said::bad_option},
    {"No locked files", Said::no_locks},
});

/// A remark, and the words that make the line one.
struct Remark {
  Said said = Said::nothing;
  std::string_view words;
};

Remark remark_in(std::string_view line) noexcept {
  line = text::trim(line);
  if (begins_with_one_of(line, about_configuration)) return {Said::noise, noise};
  for (const auto& [words, said] : known_remarks)
    if (holds(line, words)) return {said, words};
  if (begins_with_one_of(line, other_noise)) return {Said::noise, noise};
  return {};
}

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

/// Quotation marks and parameters are signs of a configuration that is quoted.
bool may_quote(std::string_view line) noexcept {
  constexpr std::size_t longest = 400;
  return line.size() > longest || line.find_first_of("\"=%") != std::string_view::npos;
}

}  // namespace

bool Remarks::note(std::string_view line) noexcept {
  const Said said = remark_in(line).said;
  needs_root |= said == Said::needs_root;
  never_ran |= said == Said::never_ran;
  no_configuration |= said == Said::no_configuration;
  no_json |= said == Said::no_json;
  bad_option |= said == Said::bad_option;
  no_locks |= said == Said::no_locks;
  return said != Said::nothing;
}

std::string_view failure_in(std::string_view line) noexcept {
  line = text::trim(line);
  if (begins_with_one_of(line, about_configuration) || may_quote(line)) return {};
  if (std::ranges::none_of(failures, [&](std::string_view words) { return holds(line, words); })) return {};
  return line.substr(0, 200);
}

std::string_view keep_remark(std::string_view line) noexcept {
  if (const std::string_view failure = failure_in(line); !failure.empty()) return failure;
  const Remark remark = remark_in(line);
  return remark.said == Said::nothing || remark.said == Said::noise || may_quote(line) ? remark.words
                                                                                       : text::trim(line);
}

void mark_remark(std::string_view line, model::Keywords& into) {
  // Who speaks, and what of: the program and its data bases.
  for (const std::string_view name : {"smbstatus", "sessionid.", "locking.", "brlock.", "smb client", "SMB client"})
    if (const std::size_t at = line.find(name); at != std::string_view::npos) into.keep(line.substr(at, name.size()));
  const auto mark_one = [&](std::string_view words) {
    if (const std::size_t at = line.find(words); at != std::string_view::npos) into.keep(line.substr(at, words.size()));
  };
  for (const std::string_view words : about_configuration) mark_one(words);
  for (const std::string_view words : other_noise) mark_one(words);
  for (const auto& remark : known_remarks) mark_one(remark.first);
  for (const std::string_view words : failures) mark_one(words);
}

std::string keep_known_lines(std::string_view program_errors) {
  std::string kept;
  text::Lines lines(program_errors);
  std::string_view line;
  while (lines.next(line)) {
    const Said said = remark_in(line).said;
    const bool remark = said != Said::nothing && said != Said::noise && !may_quote(line);
    if (remark || !failure_in(line).empty()) (kept += line) += '\n';
  }
  return kept;
}

}  // namespace netuse::inline v0::samba::server
