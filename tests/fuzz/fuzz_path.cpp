// SPDX-License-Identifier: MIT
// Any bytes as an object path: errors have an offset inside the text, and the canonical form of a path that is bound
// is a fixed point.
#include <cstdlib>

#include "netuse/error.hpp"
#include "wql/object_path.hpp"
#include "wql/path_binding.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace netuse;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    wql::ObjectPath path = wql::parse_path(text);
    wql::bind_path(path);
    const std::string canonical = wql::canonical_reference(text);
    if (wql::canonical_reference(canonical) != canonical) std::abort();
  } catch (const Error& e) {
    if (e.offset() && *e.offset() > size) std::abort();
  }
  return 0;
}
