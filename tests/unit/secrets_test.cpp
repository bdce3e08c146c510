// SPDX-License-Identifier: MIT
// A word is planted in every place of every kind of document, in every spelling, and handed in as a user does it. It
// may stand in nothing that comes out.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "netuse/netuse.hpp"
#include "planted.hpp"
#include "samba/notation/unc.hpp"
#include "text/ascii.hpp"

namespace netuse::test {
namespace {

namespace fs = std::filesystem;

std::string utf16(std::string_view ascii, bool little, bool mark) {
  std::string out = mark ? (little ? "\xFF\xFE" : "\xFE\xFF") : "";
  for (const char c : ascii) out.append(1, little ? c : '\0').append(1, little ? '\0' : c);
  return out;
}

std::string with_carriage_returns(std::string_view text) {
  std::string out;
  for (const char c : text) (out += c == '\n' ? "\r" : "") += c;
  return out;
}

/// The bytes that the text can come as.
std::vector<std::string> spellings(const std::string& text) {
  return {text,
          with_carriage_returns(text),
          "\xEF\xBB\xBF" + text,
          utf16(text, true, true),
          utf16(text, false, true),
          utf16(text, true, false),
          utf16(text, false, false)};
}

/// Every value in decimal references, as XML may have it.
std::string in_references(std::string_view word) {
  std::string out;
  for (const char c : word) out += "&#" + std::to_string(static_cast<unsigned char>(c)) + ";";
  return out;
}
std::string in_octal(std::string_view word) {
  std::string out;
  for (const char c : word)
    out.append({'\\', static_cast<char>('0' + (c >> 6)), static_cast<char>('0' + ((c >> 3) & 7)),
                static_cast<char>('0' + (c & 7))});
  return out;
}

class SecretsTest : public testing::Test {
 protected:
  // Tests run at once, each in a process of its own.
  SecretsTest() : folder_(fs::temp_directory_path() / ("netuse-secrets-" + std::to_string(std::random_device()()))) {
    fs::create_directories(folder_);
  }
  ~SecretsTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  std::string write(const std::string& name, const std::string& bytes) {
    const std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  /// All that can come out of a document, one after the other.
  std::string all_that_comes_out(std::string_view document, const std::string& bytes) {
    OpenOptions options;
    options.documents = {{"/proc/self/mounts", write("mounts", "proc /proc proc rw 0 0\n")},
                         {"/etc/auto.master", write("master", "/auto /etc/auto.smb\n")},
                         {std::string(document), write("document", bytes)}};
    const Snapshot snapshot = open("none", options).snapshot();
    std::string out = to_recording(snapshot);
    for (const Diagnostic& d : snapshot.diagnostics()) out += d.document + d.message + "\n";
    for (const Format format : {Format::table, Format::list, Format::csv, Format::json, Format::mof, Format::xml}) {
      const auto writer = make_writer(format, [&](std::string_view text) { out += text; });
      Enumerator objects = Services::exec_query(Query("SELECT * FROM Win32_NetworkConnection"), snapshot, 0);
      while (const auto object = objects.next()) writer->write(*object);
      writer->finish();
    }
    const std::string recording = write("recording.json", to_recording(snapshot));
    out += to_recording(open("recording:" + recording).snapshot());
    Anonymizer anonymizer;
    out += anonymizer.anonymize_recording(recording);
    anonymizer.save_map((folder_ / "map.json").string());
    std::ifstream map(folder_ / "map.json", std::ios::binary);
    return out.append(std::istreambuf_iterator<char>(map), {});
  }

  static void expect_nothing(const std::string& out, std::string_view what) {
    std::string plain = text::lowered(samba::decoded_octal(out));
    std::erase(plain, '\0');
    const std::string word = text::lowered(planted_word);
    EXPECT_EQ(plain.find(word), std::string::npos) << what << "\n" << out;
    EXPECT_EQ(plain.find(text::lowered(in_references(planted_word))), std::string::npos) << what;
    EXPECT_EQ(text::lowered(out).find(text::lowered(in_octal(planted_word))), std::string::npos) << what;
  }

  fs::path folder_;
};

TEST_F(SecretsTest, NoneComesOutOfAnyPlaceInAnySpelling) {
  std::size_t tried = 0;
  for (const Planted& place : planted_places()) {
    const std::string text = with_word(place.text);
    for (const std::string& bytes : spellings(text)) {
      const std::string what = std::string(place.document) + ": " + text;
      EXPECT_NO_THROW(expect_nothing(all_that_comes_out(place.document, bytes), what)) << what;
      ++tried;
    }
  }
  RecordProperty("places", static_cast<int>(planted_places().size()));
  RecordProperty("tried", static_cast<int>(tried));
  EXPECT_GE(tried, 500U);
}

TEST_F(SecretsTest, NoneComesOutWhereItIsWrittenInEscapes) {
  for (const Planted& place : planted_places()) {
    std::string text;
    const bool xml = place.document.ends_with(".xml");
    for (std::string_view rest = place.text; !rest.empty();) {
      const std::size_t at = rest.find("@@");
      text += rest.substr(0, at);
      if (at == std::string_view::npos) break;
      text += xml ? in_references(planted_word) : in_octal(planted_word);
      rest.remove_prefix(at + 2);
    }
    expect_nothing(all_that_comes_out(place.document, text), std::string(place.document) + ": " + text);
  }
}

TEST_F(SecretsTest, NoneComesOutOfTheErrorsOfAProgram) {
  std::string text =
      R"({"netuse_recording":1,"backend":"samba","host":"h","evidence":{"smbstatus":{"lines":[],"exit":1,)"
      R"("stderr":["pw @@","only works as root = @@","Unknown parameter \"@@\""]}}})";
  const std::string recording = write("stderr.json", with_word(text));
  expect_nothing(to_recording(open("recording:" + recording).snapshot()), "stderr");
}

}  // namespace
}  // namespace netuse::test
