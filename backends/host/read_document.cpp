// SPDX-License-Identifier: MIT
#include "host/read_document.hpp"

#include <algorithm>

#include "host/input_file.hpp"
#include "host/lane.hpp"
#include "log/log.hpp"

namespace netuse::inline v0::host {

namespace {

constexpr const char* late = "timed out";
constexpr std::size_t most_of_a_pipe = std::size_t{256} << 20U;  // a device may never end

std::size_t cap_of(const std::string& path, std::size_t cap) noexcept {
  return is_no_plain_file(path) ? std::min(cap, most_of_a_pipe) : cap;
}

std::string advice_for(const NamedFile& file, const std::string& error) {
  if (error == late)
    return "see that somebody writes to it if it is a pipe, that the server answers if it is on a network file system, "
           "or raise --timeout";
  if (error == "EISDIR") return "it is a directory: give a file";
  if (error == "too large")
    return "more than " + std::to_string(cap_of(file.path, file.cap) >> 20U) + " MiB are not read";
  return file.advice;
}

[[noreturn]] void throw_unreadable(const NamedFile& file, const std::string& error) {
  throw Error(error == "ENOENT" ? file.not_there : Wbem::provider_failure,
              file.what + " cannot be read (" + error + "); " + advice_for(file, error));
}

}  // namespace

namespace {

void tell(const model::Document& document, const std::string& path, const log::Watch& watch) {
  log::debug([&] {
    const std::string what = document.name.empty() || document.name == path ? path : document.name + " from " + path;
    return what +
           (document.error ? " cannot be read: " + *document.error
                           : " was read: " + std::to_string(document.text.size()) + " bytes") +
           ", " + watch.elapsed();
  });
}

model::Document read_untold(std::string name, const std::string& path, std::size_t cap) {
  model::Document document{.name = std::move(name)};
  cap = cap_of(path, cap);
  InputFile file(path);
  if (!file.error() && file.length() > cap) document.error = "too large";
  if (document.error) return document;
  // /proc gives no length, and a page a read whatever the buffer: grow geometrically, and read until the end. A file's
  // length is only a hint, which spares the copies.
  document.text.resize(file.length() + 1);
  std::size_t used = 0;
  while (const std::size_t got = file.read(document.text.data() + used, document.text.size() - used)) {
    used += got;
    if (used > cap) break;
    if (used == document.text.size()) document.text.resize(std::min(cap + 1, std::max<std::size_t>(65536, used * 2)));
  }
  document.error = file.error();
  if (used > cap) document.error = "too large";
  document.text.resize(document.error ? 0 : used);
  return document;
}

}  // namespace

model::Document read_document(std::string name, const std::string& path, std::size_t cap) {
  const log::Watch watch;
  model::Document document = read_untold(std::move(name), path, cap);
  tell(document, path, watch);
  return document;
}

std::string read_file(const NamedFile& file) {
  model::Document document = read_document({}, file.path, file.cap);
  if (document.error) throw_unreadable(file, *document.error);
  return std::move(document.text);
}

std::string read_file(const NamedFile& file, Deadline until) {
  auto text = in_lane<std::string>([file] { return read_file(file); }, until);
  if (!text) throw_late(file);
  return std::move(*text);
}

void throw_late(const NamedFile& file) {
  throw_unreadable(file, late);
}

}  // namespace netuse::inline v0::host
