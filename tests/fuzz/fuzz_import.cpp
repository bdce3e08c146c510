// SPDX-License-Identifier: MIT
// Import of any bytes as the shape that they look like, and as each shape by force.
#include "fixture/import/import_text.hpp"
#include "netuse/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (int format = 0; format <= static_cast<int>(netuse::ImportFormat::net_use); ++format) {
    netuse::model::Snapshot into{netuse::model::Origin{}};
    netuse::ImportOptions options;
    options.format = static_cast<netuse::ImportFormat>(format);
    try {
      netuse::outputs::import_text(text, "fuzz", options, into);
    } catch (const netuse::Error&) {
      continue;  // said so in a sentence
    }
  }
  return 0;
}
