// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>

#include "netuse/export.hpp"

/// Errors of the library: WMI's own codes, thrown as netuse::Error.
/// Thread rule: everything here is immutable or a value; use it from any thread.
namespace netuse::inline v0 {

/// WBEM codes that this library gives (WMI SDK, "WMI error constants"). The values are HRESULTs.
enum class Wbem : std::uint32_t {
  ok = 0,
  timed_out = 0x00040004,
  failed = 0x80041001,
  not_found = 0x80041002,
  access_denied = 0x80041003,
  provider_failure = 0x80041004,
  type_mismatch = 0x80041005,
  invalid_parameter = 0x80041008,
  not_supported = 0x8004100C,
  invalid_namespace = 0x8004100E,
  invalid_class = 0x80041010,
  invalid_operation = 0x80041016,
  invalid_query = 0x80041017,
  invalid_query_type = 0x80041018,
  provider_not_capable = 0x80041024,
  invalid_object_path = 0x8004103A,
  method_not_implemented = 0x80041055,
  unparsable_query = 0x80041058,
  not_event_class = 0x80041059,
  missing_group_within = 0x8004105A,
  missing_aggregation_list = 0x8004105B,
  property_not_an_object = 0x8004105C,
  aggregating_by_object = 0x8004105D,
  quota_violation = 0x8004106C,
  registration_too_broad = 0x80042001,
  registration_too_precise = 0x80042002,
};

/// The category named "wbem"; its messages are short English phrases such as "invalid query".
NETUSE_API const std::error_category& wbem_category() noexcept;

/// So that `Wbem::x` can be compared with `error.code()`.
NETUSE_API std::error_code make_error_code(Wbem code) noexcept;

/// A hard failure: the source cannot be read, the query or path is wrong, the instance does not exist.
/// What could merely not be known is never an Error but a null value with a Diagnostic.
/// `what()` is a whole sentence for people: what failed, on what, and what to do next.
class NETUSE_API Error : public std::system_error {
 public:
  Error(Wbem code, const std::string& message, std::optional<std::size_t> offset = std::nullopt);

  Wbem wbem() const noexcept { return static_cast<Wbem>(static_cast<std::uint32_t>(code().value())); }
  /// The message without the code and its phrase.
  const std::string& detail() const& noexcept { return detail_; }
  std::string detail() const&& { return detail_; }
  /// For query and path errors: where in the text, in bytes from 0.
  std::optional<std::size_t> offset() const noexcept { return offset_; }

 private:
  std::string detail_;
  std::optional<std::size_t> offset_;
};

}  // namespace netuse::inline v0

template <>
struct std::is_error_code_enum<netuse::Wbem> : std::true_type {};
