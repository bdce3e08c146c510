// SPDX-License-Identifier: MIT
// What the format forbids is refused, or told, with its place.
#include <array>
#include <chrono>
#include <filesystem>
#include <memory>

#include <boost/json/object.hpp>
#include <gtest/gtest.h>

#include "corpus.hpp"
#include "fixture/format/json_place.hpp"
#include "fixture/format/read_parts.hpp"
#include "fixture/format/recording.hpp"
#include "netuse/netuse.hpp"
#include "schema/schema.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;
using fixture::JsonPath;
using fixture::parse_recording;
using fixture::Recording;

std::string refusal(std::string_view text) {
  try {
    static_cast<void>(parse_recording(text, "the-file"));
  } catch (const Error& error) {
    EXPECT_EQ(error.wbem(), Wbem::provider_failure);
    return error.what();
  }
  return "it was read";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

struct Broken {
  const char* from;  ///< of the sound recording
  const char* to;
  const char* part;   ///< of the sentence
  const char* place;  ///< in the file
};

// Each kind of value stands on a line of its own.
constexpr const char* sound = R"({
 "format": "netuse-recording", "version": 1,
 "host": "fern",
 "backend": "samba",
 "recorded_by": "by hand",
 "frames": [{
  "at": "2027-03-05T06:07:08Z",
  "evidence": {
   "/proc/self/mounts": {"lines": ["//ivy/moss /mnt/moss cifs rw 0 0"]},
   "smbstatus": {"exit": 1, "lines": ["nothing"], "stderr": ["said"], "unterminated": true},
   "/etc/fstab": {"base64": "AAEC"},
   "/etc/mtab": {"error": "ENOENT"}
  },
  "connections": [],
  "diagnostics": [{"severity": "info", "message": "all is well", "line": 3}]
 }, {
  "evidence": {"/etc/fstab": {"same": true}},
  "connections": {"same": true}
 }]
})";

class RecordingRules : public testing::TestWithParam<Broken> {};

TEST_P(RecordingRules, RefusesAndNamesMemberAndPlace) {
  const auto& [from, to, part, place] = GetParam();
  ASSERT_NE(std::string_view(sound).find(from), std::string_view::npos) << from;
  const std::string said = refusal(replaced(sound, from, to));
  for (const char* const wanted : {"the-file", part, place}) EXPECT_NE(said.find(wanted), std::string::npos) << said;
}

INSTANTIATE_TEST_SUITE_P(
    Head, RecordingRules,
    testing::Values(Broken{R"("fern")", "7", "'host' is no string", "line 3, column 10"},
                    Broken{R"("fern")", "null", "'host' is no string", "line 3, column 10"},
                    Broken{"fern", "fe\\nrn", "'host' holds a line end", "line 3"},
                    Broken{"fern", "fe\\u001brn", "'host' holds", "line 3"},
                    Broken{"fern", "fe\\u0085rn", "'host' holds", "line 3"},
                    Broken{R"("samba")", R"("sambal")", "'sambal'", "line 4, column 13"},
                    Broken{R"("samba")", R"("Samba")", "it knows samba, windows", "line 4"},
                    Broken{R"("samba")", R"("")", "'backend' is ''", "line 4"},
                    Broken{R"("samba")", "[]", "'backend' is no string", "line 4"},
                    Broken{R"("by hand")", "{}", "'recorded_by' is no string", "line 5"},
                    Broken{R"("version": 1)", R"("version": 1.5)", "'version' is no whole number", "line 2"},
                    Broken{R"("version": 1)", R"("version": 18446744073709551615)", "use a newer netuse", "line 2"},
                    Broken{R"("frames")", R"("at": "", "frames")", "'at' beside them", "line 6, column 8"},
                    Broken{R"("frames": [)", R"("frames": [null, )", "a frame is no object", "line 6"}));

INSTANTIATE_TEST_SUITE_P(
    Time, RecordingRules,
    testing::Values(Broken{R"("2027-03-05T06:07:08Z")", R"("last week")", "'at' is 'last week'", "line 7, column 9"},
                    Broken{R"("2027-03-05T06:07:08Z")", "1804313228", "'at' is no string", "line 7, column 9"},
                    Broken{"03-05", "02-29", "no time in UTC", "line 7"},
                    Broken{"03-05", "13-05", "no time in UTC", "line 7"},
                    Broken{"03-05", "03-00", "no time in UTC", "line 7"},
                    Broken{"06:07:08Z", "24:00:00Z", "no time in UTC", "line 7"},
                    Broken{"06:07:08Z", "06:60:08Z", "no time in UTC", "line 7"},
                    Broken{"06:07:08Z", "06:07:60Z", "no time in UTC", "line 7"},
                    Broken{"06:07:08Z", "06:07:08+01:00", "no time in UTC", "line 7"},
                    Broken{"06:07:08Z", "06:07:08", "no time in UTC", "line 7"},
                    Broken{"06:07:08Z", "06:07:08.Z", "no time in UTC", "line 7"},
                    Broken{"T06:07:08Z", "", "no time in UTC", "line 7"}));

INSTANTIATE_TEST_SUITE_P(
    Documents, RecordingRules,
    testing::Values(Broken{R"({"lines": ["//ivy/moss /mnt/moss cifs rw 0 0"]})", R"(["x"])",
                           "'/proc/self/mounts' is no object", "line 9, column 25"},
                    Broken{"cifs rw 0 0\"", "cifs rw 0 0\\n//ivy/oak /mnt/oak cifs rw 0 0\"", "line end inside",
                           "line 9, column 36"},
                    Broken{"cifs rw 0 0\"", "cifs rw\\r 0 0\"", "line end inside", "line 9, column 36"},
                    Broken{"cifs rw 0 0\"", "cifs rw 0 0\\r\\n\"", "line end inside", "line 9"},
                    Broken{R"(["nothing"])", R"("nothing")", "no array of strings", "line 10"},
                    Broken{R"(["nothing"])", R"(["nothing", 1])", "no string", "line 10, column 50"},
                    Broken{R"(["said"])", R"(["sa\nid"])", "line end inside", "line 10"},
                    Broken{R"(["said"])", R"({})", "neither 'lines' nor", "line 10"},
                    Broken{R"("exit": 1)", R"("exit": -1)", "'exit' is no whole number", "line 10, column 26"},
                    Broken{R"("exit": 1)", R"("exit": 0.5)", "'exit' is no whole number", "line 10"},
                    Broken{R"("exit": 1)", R"("exit": "1")", "'exit' is no whole number", "line 10"},
                    Broken{R"("exit": 1)", R"("exit": 99999999999)", "'exit' is no whole number", "line 10"},
                    Broken{R"("unterminated": true)", R"("unterminated": "yes")", "neither true nor false", "line 10"},
                    Broken{"AAEC", "AAE", "no base64", "line 11, column 29"},
                    Broken{"AAEC", "AA C", "no base64", "line 11"}, Broken{"AAEC", "A===", "no base64", "line 11"},
                    Broken{R"("AAEC")", "0", "no base64", "line 11"},
                    Broken{R"({"base64": "AAEC"})", R"({"base64": "AAEC", "lines": []})", "more than one",
                           "line 11, column 18"},
                    Broken{R"({"base64": "AAEC"})", "{}", "neither 'lines' nor", "line 11, column 18"},
                    Broken{R"("ENOENT")", "2", "'error' is no string", "line 12"},
                    Broken{R"("ENOENT")", R"("")", "empty 'error'", "line 12"}));

INSTANTIATE_TEST_SUITE_P(
    Parts, RecordingRules,
    testing::Values(
        Broken{R"("connections": [],)", R"("connections": {},)", "'connections' is no array", "line 14, column 18"},
        Broken{R"("connections": [],)", R"("connections": {"same": true},)", "that has none", "line 14"},
        Broken{R"(fstab": {"same": true}})", R"(fstab": {"same": 1}})", "neither true nor false", "line 17, column 39"},
        Broken{R"(fstab": {"same": true}})", R"(fstab": {"same": false}})", "not true", "line 17"},
        Broken{R"(fstab": {"same": true}})", R"(tab": {"same": true}})", "that has none", "line 17, column 28"},
        Broken{R"({"same": true}},)", R"({"same": true, "lines": []}},)", "beside 'same'", "line 17"},
        Broken{R"("info")", R"("fatal")", "'severity'", "line 15, column 32"},
        Broken{R"("severity": "info", )", "", "'severity'", "line 15, column 19"},
        Broken{R"("all is well")", "[]", "'message' is no string", "line 15"},
        Broken{R"("all is well")", R"("")", "no 'message'", "line 15"},
        Broken{R"("line": 3)", R"("line": 0)", "'line' is no whole number", "line 15"},
        Broken{R"("line": 3)", R"("document": 3)", "'document' is no string", "line 15"}));

TEST(RecordingFormat, ReadsWhatIsSound) {
  const Recording read = parse_recording(sound, "t");
  ASSERT_EQ(read.frames.size(), 2U);
  EXPECT_EQ(read.frames[0].documents.size(), 4U);
  EXPECT_EQ(read.frames[1].documents[0], read.frames[0].documents[2]);
  for (const char* const text :
       {R"([])", R"([{"RemoteName":"\\\\ivy\\moss"}])", R"({"connections":[]})", R"({"evidence":{}})",
        R"({"format":"netuse-recording","version":1.0,"at":"2024-02-29T23:59:60Z","connections":[]})",
        R"({"host":"","backend":"none","at":"","connections":[],"future":{"frames":7},"lines":["\n"]})",
        R"({"frames":[{"evidence":{"a":{"lines":["x\r",""],"note":[1],"unterminated":false}},"note":"\n"}]})",
        R"({"connections":[],"diagnostics":[{"severity":"error","message":"m","note":5}]})"})
    EXPECT_EQ(refusal(text), "it was read") << text;
}

TEST(RecordingFormat, RefusesTheFixturesThatTheSchemaRefuses) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(NETUSE_FIXTURES) / "recordings" / "refused")) {
    // A value in a connection loses that value alone.
    if (entry.path().filename() == "wrong-type.json") continue;
    EXPECT_NE(refusal(tests::read_bytes(entry.path())), "it was read") << entry.path();
    ++count;
  }
  EXPECT_GE(count, 8U);
}

TEST(RecordingFormat, TellsAValueOfAConnectionWithItsPlaceAndTakesItAsNull) {
  const Recording read = parse_recording(R"([
 {"Name": "a", "InstallDate": "20270230000000.000000+000"},
 {"Name": "b", "InstallDate": "yesterday",
  "AccessMask": -1, "Persistent": "yes", "Grüße": 1, "Comment": {"base64": "?"}},
 {"RemoteName": "", "Status": ["OK"]},
 7,
 {"Name": "c", "InstallDate": "20270228235959.000000+060", "Name": null, "RemoteName": "c", "Status": "Curious"},
 {"Name": "C"}
])",
                                         "t");
  const model::Snapshot& said = *read.frames[0].said;
  ASSERT_EQ(said.connections().size(), 3U);
  for (const model::Instance& c : {said.connections()[0], said.connections()[1]})
    EXPECT_TRUE(c.slots[schema::slot::install_date].is_null());
  EXPECT_EQ(said.connections()[2].slots[schema::slot::install_date].text(), "20270228235959.000000+060");
  EXPECT_EQ(said.connections()[2].slots[schema::slot::status].text(), "Curious");
  constexpr auto wanted = std::to_array<std::pair<const char*, const char*>>({
      {"connection 1 of the recording has no CIM datetime in 'InstallDate'", "(line 2, column 31)"},
      {"connection 2 of the recording has no CIM datetime in 'InstallDate'", "(line 3, column 31)"},
      {"connection 2 of the recording has a value of the wrong type in 'AccessMask'", "(line 4, column 17)"},
      {"connection 2 of the recording has a value of the wrong type in 'Persistent'", "(line 4, column 35)"},
      {"connection 2 of the recording has the unknown property 'Grüße'", "(line 4, column 51)"},
      {"connection 2 of the recording has a value of the wrong type in 'Comment'", "(line 4, column 65)"},
      {"connection 3 of the recording has a value of the wrong type in 'Status'", "(line 5, column 31)"},
      {"connection 3 of the recording has no Name", "(line 5, column 2)"},
      {"connection 4 of the recording is no object", "(line 6, column 2)"},
      {"connection 6 of the recording has the Name of an earlier one", "(line 8, column 2)"},
  });
  ASSERT_EQ(said.diagnostics().size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const Diagnostic& d = said.diagnostics()[i];
    EXPECT_EQ(d.severity, Severity::warning);
    EXPECT_TRUE(d.message.starts_with(wanted[i].first)) << d.message;
    EXPECT_TRUE(d.message.ends_with(wanted[i].second)) << d.message;
  }
}

TEST(RecordingFormat, TellsInATimelineWhereTheValueStands) {
  const Recording read = parse_recording(R"({"frames": [
 {"connections": [{"Name": "a", "AccessMask": ""}]},
 {"connections": {"same": true}},
 {"connections": [{"Name": "a"}, {"Name": "b", "InstallDate": 0}]}]})",
                                         "t");
  ASSERT_EQ(read.frames.size(), 3U);
  EXPECT_EQ(read.frames[0].said->diagnostics()[0].line, 2U);
  EXPECT_EQ(read.frames[1].said->diagnostics()[0].line, 2U);
  EXPECT_EQ(read.frames[2].said->diagnostics()[0].line, 4U);
}

TEST(RecordingFormat, TellsWhatIsWrongInATimelineThatWasCut) {
  const std::string cut = "{\"frames\": [\n{\"at\": 1, \"connections\": []},\n{\"at\": ";
  EXPECT_NE(refusal(cut).find("'at' is no string (line 2, column 8)"), std::string::npos);
}

TEST(RecordingFormat, WrongValuesCostNoMoreThanReadingThem) {
  std::string text = "[";
  for (int i = 0; i < 100'000; ++i) text += R"({"Name":"n)" + std::to_string(i) + R"(","AccessMask":"","Status":1},)";
  text.back() = ']';
  const auto begin = std::chrono::steady_clock::now();
  const Recording read = parse_recording(text, "t");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  EXPECT_EQ(read.frames[0].said->connections().size(), 100'000U);
  EXPECT_LE(read.frames[0].said->diagnostics().size(), 10'001U);
}

TEST(RecordingFormat, KeepsALineEndInsideALineAsBytes) {
  for (const char* const text : {"a\rb\n", "a\r\nb\r\n", "a\r", "\r\r\n", "a\n\rb", "", "\n", "\r"}) {
    const model::Document made{.name = "d", .text = text, .stderr_text = text, .exit = 0};
    const model::Document read = fixture::document_from_json("d", fixture::document_to_json(made), {});
    EXPECT_EQ(read.text, text);
    EXPECT_EQ(read.stderr_text, text);
  }
}

TEST(RecordingFormat, WritesNoHostThatItWouldRefuse) {
  const auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba", .host = "fe\nrn"});
  const std::string written = fixture::write_recording(fixture::recording_of(snapshot));
  EXPECT_EQ(parse_recording(written, "t").host, "fe\uFFFDrn");
}

TEST(JsonPlace, FindsTheValueThatTheParserTook) {
  const std::string text =
      "{\"a\": {\"x\": 1},\r\n \"ü\": \"\\\\\\\"]}\", \"a\": {\"\\u0078\": [true, \"ß{\",\r\n\t-1.5e3]}, \"n\": null}";
  const std::vector<JsonPath> paths{{},    {"a"}, {"a", "x"}, {"a", "x", std::size_t{1}}, {"a", "x", std::size_t{2}},
                                    {"ü"}, {"n"}, {"a", "y"}, {"a", std::size_t{0}},      {"a", "x", std::size_t{2}}};
  const auto places = fixture::places_of(text, paths);
  const auto shown = [&](std::size_t i) { return places[i] ? fixture::in_words(*places[i]) : std::string("none"); };
  EXPECT_EQ(shown(0), "line 1, column 1");
  EXPECT_EQ(shown(1), "line 2, column 22");
  EXPECT_EQ(shown(2), "line 2, column 33");
  EXPECT_EQ(shown(3), "line 2, column 40");
  EXPECT_EQ(shown(4), "line 3, column 2");
  EXPECT_EQ(shown(5), "line 2, column 7");
  EXPECT_EQ(shown(6), "line 3, column 17");
  EXPECT_EQ(shown(7), "none");
  EXPECT_EQ(shown(8), "none");
  EXPECT_EQ(shown(9), shown(4));
}

TEST(JsonPlace, EndsOnAnyBytes) {
  const std::vector<JsonPath> paths{{"a", std::size_t{0}}, {std::size_t{1}, "b"}};
  for (const std::string_view text :
       {"", "{", "{\"", "{\"a\"", "{\"a\":", "[1", "[,]", "]", "\"\\", "{\"a\\", "[{\"b\":}", "{]}", "{1:2}", "nul"})
    EXPECT_EQ(fixture::places_of(text, paths).size(), 2U);
}

}  // namespace
}  // namespace netuse
