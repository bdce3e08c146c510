// SPDX-License-Identifier: MIT
#include "wmi/path_parts.hpp"

#include <algorithm>

namespace netuse_wbem {
namespace {

constexpr std::wstring_view slashes = L"\\/";

bool is_slash(wchar_t c) {
  return c == L'\\' || c == L'/';
}

/// Takes what stands in front of one of these characters, not them.
std::wstring_view take_until(std::wstring_view& text, std::wstring_view ends) {
  const std::size_t end = std::min(text.find_first_of(ends), text.size());
  const std::wstring_view front = text.substr(0, end);
  text.remove_prefix(end);
  return front;
}

bool take_one(std::wstring_view& text, wchar_t c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// No space belongs into a name, nor what means something else in a path.
bool is_plain(std::wstring_view name) {
  return !name.empty() && name.find_first_of(L" \t\"'=,:@\\/") == std::wstring_view::npos;
}

/// Behind the opening quote, to the closing one. A backslash lets the next character stand for itself.
bool take_quoted(std::wstring_view& text, wchar_t quote, std::wstring& value) {
  while (!text.empty() && text[0] != quote) {
    if (text[0] == L'\\' && text.size() > 1) text.remove_prefix(1);
    value += text[0];
    text.remove_prefix(1);
  }
  return take_one(text, quote);
}

bool take_value(std::wstring_view& text, PathKey& key) {
  key.quoted = true;
  if (take_one(text, L'"')) return take_quoted(text, L'"', key.value);
  if (take_one(text, L'\'')) return take_quoted(text, L'\'', key.value);
  key.quoted = false;
  key.value = take_until(text, L",");
  return is_plain(key.value);
}

bool take_keys(std::wstring_view text, PathParts& parts) {
  do {
    PathKey key;
    key.name = take_until(text, L"=");
    if (!is_plain(key.name) || !take_one(text, L'=') || !take_value(text, key)) return false;
    parts.keys.push_back(std::move(key));
  } while (take_one(text, L','));
  return text.empty();
}

bool take_single_value(std::wstring_view text, PathParts& parts) {
  if (text == L"@") return parts.singleton = true;
  PathKey key;
  if (!take_value(text, key) || !text.empty()) return false;
  parts.keys.push_back(std::move(key));
  return true;
}

bool take_namespaces(std::wstring_view text, PathParts& parts) {
  if (text.ends_with(L'\\') || text.ends_with(L'/')) text.remove_suffix(1);
  while (!text.empty()) {
    const std::wstring_view name = take_until(text, slashes);
    if (!is_plain(name)) return false;
    parts.namespaces.emplace_back(name);
    if (!text.empty()) text.remove_prefix(1);
  }
  return true;
}

bool take_server(std::wstring_view& text, PathParts& parts) {
  if (text.size() < 2 || !is_slash(text[0]) || !is_slash(text[1])) return true;
  if (text[0] != text[1]) return false;
  text.remove_prefix(2);
  parts.server = take_until(text, slashes);
  parts.had_server = !parts.server.empty();
  return true;
}

/// Where the object begins, behind a colon that stands in no key; or npos.
std::size_t object_at(std::wstring_view text) {
  const std::size_t end = text.find_first_of(L":=\"");
  return end != std::wstring_view::npos && text[end] == L':' ? end + 1 : std::wstring_view::npos;
}

bool is_object_alone(std::wstring_view text, bool single_is_namespace) {
  if (text.find_first_of(L"=\"") != std::wstring_view::npos) return true;
  return !single_is_namespace && text.find_first_of(slashes) == std::wstring_view::npos;
}

std::wstring in_quotes(std::wstring_view value) {
  std::wstring text = L"\"";
  for (const wchar_t c : value) {
    if (c == L'"' || c == L'\\') text += L'\\';
    text += c;
  }
  return text + L'"';
}

std::wstring key_part(const PathKey& key) {
  return key.name + (key.name.empty() ? L"" : L"=") + (key.quoted ? in_quotes(key.value) : key.value);
}

}  // namespace

std::wstring PathParts::namespace_text() const {
  std::wstring text;
  for (const std::wstring& name : namespaces) (text += text.empty() ? L"" : L"\\") += name;
  return text;
}

std::wstring PathParts::server_text() const {
  return L"\\\\" + (server.empty() ? std::wstring(L".") : server);
}

std::wstring PathParts::key_text() const {
  if (singleton) return L"=@";
  std::wstring text;
  for (const PathKey& key : keys) (text += text.empty() ? (key.name.empty() ? L"=" : L".") : L",") += key_part(key);
  return text;
}

bool parse_object_part(std::wstring_view text, PathParts& parts) {
  const std::wstring_view name = take_until(text, L".=");
  if (!is_plain(name)) return false;
  parts.class_name = name;
  if (take_one(text, L'=')) return take_single_value(text, parts);
  return !take_one(text, L'.') || take_keys(text, parts);
}

std::optional<PathParts> parse_path_parts(std::wstring_view text, bool single_is_namespace) {
  PathParts parts;
  if (!take_server(text, parts)) return std::nullopt;
  const bool rooted = parts.had_server || (!text.empty() && is_slash(text[0]));
  if (!text.empty() && is_slash(text[0])) text.remove_prefix(1);
  if (text.empty()) return parts;
  const std::size_t object = object_at(text);
  if (object == std::wstring_view::npos) {
    const bool alone = !rooted && is_object_alone(text, single_is_namespace);
    if (!(alone ? parse_object_part(text, parts) : take_namespaces(text, parts))) return std::nullopt;
    return parts;
  }
  if (!take_namespaces(text.substr(0, object - 1), parts)) return std::nullopt;
  if (object != text.size() && !parse_object_part(text.substr(object), parts)) return std::nullopt;
  return parts;
}

}  // namespace netuse_wbem
