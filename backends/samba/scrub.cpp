// SPDX-License-Identifier: MIT
#include "samba/scrub.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.hpp"

namespace netuse::inline v0::samba {

namespace {

// How far one looks around a key: no line of a person is longer, and hostile ones shall cost no more.
constexpr std::size_t field_window = 64;
constexpr std::size_t line_window = 256;
constexpr std::size_t value_window = 4096;

/// How a document parts its values.
enum class Syntax : std::uint8_t {
  table,  ///< mount tables, fstab: fields parted by blanks
  map,    ///< autofs: the same, and a backslash continues the line
  unit,   ///< systemd: one value a line, with blanks in it
  xml,
};

Syntax syntax_of(std::string_view name, std::string_view text) noexcept {
  if (name.ends_with(".xml") || text::trim(text.substr(0, 64)).starts_with("<")) return Syntax::xml;
  if (name.find("/systemd/") != std::string_view::npos) return Syntax::unit;
  return name.starts_with("/proc/") || name.starts_with("/etc/fstab") || name.starts_with("/etc/mtab") ? Syntax::table
                                                                                                       : Syntax::map;
}

constexpr bool is_key_char(char c) noexcept {
  const char l = text::lower(c);
  return (l >= 'a' && l <= 'z') || text::is_digit(c) || c == '_' || c == '-' || c == '.';
}
constexpr bool is_quote(char c) noexcept {
  return c == '"' || c == '\'';
}

/// password, pass2, PASSWD, smb-password, secret; not secretfile, PASSWD_FILE, PASSWD_FD.
bool is_secret_key(std::string_view key) noexcept {
  using text::iequals;
  if (iequals(key, "fskeycipher") || iequals(key, "fskeyhash")) return true;
  for (const std::string_view pointer : {"_file", "-file", "_fd"})
    if (key.size() > pointer.size() && iequals(key.substr(key.size() - pointer.size()), pointer)) return false;
  for (std::size_t at = 0; at < key.size(); at = key.find_first_of("._-", at), at += at < key.size() ? 1 : 0)
    if (text::istarts_with(key.substr(at), "pass") || iequals(key.substr(at), "secret")) return true;
  return false;
}

bool is_user_key(std::string_view key) noexcept {
  return text::iequals(key, "user") || text::iequals(key, "username");
}

/// An option that surely is one, and not the rest of a password with a doubled comma in it.
bool is_known_option(std::string_view option) noexcept {
  constexpr auto known = std::to_array<std::string_view>(
      {"_netdev",  "acl",      "actimeo", "addr",     "auto",      "cache",  "cifsacl",  "cred",        "credentials",
       "cruid",    "defaults", "dev",     "dir_mode", "dom",       "domain", "exec",     "file_mode",   "forcegid",
       "forceuid", "gid",      "guest",   "hard",     "iocharset", "ip",     "mapchars", "mfsymlinks",  "multiuser",
       "noacl",    "noauto",   "nobrl",   "nodev",    "noexec",    "nofail", "noperm",   "noserverino", "nosuid",
       "nounix",   "port",     "ro",      "rsize",    "rw",        "seal",   "sec",      "serverino",   "sign",
       "soft",     "uid",      "unix",    "user",     "username",  "users",  "vers",     "workgroup",   "wsize"});
  const std::string_view key = text::cut(option, '=').head;
  return option.empty() || key.starts_with("x-") || is_secret_key(key) || std::ranges::find(known, key) != known.end();
}

/// Does a new field of the table begin here: the numbers at the end of an fstab line, or the location of a map entry?
bool is_next_field(std::string_view rest) noexcept {
  const bool cut = rest.size() > field_window;
  rest = rest.substr(0, field_window);
  while (!rest.empty() && text::is_blank(rest.front())) rest.remove_prefix(1);
  for (const std::string_view start : {":/", ":\\", ":\"", ":$", "\":", "/"})
    if (rest.starts_with(start)) return true;
  const std::size_t end = rest.find('\n');
  if (cut && end == std::string_view::npos) return false;
  return text::trim(rest.substr(0, end)).find_first_not_of("0123456789 \t") == std::string_view::npos;
}

/// The document while one goes through it: at which line, and in which quotes.
class Position {
 public:
  Position(std::string_view text, Syntax syntax) : text_(text), syntax_(syntax) {}

  /// Only forward.
  void move_to(std::size_t at) {
    for (; at_ < at; ++at_) step(text_[at_]);
  }
  char quote() const noexcept { return quote_; }
  /// Start of the (continued) line.
  std::size_t line() const noexcept { return line_; }
  bool continues(std::size_t line_end) const noexcept {
    if (syntax_ == Syntax::table || syntax_ == Syntax::xml || line_end == 0) return false;
    if (text_[line_end - 1] == '\r' && line_end > 1) --line_end;
    return text_[line_end - 1] == '\\';
  }

 private:
  void step(char c) {
    if (c == '\n' && syntax_ != Syntax::xml) {
      if (continues(at_)) return;
      line_ = at_ + 1;
      quote_ = '\0';
    } else if (quote_ != '\0') {
      if (c == quote_) quote_ = '\0';
    } else if (is_quote(c) && opens()) {
      quote_ = c;
    }
  }
  /// Apostrophes inside words are no quotes; those of XML attributes follow an equals sign.
  bool opens() const noexcept {
    std::size_t before = at_;
    if (syntax_ == Syntax::xml)
      while (before > 0 && text::is_space(text_[before - 1])) --before;
    if (before == 0) return syntax_ != Syntax::xml;
    const char c = text_[before - 1];
    return c == '=' || (syntax_ != Syntax::xml && (text::is_space(c) || c == ',' || c == ':' || c == '-'));
  }

  std::string_view text_;
  Syntax syntax_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  char quote_ = '\0';
};

class Scrubber {
 public:
  Scrubber(std::string_view text, Syntax syntax) : text_(text), syntax_(syntax), position_(text, syntax) {}

  /// False: there was nothing to remove.
  bool run() {
    for (std::size_t at = text_.find('='); at != std::string_view::npos; at = text_.find('=', std::max(at + 1, done_)))
      take(at);
    return done_ > 0;
  }
  std::string take_text() {
    out_ += text_.substr(done_);
    return std::move(out_);
  }

 private:
  void take(std::size_t equals) {
    const std::string_view key = key_before(equals);
    const bool secret = is_secret_key(key);
    if (!secret && (!is_user_key(key) || is_plain_user(equals + 1))) return;
    position_.move_to(equals);
    std::size_t begin = equals + 1;
    if (loose(key)) begin = std::min(text_.find_first_not_of(" \t", begin), text_.size());
    const std::size_t end = value_end(key, begin);
    if (!secret) begin = password_in_user(begin, end);
    if (secret && syntax_ == Syntax::xml && begin < end && text_[begin] == text_[end - 1] && is_quote(text_[begin]))
      return remove(begin + 1, end - 1);
    remove(begin, end);
  }

  /// Mount tables name a user in every line: no percent sign near, no need to look closer.
  bool is_plain_user(std::size_t begin) const noexcept {
    if (syntax_ != Syntax::table) return false;
    const std::size_t end = text_.find_first_of("%,\n", begin);
    return end == std::string_view::npos || text_[end] != '%';
  }

  std::string_view key_before(std::size_t equals) const noexcept {
    std::size_t end = equals;
    while (end > done_ && text::is_blank(text_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > done_ && end - begin < 64 && is_key_char(text_[begin - 1])) --begin;
    return text_.substr(begin, end - begin);
  }

  /// The line from its first character to the key, if that is near.
  std::string_view line_before(std::string_view key) const noexcept {
    const std::size_t size = static_cast<std::size_t>(key.data() - text_.data()) - position_.line();
    return text::trim(text_.substr(position_.line(), std::min(size, line_window)));
  }
  bool begins_line(std::string_view key) const noexcept { return line_before(key).empty(); }
  /// May blanks stand around the equals sign?
  bool loose(std::string_view key) const noexcept { return syntax_ == Syntax::xml || begins_line(key); }

  /// Is the value all that is left of the line: a line of a credentials file, or of the environment of a unit?
  bool fills_line(std::string_view key) const noexcept {
    if (syntax_ == Syntax::xml) return false;
    if (begins_line(key)) return true;
    const std::string_view line = line_before(key);
    return syntax_ == Syntax::unit && !line.starts_with("Options") && line.front() >= 'A' && line.front() <= 'Z';
  }

  std::size_t value_end(std::string_view key, std::size_t begin) const noexcept {
    const bool whole = fills_line(key);
    std::size_t at = whole ? begin : after_quotes(begin);
    while (at < text_.size() && (whole ? !ends_line(at) : !ends_value(at)))
      at += !whole && text_.substr(at).starts_with(",,") ? 2 : 1;
    return at;
  }

  /// Past a quoted value, if it is one.
  std::size_t after_quotes(std::size_t begin) const noexcept {
    if (begin >= text_.size() || !is_quote(text_[begin]) || text_[begin] == position_.quote()) return begin;
    std::string_view line = text_.substr(begin, value_window);
    line = line.substr(0, line.find('\n'));
    const std::size_t close = line.find(line.front(), 1);
    const std::size_t outer = position_.quote() == '\0' ? std::string_view::npos : line.find(position_.quote());
    return close == std::string_view::npos || close > outer ? begin : begin + close + 1;
  }

  bool ends_line(std::size_t at) const noexcept {
    if (text_[at] == '\r') return text_.substr(at).starts_with("\r\n") && !position_.continues(at + 1);
    return text_[at] == '\n' && !position_.continues(at);
  }

  bool ends_value(std::size_t at) const noexcept {
    const char c = text_[at];
    if (c == '\n' || c == '\r') return ends_line(at);
    if (c == ',') return !is_doubled_comma(at);
    if (position_.quote() != '\0') return c == position_.quote();
    if (syntax_ == Syntax::xml) return c == '<' || c == '>' || after_attribute(at);
    if (syntax_ == Syntax::unit || !text::is_blank(c)) return false;
    return text_[at - 1] != '\\' && is_next_field(text_.substr(at));
  }
  /// In XML without enclosing quotes, what follows the closing quote of the value.
  bool after_attribute(std::size_t at) const noexcept { return is_quote(text_[at - 1]) && !is_key_char(text_[at]); }

  /// Two commas stand for one inside a password, if what follows is no option.
  bool is_doubled_comma(std::size_t at) const noexcept {
    if (!text_.substr(at).starts_with(",,")) return false;
    const std::string_view rest = text_.substr(at + 2, 64);
    return !is_known_option(rest.substr(0, rest.find_first_of(", \t\r\n\"'")));
  }

  /// Behind the percent sign of `name%password`; `end` if there is none.
  std::size_t password_in_user(std::size_t begin, std::size_t end) const noexcept {
    const std::string_view value = text_.substr(0, end);
    for (std::size_t at = value.find('%', begin); at != std::string_view::npos; at = value.find('%', at + 1)) {
      const std::string_view rest = value.substr(at + 1);
      const bool variable = (syntax_ == Syntax::xml && rest.starts_with('(')) ||
                            (syntax_ == Syntax::unit && at == begin && rest.size() == 1);
      if (!variable) return at + 1;
    }
    return end;
  }

  /// Puts the mark in place of the bytes; line feeds, and what continues a line, stay.
  void remove(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    out_ += text_.substr(done_, begin - done_);
    out_ += removed_mark;
    for (std::size_t at = begin; at < end; ++at)
      if (text_[at] == '\n') out_ += text_[at - 1] == '\r' ? "\\\r\n" : "\\\n";
    done_ = end;
  }

  std::string_view text_;
  Syntax syntax_;
  Position position_;
  std::string out_;
  std::size_t done_ = 0;
};

/// `//user:password@host`: the password.
std::string without_url_passwords(std::string text) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find("//"); at != std::string::npos; at = text.find("//", at + 2)) {
    const std::size_t end = std::min(text.find_first_of("/ \t\r\n\"'<>", at + 2), text.size());
    const std::string_view authority = std::string_view(text).substr(at + 2, end - at - 2);
    const std::size_t colon = authority.find(':');
    const std::size_t sign = authority.rfind('@');
    if (sign == std::string_view::npos || colon >= sign) continue;
    out.append(text, done, at + 2 + colon + 1 - done).append(removed_mark);
    done = at + 2 + sign;
  }
  if (done == 0) return text;
  return out.append(text, done);
}

}  // namespace

std::string scrub(std::string_view name, std::string text) {
  Scrubber scrubber(text, syntax_of(name, text));
  if (scrubber.run()) text = scrubber.take_text();
  return text.find('@') == std::string::npos ? text : without_url_passwords(std::move(text));
}

}  // namespace netuse::inline v0::samba
