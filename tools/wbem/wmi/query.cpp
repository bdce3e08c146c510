// SPDX-License-Identifier: MIT
#include "wmi/query.hpp"

#include <netuse/error.hpp>

#include <algorithm>

#include "com/text.hpp"

namespace netuse_wbem {
namespace {

bool is_name(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

/// It stands in a query, so it must be a name and nothing else.
void check_name(const std::string& name) {
  if (!is_name(name)) throw netuse::Error(netuse::Wbem::invalid_class, "\"" + name + "\" is no name of a class");
}

}  // namespace

netuse::Enumerator QueryText::run(const netuse::Services& services) const {
  constexpr LONG known = LONG{WBEM_FLAG_PROTOTYPE} | WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_ENSURE_LOCATABLE |
                         WBEM_FLAG_DIRECT_READ | WBEM_FLAG_USE_AMENDED_QUALIFIERS;
  return services.exec_query(wql, static_cast<std::uint32_t>(flags & known));
}

bool are_call_flags(LONG flags) noexcept {
  constexpr LONG known = LONG{WBEM_FLAG_SHALLOW} | WBEM_FLAG_PROTOTYPE | WBEM_FLAG_RETURN_IMMEDIATELY |
                         WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_NO_ERROR_OBJECT | WBEM_FLAG_SEND_STATUS |
                         WBEM_FLAG_ENSURE_LOCATABLE | WBEM_FLAG_DIRECT_READ | WBEM_FLAG_USE_AMENDED_QUALIFIERS;
  return (flags & ~known) == 0;
}

HRESULT check_query(BSTR language, BSTR query, LONG flags) noexcept {
  if (language == nullptr || query == nullptr || *query == L'\0') return WBEM_E_INVALID_PARAMETER;
  if (!are_call_flags(flags)) return WBEM_E_INVALID_PARAMETER;
  return wcscasecmp(language, L"WQL") == 0 ? HRESULT{WBEM_S_NO_ERROR} : HRESULT{WBEM_E_INVALID_QUERY_TYPE};
}

std::string instances_query(const std::string& class_name, LONG flags) {
  check_name(class_name);
  const std::string query = "SELECT * FROM " + class_name;
  return (flags & WBEM_FLAG_SHALLOW) != 0 ? query + " WHERE __CLASS = '" + class_name + "'" : query;
}

std::string classes_query(const std::string& superclass, LONG flags) {
  const bool shallow = (flags & WBEM_FLAG_SHALLOW) != 0;
  const std::string all = "SELECT * FROM meta_class";
  if (superclass.empty()) return shallow ? all + " WHERE __SUPERCLASS IS NULL" : all;
  check_name(superclass);
  const std::string name = "'" + superclass + "'";
  if (shallow) return all + " WHERE __SUPERCLASS = " + name;
  return all + " WHERE __this ISA " + name + " AND __CLASS <> " + name;
}

}  // namespace netuse_wbem
