// SPDX-License-Identifier: MIT
#include "samba/server/shares.hpp"

#include <optional>
#include <unordered_set>

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::server {

namespace {

enum class Parameter : std::uint8_t { other, path, comment, printable, copy, include };

struct Line {
  std::string_view section;  ///< of "[section]"; else null
  Parameter parameter = Parameter::other;
  std::string_view value;
};

/// Samba compares names of parameters without case and blanks: "Print OK" is "printok".
Parameter parameter_of(std::string_view name) {
  std::string key;
  for (const char c : name)
    if (!text::is_space(c)) key += text::lower(c);
  if (key == "path" || key == "directory") return Parameter::path;
  if (key == "comment") return Parameter::comment;
  if (key == "printable" || key == "printok") return Parameter::printable;
  if (key == "copy") return Parameter::copy;
  if (key == "include") return Parameter::include;
  return Parameter::other;
}

std::string_view unquoted(std::string_view value) noexcept {
  value = text::trim(value);
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') return value.substr(1, value.size() - 2);
  return value;
}

std::optional<Line> read_line(std::string_view text) {
  text = text::trim(text);
  if (text.empty() || text.front() == '#' || text.front() == ';') return std::nullopt;
  if (text.front() == '[') {
    const std::size_t end = text.rfind(']');
    if (end == std::string_view::npos) return std::nullopt;
    return Line{.section = text::trim(text.substr(1, end - 1)), .value = {}};
  }
  const text::Cut cut = text::cut(text, '=');
  if (!cut.found) return std::nullopt;
  return Line{.section = {}, .parameter = parameter_of(cut.head), .value = unquoted(cut.tail)};
}

bool is_true(std::string_view value) noexcept {
  return text::iequals(value, "yes") || text::iequals(value, "true") || text::iequals(value, "on") || value == "1";
}

/// Calls `take(line, number)` for each line, with the parts of a line that ends in a backslash joined.
template <class Take>
void each_logical_line(std::string_view text, Take take) {
  text::Lines lines(text);
  std::string_view line;
  std::string joined;
  while (lines.next(line)) {
    if (line.ends_with('\\')) {
      joined += line.substr(0, line.size() - 1);
    } else if (joined.empty()) {
      take(line, lines.number());
    } else {
      take(joined += line, lines.number());
      joined.clear();
    }
  }
  if (!joined.empty()) take(joined, lines.number());
}

}  // namespace

class SharesReader {
 public:
  SharesReader(Shares& shares, const Report& report) : shares_(shares), report_(report) {}

  void read(std::string_view text) {
    each_logical_line(text, [this](std::string_view line, std::uint32_t number) {
      if (const auto parts = read_line(line)) take(*parts, number);
    });
    mark_repeated_paths();
  }

 private:
  void take(const Line& line, std::uint32_t number) {
    if (line.section.data() != nullptr)
      enter(line.section);
    else if (line.parameter == Parameter::include)
      report_(Severity::info, number,
              "the file '" + std::string(line.value) +
                  "' that the configuration includes is not read; shares in it are not known (testparm -s shows all)");
    else
      set(current(), line);
  }

  /// A section that comes again is continued; a new one begins with what [global] says.
  void enter(std::string_view name) {
    const std::string key = text::lowered(name);
    in_global_ = key == "global";
    if (in_global_) return;
    const auto [at, is_new] = shares_.by_name_.try_emplace(key, shares_.shares_.size());
    at_ = at->second;
    if (!is_new) return;
    shares_.shares_.push_back(defaults_);
    shares_.shares_.back().name = name;
  }

  Share& current() { return in_global_ ? defaults_ : shares_.shares_[at_]; }

  void set(Share& share, const Line& line) {
    switch (line.parameter) {
      case Parameter::path:
        share.path = line.value;
        break;
      case Parameter::comment:
        share.comment = line.value;
        break;
      case Parameter::printable:
        share.printable = is_true(line.value);
        break;
      case Parameter::copy:
        copy(share, line.value);
        break;
      case Parameter::include:
      case Parameter::other:
        break;
    }
  }

  void copy(Share& share, std::string_view from) {
    const Share* const other = shares_.section(text::lowered(from));
    if (other == nullptr || other == &share) return;
    share.path = other->path;
    share.comment = other->comment;
    share.printable = other->printable;
  }

  void mark_repeated_paths() {
    std::unordered_set<std::string_view> seen;
    for (Share& share : shares_.shares_) share.path_repeated = !share.path.empty() && !seen.insert(share.path).second;
  }

  Shares& shares_;
  const Report& report_;
  Share defaults_;
  std::size_t at_ = 0;
  bool in_global_ = true;  // what stands before any section is global, too
};

Shares Shares::parse(std::string_view text, const Report& report) {
  Shares shares;
  SharesReader(shares, report).read(text);
  return shares;
}

const Share* Shares::section(const std::string& name) const {
  const auto at = by_name_.find(name);
  return at == by_name_.end() ? nullptr : &shares_[at->second];
}

const Share* Shares::find(std::string_view name) const {
  const std::string key = text::lowered(name);
  return key == "homes" || key == "printers" ? nullptr : section(key);
}

std::string resolved_path(const Share& share, std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < share.path.size(); ++i) {
    if (share.path[i] != '%' || i + 1 == share.path.size()) {
      out += share.path[i];
    } else if (share.path[i + 1] == 'S') {
      out += name;
      ++i;
    } else {
      return {};
    }
  }
  return out;
}

std::string keep_share_parameters(std::string_view testparm) {
  std::string kept;
  each_logical_line(testparm, [&](std::string_view line, std::uint32_t) {
    const auto parts = read_line(line);
    if (!parts || (parts->section.data() == nullptr && parts->parameter == Parameter::other)) return;
    kept += line;
    kept += '\n';
  });
  return kept;
}

}  // namespace netuse::inline v0::samba::server
