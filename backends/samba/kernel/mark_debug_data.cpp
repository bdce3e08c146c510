// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "samba/kernel/kernel_words.hpp"
#include "samba/kernel/line_words.hpp"
#include "samba/kernel/mark.hpp"
#include "text/lines.hpp"

/// DebugData: after some keys stands what somebody named; elsewhere the kernel's words and numbers stand.
namespace netuse::inline v0::samba::kernel {

namespace {

using model::Keywords;

struct Key {
  std::string_view text;
  bool to_the_end;  ///< of the line; else one word
};
/// Behind these stands what somebody named, or what is one of its kind in the world.
constexpr auto keys_of_names = std::to_array<Key>({{"Hostname: ", false},
                                                   {"ClientGUID: ", false},
                                                   {"Serial Number: ", false},
                                                   {"SessionId: ", false},
                                                   {"Cred User: ", false},
                                                   {"User: ", false},
                                                   {"Address: ", false},
                                                   {"entry for ", false},
                                                   {"Name: ", false},
                                                   {"Domain: ", false},
                                                   {"com: ", false},
                                                   {"IPv4: ", false},
                                                   {"IPv6: ", false},
                                                   {"full path:", true},
                                                   {"fullpath:", true},
                                                   {"OS: ", false}});

bool is_part_of_word(char c) noexcept {
  return text::is_digit(c) || (text::lower(c) >= 'a' && text::lower(c) <= 'z') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_number(std::string_view word) noexcept {
  if (word.starts_with("0x") && word.size() <= 10)
    return word.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string_view::npos;
  return std::ranges::all_of(word, text::is_digit);
}

/// The length of the address that stands at the start, by its marks: three dots, or two colons. Its numbers are none.
std::size_t address_size(std::string_view text) noexcept {
  constexpr std::size_t longest = 64;  // more is no address, and would be walked again from each of its numbers
  text = text.substr(0, longest);
  const std::size_t size = std::min(text.find_first_not_of("0123456789abcdefABCDEF.:"), text.size());
  const std::string_view run = text.substr(0, size);
  const bool address = std::ranges::count(run, '.') >= 3 || run.find("::") != std::string_view::npos;
  return address ? size : 0;
}

/// Finds keys of names one after another. Where each stands next is remembered: a line is not searched to its end anew
/// for each name in it.
class NextKey {
 public:
  explicit NextKey(std::string_view line) noexcept : line_(line) {
    for (std::size_t i = 0; i < next_.size(); ++i) next_[i] = line.find(keys_of_names[i].text);
  }
  struct Found {
    std::size_t at;
    const Key* key;  ///< none: no key follows
  };
  /// `from` does not become less from call to call.
  Found from(std::size_t from) noexcept {
    for (std::size_t i = 0; i < next_.size(); ++i)
      if (next_[i] < from) next_[i] = line_.find(keys_of_names[i].text, from);
    const auto first = std::ranges::min_element(next_);
    if (*first == std::string_view::npos) return {line_.size(), nullptr};
    return {*first, &keys_of_names[static_cast<std::size_t>(first - next_.begin())]};
  }

 private:
  std::string_view line_;
  std::array<std::size_t, keys_of_names.size()> next_{};
};

class Marker {
 public:
  explicit Marker(Keywords& into) noexcept : into_(into) {}

  void line(std::string_view line) {
    const std::string_view rest = without_margin(line);
    if (wrapped_) {
      wrapped_ = false;
      if (const std::size_t tree = std::min(end_of_name(rest), rest.size()); tree != rest.size())
        return words(rest.substr(tree));
    }
    std::string_view tree = rest;
    take_ordinal(tree);
    if (tree.starts_with("IPC: ")) tree.remove_prefix(5);
    if (!tree.starts_with("\\\\")) return facts(line);
    const std::size_t end = end_of_name(tree);
    wrapped_ = end == std::string_view::npos;
    words(line.substr(0, static_cast<std::size_t>(tree.data() - line.data())));
    if (!wrapped_) facts(tree.substr(end));
  }

 private:
  /// Up to the first key of a name, the name left out, and so on.
  void facts(std::string_view text) {
    NextKey next(text);
    for (std::size_t at = 0; at < text.size();) {
      const auto [begin, key] = next.from(at);
      if (key == nullptr) return words(text.substr(at));
      std::size_t name = begin + key->text.size();
      words(text.substr(at, name - at));
      if (key->to_the_end) return;
      while (name < text.size() && text::is_blank(text[name])) ++name;
      // Where nothing stands, the next key does.
      const std::string_view word = word_at(text.substr(name));
      if (key->text.ends_with("User: ")) into_.tell(word);
      at = word.ends_with(':') ? name : name + word.size();
    }
  }

  void words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (const std::size_t address = address_size(text.substr(at)); address != 0) {
        at += address;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && is_part_of_word(text[end])) ++end;
      const std::string_view word = text.substr(at, end - at);
      if (!word.empty() && (is_number(word) || is_word_of_kernel(word))) into_.keep(word);
      at = std::max(end, at + 1);
    }
  }

  Keywords& into_;
  bool wrapped_ = false;  ///< the name of a tree stood alone in its line
};

}  // namespace

void mark_debug_data(Keywords& into) {
  Marker marker(into);
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) marker.line(line);
}

}  // namespace netuse::inline v0::samba::kernel
