// SPDX-License-Identifier: MIT
// Any text as any document: lines stay lines, and a second run with the same pseudonyms says the same.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "backend.hpp"
#include "fixture/anonymize/anonymizer.hpp"
#include "fixture/anonymize/rewrite_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace netuse;
  const std::string text(reinterpret_cast<const char*>(data), size);
  anonymize::Pseudonyms pseudonyms;
  anonymize::Rewriter rewriter(pseudonyms);
  constexpr std::array<const char*, 13> names{"/proc/self/mounts",
                                              "/proc/fs/cifs/DebugData",
                                              "/etc/fstab",
                                              "/etc/systemd/system/a.mount",
                                              "systemd links",
                                              "/etc/auto.master",
                                              "/etc/auto.x",
                                              "/etc/security/pam_mount.conf.xml",
                                              "smbstatus",
                                              "testparm",
                                              "wnet/connected",
                                              "wnet/providers",
                                              "/proc/sys/kernel/hostname"};
  for (const char* const name : names) {
    model::Document document{.name = name, .text = text, .stderr_text = text};
    const model::Document kept = backends::distil(document);
    const std::string made = rewriter.rewrite(backends::mark(kept, backends::Part::text));
    if (std::ranges::count(made, '\n') != std::ranges::count(kept.text, '\n')) std::abort();
    if (rewriter.rewrite(backends::mark(kept, backends::Part::text)) != made) std::abort();
    static_cast<void>(anonymize::rewrite_document(document, rewriter));
  }
  return 0;
}
