// SPDX-License-Identifier: MIT
#include "samba/remembered/definition_reader.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

constexpr std::size_t longest_quotation = 120;

/// What the options say about the logon.
struct Logon {
  std::string_view user;
  std::string_view domain;
  bool nobody = false;  ///< a guest, or many users
};

void take(Logon& logon, const Option& option) noexcept {
  const std::string_view key = option.key;
  // `user` alone lets any user mount; only with a value it names one.
  if ((key == "user" || key == "username") && !option.value.empty()) logon.user = option.value;
  if (key == "dom" || key == "domain" || key == "workgroup") logon.domain = option.value;
  if (key == "guest" || key == "multiuser" || (key == "sec" && option.value == "none")) logon.nobody = true;
}

/// Of the old form user=name%password, whose password is removed already. A percent sign can be a variable, too.
std::string_view without_password(std::string_view user, std::string_view marks) noexcept {
  if (marks.find('%') == std::string_view::npos) return text::cut(user, '%').head;
  const std::size_t end = user.find("%[removed]");
  return user.substr(0, end);
}

constexpr std::string_view without_quotes(std::string_view text) noexcept {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return text;
  return text.substr(1, text.size() - 2);
}

}  // namespace

std::string quoted(std::string_view text) {
  const std::string out = "'" + text::to_utf8(text.substr(0, longest_quotation));
  return out + (text.size() > longest_quotation ? "…'" : "'");
}

bool usable(const model::Document& document, model::Snapshot& out) {
  if (!document.error) return true;
  const std::string& error = *document.error;
  if (error != "ENOENT" && error != "ENOTDIR")
    out.diagnose(
        Severity::warning, document.name, 0,
        "could not be read (" + error + "): connections that it defines are not listed, or not known as persistent");
  return false;
}

bool OptionWalk::next(Option& option) noexcept {
  while (!rest_.empty()) {
    bool quote = false;
    std::size_t end = 0;
    for (; end < rest_.size() && (quote || rest_[end] != ','); ++end)
      if (rest_[end] == '"') quote = !quote;
    const std::string_view text = rest_.substr(0, end);
    rest_ = end < rest_.size() ? rest_.substr(end + 1) : std::string_view();
    if (text::trim(text).empty()) continue;
    const auto parts = text::cut(text::trim(text), '=');
    option = {parts.head, without_quotes(parts.tail), parts.found};
    return true;
  }
  return false;
}

bool is_smb_type(std::string_view type) noexcept {
  while (!type.empty()) {
    const auto list = text::cut(type, ',');
    const std::string_view name = text::cut(list.head, '.').head;
    if (name == "cifs" || name == "smb3") return true;
    type = list.tail;
  }
  return false;
}

std::string_view user_of(std::string_view options, const Place& place, std::string_view marks) {
  Logon logon;
  Option option;
  for (OptionWalk walk(options); walk.next(option);) take(logon, option);
  if (logon.nobody || logon.user.empty()) return {};
  std::string_view user = without_password(decode_octal(logon.user, place.out.arena()), marks);
  std::string_view domain = decode_octal(logon.domain, place.out.arena());
  if (user.find_first_of(marks) != std::string_view::npos || domain.find_first_of(marks) != std::string_view::npos) {
    place.note("the user name holds a variable that is resolved only when it is mounted; UserName is not known");
    return {};
  }
  if (const std::size_t slash = user.find_first_of("/\\"); slash != std::string_view::npos) {
    if (domain.empty()) domain = user.substr(0, slash);
    user.remove_prefix(slash + 1);
  }
  if (user.empty()) return {};
  return domain.empty() ? user : place.out.arena().join({domain, "\\", user});
}

std::string_view clean_path(std::string_view path, model::Arena& arena) {
  if (!path.starts_with('/')) return {};
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  if (path.find("//") == std::string_view::npos) return path;
  std::string out;
  for (const char c : path)
    if (c != '/' || out.empty() || out.back() != '/') out += c;
  return arena.copy(out);
}

}  // namespace netuse::inline v0::samba::remembered
