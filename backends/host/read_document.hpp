// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "host/deadline.hpp"
#include "model/evidence.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::host {

/// The bytes of a file as a document of that name; Document::error where it cannot be read. At most `cap` bytes.
/// Waits for as long as opening and reading take: call it in a lane. A pipe is read until its end, or until the lane is
/// given up ("timed out").
model::Document read_document(std::string name, const std::string& path, std::size_t cap);

/// A file that somebody named.
struct NamedFile {
  std::string path;
  std::string what;    ///< what it is called in messages: "the map 'm.json'"
  std::string advice;  ///< what to do where it is not there or refused: "check the path"
  std::size_t cap = std::size_t{256} << 20U;
  Wbem not_there = Wbem::provider_failure;  ///< the error where there is no such file
};

/// Its bytes, read in the calling thread, which must be a lane's. Throws Error(provider_failure) that names the file,
/// the reason and what to do.
std::string read_file(const NamedFile& file);
/// The same in a lane of its own; a file that was not read to its end by then is an Error too.
std::string read_file(const NamedFile& file, Deadline until);

/// Throws Error(provider_failure): the file was not read to its end when the time was up.
[[noreturn]] void throw_late(const NamedFile& file);

}  // namespace netuse::inline v0::host
