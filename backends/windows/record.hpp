// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"

namespace boost::json {
class object;
}

namespace netuse::inline v0::windows {

/// One line of a document. The views end with the call that the record was given to.
class Record {
 public:
  Record(const boost::json::object& members, std::uint32_t line) noexcept : members_(members), line_(line) {}

  /// A null view where the member is missing, null or no string.
  std::string_view text(std::string_view member) const noexcept;
  std::optional<std::uint32_t> number(std::string_view member) const noexcept;
  bool flag(std::string_view member) const noexcept;
  /// Of the document, from 1.
  std::uint32_t line() const noexcept { return line_; }

 private:
  const boost::json::object& members_;
  std::uint32_t line_;
};

/// Gives each line of the document to `use`. A line that is no flat JSON object becomes a diagnostic of `out`.
void each_record(const model::Document& document, model::Snapshot& out, const std::function<void(const Record&)>& use);

}  // namespace netuse::inline v0::windows
