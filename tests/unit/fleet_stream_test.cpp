// SPDX-License-Identifier: MIT
// Many hosts, of which no more are in memory than somebody holds.
#include <algorithm>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "fixture/format/recording_head.hpp"
#include "netuse/memory.hpp"
#include "netuse/netuse.hpp"
#include "object/internals.hpp"
#include "object/object_data.hpp"
#include "temp_folder.hpp"

namespace netuse {
namespace {

using tests::TempFolder;
using tests::write_all;

constexpr std::size_t hosts = 300;  // of fewer all is read at once
constexpr const char* names_wql = "SELECT __SERVER, LocalName FROM Win32_NetworkConnection";

/// As netuse writes it: of one mount, of which today's netuse reads the place.
std::string recording(const std::string& host, const std::string& mount, const std::string& at) {
  const Snapshot snapshot = open_evidence([&] {
                              return std::vector<EvidenceDocument>{
                                  {.name = "/proc/self/mounts", .text = "//nas/x " + mount + " cifs rw 0 0\n"},
                                  {.name = "/proc/sys/kernel/hostname", .text = host + "\n"}};
                            }).snapshot();
  std::string text = to_recording(snapshot);
  return text.replace(text.find(snapshot.at()), snapshot.at().size(), at);
}

class ManyHosts : public testing::Test {
 protected:
  void SetUp() override {
    const std::string text = recording("host-000", "/mnt/x", "2027-01-01T00:00:00Z");
    for (std::size_t i = 0; i < hosts; ++i) {
      std::string made = text;
      for (std::size_t at = made.find("host-000"); at != std::string::npos; at = made.find("host-000", at + 1))
        made.replace(at, 8, name(i));
      put(name(i) + ".json", made);
    }
  }
  static std::string name(std::size_t i) { return "host-" + std::to_string(1000 + i).substr(1); }
  void put(const std::string& file, const std::string& text) const { write_all(folder_ / file, text); }
  Services services(OpenOptions options = {}) const { return open("recordings:" + folder_.string(), options); }

  static std::vector<std::string> rows(Enumerator& objects) {
    std::vector<std::string> out;
    while (const auto object = objects.next())
      out.push_back(object->server() + " " + (*object)["LocalName"].to_string());
    return out;
  }
  std::vector<std::string> streamed(const Services& services) const {
    Enumerator objects = services.exec_query(names_wql, wbem_flag_forward_only);
    return rows(objects);
  }
  std::vector<std::string> at_once(const Services& services) const {
    Enumerator objects = services.exec_query(names_wql);
    return rows(objects);
  }
  static bool says(const Services& services, const std::string& file, const std::string& part) {
    return std::ranges::any_of(services.diagnostics(), [&](const Diagnostic& d) {
      return d.document.find(file) != std::string::npos && d.message.find(part) != std::string::npos;
    });
  }

  TempFolder folder_;
};

TEST_F(ManyHosts, AreTheSameOneAfterTheOther) {
  const Services all = services();
  const auto found = streamed(all);
  EXPECT_EQ(found.size(), hosts);
  EXPECT_EQ(found.front(), "host-000 /mnt/x");
  EXPECT_EQ(found, at_once(all));
  for (const char* wql : {"SELECT * FROM Win32_ComputerSystem", "SELECT * FROM Win32_SystemNetworkConnections",
                          "SELECT * FROM CIM_LogicalElement", "SELECT * FROM meta_class"}) {
    std::vector<std::string> texts[2];
    for (const std::uint32_t flags : {std::uint32_t{0}, std::uint32_t{wbem_flag_forward_only}}) {
      Enumerator objects = all.exec_query(wql, flags);
      while (const auto object = objects.next()) texts[flags == 0 ? 0 : 1].push_back(object->object_text());
    }
    EXPECT_EQ(texts[0], texts[1]) << wql;
  }
}

TEST_F(ManyHosts, LeaveMemoryWhenTheNextOneComes) {
  Enumerator objects = services().exec_query(names_wql, wbem_flag_forward_only);
  std::weak_ptr<const model::Snapshot> before;
  std::size_t count = 0;
  while (const auto object = objects.next()) {
    EXPECT_TRUE(before.expired()) << count;
    before = detail::Internals::of(*object).owner;
    ++count;
  }
  EXPECT_EQ(count, hosts);
  EXPECT_TRUE(before.expired());
}

TEST_F(ManyHosts, TellAtTheEndWhatThereIsToSayOfAll) {
  put("bad.json", "{");
  put("host-005-again.json", recording("HOST-005", "/mnt/new", "2027-01-02T00:00:00Z"));
  const Services all = services();
  Enumerator objects = all.exec_query(names_wql, 48);
  EXPECT_TRUE(objects.snapshot().connections().empty());
  const auto found = rows(objects);
  EXPECT_EQ(found.size(), hosts);
  EXPECT_EQ(std::ranges::count(found, "HOST-005 /mnt/new"), 1);
  EXPECT_EQ(objects.snapshot().unreadable_recordings(), 1U);
  EXPECT_EQ(objects.snapshot().backend(), "recordings");
  EXPECT_TRUE(says(all, "bad.json", "left out"));
  EXPECT_TRUE(says(all, "again.json", "host-005.json' (2027-01-01T00:00:00Z) was left out: this one is newer"));
  EXPECT_EQ(rows(objects).size(), 0U);
  EXPECT_THROW(objects.reset(), Error);
}

TEST_F(ManyHosts, ADamagedNewerRecordingLeavesTheOlderOne) {
  std::string text = recording("host-007", "/mnt/new", "2027-01-02T00:00:00Z");
  text.replace(text.find("/mnt/new"), 8, "\"}]{}\x01..");
  put("newer.json", text);
  const Services all = services();
  EXPECT_EQ(streamed(all).size(), hosts);
  EXPECT_TRUE(says(all, "newer.json", "left out"));
  EXPECT_FALSE(says(all, "host-007.json", "left out"));
  EXPECT_EQ(all.snapshot().unreadable_recordings(), 1U);
}

TEST_F(ManyHosts, WhoseFirstLinesLieAreLeftOut) {
  std::string text = recording("host-007", "/mnt/new", "2027-01-02T00:00:00Z");
  const std::string frames = "  \"frames\": [\n";
  text.insert(text.find(frames) + frames.size(),
              "    { \"at\": \"2020-01-01T00:00:00Z\", \"connections\": [] }\n  ],\n" + frames);
  put("liar.json", text);  // the last list counts, and is of another time
  std::string other = recording("host-007", "/mnt/other", "2027-01-03T00:00:00Z");
  other.replace(other.rfind("\n  ]\n}"), 6, "\n  ],\n  \"host\": \"else\",\n  \"x\": [\n    {\n    }\n  ]\n}");
  put("other.json", other);
  const Services all = services();
  const auto found = streamed(all);
  EXPECT_EQ(found, at_once(all));
  EXPECT_EQ(found.size(), hosts + 1);
  EXPECT_EQ(std::ranges::count(found, "else /mnt/other"), 1);  // its shape is not netuse's: all of it is read
}

TEST_F(ManyHosts, OfWhichSomeNameNoneAreAllThere) {
  put("nameless.json", R"({"connections":[{"RemoteName":"x","LocalName":"y"}]})");
  put("timeline.json", R"({"host":"film","frames":[{"at":"2027-01-01T00:00:00Z","connections":[]},
      {"at":"2027-01-01T00:00:01Z","connections":[{"RemoteName":"x","LocalName":"z"}]}]})");
  const auto found = streamed(services());
  EXPECT_EQ(found.size(), hosts + 2);
  EXPECT_EQ(std::ranges::count(found, "nameless y"), 1);
  EXPECT_EQ(std::ranges::count(found, "film z"), 1);
}

TEST_F(ManyHosts, AreAskedForAllTheirRecordings) {
  put("host-003-old.json", recording("host-003", "/mnt/old", "2026-01-01T00:00:00Z"));
  OpenOptions options;
  options.all_recordings = true;
  const Services all = services(options);
  Enumerator objects = all.exec_query("SELECT __PATH FROM Win32_NetworkConnection", wbem_flag_forward_only);
  std::size_t count = 0;
  bool older = false;
  while (const auto object = objects.next()) {
    ++count;
    older = older || (*object)["__PATH"].to_string().starts_with(R"(\\host-003@host-003-old\root)");
  }
  EXPECT_EQ(count, hosts + 1);
  EXPECT_TRUE(older);
}

TEST(RecordingHead, IsToldOfTheShapeThatNetuseWritesAlone) {
  const std::string text = recording("fern", "/mnt/x", "2027-01-01T00:00:00Z");
  const auto head = fixture::head_of(text);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->host, "fern");
  EXPECT_EQ(head->at, "2027-01-01T00:00:00Z");
  EXPECT_FALSE(fixture::head_of(text.substr(0, text.size() - 1)));
  EXPECT_FALSE(fixture::head_of(" " + text));
  EXPECT_FALSE(fixture::head_of(""));
  std::string escaped = text;
  escaped.replace(escaped.find("\"fern\""), 6, "\"f\\u0065rn\"");
  EXPECT_EQ(fixture::head_of(escaped)->host, "fern");
}

}  // namespace
}  // namespace netuse
