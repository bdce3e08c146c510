// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "fixture/format/interpret_frame.hpp"
#include "netuse/netuse.hpp"
#include "object/internals.hpp"
#include "recording_random.hpp"
#include "source/glob.hpp"
#include "temp_folder.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;
using fixture::Recording;
using tests::read_bytes;
using tests::TempFolder;
using tests::write_all;

void expect_same(const Recording& a, const Recording& b) {
  ASSERT_EQ(a.frames.size(), b.frames.size());
  for (std::size_t f = 0; f < a.frames.size(); ++f) {
    const fixture::Frame& x = a.frames[f];
    const fixture::Frame& y = b.frames[f];
    EXPECT_EQ(x.at, y.at);
    ASSERT_EQ(x.documents.size(), y.documents.size());
    for (std::size_t i = 0; i < x.documents.size(); ++i) {
      EXPECT_EQ(x.documents[i]->name, y.documents[i]->name);
      EXPECT_EQ(x.documents[i]->text, y.documents[i]->text);
      EXPECT_EQ(x.documents[i]->stderr_text, y.documents[i]->stderr_text);
      EXPECT_EQ(x.documents[i]->exit, y.documents[i]->exit);
      EXPECT_EQ(x.documents[i]->error, y.documents[i]->error);
    }
    for (const Difference& d : diff(Snapshot(x.said), Snapshot(y.said)))
      ADD_FAILURE() << d.name << ": " << d.property << ": " << d.before.value_or("null") << " -> "
                    << d.after.value_or("null");
    EXPECT_EQ(x.said->connections().size(), y.said->connections().size());
    EXPECT_EQ(x.said->diagnostics(), y.said->diagnostics());
  }
}

TEST(Recording, LoadsWhatItSaved) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const Recording made = test::RandomRecordings(seed).recording();
    const std::string text = fixture::write_recording(made);
    const Recording loaded = fixture::parse_recording(text, "memory");
    expect_same(made, loaded);
    EXPECT_EQ(fixture::write_recording(loaded), text);
  }
}

TEST(Recording, IsReadInUtf16) {
  for (const bool marked : {true, false}) {
    std::string wide = marked ? "\xFF\xFE" : "";
    for (const char c : std::string_view(R"({"connections":[{"RemoteName":"\\\\srv\\a"}]})")) wide.append({c, '\0'});
    const Recording loaded = fixture::parse_recording(wide, "memory");
    ASSERT_EQ(loaded.frames.at(0).said->connections().size(), 1U);
  }
}

TEST(Recording, StoresUnchangedPartsOnce) {
  test::RandomRecordings random(1);
  Recording made = fixture::recording_of(random.snapshot("h"));
  model::Document big{.name = "smbstatus big"};
  for (int i = 0; i < 5'000; ++i) big.text += "?\n";
  made.frames[0].has_evidence = true;
  made.frames[0].documents = {std::make_shared<const model::Document>(big)};
  const std::size_t one = fixture::write_recording(made).size();
  for (int i = 0; i < 9; ++i) made.frames.push_back(made.frames[0]);
  // An equal document counts as unchanged too, wherever it lies in memory.
  made.frames[5].documents = {std::make_shared<const model::Document>(big)};
  const std::string text = fixture::write_recording(made);
  EXPECT_LT(text.size(), one + 9 * 300);
  const Recording loaded = fixture::parse_recording(text, "memory");
  expect_same(made, loaded);
  EXPECT_EQ(loaded.frames[0].documents[0].get(), loaded.frames[9].documents[0].get());
}

TEST(Recording, NewestExtentSeesTheLastFrame) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const Recording made = test::RandomRecordings(seed).recording();
    const Recording loaded =
        fixture::parse_recording(fixture::write_recording(made), "memory", fixture::Extent::newest);
    ASSERT_EQ(loaded.frames.size(), 1U);
    EXPECT_EQ(loaded.frames[0].at, made.frames.back().at);
    EXPECT_EQ(loaded.frames[0].documents.size(), made.frames.back().documents.size());
    if (!loaded.frames[0].has_evidence) {
      EXPECT_EQ(loaded.frames[0].said->connections().size(), made.frames.back().said->connections().size());
    }
  }
}

TEST(Recording, CommittedFixturesLoadAndSaveToTheSame) {
  std::size_t count = 0;
  for (const fs::path& path : tests::committed_recordings()) {
    const std::string text = read_bytes(path);
    SCOPED_TRACE(path.string());
    const Recording loaded = fixture::parse_recording(text, path.string());
    expect_same(loaded, fixture::parse_recording(fixture::write_recording(loaded), "memory"));
    ++count;
  }
  EXPECT_GE(count, 3U);
}

struct Refused {
  const char* text;
  const char* part;
};
class RecordingRefused : public testing::TestWithParam<Refused> {};

TEST_P(RecordingRefused, SaysWhy) {
  try {
    fixture::parse_recording(GetParam().text, "the-file");
    FAIL() << "was read";
  } catch (const Error& error) {
    const std::string what = error.what();
    EXPECT_EQ(error.wbem(), Wbem::provider_failure);
    EXPECT_NE(what.find("the-file"), std::string::npos) << what;
    EXPECT_NE(what.find(GetParam().part), std::string::npos) << what;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, RecordingRefused,
    testing::Values(Refused{"", "line 1, column 1"}, Refused{"{\n  \"a\": }", "line 2, column 8"},
                    Refused{R"({"format":"netuse-recording","version":3,"connections":[]})", "use a newer netuse"},
                    Refused{R"({"format":"netuse-recording","version":"1","connections":[]})", "whole number"},
                    Refused{R"({"format":"netuse-recording","version":0,"connections":[]})", "whole number"},
                    Refused{R"({"format":"other","connections":[]})", "'format'"}, Refused{R"({"hello":1})", "neither"},
                    Refused{R"({"frames":[]})", "empty"}, Refused{R"({"frames":[1]})", "no object"},
                    Refused{R"({"connections":{}})", "no array"},
                    Refused{R"({"frames":[{"evidence":{"d":{"same":true}}}]})", "same as in a frame"},
                    Refused{R"({"evidence":{"d":{"lines":[1]}}})", "no string"},
                    Refused{R"({"evidence":{"d":{"base64":"?"}}})", "base64"},
                    Refused{R"({"connections":[]} x)", "after the JSON value"},
                    Refused{
                        R"({"connections":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]})",
                        "no JSON"}));

TEST(Timeline, AppendsAndStoresWhatChanged) {
  const TempFolder folder;
  const std::string path = (folder / "t.json").string();
  test::RandomRecordings random(7);
  std::vector<std::shared_ptr<model::Snapshot>> taken;
  {
    TimelineWriter writer(path);
    for (int i = 0; i < 3; ++i) {
      taken.push_back(random.snapshot("h"));
      writer.append(Snapshot(taken.back()));
    }
    EXPECT_EQ(writer.frames(), 3U);
  }
  {
    TimelineWriter again(path);  // a second run continues
    EXPECT_EQ(again.frames(), 3U);
    taken.push_back(taken.back());
    again.append(Snapshot(taken.back()));
  }
  Recording expected = fixture::recording_of(taken[0]);
  for (std::size_t i = 1; i < taken.size(); ++i) expected.frames.push_back(fixture::frame_of(taken[i]));
  EXPECT_EQ(read_bytes(path), fixture::write_recording(expected));
  expect_same(fixture::load_recording(path), expected);
}

TEST(Timeline, AKillAtAnyByteKeepsTheFramesBefore) {
  const TempFolder folder;
  const fs::path path = folder / "t.json";
  test::RandomRecordings random(3);
  auto writer = std::make_unique<TimelineWriter>(path.string());
  writer->append(Snapshot(random.snapshot("h")));
  writer->append(Snapshot(random.snapshot("h")));
  const std::string before = read_bytes(path);
  writer->append(Snapshot(random.snapshot("h")));
  const std::string after = read_bytes(path);
  writer.reset();  // killed: the file has no writer now
  const std::size_t from = before.size() - fixture::recording_tail.size();
  ASSERT_EQ(before.substr(0, from), after.substr(0, from));
  for (std::size_t written = 0; written <= after.size() - from; ++written) {
    std::string killed = before;  // the write stopped after this many bytes
    killed.replace(from, std::min(written, killed.size() - from), after.substr(from, written));
    const Recording loaded = fixture::parse_recording(killed, "killed");
    EXPECT_GE(loaded.frames.size(), 2U) << written;
    if (written > 2 && written + 5 < after.size() - from) {
      const auto newest = fixture::interpret_frame(loaded, loaded.frames.back(), {});
      const auto told = [](const Diagnostic& d) {
        return d.message.find("its writer was stopped") != std::string::npos;
      };
      EXPECT_EQ(std::ranges::count_if(newest->diagnostics(), told), 1) << written;
    }
    // The next run repairs the file.
    if (written % 97 == 0) {
      write_all(path, killed);
      TimelineWriter repair(path.string());
      EXPECT_NO_THROW(fixture::parse_recording(read_bytes(path), "repaired"));
      EXPECT_EQ(read_bytes(path), fixture::write_recording(fixture::load_recording(path.string())));
    }
  }
}

TEST(Timeline, RefusesAnotherHost) {
  const TempFolder folder;
  const std::string path = (folder / "t.json").string();
  test::RandomRecordings random(5);
  {
    TimelineWriter writer(path);
    writer.append(Snapshot(random.snapshot("one")));
    EXPECT_THROW(writer.append(Snapshot(random.snapshot("two"))), Error);
  }
  write_all(path, "{}");
  EXPECT_THROW(TimelineWriter{path}, Error);
}

TEST(Timeline, HasOneWriterAtATime) {
  const TempFolder folder;
  const std::string path = (folder / "t.json").string();
  test::RandomRecordings random(6);
  auto first = std::make_unique<TimelineWriter>(path);
  TimelineWriter late(path);  // neither has made the file yet
  first->append(Snapshot(random.snapshot("one")));
  EXPECT_THROW(late.append(Snapshot(random.snapshot("one"))), Error);
  EXPECT_THROW(TimelineWriter{path}, Error);
  first->append(Snapshot(random.snapshot("one")));
  first.reset();
  TimelineWriter next(path);
  EXPECT_EQ(next.frames(), 2U);
  next.append(Snapshot(random.snapshot("one")));
  EXPECT_EQ(fixture::load_recording(path).frames.size(), 3U);
}

TEST(Timeline, BeginsInAnEmptyFile) {
  const TempFolder folder;
  const std::string path = (folder / "t.json").string();
  write_all(path, "");
  test::RandomRecordings random(7);
  TimelineWriter writer(path);
  EXPECT_EQ(writer.frames(), 0U);
  writer.append(Snapshot(random.snapshot("one")));
  EXPECT_EQ(fixture::load_recording(path).frames.size(), 1U);
}

TEST(Fleet, IsTheUnionInFileOrderAndNamesBadFiles) {
  const TempFolder folder;
  for (int host = 0; host < 40; ++host)
    write_all(folder / ("h" + std::to_string(100 + host) + ".json"),
              R"({"format":"netuse-recording","version":1,"host":"host)" + std::to_string(host) +
                  R"(","connections":[{"RemoteName":"\\\\srv\\share","LocalName":"Z:"}]})");
  write_all(folder / "h105x.json", "{ broken");
  write_all(folder / "nameless.json", R"({"connections":[{"RemoteName":"\\\\srv\\other"}]})");
  write_all(folder / "not-a-recording.txt", "x");

  std::vector<std::size_t> steps;
  OpenOptions options;
  options.progress = [&](std::size_t done, std::size_t total) {
    EXPECT_EQ(total, 42U);
    steps.push_back(done);
  };
  for (const char* const pattern : {"", "/*.json"}) {
    const std::string source = "recordings:" + folder.string() + pattern;
    steps.clear();
    const Snapshot all = open(source, options).snapshot();
    ASSERT_EQ(all.connections().size(), 41U);
    EXPECT_EQ(detail::Internals::of(all)->connections()[0].origin->host, "host0");
    EXPECT_EQ(detail::Internals::of(all)->connections()[39].origin->host, "host39");
    EXPECT_EQ(detail::Internals::of(all)->connections()[40].origin->host, "nameless");
    EXPECT_EQ(all.unreadable_recordings(), 1U);
    ASSERT_EQ(all.diagnostics().size(), 1U);
    EXPECT_NE(all.diagnostics()[0].document.find("h105x.json"), std::string::npos);
    EXPECT_EQ(steps.size(), 42U);
    EXPECT_TRUE(std::ranges::is_sorted(steps));
  }
  EXPECT_THROW(open("recordings:" + folder.string() + "/none*.json").snapshot(), Error);
}

TEST(Fleet, Patterns) {
  using source::matches;
  EXPECT_TRUE(matches("*", ""));
  EXPECT_TRUE(matches("h*1?.json", "host-10.json"));
  EXPECT_FALSE(matches("h*1?.json", "host-1.json"));
  EXPECT_TRUE(matches("**a**b**", "xxaxxbxx"));
  EXPECT_FALSE(matches("a", "ab"));
  EXPECT_FALSE(matches("?", ""));
  const std::string many(20'000, 'a');
  EXPECT_FALSE(matches("*a*a*a*a*a*b", many));
}

}  // namespace
}  // namespace netuse
