// SPDX-License-Identifier: MIT
#include "samba/server/keep_smbstatus.hpp"

#include <filesystem>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "samba/server/smbstatus.hpp"

namespace netuse::samba::server {
namespace {

/// What the reader makes of the text, as lines.
std::string reading_of(const std::string& text) {
  model::Evidence evidence;
  evidence.put({.name = "smbstatus", .text = text});
  model::Snapshot out{model::Origin{}};
  SmbStatus status;
  read_smbstatus(evidence, status, out);
  std::ostringstream lines;
  for (const TreeConnect& t : status.trees)
    lines << t.service << '|' << t.machine << '|' << t.session << '|' << t.server << '|' << t.since.value_or(-1) << '|'
          << t.user << '|' << static_cast<int>(t.user_knowledge) << '\n';
  for (const Session& s : status.sessions)
    lines << s.id << '|' << s.server << '|' << s.user << '|' << static_cast<int>(s.knowledge) << '\n';
  for (const Diagnostic& d : out.diagnostics()) lines << d.line << ' ' << d.message << '\n';
  return lines.str();
}

void expect_same_of_kept(const std::string& text) {
  const std::string kept = keep_smbstatus(text);
  EXPECT_EQ(reading_of(kept), reading_of(text)) << text << "\nkept:\n" << kept;
  EXPECT_EQ(keep_smbstatus(kept), kept);
}

TEST(KeepSmbstatus, ReadsAsTheWhole) {
  const std::string_view texts[] = {
      "",
      "\n",
      "no list at all\n",
      "smbstatus only works as root!\n",
      "sessionid.tdb not initialised\nThis is normal if an SMB client has never connected to your server.\n",
      "Samba version 4.17.12-Debian\nPID     Username     Group        Machine                   Protocol\n"
      "-------------------------------------------\n"
      "77      ann          users        pc (ipv4:10.0.0.5:41234)  SMB3_11           -      -\n"
      "no row\n\nService      pid     Machine       Connected at\n---------------------\n"
      "My Data      77      pc            Sun Nov 22 10:00:00 2026 UTC  -  -\nIPC$ 77 pc Sun Nov 22 10:00:00 2026 UTC\n"
      "torn        \nFailed to do something\n\nLocked files:\nPid  DenyMode\n77 0 x\n",
      "warning before\n  {\"timestamp\":\"2026-11-22T10:00:00+0100\",\"version\":\"4.17\",\n\"sessions\":{\"1\":{\n"
      "\"session_id\":\"1\",\"server_id\":{\"pid\":\"77\",\"vnn\":\"4294967295\",\"x\":[1,{\"pid\":\"78\"}]},\n"
      "\"username\":\"a\\u00fcn\",\"uid\":1000,\"machine\":\"pc\"}},\"open_files\":{\"/a\":{\"b\":[{}]}},\n"
      "\"tcons\":{\"5\":{\"service\":\"d\\\\e\\\"\",\"server_id\":{\"pid\":\"77\"},\"session_id\":1,\"machine\":\"pc\","
      "\n"
      "\"connected_at\":\"2026-11-22T10:01:13.7+01:00\"}}}\n\n{\"tcons\":[{\"service\":\"x\",\"machine\":true}]}\n",
      "{\"sessions\":{\"1\":{\"username\":\"ann\"}},\n\"tcons\":{\"1\":{\"service\":\"s\",\"machine\":\"m\"},\n",
      "{\"tcons\":{\"1\":{\"service\":\"s\",\"machine\":\"m\"}},\n\"other\":{\"a\":}\n}",
      "{\"tcons\":{\"1\":{\"service\":\"s\n\",\"machine\":\"m\"}}}",
      "{\"tcons\":{\"1\":{\"service\":1.5,\"machine\":\"m\"}}} trailing\n",
      "{}\n",
      "{",
  };
  for (const std::string_view text : texts) expect_same_of_kept(std::string(text));
}

class KeepSmbstatusCorpus : public testing::TestWithParam<tests::Corpus> {};

TEST_P(KeepSmbstatusCorpus, ReadsAsTheWhole) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(GetParam().linux_folder()))
    if (entry.is_regular_file() && entry.path().generic_string().find("smbstatus") != std::string::npos)
      expect_same_of_kept(tests::read_bytes(entry.path()));
}

INSTANTIATE_TEST_SUITE_P(Corpora, KeepSmbstatusCorpus, testing::ValuesIn(tests::corpora()), tests::name_of_corpus);

}  // namespace
}  // namespace netuse::samba::server
