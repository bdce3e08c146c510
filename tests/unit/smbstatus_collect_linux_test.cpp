// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "samba/server/collect_smbstatus_linux.hpp"
#include "samba/server/smbstatus.hpp"

namespace netuse::samba::server {
namespace {

model::Evidence collected(const backends::CollectOptions& options) {
  backends::Gathering gathering;
  collect_smbstatus(options, gathering);
  gathering.finish();
  std::string late;
  return gathering.take(std::chrono::steady_clock::time_point::max(), late);
}

TEST(CollectSmbstatus, RunsNothingForAnotherRoot) {
  const model::Evidence evidence = collected({.root = "/somewhere"});
  ASSERT_EQ(evidence.documents().size(), 1U);
  EXPECT_EQ(evidence.documents()[0].name, "smbstatus");
  EXPECT_EQ(evidence.documents()[0].error, "not run for another root");
}

TEST(CollectSmbstatus, RunsNothingWhereNobodyAsks) {
  EXPECT_TRUE(collected({.inbound = false}).empty());
}

TEST(CollectSmbstatus, IsInterpretedWhateverThisHostSays) {
  const model::Evidence evidence = collected({.deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60}});
  ASSERT_FALSE(evidence.empty());
  EXPECT_TRUE(is_smbstatus(evidence.documents()[0].name));
  SmbStatus status;
  model::Snapshot out{model::Origin{}};
  read_smbstatus(evidence, status, out);
  // A list that may be empty, or a reason why there is none.
  EXPECT_TRUE(status.lists_trees || !out.diagnostics().empty());
}

TEST(CollectSmbstatus, SaysThatTheTimeWasUp) {
  const model::Evidence evidence = collected({.deadline = std::chrono::steady_clock::now()});
  ASSERT_EQ(evidence.documents().size(), 1U);
  EXPECT_TRUE(evidence.documents()[0].error == "timed out" || evidence.documents()[0].error == "ENOENT");
}

}  // namespace
}  // namespace netuse::samba::server
