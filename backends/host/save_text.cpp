// SPDX-License-Identifier: MIT
#include "host/write_file.hpp"
#include "netuse/file.hpp"

namespace netuse::inline v0 {

void save_text(const std::string& path, std::string_view text, Readers readers, std::chrono::milliseconds patience) {
  host::write_file(path, text, "file", patience, readers);
}

}  // namespace netuse::inline v0
