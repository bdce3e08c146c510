// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>

#include "samba/server/keep_smbstatus.hpp"
#include "samba/server/smbstatus_keys.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba::server {

namespace {

namespace json = boost::json;
using Field = SmbStatusKeys::Field;

/// Writes the JSON anew while it is read: members that nobody reads are left out with all that is in them.
class Keeper {
 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = max_object_size;
  static constexpr std::size_t max_key_size = max_object_size;
  static constexpr std::size_t max_string_size = max_object_size;

  explicit Keeper(std::string& kept) : kept_(kept) {}

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return open('{'); }
  bool on_object_end(std::size_t, json::error_code&) { return close('}'); }
  bool on_array_begin(json::error_code&) { return open('['); }
  bool on_array_end(std::size_t, json::error_code&) { return close(']'); }

  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return keep(part); }
  bool on_key(json::string_view last, std::size_t, json::error_code&) {
    keep(last);
    key(pending_);
    pending_.clear();
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return keep(part); }
  bool on_string(json::string_view last, std::size_t, json::error_code&) {
    keep(last);
    scalar(field_ == Field::none ? R"("")" : json::serialize(json::string_view(pending_)));
    pending_.clear();
    return true;
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t value, json::string_view, json::error_code&) { return number(value); }
  bool on_uint64(std::uint64_t value, json::string_view, json::error_code&) { return number(value); }
  bool on_double(double, json::string_view, json::error_code&) { return scalar("null"); }
  bool on_bool(bool, json::error_code&) { return scalar("null"); }
  bool on_null(json::error_code&) { return scalar("null"); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  bool keep(json::string_view part) {
    pending_.append(part.data(), part.size());
    return true;
  }

  template <class Number>
  bool number(Number value) {
    return scalar(field_ == Field::none ? "0" : std::to_string(value));
  }

  /// Ids of records are the only keys that are kept without being known.
  void key(std::string_view name) {
    field_ = keys_.choose(name);
    if (skipping_from_ != 0) return;
    left_out_ = !keys_.is_read();
    if (left_out_) return;
    const bool id = keys_.depth() == 2;
    separate();
    (kept_ += '"') += id && !std::ranges::all_of(name, text::is_digit) ? std::string_view() : name;
    kept_ += "\":";
    comma_ = false;
  }

  bool open(char sign) {
    const std::size_t depth = keys_.open();
    if (skipping_from_ == 0 && left_out_) skipping_from_ = depth;
    field_ = Field::none;
    left_out_ = false;
    if (skipping_from_ != 0) return true;
    separate();
    kept_ += sign;
    comma_ = false;
    return true;
  }

  bool close(char sign) {
    const bool skipped = skipping_from_ != 0;
    if (skipping_from_ == keys_.depth()) skipping_from_ = 0;
    keys_.close();
    field_ = Field::none;
    if (skipped) return true;
    kept_ += sign;
    comma_ = true;
    return true;
  }

  bool scalar(std::string_view written) {
    if (skipping_from_ == 0 && !left_out_) {
      separate();
      kept_ += written;
      comma_ = true;
    }
    left_out_ = false;
    field_ = Field::none;
    return true;
  }

  void separate() {
    if (comma_) kept_ += ',';
  }

  std::string& kept_;
  std::string pending_;  ///< of a key or string that comes in parts
  SmbStatusKeys keys_;
  Field field_ = Field::none;
  std::size_t skipping_from_ = 0;  ///< the depth of what is left out, from 1
  bool left_out_ = false;          ///< the value that comes is
  bool comma_ = false;             ///< before what is written next
};

/// One object at the start of the text, fed line by line, so that what is kept stands in the line where it stood.
/// Returns how much of the text it took; all of it after an error.
std::size_t keep_object(std::string_view text, std::string& kept) {
  json::parse_options options;
  options.allow_invalid_utf8 = true;
  json::basic_parser<Keeper> parser(options, kept);
  std::size_t at = 0;
  while (at < text.size() && !parser.done()) {
    const std::size_t feed = text.find('\n', at);
    const std::size_t end = feed == std::string_view::npos ? text.size() : feed + 1;
    json::error_code error;
    const std::size_t used = parser.write_some(true, text.data() + at, end - at, error);
    if (error) {
      kept += '?';
      return text.size();
    }
    at += used;
    if (used != 0 && text[at - 1] == '\n') kept += '\n';
    if (parser.done()) return at;
  }
  return at;
}

}  // namespace

std::string keep_smbstatus_json(std::string_view text) {
  std::string kept;
  while (text.starts_with('{')) {
    text.remove_prefix(keep_object(text, kept));
    while (!text.empty() && text::is_space(text.front())) {
      if (text.front() == '\n') kept += '\n';
      text.remove_prefix(1);
    }
  }
  return kept;
}

}  // namespace netuse::inline v0::samba::server
