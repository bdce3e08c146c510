// SPDX-License-Identifier: MIT
// Recordings made by the Windows program under Wine, read on every platform.
#include <string>

#include <gtest/gtest.h>

#include "netuse/netuse.hpp"

namespace netuse {
namespace {

std::string fixture(const char* name) {
  return std::string(NETUSE_FIXTURES "/") + name;
}

std::string names(const Snapshot& snapshot) {
  std::string all;
  for (const NetworkConnection& c : snapshot.connections()) all += c.name + "|";
  return all;
}

TEST(WindowsRecording, SaysTheSameHereAsThere) {
  for (const char* const name : {"windows-providers.json", "windows-smb.json", "windows-hanging-provider.json"}) {
    for (const Verdict& verdict : verify_recording(fixture(name))) {
      EXPECT_TRUE(verdict.comparable) << name;
      EXPECT_GT(verdict.instances, 0U) << name;
      EXPECT_TRUE(verdict.differences.empty()) << name;
    }
  }
}

TEST(WindowsRecording, ProvidersOfWineWithNamesBeyondTheBmp) {
  const Snapshot snapshot = open("recording:" + fixture("windows-providers.json")).snapshot();
  EXPECT_EQ(snapshot.backend(), "windows");
  EXPECT_FALSE(snapshot.is_this_system());
  EXPECT_EQ(names(snapshot),
            R"(\\fs01\projects (Z:)|\\fs02\Überträge\日本語 🙂 (Y:)|\\prn01\laser 4 (LPT1)|\\fs03\IPC$|)"
            R"(\\Archetype\backups (T:)|)");
}

TEST(WindowsRecording, HangingProviderIsStillNamed) {
  const Snapshot snapshot = open("recording:" + fixture("windows-hanging-provider.json")).snapshot();
  bool named = false;
  for (const Diagnostic& d : snapshot.diagnostics())
    named = named || d.message.find("'Test Network 2' did not answer") != std::string::npos;
  EXPECT_TRUE(named);
}

TEST(WindowsRecording, StatesAndRightsOfSmb) {
  const Services services = open("recording:" + fixture("windows-smb.json"));
  std::string rows;
  for (const NetworkConnection& c : services.connections())
    rows += c.name + " " + to_string(c.status.value_or(Status::other)) + " " +
            std::to_string(c.access_mask.value_or(0)) + "|";
  EXPECT_EQ(rows, R"(\\netuse-test\projects (S:) OK 2032127|\\dav@SSL\x (Z:) Unavailable 0|\\fs02\data Degraded 0|)"
                  R"(\\fs09\t (T:) Unavailable 0|)");
}

}  // namespace
}  // namespace netuse
