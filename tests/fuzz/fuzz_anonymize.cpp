// SPDX-License-Identifier: MIT
// Any text as any kind of document: lines stay lines, and a second run with the same pseudonyms says the same.
#include <algorithm>
#include <cstdlib>

#include "fixture/anonymize/rewriter.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace netuse::anonymize;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Pseudonyms pseudonyms;
  Rewriter rewriter(pseudonyms);
  for (int kind = 0; kind <= static_cast<int>(Kind::other); ++kind) {
    const std::string made = rewriter.rewrite(text, static_cast<Kind>(kind));
    if (std::ranges::count(made, '\n') != std::ranges::count(text, '\n')) std::abort();
    if (rewriter.rewrite(text, static_cast<Kind>(kind)) != made) std::abort();
  }
  static_cast<void>(rewriter.rewrite(text, kind_of("x", text)));
  return 0;
}
