// SPDX-License-Identifier: MIT
#include "model/quotations.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "text/ascii.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::model {

namespace {

constexpr std::size_t longest_quotation = 400;

/// Of a line that is too long to be quoted: the part around a word, if it is near the object of JSON that holds it.
std::string_view part_around(std::string_view line, std::string_view word) noexcept {
  constexpr std::size_t room = 300;
  const auto at = static_cast<std::size_t>(word.data() - line.data());
  std::size_t begin = at;
  for (int depth = 0; begin > 0 && at - begin < room && depth >= 0; --begin)
    depth += line[begin - 1] == '}' ? 1 : line[begin - 1] == '{' ? -1 : 0;
  std::size_t end = at + word.size();
  for (int depth = 0; end < line.size() && end - at < room && depth >= 0; ++end)
    depth += line[end] == '{' ? 1 : line[end] == '}' ? -1 : 0;
  return line.substr(begin, end - begin);
}

}  // namespace

std::string Quotations::quoted_bytes(std::string_view bytes) {
  std::string quoted = text::utf8_of_bytes(bytes);
  std::ranges::replace(quoted, '\t', ' ');
  if (quoted.size() <= longest_quotation) return quoted;
  std::size_t end = longest_quotation;
  while (end > 0 && (static_cast<unsigned char>(quoted[end]) & 0xC0U) == 0x80) --end;
  return quoted.substr(0, end) + "...";
}

const Quotations::Lines& Quotations::lines_of(std::string_view document) {
  const auto known = lines_.find(document);
  if (known != lines_.end()) return known->second;
  Lines& lines = lines_[std::string(document)];
  const Document* const found = evidence_.find(document);
  if (found == nullptr || !found->readable()) return lines;
  text::Lines all(found->text);
  for (std::string_view line; all.next(line);) lines.push_back(line);
  return lines;
}

std::string Quotations::line(std::string_view document, std::uint32_t number) {
  const Lines& lines = lines_of(document);
  return number == 0 || number > lines.size() ? std::string() : quoted_bytes(text::trim(lines[number - 1]));
}

Witness Quotations::place_of(std::string_view view) {
  const std::less<> before;
  const auto begin_of = [](const Document* document) { return document->text.data(); };
  if (by_address_.empty()) {
    for (const Document& document : evidence_.documents()) by_address_.push_back(&document);
    std::ranges::sort(by_address_, before, begin_of);
  }
  const auto behind = std::ranges::upper_bound(by_address_, view.data(), before, begin_of);
  if (view.data() == nullptr || behind == by_address_.begin()) return {};
  const Document& document = **std::prev(behind);
  if (before(document.text.data() + document.text.size(), view.data() + view.size())) return {};
  const Lines& lines = lines_of(document.name);
  const auto next =
      std::ranges::upper_bound(lines, view.data(), before, [](std::string_view line) { return line.data(); });
  const std::string_view line = next == lines.begin() ? std::string_view() : *std::prev(next);
  const bool is_long = line.size() > longest_quotation && view.data() + view.size() <= line.data() + line.size();
  return {document.name, static_cast<std::uint32_t>(next - lines.begin()),
          is_long ? part_around(line, view) : std::string_view()};
}

}  // namespace netuse::inline v0::model
