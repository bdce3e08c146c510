// SPDX-License-Identifier: MIT
#include "samba/server/shares.hpp"

#include <unordered_set>

#include "samba/server/share_lines.hpp"
#include "text/fold.hpp"

namespace netuse::inline v0::samba::server {

class SharesReader {
 public:
  explicit SharesReader(Shares& shares) : shares_(shares) {}

  void read(std::string_view text) {
    each_share_line(text, [this](const ShareLine& line) { take(line); });
    mark_repeated_paths();
  }

 private:
  void take(const ShareLine& line) {
    if (line.word == ShareLine::Word::section)
      enter(line.value);
    else
      set(in_global_ ? defaults_ : shares_.shares_[at_], line.word, unquoted(line.value));
  }

  /// A section that comes again is continued; a new one begins with what [global] says.
  void enter(std::string_view name) {
    const std::string key = text::upper_utf8(name);
    in_global_ = key == "GLOBAL";
    if (in_global_) return;
    const auto [at, is_new] = shares_.by_name_.try_emplace(key, shares_.shares_.size());
    at_ = at->second;
    if (!is_new) return;
    shares_.shares_.push_back(defaults_);
    shares_.shares_.back().name = shares_.arena_->copy(name);
  }

  void set(Share& share, ShareLine::Word word, std::string_view value) {
    switch (word) {
      case ShareLine::Word::path:
        share.path = shares_.arena_->copy(value);
        break;
      case ShareLine::Word::comment:
        share.comment = shares_.arena_->copy(value);
        break;
      case ShareLine::Word::printable:
        share.printable = is_true(value);
        break;
      case ShareLine::Word::copy:
        copy(share, value);
        break;
      case ShareLine::Word::section:
        break;
    }
  }

  void copy(Share& share, std::string_view from) {
    const Share* const other = shares_.section(text::upper_utf8(from));
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
  Share defaults_;
  std::size_t at_ = 0;
  bool in_global_ = true;  // what stands before any section is global, too
};

Shares Shares::parse(std::string_view text) {
  Shares shares;
  SharesReader(shares).read(text);
  return shares;
}

const Share* Shares::section(const std::string& upper_name) const {
  const auto at = by_name_.find(upper_name);
  return at == by_name_.end() ? nullptr : &shares_[at->second];
}

const Share* Shares::find(std::string_view name) const {
  const std::string key = text::upper_utf8(name);
  return key == "HOMES" || key == "PRINTERS" ? nullptr : section(key);
}

std::string resolved_path(const Share& share, std::string_view name) {
  constexpr std::size_t longest = 4096;
  std::string out;
  for (std::size_t i = 0; i < share.path.size(); ++i) {
    if (out.size() > longest) return {};
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

}  // namespace netuse::inline v0::samba::server
