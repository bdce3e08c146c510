// SPDX-License-Identifier: MIT
#include "samba/notation/mount_option.hpp"

#include <algorithm>
#include <cstdint>

#include "text/ascii.hpp"

namespace netuse::inline v0::samba::inline notation {

namespace {

using enum OptionValue;

constexpr std::string_view without_quotes(std::string_view text) noexcept {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return text;
  return text.substr(1, text.size() - 2);
}

/// Where the next comma outside double quotes is, or the end.
std::size_t end_of_option(std::string_view rest) noexcept {
  const std::size_t comma = std::min(rest.find(','), rest.size());
  if (rest.substr(0, comma).find('"') == std::string_view::npos) return comma;
  std::size_t end = 0;
  for (bool quoted = false; end < rest.size() && (quoted || rest[end] != ','); ++end)
    if (rest[end] == '"') quoted = !quoted;
  return end;
}

/// The value as it is kept; nothing where the option has none, or none of its kind.
std::string_view kept_value(const MountOption& option, OptionValue kind, Variables variables) noexcept {
  if (kind == user || kind == domain) return name_without_password(option.value, variables);
  if (kind == remote)
    return option.value.find_first_of("@=") == std::string_view::npos ? option.value : std::string_view();
  return fits(kind, option.value) ? option.value : std::string_view();
}

/// Is a variable written at the start of `text`, which begins with a percent sign? Its length, or 0.
std::size_t variable_size(std::string_view text, Variables variables) noexcept {
  if (variables == Variables::unit) return text.size() == 2 && text[1] != '%' ? 2 : 0;
  if (variables != Variables::pam_mount || !text.starts_with("%(")) return 0;
  const std::size_t end = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_", 2);
  return end != std::string_view::npos && end > 2 && end < 34 && text[end] == ')' ? end + 1 : 0;
}

/// What no name of a user or domain holds, and what parts it from a password.
bool ends_name(unsigned char c) noexcept {
  return c < ' ' || c == '%' || std::string_view(":;|=,*?<>[]\"").find(static_cast<char>(c)) != std::string_view::npos;
}

/// Does an escape stand at the start, by which a character could be meant that ends the name? The kernel writes blanks
/// and the backslash behind a domain so. (A backslash before the name of a user may look like another: `CORP\xabi`.)
bool is_foreign_escape(std::string_view text, Variables variables) noexcept {
  if (!text.starts_with('\\')) return false;
  if (variables == Variables::printed && (text.starts_with("\\040") || text.starts_with("\\134"))) return false;
  const bool hex = text.substr(1).starts_with('x');
  const std::string_view digits = hex ? text.substr(2, 2) : text.substr(1, 3);
  const auto code = text::number<std::uint32_t>(digits, hex ? 16 : 8);
  if (!code || digits.size() != (hex ? 2U : 3U) || *code > 0xFF) return false;
  return *code == ' ' || *code == '\\' || ends_name(static_cast<unsigned char>(*code));
}

}  // namespace

bool MountOptionWalk::next(MountOption& option) noexcept {
  while (!rest_.empty()) {
    const std::size_t end = end_of_option(rest_);
    spelled_ = rest_.substr(0, end);
    rest_ = end < rest_.size() ? rest_.substr(end + 1) : std::string_view();
    const std::string_view text = text::trim(spelled_);
    if (text.empty()) continue;
    const auto parts = text::cut(text, '=');
    option = {.key = parts.head, .value = without_quotes(parts.tail), .has_value = parts.found};
    return true;
  }
  return false;
}

std::string_view name_without_password(std::string_view name, Variables variables) noexcept {
  for (std::size_t at = 0; at < name.size(); ++at) {
    const std::size_t variable = name[at] == '%' ? variable_size(name.substr(at), variables) : 0;
    if (variable != 0) {
      at += variable - 1;
    } else if (is_foreign_escape(name.substr(at), variables) || ends_name(static_cast<unsigned char>(name[at]))) {
      const std::string_view kept = name.substr(0, at);
      // `ann key=value`: the key is no part of the name.
      return name[at] == '=' ? kept.substr(0, kept.find_last_of(' ')) : kept;
    }
  }
  return name;
}

std::string keep_known_options(std::string_view options, Variables variables) {
  std::string kept;
  MountOption option;
  for (MountOptionWalk walk(options); walk.next(option);) {
    const OptionValue kind = value_of_option(option.key);
    if (kind == unknown) continue;
    if (!kept.empty()) kept += ',';
    kept += option.key;
    if (!option.has_value || kind == none) continue;
    const std::string_view value = kept_value(option, kind, variables);
    const bool quoted = value.find(',') != std::string_view::npos;  // a name in quotes
    kept.append(quoted ? "=\"" : "=").append(value).append(quoted ? "\"" : "");
  }
  return kept;
}

bool has_only_known_options(std::string_view options) noexcept {
  MountOption option;
  for (MountOptionWalk walk(options); walk.next(option);) {
    const OptionValue kind = value_of_option(option.key);
    if (kind == unknown || (kind == none && option.has_value)) return false;
    if (option.has_value && kept_value(option, kind, Variables::printed).size() != option.value.size()) return false;
  }
  return true;
}

}  // namespace netuse::inline v0::samba::inline notation
