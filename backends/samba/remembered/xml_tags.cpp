// SPDX-License-Identifier: MIT
#include "samba/remembered/xml_tags.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

std::optional<char32_t> code_point(std::string_view entity) noexcept {
  constexpr auto named = std::to_array<std::pair<std::string_view, char32_t>>(
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}});
  for (const auto& [name, value] : named)
    if (name == entity) return value;
  if (!entity.starts_with('#')) return std::nullopt;
  const auto number = entity.starts_with("#x") ? text::number<std::uint32_t>(entity.substr(2), 16)
                                               : text::number<std::uint32_t>(entity.substr(1));
  if (!number || *number == 0 || *number > 0x10FFFF || (*number >= 0xD800 && *number < 0xE000)) return std::nullopt;
  return static_cast<char32_t>(*number);
}

/// What is no entity stays as it stands.
std::string resolve_entities(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto parts = text::cut(text, '&');
    out += parts.head;
    if (!parts.found) break;
    const std::size_t end = parts.tail.substr(0, 12).find(';');
    const auto value = end == std::string_view::npos ? std::nullopt : code_point(parts.tail.substr(0, end));
    if (value)
      text::append_utf8(out, *value);
    else
      out += '&';
    text = value ? parts.tail.substr(end + 1) : parts.tail;
  }
  return out;
}

}  // namespace

const std::string& XmlTag::operator[](std::string_view attribute) const noexcept {
  static const std::string none;
  const auto at = std::ranges::find(attributes, attribute, [](const auto& pair) { return pair.first; });
  return at == attributes.end() ? none : at->second;
}

void XmlTags::advance(std::size_t count) noexcept {
  count = std::min(count, rest_.size());
  line_ += static_cast<std::uint32_t>(std::ranges::count(rest_.substr(0, count), '\n'));
  rest_.remove_prefix(count);
}

void XmlTags::skip_past(std::size_t from, std::string_view mark) noexcept {
  const std::size_t at = rest_.find(mark, from);
  advance(at == std::string_view::npos ? at : at + mark.size());
}

void XmlTags::skip_spaces() noexcept {
  while (!rest_.empty() && text::is_space(rest_.front())) advance(1);
}

/// The internal subset stands in brackets.
void XmlTags::skip_doctype() noexcept {
  std::size_t open = 0;
  std::size_t at = 2;
  for (; at < rest_.size() && (open > 0 || rest_[at] != '>'); ++at) {
    if (rest_[at] == '[') ++open;
    if (rest_[at] == ']' && open > 0) --open;
  }
  advance(at);
}

std::string_view XmlTags::take_name() noexcept {
  const std::string_view name = rest_.substr(0, rest_.find_first_of(" \t\r\n=/><\"'"));
  advance(name.size());
  return name;
}

bool XmlTags::take_attribute(XmlTag& tag) {
  const std::string_view name = take_name();
  skip_spaces();
  if (name.empty() || !rest_.starts_with('=')) return false;
  advance(1);
  skip_spaces();
  if (!rest_.starts_with('"') && !rest_.starts_with('\'')) return false;
  const std::size_t end = rest_.find(rest_.front(), 1);
  if (end == std::string_view::npos) return false;
  tag.attributes.emplace_back(name, resolve_entities(rest_.substr(1, end - 1)));
  advance(end + 1);
  return true;
}

bool XmlTags::next(XmlTag& tag) {
  for (advance(rest_.find('<')); !rest_.empty(); advance(rest_.find('<'))) {
    if (rest_.starts_with("<!--")) {
      skip_past(4, "-->");
    } else if (rest_.starts_with("<![CDATA[")) {
      skip_past(9, "]]>");
    } else if (rest_.starts_with("<!")) {
      skip_doctype();
    } else if (rest_.starts_with("<?") || rest_.starts_with("</")) {
      skip_past(2, ">");
    } else {
      tag = {.name = {}, .attributes = {}, .line = line_};
      advance(1);
      tag.name = take_name();
      for (skip_spaces(); !rest_.empty() && rest_.front() != '>' && !rest_.starts_with("/>") && tag.sound;
           skip_spaces())
        tag.sound = take_attribute(tag);
      tag.sound = tag.sound && !rest_.empty();
      return true;
    }
  }
  return false;
}

}  // namespace netuse::inline v0::samba::remembered
