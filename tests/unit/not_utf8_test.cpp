// SPDX-License-Identifier: MIT
// Names that are not UTF-8, from the mount table to every output: what differs stays different.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "anonymize_fixture.hpp"
#include "fixture/anonymize/anonymizer.hpp"
#include "text/utf8.hpp"
#include "wql_fixture.hpp"

namespace netuse::tests {
namespace {

using fixture::Recording;

const std::vector<test::Doc> odd_mounts{
    {"/proc/sys/kernel/hostname", "fil\xE9s"},
    {"/proc/self/mounts",
     "//nas/data /mnt/n/a\xFF cifs rw,vers=3.1.1,username=alice\xE4,addr=10.9.1.2 0 0\n"
     "//nas/data /mnt/n/a\xFE cifs rw,vers=3.1.1,username=alice,addr=10.9.1.2 0 0\n"
     "//nas/data /mnt/n/a\uEFFF cifs rw,vers=3.1.1,username=alice,addr=10.9.1.2 0 0\n"
     "//nas/data /mnt/n/\xEE\xBF cifs rw,vers=3.1.1,username=alice,addr=10.9.1.2 0 0\n"
     "//nas/gr\xF6sse /mnt/größe cifs rw,vers=3.1.1,username=alice,addr=10.9.1.2 0 0\n"}};

Services odd_services() {
  return wql_services(test::record(odd_mounts).frames[0].said);
}

std::string written(Format format) {
  std::string out;
  const auto writer = make_writer(format, [&](std::string_view part) { out += part; });
  for (const Object& object : odd_services().exec_query("SELECT * FROM Win32_NetworkConnection")) writer->write(object);
  writer->finish();
  return out;
}

TEST(NotUtf8, EveryTextOfTheModelIsUtf8) {
  const Recording made = test::record(odd_mounts);
  const Snapshot snapshot(made.frames[0].said);
  EXPECT_EQ(snapshot.host(), "fil\uEFE9s");
  std::set<std::string> names;
  for (const NetworkConnection& c : snapshot.connections()) {
    names.insert(c.name);
    for (const auto& text : {c.local_name, c.remote_name, c.remote_path, c.user_name, std::optional(c.name)})
      EXPECT_TRUE(text::is_utf8(text.value_or("")));
  }
  EXPECT_EQ(names, (std::set<std::string>{R"(\\nas\data (/mnt/n/a)"
                                          "\uEFFF)",
                                          R"(\\nas\data (/mnt/n/a)"
                                          "\uEFFE)",
                                          R"(\\nas\data (/mnt/n/a)"
                                          "\uEFEE\uEFBF\uEFBF)",
                                          R"(\\nas\data (/mnt/n/)"
                                          "\uEFEE\uEFBF)",
                                          "\\\\nas\\gr\uEFF6sse (/mnt/größe)"}));
  EXPECT_EQ((*snapshot.connections().begin()).user_name, "alice\uEFE4");
}

TEST(NotUtf8, PathsThatArePrintedAreFound) {
  const Services services = odd_services();
  std::size_t count = 0;
  for (const Object& object : services.exec_query("SELECT * FROM Win32_NetworkConnection")) {
    EXPECT_EQ(services.get_object(object["__PATH"].to_string())["Name"].to_string(), object["Name"].to_string());
    EXPECT_EQ(services.get_object(object.relpath())["Name"].to_string(), object["Name"].to_string());
    ++count;
  }
  EXPECT_EQ(count, 5U);
  Enumerator one = services.exec_query("SELECT * FROM Win32_NetworkConnection WHERE LocalName = '/mnt/n/a\uEFFF'");
  EXPECT_EQ(one.next()->operator[]("Name").to_string(), "\\\\nas\\data (/mnt/n/a\uEFFF)");
  EXPECT_FALSE(one.next().has_value());
  Enumerator like = services.exec_query("SELECT * FROM Win32_NetworkConnection WHERE LocalName LIKE '/mnt/n/a_'");
  EXPECT_EQ(like.next(9).size(), 2U);
}

TEST(NotUtf8, AMountPointIsExplainedByItsBytes) {
  const Snapshot snapshot(test::record(odd_mounts).frames[0].said);
  for (const std::string_view name : {"/mnt/n/a\xFF", "/mnt/n/a\xFF/", "/mnt/n/a\uEFFF"}) {
    const std::vector<Explanation> found = explain(snapshot, name);
    ASSERT_EQ(found.size(), 1U) << name;
    EXPECT_EQ(found[0].connection.local_name, "/mnt/n/a\uEFFF");
  }
  EXPECT_EQ(explain(snapshot, "//nas/gr\xF6sse").size(), 1U);
}

TEST(NotUtf8, EveryFormatKeepsTheNamesApart) {
  for (const Format format : {Format::csv, Format::json, Format::ndjson, Format::mof, Format::xml}) {
    const std::string out = written(format);
    EXPECT_TRUE(text::is_utf8(out));
    for (const char* end : {"a\uEFFF", "a\uEFFE", "a\uEFEE\uEFBF\uEFBF", "/\uEFEE\uEFBF"})
      EXPECT_NE(out.find(std::string(end) + ")"), std::string::npos) << static_cast<int>(format) << " " << end;
  }
}

TEST(NotUtf8, RecordingsHoldTheBytesAndVerify) {
  Recording made = test::record(odd_mounts);
  made.frames[0].documents.push_back(std::make_shared<const model::Document>(
      model::Document{.name = "/etc/systemd/system/\xFF.mount", .text = "#\n"}));
  made.frames[0].documents.push_back(std::make_shared<const model::Document>(
      model::Document{.name = "/etc/systemd/system/\uEFFF.mount", .text = "#\n"}));
  const Recording loaded = fixture::parse_recording(fixture::write_recording(made), "memory");
  EXPECT_EQ(test::differences(loaded), 0U);
  ASSERT_EQ(loaded.frames[0].documents.size(), made.frames[0].documents.size());
  for (std::size_t i = 0; i < loaded.frames[0].documents.size(); ++i) {
    EXPECT_EQ(loaded.frames[0].documents[i]->name, made.frames[0].documents[i]->name);
    EXPECT_EQ(loaded.frames[0].documents[i]->text, made.frames[0].documents[i]->text);
  }
  EXPECT_EQ(fixture::write_recording(loaded), fixture::write_recording(made));
}

// Older recordings have such values as base64.
TEST(NotUtf8, OlderRecordingsSayTheSame) {
  const Recording loaded = fixture::parse_recording(
      R"({"format": "netuse-recording", "version": 1, "host": "h", "backend": "samba", "connections": [)"
      R"({"Name": {"base64": "XFxuYXNcZGF0YSAoL21udC9uL2H/KQ=="}, "RemoteName": "\\\\nas\\data",)"
      R"( "LocalName": {"base64": "L21udC9uL2H/"}},)"
      R"({"RemoteName": "\\\\nas\\data", "LocalName": {"base64": "L21udC9uL2Huv78="}}]})",
      "memory");
  const Snapshot snapshot(loaded.frames[0].said);
  std::vector<std::string> names;
  for (const NetworkConnection& c : snapshot.connections()) names.push_back(c.name);
  EXPECT_EQ(names,
            (std::vector<std::string>{"\\\\nas\\data (/mnt/n/a\uEFFF)", "\\\\nas\\data (/mnt/n/a\uEFEE\uEFBF\uEFBF)"}));
  EXPECT_EQ(to_recording(snapshot).find("base64"), std::string::npos);
}

TEST(NotUtf8, AnonymizedRecordingsVerify) {
  const Recording made = test::record(odd_mounts);
  ASSERT_EQ(test::differences(made), 0U);
  anonymize::Engine engine({});
  const Recording loaded = fixture::parse_recording(fixture::write_recording(engine.apply(made)), "memory");
  EXPECT_EQ(test::differences(loaded), 0U);
  EXPECT_EQ(Snapshot(loaded.frames[0].said).connections().size(), 5U);
}

TEST(NotUtf8, DiagnosticsAndDocumentsAreUtf8) {
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba", .host = "h\xFF"});
  model::Evidence evidence;
  evidence.put({.name = "/etc/fstab.d/\xFE", .text = "x"});
  snapshot->keep(std::move(evidence));
  snapshot->diagnose(Severity::info, "/etc/fstab.d/\xFE", 1, "the word '\xC3' is not known");
  const Snapshot shown(snapshot);
  EXPECT_EQ(shown.host(), "h\uEFFF");
  EXPECT_EQ(shown.documents()[0].name, "/etc/fstab.d/\uEFFE");
  EXPECT_EQ(shown.diagnostics()[0].document, "/etc/fstab.d/\uEFFE");
  EXPECT_EQ(shown.diagnostics()[0].message, "the word '\uEFC3' is not known");
  // Told again, as a fleet tells what its hosts said, it is the same.
  snapshot->diagnose(Severity::info, shown.diagnostics()[0].document, 1, shown.diagnostics()[0].message);
  EXPECT_EQ(shown.diagnostics()[0], shown.diagnostics()[1]);
}

}  // namespace
}  // namespace netuse::tests
