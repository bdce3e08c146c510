// SPDX-License-Identifier: MIT
// When a host told nothing at all, there is no list.
#include <gtest/gtest.h>

#include "backend.hpp"

namespace netuse {
namespace {

model::Document refused(const char* name, const char* error) {
  return {.name = name, .text = {}, .stderr_text = {}, .exit = {}, .error = error};
}
model::Document said(const char* name, const char* text) {
  return {.name = name, .text = text, .stderr_text = {}, .exit = {}, .error = {}};
}

std::string failure_of(const backends::Backend& backend, std::initializer_list<model::Document> documents) {
  model::Evidence evidence;
  for (const model::Document& document : documents) evidence.put(document);
  return backend.total_failure(evidence);
}

TEST(TotalFailure, OfLinuxIsWithoutAMountTable) {
  const auto of = [](std::initializer_list<model::Document> documents) {
    return failure_of(backends::samba_backend, documents);
  };
  const model::Document fstab = said("/etc/fstab", "//s/x /m cifs x 0 0\n");
  EXPECT_EQ(of({said("/proc/self/mounts", ""), fstab}), "");
  EXPECT_EQ(of({refused("/proc/self/mounts", "EACCES"), said("/proc/self/mountinfo", "")}), "");
  const std::string why = of({refused("/proc/4711/mounts", "EACCES"), fstab});
  EXPECT_NE(why.find("/proc/4711/mounts cannot be read (EACCES)"), std::string::npos) << why;
  EXPECT_EQ(why.find("mounted file system"), std::string::npos) << why;
  EXPECT_NE(of({fstab}), "");
  EXPECT_NE(of({}), "");
}

TEST(TotalFailure, OfWindowsIsWithoutAnyAnswer) {
  const auto of = [](std::initializer_list<model::Document> documents) {
    return failure_of(backends::windows_backend, documents);
  };
  const model::Document connected = said("wnet/connected", R"({"api":"WNetEnumResource","error":5})");
  const model::Document remembered = said("wnet/remembered", R"({"api":"WNetOpenEnum","timed_out":true})");
  const model::Document uses = said("wnet/netuse", R"({"api":"NetUseEnum","error":2138})");
  const std::string why = of({connected, remembered, uses, said("wnet/registry", "")});
  EXPECT_NE(why.find("5 ERROR_ACCESS_DENIED"), std::string::npos) << why;
  EXPECT_NE(of({}), "");
  EXPECT_EQ(of({connected, remembered, said("wnet/netuse", "")}), "");
  EXPECT_EQ(of({said("wnet/connected", R"({"api":"WNetOpenEnum","error":1222})"), remembered, uses}), "");
  EXPECT_EQ(of({connected, remembered, uses, said("wnet/registry", R"({"local":"T:","remote":"\\\\f\\t","type":1})")}),
            "");
}

}  // namespace
}  // namespace netuse
