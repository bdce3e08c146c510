// SPDX-License-Identifier: MIT
#include "wql/object_path.hpp"

#include <algorithm>

#include "netuse/error.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "wql/lexer.hpp"

namespace netuse::inline v0::wql {

namespace {

[[noreturn]] void fail(std::size_t offset, const std::string& message) {
  throw Error(Wbem::invalid_object_path, message, offset);
}

constexpr bool is_slash(char c) noexcept {
  return c == '\\' || c == '/';
}

class PathParser {
 public:
  explicit PathParser(std::string_view text) : text_(text) {}

  ObjectPath parse() {
    check_text();
    prefix();
    out_.cls_offset = at_;
    out_.cls = name("a class name");
    if (out_.cls.size() > max_class_name) fail(out_.cls_offset, "the class name is too long");
    if (accept('.'))
      named_keys();
    else if (accept('='))
      value_alone();
    if (at_ != text_.size()) fail(at_, "'" + std::string(1, shown(text_[at_])) + "' cannot stand here" + blank_hint());
    return std::move(out_);
  }

 private:
  void check_text() const {
    if (text_.size() > max_object_path) fail(max_object_path, "the object path is longer than 8192 characters");
    if (!text::is_utf8(text_)) fail(0, "the object path is not UTF-8 text");
  }
  static char shown(char c) { return c >= ' ' && c < 0x7F ? c : '?'; }
  std::string blank_hint() const {
    return text::is_space(text_[at_]) ? "; an object path has no blanks outside of quotes" : "";
  }
  bool accept(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  /// `\\server\namespace:`, `\namespace:` or `namespace:`; a colon after a quote belongs to a value.
  void prefix() {
    const std::size_t stop = std::min(text_.find_first_of("\"'="), text_.size());
    const std::size_t colon = text_.substr(0, stop).find(':');
    const bool with_server = text_.size() > 1 && is_slash(text_[0]) && is_slash(text_[1]);
    if (colon == std::string_view::npos) {
      if (with_server) fail(text_.size(), "a path that names a server goes on with \\namespace:Class");
      return;
    }
    std::string_view part = text_.substr(0, colon);
    if (with_server)
      part = server(part.substr(2));
    else if (!part.empty() && is_slash(part[0]))
      part.remove_prefix(1);
    out_.ns = ns(part);
    at_ = colon + 1;
  }
  std::string_view server(std::string_view part) {
    const auto slash = std::ranges::find_if(part, is_slash);
    const auto size = static_cast<std::size_t>(slash - part.begin());
    if (size == 0) fail(2, "the server name is missing");
    if (size == part.size()) fail(2 + size, "the namespace is missing");
    if (std::ranges::any_of(part.substr(0, size), text::is_space)) fail(2, "a server name has no blanks");
    out_.server = std::string(part.substr(0, size));
    return part.substr(size + 1);
  }
  std::string ns(std::string_view part) const {
    const auto start = static_cast<std::size_t>(part.data() - text_.data());
    std::string out(part);
    std::ranges::replace(out, '/', '\\');
    const bool good =
        !out.empty() && out.front() != '\\' && out.back() != '\\' && out.find("\\\\") == std::string::npos &&
        std::ranges::all_of(out, [](char c) { return continues_identifier(c) || c == '\\' || c == '-' || c == '.'; });
    if (!good) fail(start, "'" + std::string(part) + "' is no namespace");
    return out;
  }

  std::string name(std::string_view what) {
    const std::size_t start = at_;
    if (at_ == text_.size() || !starts_identifier(text_[at_])) fail(at_, std::string(what) + " is missing here");
    while (at_ < text_.size() && continues_identifier(text_[at_])) ++at_;
    return std::string(text_.substr(start, at_ - start));
  }

  void named_keys() {
    out_.kind = ObjectPath::Kind::instance;
    do {
      ObjectPath::Key key{.offset = at_};
      key.name = name("a key name");
      if (!accept('=')) fail(at_, "'=' and a value are missing here");
      key.value = value();
      for (const auto& other : out_.keys)
        if (text::iequals(other.name, key.name)) fail(key.offset, "the key '" + key.name + "' is given twice");
      out_.keys.push_back(std::move(key));
    } while (accept(','));
  }
  void value_alone() {
    if (accept('@')) {
      out_.kind = ObjectPath::Kind::singleton;
      return;
    }
    out_.kind = ObjectPath::Kind::instance;
    const std::size_t offset = at_;
    out_.keys.push_back({.value = value(), .offset = offset});
  }

  ObjectPath::Value value() {
    if (at_ == text_.size()) fail(at_, "the key value is missing");
    const char c = text_[at_];
    if (c == '"' || c == '\'') return quoted_value();
    if (text::is_digit(c) || c == '+' || c == '-') return integer();
    const std::string_view rest = text_.substr(at_);
    for (const std::string_view word : {std::string_view("TRUE"), std::string_view("FALSE")}) {
      if (!text::istarts_with(rest, word) || (rest.size() > word.size() && continues_identifier(rest[word.size()])))
        continue;
      at_ += word.size();
      return word.size() == 4;
    }
    fail(at_, "a key value is a quoted text, an integer, TRUE or FALSE" + blank_hint());
  }
  std::string quoted_value() {
    const std::size_t start = at_;
    const char quote = text_[at_++];
    std::string out;
    for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
        if (at_ == text_.size()) break;
        if (text_[at_] != '\\' && text_[at_] != '"' && text_[at_] != '\'')
          fail(at_ - 1, "a backslash must be written as \\\\ inside a key value");
      }
      out += text_[at_];
    }
    if (!accept(quote)) fail(start, "the quoted value that begins here has no end");
    return out;
  }
  std::int64_t integer() {
    const std::size_t start = at_;
    const bool negative = text_[at_] == '-';
    if (!text::is_digit(text_[at_])) ++at_;
    const bool hex = text::istarts_with(text_.substr(at_), "0x");
    if (hex) at_ += 2;
    const std::size_t digits = at_;
    while (at_ < text_.size() && continues_identifier(text_[at_])) ++at_;
    const auto value = text::number<std::int64_t>(text_.substr(digits, at_ - digits), hex ? 16 : 10);
    if (!value) fail(start, "'" + std::string(text_.substr(start, at_ - start)) + "' is no integer; quote a text");
    return negative ? -*value : *value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  ObjectPath out_;
};

}  // namespace

ObjectPath parse_path(std::string_view text) {
  return PathParser(text).parse();
}

}  // namespace netuse::inline v0::wql
