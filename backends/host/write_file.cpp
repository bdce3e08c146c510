// SPDX-License-Identifier: MIT
#include "host/write_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "host/open_file.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::host {

void write_file(const std::string& path, std::string_view text, const char* what, Readers readers) {
  const std::string temporary = path + ".tmp";
  std::FILE* const file = host::open_file(temporary, "wb");
  bool good = file != nullptr;
  if (good) {
    namespace fs = std::filesystem;
    std::error_code ignored;  // where a file system knows no permissions, there are none to take
    if (readers == Readers::owner) fs::permissions(temporary, fs::perms::owner_read | fs::perms::owner_write, ignored);
    good = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    good = std::fclose(file) == 0 && good;
  }
  std::error_code error(good ? 0 : errno, std::generic_category());
  if (good) std::filesystem::rename(host::native_path(temporary), host::native_path(path), error);
  if (good && !error) return;
  std::error_code ignored;
  if (file != nullptr) std::filesystem::remove(host::native_path(temporary), ignored);
  throw Error(Wbem::failed, std::string("the ") + what + " '" + path + "' cannot be written (" + error.message() +
                                "); check that the folder exists and may be written to");
}

}  // namespace netuse::inline v0::host
