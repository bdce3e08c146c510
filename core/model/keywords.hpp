// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace netuse::inline v0::model {

/// How a text writes what it cannot say plainly.
struct Escapes {
  bool octal = false;    ///< `\040`: mount tables, fstab
  bool hex = false;      ///< `\x2d`: systemd's unit names
  bool parts = false;    ///< `-` stands for a slash: the same
  bool percent = false;  ///< `%20`: URLs
  bool xml = false;      ///< `&amp;`, `&#38;`
  bool json = false;     ///< `\u00f6`, `\\`
};

/// What of a document belongs to its format and was chosen by nobody. All else of it is names.
class Keywords {
 public:
  struct Span {
    std::size_t begin;
    std::size_t end;
  };

  explicit Keywords(std::string_view text) noexcept : text_(text) {}

  std::string_view text() const noexcept { return text_; }
  /// A part of the text, in any order.
  void keep(std::string_view part) {
    if (part.empty()) return;
    const std::size_t begin = offset_of(part);
    sorted_ = sorted_ && (spans_.empty() || spans_.back().end <= begin);
    spans_.push_back({begin, begin + part.size()});
  }
  /// What stands between two parts of the text that follow each other.
  void keep_between(const char* begin, const char* end) {
    if (begin < end) keep({begin, static_cast<std::size_t>(end - begin)});
  }
  /// A number that tells a person, however short it is: no number of the format, and no year.
  void tell(std::string_view number) { telling_.push_back(offset_of(number)); }
  /// Sorted, without overlaps.
  const std::vector<Span>& spans();
  /// Where the numbers of persons begin, sorted.
  const std::vector<std::size_t>& telling();

  Escapes escapes{.percent = true};

 private:
  std::size_t offset_of(std::string_view part) const noexcept {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  std::string_view text_;
  std::vector<Span> spans_;
  std::vector<std::size_t> telling_;
  bool sorted_ = true;
};

/// The folder at the start of an absolute path that every system has: `/mnt` of `/mnt/x`. Empty if there is none.
std::string_view common_folder(std::string_view path) noexcept;
/// Keeps that folder, and the marks that the kernel puts at a path that is not reachable or was removed.
void keep_folder(std::string_view path, Keywords& keywords);

}  // namespace netuse::inline v0::model
