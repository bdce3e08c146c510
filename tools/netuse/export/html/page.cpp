// SPDX-License-Identifier: MIT
#include "export/html/page.hpp"

#include <array>
#include <utility>

namespace netuse::cli::html {

std::string page_of(const Snapshot& snapshot, const std::optional<Film>& film) {
  const std::string data = data_of(snapshot, film);
  const std::array<std::pair<std::string_view, std::string_view>, 3> parts{
      {{"@CSS@", page_style}, {"@DATA@", data}, {"@SCRIPT@", page_script}}};
  std::string page;
  page.reserve(page_frame.size() + page_style.size() + page_script.size() + data.size());
  std::string_view rest = page_frame;
  for (const auto& [mark, part] : parts) {  // they come in this order
    const std::size_t at = rest.find(mark);
    page.append(rest.substr(0, at)).append(part);
    rest.remove_prefix(at + mark.size());
  }
  return page.append(rest);
}

}  // namespace netuse::cli::html
