// SPDX-License-Identifier: MIT
#include "samba/remembered/definition_reader.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

/// What the options say about the logon.
struct Logon {
  std::string_view user;
  std::string_view domain;
  bool nobody = false;  ///< a guest, or many users
};

void take(Logon& logon, const MountOption& option) noexcept {
  const std::string_view key = option.key;
  // `user` alone lets any user mount; only with a value it names one.
  if ((key == "user" || key == "username") && !option.value.empty()) logon.user = option.value;
  if (key == "dom" || key == "domain" || key == "workgroup") logon.domain = option.value;
  if (key == "guest" || key == "multiuser" || (key == "sec" && option.value == "none")) logon.nobody = true;
}

std::string_view marks_of(Variables variables) noexcept {
  switch (variables) {
    case Variables::unit:
      return "%";
    case Variables::map:
      return "$&";
    case Variables::pam_mount:
      return "%$";
    default:
      return {};
  }
}

}  // namespace

void ForeignLines::tell(model::Snapshot& out, std::string_view document, std::string_view of_what) const {
  if (count_ == 0) return;
  const std::string more = count_ == 1 ? std::string() : " (nor " + std::to_string(count_ - 1) + " more lines below)";
  out.diagnose(Severity::warning, document, first_,
               "the line is not " + std::string(of_what) + more + "; what it may define is not known");
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

bool is_smb_type(std::string_view type) noexcept {
  while (!type.empty()) {
    const auto list = text::cut(type, ',');
    const std::string_view name = text::cut(list.head, '.').head;
    if (name == "cifs" || name == "smb3") return true;
    type = list.tail;
  }
  return false;
}

std::string_view user_of(std::string_view options, const Place& place, Variables variables) {
  Logon logon;
  MountOption option;
  for (MountOptionWalk walk(options); walk.next(option);) take(logon, option);
  if (logon.nobody || logon.user.empty()) return {};
  std::string_view user = name_without_password(logon.user, variables);
  std::string_view domain = name_without_password(logon.domain, variables);
  const std::string_view marks = marks_of(variables);
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
