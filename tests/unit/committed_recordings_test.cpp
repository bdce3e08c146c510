// SPDX-License-Identifier: MIT
// Every recording below tests/fixtures, those of bug reports too: today's interpreter says of its documents what it
// says.
#include <gtest/gtest.h>

#include "corpus.hpp"
#include "netuse/recording.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;

void expect_same(const Verdict& verdict) {
  for (const Difference& d : verdict.differences)
    ADD_FAILURE() << "frame " << verdict.frame << ": " << d.name << ": " << d.property << ": recorded "
                  << d.before.value_or("null") << ", now " << d.after.value_or("null");
}

TEST(CommittedRecordings, Verify) {
  std::size_t compared = 0;
  for (const fs::path& path : tests::committed_recordings()) {
    SCOPED_TRACE(path.string());
    for (const Verdict& verdict : verify_recording(path.string())) {
      expect_same(verdict);
      EXPECT_TRUE(verdict.comparable || path.parent_path().filename() != "system");
      compared += verdict.comparable ? 1 : 0;
    }
  }
  EXPECT_GE(compared, 36U);
}

}  // namespace
}  // namespace netuse
