// SPDX-License-Identifier: MIT
#include "host/read_document.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

#include "host/errno_name.hpp"
#include "host/open_file.hpp"

namespace netuse::inline v0::host {

namespace {

struct Close {
  void operator()(std::FILE* file) const noexcept { static_cast<void>(std::fclose(file)); }
};

std::size_t size_hint(std::FILE& file) {
  if (std::fseek(&file, 0, SEEK_END) != 0) return 0;
  const long size = std::ftell(&file);
  return std::fseek(&file, 0, SEEK_SET) == 0 && size > 0 ? static_cast<std::size_t>(size) : 0;
}

}  // namespace

model::Document read_document(std::string name, const std::string& path, std::size_t cap) {
  model::Document document{.name = std::move(name)};
  const std::unique_ptr<std::FILE, Close> file(open_file(path, "rb"));
  if (!file) {
    document.error = errno_name(errno);
    return document;
  }
  // /proc gives no size, and a page a read whatever the buffer: grow geometrically, and read until the end. A file's
  // size is only a hint, which spares the copies.
  static_cast<void>(std::setvbuf(file.get(), nullptr, _IONBF, 0));
  document.text.resize(std::min(cap, size_hint(*file)) + 1);
  std::size_t used = 0;
  while (true) {
    if (used == document.text.size()) document.text.resize(std::min(cap + 1, std::max<std::size_t>(65536, used * 2)));
    const std::size_t got = std::fread(document.text.data() + used, 1, document.text.size() - used, file.get());
    used += got;
    if (used > cap) {
      document.text.clear();
      document.error = "too large";
      return document;
    }
    if (got == 0) break;
  }
  if (std::ferror(file.get()) != 0) document.error = errno_name(errno);
  document.text.resize(document.error ? 0 : used);
  return document;
}

}  // namespace netuse::inline v0::host
