// SPDX-License-Identifier: MIT
#include "netuse/error.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace netuse::inline v0 {

namespace {

constexpr auto phrases = std::to_array<std::pair<Wbem, std::string_view>>({
    {Wbem::ok, "success"},
    {Wbem::timed_out, "timed out"},
    {Wbem::failed, "failed"},
    {Wbem::not_found, "not found"},
    {Wbem::access_denied, "access denied"},
    {Wbem::provider_failure, "source failed"},
    {Wbem::type_mismatch, "type mismatch"},
    {Wbem::invalid_parameter, "invalid parameter"},
    {Wbem::not_supported, "not supported"},
    {Wbem::invalid_namespace, "invalid namespace"},
    {Wbem::invalid_class, "invalid class"},
    {Wbem::invalid_operation, "invalid operation"},
    {Wbem::invalid_query, "invalid query"},
    {Wbem::invalid_query_type, "invalid query type"},
    {Wbem::provider_not_capable, "provider not capable"},
    {Wbem::invalid_object_path, "invalid object path"},
    {Wbem::method_not_implemented, "method not implemented"},
    {Wbem::unparsable_query, "unparsable query"},
    {Wbem::not_event_class, "not an event class"},
    {Wbem::missing_group_within, "GROUP without WITHIN"},
    {Wbem::missing_aggregation_list, "missing aggregation list"},
    {Wbem::property_not_an_object, "property is not an object"},
    {Wbem::aggregating_by_object, "aggregating by an object"},
    {Wbem::quota_violation, "quota violation"},
    {Wbem::registration_too_broad, "registration too broad"},
    {Wbem::registration_too_precise, "registration too precise"},
});

class Category final : public std::error_category {
 public:
  const char* name() const noexcept override { return "wbem"; }
  std::string message(int value) const override {
    for (const auto& [code, phrase] : phrases)
      if (static_cast<int>(code) == value) return std::string(phrase);
    return "unknown WBEM error";
  }
};

}  // namespace

const std::error_category& wbem_category() noexcept {
  static const Category category;
  return category;
}

std::error_code make_error_code(Wbem code) noexcept {
  return {static_cast<int>(code), wbem_category()};
}

Error::Error(Wbem code, const std::string& message, std::optional<std::size_t> offset)
    : std::system_error(make_error_code(code), message), detail_(message), offset_(offset) {}

}  // namespace netuse::inline v0
