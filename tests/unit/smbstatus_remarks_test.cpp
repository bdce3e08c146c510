// SPDX-License-Identifier: MIT
#include <string>

#include <gtest/gtest.h>

#include "samba/server/remarks.hpp"
#include "samba/server/smbstatus.hpp"

namespace netuse::samba::server {
namespace {

TEST(SmbstatusRemarks, AConfigurationThatCannotBeLoaded) {
  model::Evidence evidence;
  evidence.put(
      {.name = "smbstatus", .stderr_text = "Can't load /etc/samba/smb.conf - run testparm to debug it\n", .exit = 255});
  SmbStatus status;
  model::Snapshot out{model::Origin{}};
  read_smbstatus(evidence, status, out);
  ASSERT_EQ(out.diagnostics().size(), 1U);
  EXPECT_NE(out.diagnostics()[0].message.find("smbstatus lists nothing"), std::string::npos);
}

TEST(KeepKnownLines, KeepsWhatIsReadAndNothingElse) {
  const std::string known =
      "smbstatus only works as root!\n"
      "Failed to initialize session_global: NT_STATUS_ACCESS_DENIED\n"
      "/run/samba/locking.tdb not initialised\n"
      "Can't load /etc/samba/smb.conf - run testparm to debug it\n"
      "Invalid option --json: unknown option\n"
      "smbstatus: error while loading shared libraries: libsmbconf.so.0: cannot open shared object file\n"
      "No locked files\n";
  EXPECT_EQ(keep_known_lines(known), known);
  EXPECT_EQ(keep_known_lines("Ignoring unknown parameter \"hunter2\"\n"
                             "WARNING: hunter2 only works as root\n"
                             "Unknown parameter encountered: \"hunter2 only works as root\"\r\n"
                             "  root preexec = hunter2: command not found\n"
                             "set_variable_helper(hunter2): value is not boolean!\n"
                             "hunter2\n\0hunter2\n"),
            "");
  EXPECT_EQ(keep_known_lines("hunter2\n" + known + "hunter2"), known);
}

}  // namespace
}  // namespace netuse::samba::server
