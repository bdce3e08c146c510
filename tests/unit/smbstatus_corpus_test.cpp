// SPDX-License-Identifier: MIT
#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "corpus.hpp"
#include "samba/server/inbound.hpp"
#include "text/ascii.hpp"

namespace netuse::samba::server {
namespace {

namespace fs = std::filesystem;
using Pairs = std::set<std::pair<std::string, std::string>>;

void add_pair(Pairs& pairs, std::string_view machine, std::string_view service) {
  if (!text::iequals(service, "IPC$")) pairs.insert({text::lowered(machine), text::lowered(service)});
}

/// Clients and shares, counted by other means than those of the library.
Pairs expected_of_json(const std::string& text) {
  Pairs pairs;
  boost::json::stream_parser parser;
  parser.write_some(text.data() + text.find('{'), text.size() - text.find('{'));
  const auto root = parser.release();
  if (const auto* trees = root.as_object().if_contains("tcons"))
    for (const auto& [id, tree] : trees->as_object())
      add_pair(pairs, std::string_view(tree.at("machine").as_string()),
               std::string_view(tree.at("service").as_string()));
  return pairs;
}

/// `other_times`: is there one whose time is not in English and UTC?
Pairs expected_of_text(const std::string& text, bool& other_times) {
  static const std::regex english_utc(
      R"( [A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?: [AP]M)? \d{4} (UTC|GMT)\b)");
  static const std::regex row(R"(^(\S.*?)\s+(?:\d+:)?\d+\s+(\S+)\s+\S+ \S+ +\d+ .*\d{4}.*$)");
  Pairs pairs;
  bool inside = false;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (line.starts_with("Service "))
      inside = true;
    else if (text::trim(line).empty())
      inside = false;
    else if (inside && std::regex_match(line, match, row)) {
      add_pair(pairs, match[2].str(), match[1].str());
      other_times |= match[1] != "IPC$" && !std::regex_search(line, english_utc);
    }
  }
  return pairs;
}

struct Sample {
  fs::path file;
  std::string text;
  std::string errors;
  bool json = false;
  bool other_times = false;
  Pairs expected;

  bool says(std::string_view words) const {
    return text.find(words) != std::string::npos || errors.find(words) != std::string::npos;
  }
  bool has_option(const char* letters) const {
    return std::regex_search(file.filename().string(), std::regex(std::string("-(json-)?[") + letters + "](-|\\.)"));
  }
};

fs::path errors_of(const fs::path& file) {
  const std::string name = file.string();
  if (const std::size_t at = name.find(".stdout."); at != std::string::npos)
    return std::string(name).replace(at, 8, ".stderr.");
  if (name.ends_with(".json") && name.find("not-root") == std::string::npos) return name + ".stderr";
  return name + ".stderr";
}

Sample load(const fs::path& file) {
  Sample sample{.file = file, .text = tests::read_bytes(file), .errors = tests::read_bytes(errors_of(file))};
  sample.json = sample.text.starts_with('{') || sample.text.find("\n{") != std::string::npos;
  sample.expected = sample.json ? expected_of_json(sample.text) : expected_of_text(sample.text, sample.other_times);
  return sample;
}

std::vector<fs::path> samples(const tests::Corpus& corpus) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(corpus.linux_folder())) {
    const std::string path = entry.path().generic_string();
    const bool ours = path.find("/smbstatus-text/") != std::string::npos ||
                      path.find("/smbstatus-json/") != std::string::npos ||
                      entry.path().filename().string().starts_with("smbstatus");
    if (ours && entry.is_regular_file() && path.find(".stderr") == std::string::npos) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// Is there a reason in the sample itself for the diagnostic?
bool explained(const Sample& sample, std::string_view message) {
  const auto about = [&](std::string_view words) { return message.find(words) != std::string_view::npos; };
  const bool trees = sample.json ? sample.says("\"tcons\"") : sample.says("Service      pid");
  const bool sessions = sample.json ? sample.says("\"sessions\"") : sample.says("Username");
  if (about("the sessions are not in this output")) return !sessions && !sample.expected.empty();
  if (about("the shares in use are not in this output")) return !trees;
  if (about("do not say the moment")) return sample.other_times;
  if (about("needs root")) return sample.says("only works as root") || sample.says("ACCESS_DENIED");
  if (about("smbd has not run")) return sample.says("not initialised");
  if (about("smb.conf cannot be loaded")) return sample.says("run testparm");
  if (about("printed nothing")) return text::trim(sample.text).empty() && sample.errors.empty();
  if (about("neither JSON nor a table")) return sample.says("SMBD loop") || sample.has_option("NP");
  if (about("logons of several users")) return !sample.json;
  if (about("their sessions are not listed")) return true;  // counted by the caller
  return false;
}

class SmbstatusCorpus : public testing::TestWithParam<tests::Corpus> {};

TEST_P(SmbstatusCorpus, EveryConnectionOfEverySampleIsListed) {
  std::size_t files = 0;
  std::size_t listed = 0;
  std::size_t orphaned = 0;
  for (const fs::path& file : samples(GetParam())) {
    const Sample sample = load(file);
    model::Evidence evidence;
    evidence.put({.name = "smbstatus", .text = sample.text, .stderr_text = sample.errors});
    std::string config = "[global]\n";
    for (const auto& [machine, service] : sample.expected) config += "[" + service + "]\npath=/srv/" + service + "\n";
    evidence.put({.name = "testparm", .text = config});
    model::Snapshot out{model::Origin{.host = "files01"}};
    add_inbound(evidence, false, out);

    EXPECT_EQ(out.connections().size(), sample.expected.size()) << file;
    for (const Diagnostic& diagnostic : out.diagnostics()) {
      EXPECT_TRUE(explained(sample, diagnostic.message)) << file << ": " << diagnostic.message;
      if (diagnostic.message.find("their sessions are not listed") != std::string::npos) ++orphaned;
    }
    ++files;
    listed += out.connections().size();
  }
  EXPECT_GT(files, GetParam().least(12, 100));
  EXPECT_GT(listed, GetParam().least(60, 1000));
  RecordProperty("files", static_cast<int>(files));
  RecordProperty("connections", static_cast<int>(listed));
  EXPECT_LE(orphaned, 1U);  // one was taken while a session ended
}

INSTANTIATE_TEST_SUITE_P(Corpora, SmbstatusCorpus, testing::ValuesIn(tests::corpora()), tests::name_of_corpus);

}  // namespace
}  // namespace netuse::samba::server
