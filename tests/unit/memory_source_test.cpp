// SPDX-License-Identifier: MIT
// Sources that are no files.
#include <stdexcept>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "netuse/error.hpp"
#include "netuse/memory.hpp"
#include "netuse/recording.hpp"

namespace netuse::tests {
namespace {

using Documents = std::vector<EvidenceDocument>;

const std::string table = "//nas/a /a cifs rw,username=ann,password=Geheim 0 0\n";

Services opened(Documents documents, const OpenOptions& options = {}) {
  return open_evidence([documents = std::move(documents)] { return documents; }, options);
}

TEST(MemorySource, AnswersFromWhatTheProgramGives) {
  const Services services = opened(
      {{.name = "/proc/self/mounts", .text = table}, {.name = "/proc/sys/kernel/hostname", .text = "files01\n"}});
  const Snapshot snapshot = services.snapshot();
  ASSERT_EQ(snapshot.connections().size(), 1U);
  EXPECT_EQ((*snapshot.connections().begin()).user_name, "ann");
  EXPECT_EQ(snapshot.host(), "files01");
  EXPECT_EQ(snapshot.backend(), "samba");
  EXPECT_FALSE(snapshot.is_this_system());
}

TEST(MemorySource, AsksTheProgramEachTime) {
  int asked = 0;
  const Services services = open_evidence([&asked] {
    ++asked;
    return Documents{{.name = "/proc/mounts", .text = asked == 1 ? std::string() : table}};
  });
  EXPECT_EQ(services.connections().size(), 0U);
  EXPECT_EQ(services.connections().size(), 1U);
}

TEST(MemorySource, KeepsNoSecret) {
  const std::string recording = to_recording(opened({{.name = "/proc/mounts", .text = table}}).snapshot());
  EXPECT_EQ(recording.find("Geheim"), std::string::npos);
  EXPECT_NE(recording.find("ann"), std::string::npos);
}

TEST(MemorySource, TellsProblemsAndUnknownNames) {
  const Snapshot snapshot = opened({{.name = "/proc/mounts", .text = table},
                                    {.name = "/proc/fs/cifs/DebugData", .problem = "EACCES"},
                                    {.name = "/proc/fs/cifs/DebugDate", .text = "x"}})
                                .snapshot();
  std::string all;
  for (const Diagnostic& d : snapshot.diagnostics()) all += d.document + ": " + d.message + "\n";
  EXPECT_NE(all.find("EACCES"), std::string::npos) << all;
  EXPECT_NE(all.find("did you mean '/proc/fs/cifs/DebugData'?"), std::string::npos) << all;
}

TEST(MemorySource, NeedsNoDocument) {
  EXPECT_TRUE(opened({}).connections().empty());
}

TEST(MemorySource, HandsOnWhatTheProgramThrows) {
  const Services services = open_evidence([]() -> Documents { throw std::runtime_error("out of order"); });
  EXPECT_THROW(services.snapshot(), std::runtime_error);
  EXPECT_THROW(open_evidence({}), Error);
}

TEST(MemorySource, OpensARecordingThatTheProgramHolds) {
  const std::string recording = to_recording(opened({{.name = "/proc/mounts", .text = table}}).snapshot());
  const Services services = open_recording(recording);
  EXPECT_EQ(services.connections().size(), 1U);
  EXPECT_EQ(to_recording(services.snapshot()), recording);
  EXPECT_THROW(open_recording("{}"), Error);
}

}  // namespace
}  // namespace netuse::tests
