// SPDX-License-Identifier: MIT
// Lines of fstab, units, maps and volumes that people published: each that names a connection is remembered, and no
// secret of theirs gets out.
#include <array>
#include <regex>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "linux_corpus.hpp"
#include "samba/document.hpp"

namespace netuse::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* fstab = "/etc/fstab";
constexpr const char* map = "/etc/auto.shares";
constexpr const char* pam_mount = "/etc/security/pam_mount.conf.xml";
constexpr const char* units = "/etc/systemd/system/";

struct Sample {
  std::string_view file;
  const char* document;
  std::size_t remembered;
  const char* reason;
};

/// Lines of fstab are counted by a regular expression; these are few enough to be counted by hand.
constexpr auto samples = std::to_array<Sample>({
    {"autofs-direct-map-nixos-template.txt", map, 1, "direct; the variable is in the options only"},
    {"autofs-indirect-map-credentials.txt", map, 2, "two keys"},
    {"autofs-inline-password-REDACTED.txt", map, 1, "one key"},
    {"autofs-multiuser-cruid-variable.txt", map, 1, "one key"},
    {"autofs-wildcard-map-krb5-wrapped-by-mailer.txt", map, 0, "a wildcard, and broken"},
    {"autofs-wildcard-with-pass-template.txt", map, 0, "a wildcard"},
    {"gvfs-directory-names.txt", "/run/user/1000/gvfs", 0, "user space; only that user could read it"},
    {"gvfs-fuse-line-in-proc-mounts.txt", "/proc/self/mounts", 0, "user space: a line without a share"},
    {"pam_mount-old-text-syntax-7.10.txt", pam_mount, 0, "a syntax that ended with pam_mount 0.30"},
    {"pam_mount-volume-domain-user.xml", pam_mount, 1, "the other volume has a variable"},
    {"pam_mount-volume-krb5-uid-attribute.xml", pam_mount, 0, "a variable"},
    {"pam_mount-volume-sgrp-child.xml", pam_mount, 0, "a variable"},
    {"pam_mount-volume-tilde-mountpoint.xml", pam_mount, 0, "the user's home is not known"},
    {"systemd-mnt-192.168.1.7.mount-backslash-what.txt", "mnt-192.168.1.7.mount", 1, "enabled"},
    {"systemd-mnt-kd-x2dshare.mount.txt", R"(mnt-kd\x2dshare.mount)", 1, "enabled"},
    {"systemd-mnt-nas.automount.txt", "mnt-nas.automount", 0, "what it mounts stands in the .mount"},
    {"systemd-mnt-nas.mount.txt", "mnt-nas.mount", 1, "enabled"},
    {"autofs-lab-direct.txt", map, 1, "direct"},
    {"autofs-lab-key.txt", map, 1, "one key"},
    {"autofs-lab-wildcard.txt", map, 0, "a wildcard"},
    {"pam_mount-lab-user.xml", pam_mount, 1, "one volume"},
    {"pam_mount-lab-variable.xml", pam_mount, 0, "a variable"},
    {"systemd-mnt-autounit.automount.txt", "mnt-autounit.automount", 0, "what it mounts stands in the .mount"},
    {"systemd-mnt-autounit.mount.txt", "mnt-autounit.mount", 1, "enabled"},
    {"systemd-mnt-disabled.mount.txt", "mnt-disabled.mount", 1, "enabled by what stands beside it"},
    {"systemd-mnt-unit.mount.txt", "mnt-unit.mount", 1, "enabled"},
});

struct Expected {
  const char* document = nullptr;
  std::size_t remembered = 0;
};

Expected expected_of(const std::string& file, const std::string& text) {
  if (file.starts_with("fstab-")) return {fstab, persistent_lines(text).size()};
  for (const Sample& sample : samples)
    if (sample.file == file) return {sample.document, sample.remembered};
  ADD_FAILURE() << "nobody has counted what this file defines";
  return {};
}

/// The document with what has to stand beside it: the master that names the map, the link that enables the unit.
std::vector<Text> documents_of(const std::string& document, const std::string& text) {
  if (document == map)
    return {{"/etc/auto.master", (text.starts_with('/') ? "/- " : "/mnt/shares ") + document + "\n"}, {document, text}};
  if (!document.starts_with('/')) {
    const std::string unit = units + document;
    return {{unit, text},
            {"systemd links", std::string(units) + "multi-user.target.wants/" + document + " -> " + unit}};
  }
  return {{document, text}};
}

/// Is there a reason in the sample itself for the diagnostic?
bool explained(const std::string& text, const std::string& message) {
  const auto about = [&](const char* words) { return message.find(words) != std::string::npos; };
  const auto holds = [&](const char* pattern) { return std::regex_search(text, std::regex(pattern)); };
  if (about("holds a variable")) return holds(R"(%\(|\$[A-Z{]|"~/)");
  if (about("the wildcard key")) return text.starts_with('*');
  if (about("the text is no XML")) return text.find('<') == std::string::npos;
  if (about("no mount table was read")) return true;  // the samples come without one
  if (about("not an absolute path")) return holds(R"(\s\[TARGET_PATH\]\s)");
  return false;
}

std::string all_words(const Snapshot& snapshot) {
  std::string words;
  for (const NetworkConnection& c : snapshot.connections())
    for (const auto& property : {c.local_name, c.remote_name, c.remote_path, c.user_name, c.comment, c.description})
      words += property.value_or("") + "\n";
  for (const Diagnostic& diagnostic : snapshot.diagnostics()) words += diagnostic.message + "\n";
  return words;
}

constexpr const char* secret = "N0t4Eyes";

/// With a secret that is nothing else's word in place of each password.
std::string with_secrets(const std::string& text, std::size_t& secrets) {
  static const std::regex password(R"(\b(pass(?:word)?2?)=[^,\s"]*)", std::regex::icase);
  secrets += static_cast<std::size_t>(std::distance(std::sregex_iterator(text.begin(), text.end(), password), {}));
  return std::regex_replace(text, password, std::string("$1=") + secret);
}

/// The document as it is when a real host has been asked.
std::vector<Text> collected(std::vector<Text> documents) {
  for (Text& document : documents) document.text = samba::distil({.name = document.name, .text = document.text}).text;
  return documents;
}

class DefinitionsCorpus : public testing::TestWithParam<Corpus> {
 protected:
  std::vector<fs::path> files_ = linux_files(GetParam(), "fstab");
};

TEST_P(DefinitionsCorpus, EveryConnectionIsRemembered) {
  std::size_t remembered = 0;
  for (const fs::path& file : files_) {
    SCOPED_TRACE(file.filename().string());
    const std::string text = read_bytes(file);
    const Expected expected = expected_of(file.filename().string(), text);
    ASSERT_NE(expected.document, nullptr);
    const Snapshot snapshot = interpret(collected(documents_of(expected.document, text)));
    EXPECT_EQ(snapshot.connections().size(), expected.remembered);
    for (const NetworkConnection& c : snapshot.connections()) {
      EXPECT_EQ(state_of(c), "Disconnected/Unavailable");
      EXPECT_EQ(c.persistent, true);
    }
    for (const Diagnostic& diagnostic : snapshot.diagnostics())
      EXPECT_TRUE(explained(text, diagnostic.message)) << diagnostic.message;
    remembered += snapshot.connections().size();
  }
  EXPECT_GT(files_.size(), GetParam().least(10, 25));
  EXPECT_GT(remembered, 15U);
  RecordProperty("files", static_cast<int>(files_.size()));
  RecordProperty("instances", static_cast<int>(remembered));
}

TEST_P(DefinitionsCorpus, AUnitAndItsAutomountAreOneConnection) {
  const char* const unit = GetParam().own ? "systemd-mnt-autounit." : "systemd-mnt-nas.";
  std::vector<Text> documents;
  for (const fs::path& file : files_) {
    const std::string name = file.filename().string();
    if (!name.starts_with(unit)) continue;
    for (Text& text : documents_of(expected_of(name, "").document, read_bytes(file)))
      documents.push_back(std::move(text));
  }
  ASSERT_EQ(documents.size(), 4U);
  EXPECT_EQ(interpret(documents).connections().size(), 1U);
}

TEST_P(DefinitionsCorpus, NoSecretGetsOut) {
  std::size_t secrets = 0;
  for (const fs::path& file : files_) {
    SCOPED_TRACE(file.filename().string());
    const std::string text = with_secrets(read_bytes(file), secrets);
    const Expected expected = expected_of(file.filename().string(), text);
    ASSERT_NE(expected.document, nullptr);
    const std::vector<Text> documents = collected(documents_of(expected.document, text));
    for (const Text& document : documents) EXPECT_EQ(document.text.find(secret), std::string::npos) << document.text;
    const Snapshot snapshot = interpret(documents);
    EXPECT_EQ(snapshot.connections().size(), expected.remembered);
    EXPECT_EQ(all_words(snapshot).find(secret), std::string::npos);
  }
  EXPECT_GT(secrets, GetParam().least(8, 8));
  RecordProperty("secrets", static_cast<int>(secrets));
}

INSTANTIATE_TEST_SUITE_P(Corpora, DefinitionsCorpus, testing::ValuesIn(corpora()), name_of_corpus);

}  // namespace
}  // namespace netuse::tests
