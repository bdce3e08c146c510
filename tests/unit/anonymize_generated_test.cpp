// SPDX-License-Identifier: MIT
// Made-up hosts whose names are ordinary words, words of the formats, short, contained in each other, in many scripts.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "anonymize_fixture.hpp"
#include "backend.hpp"
#include "fixture/anonymize/anonymizer.hpp"
#include "text/ascii.hpp"

namespace netuse::anonymize {
namespace {

using fixture::Recording;
using test::Doc;

/// Ordinary words, words of the formats, short ones, such as hold each other; Latin, Greek, Cyrillic, Armenian,
/// Georgian, Hebrew, Arabic, Devanagari, Thai, Hangul, Katakana, Han.
constexpr auto pool = std::to_array<const char*>(
    {"mount",    "server", "file",     "user",      "share",        "cifs",     "auto",    "none",       "guest",
     "root",     "disk",   "status",   "soft",      "name",         "path",     "type",    "address",    "options",
     "ab",       "zz",     "hosts",    "hostsv",    "data",         "database", "session", "volume",     "strict",
     "sec",      "homes",  "printers", "target",    "system",       "unit",     "service", "where",      "What",
     "username", "domain", "krb",      "encrypted", "Hostname",     "Mounts",   "None",    "fileserver", "password",
     "a",        "Q",      "7",        "aaa",       "DISCONNECTED", "hub",      "hubhub",  "mounts",     "mountain",
     "Größe",    "größer", "Ωμέγα",    "данные",    "данныеб",      "Երևան",    "თბილისი", "שלום",       "ملف",
     "फ़ाइल",     "ข้อมูล",   "문서",     "ファイル",  "日本語",       "日本",     "ñandú"});

unsigned count_of_hosts() {
  const char* asked = std::getenv("NETUSE_GENERATED_HOSTS");  // NOLINT(concurrency-mt-unsafe): nobody sets it meanwhile
  return asked == nullptr ? 400 : text::number<unsigned>(asked).value_or(400);
}

class Host {
 public:
  explicit Host(unsigned seed) : random_(seed) {
    for (std::string* name : {&server, &share, &folder, &user, &domain, &client, &remark}) do
        *name = pool[random_() % pool.size()];
      while (!names.insert(*name).second);
  }

  std::vector<Doc> documents() const {
    const std::string tree = "\\\\" + server + "\\" + share;
    return {
        {"/proc/sys/kernel/hostname", client + "\n"},
        {"/proc/self/mounts", "proc /proc proc rw 0 0\n//" + server + "/" + share + " /mnt/" + folder +
                                  " cifs rw,relatime,vers=3.1.1,sec=ntlmssp,cache=strict,username=" + user +
                                  ",domain=" + domain + ",uid=0,addr=10.1.2.3,soft,nounix 0 0\n"},
        {"/proc/self/mountinfo", "36 25 0:40 /" + folder + " /mnt/" + folder + " rw,relatime shared:1 - cifs //" +
                                     server + "/" + share + " rw,vers=3.1.1,username=" + user + ",domain=" + domain +
                                     ",addr=10.1.2.3,soft\n"},
        {"/proc/fs/cifs/DebugData",
         "Display Internal CIFS Data Structures for Debugging\nCIFS Version 2.45\nServers: \n1) ConnectionId: 0x1 "
         "Hostname: " +
             server +
             " \nNumber of credits: 389,1,1 Dialect 0x311\nTCP status: 1 Instance: 1\n\tSessions: \n\t1) Address: "
             "10.1.2.3 Uses: 1 Capability: 0x300067\tSession Status: 1 \n\tShares: \n\t1) " +
             tree +
             " Mounts: 1 DevInfo: 0x20 Attributes: 0x1006f\n\tPathComponentMax: 255 Status: 1 type: DISK Serial "
             "Number: 0xa1b2c3d4\n\ttid: 0x5\tMaximal Access: 0x1f01ff\n\tMIDs: \n--\n"},
        {"/etc/fstab", "//" + server + "/" + share + " /mnt/" + folder + " cifs username=" + user + ",_netdev 0 0\n"},
        {"/etc/auto.master", "/srv/" + folder + " file:/etc/auto." + share + "\n"},
        {"/etc/auto." + share, user + " -fstype=cifs,soft,username=" + user + " ://" + server + "/" + folder + "\n"},
        {"/etc/systemd/system/mnt-" + remark_ascii() + ".mount", "[Mount]\nWhat=//" + server + "/" + remark +
                                                                     "\nWhere=/mnt/" + remark_ascii() +
                                                                     "\nType=cifs\nOptions=username=" + user + "\n"},
        {"systemd links", "/etc/systemd/system/multi-user.target.wants/mnt-" + remark_ascii() + ".mount -> ../mnt-" +
                              remark_ascii() + ".mount\n"},
        {"/etc/security/pam_mount.conf.xml", "<volume fstype=\"cifs\" server=\"" + server + "\" path=\"" + user +
                                                 "\" mountpoint=\"/home/" + user + "/" + share +
                                                 "\" options=\"username=" + user + ",domain=" + domain + "\"/>\n"},
        {"smbstatus --json", R"({"timestamp":"2026-11-22T10:01:13+0000","sessions":{"123":{"session_id":"123",)"
                             R"("server_id":{"pid":"77"},"uid":1000,"username":")" +
                                 domain + "\\\\" + user + R"("}},"tcons":{"3":{"service":")" + share +
                                 R"(","server_id":{"pid":"77"},"session_id":"123","machine":")" + client +
                                 R"(","connected_at":"2026-11-22T10:01:13+00:00"}}})"
                                 "\n"},
        {"testparm", "[global]\n[" + share + "]\n\tpath = /srv/" + folder + "\n\tcomment = " + remark + "\n"},
    };
  }

  std::string server, share, folder, user, domain, client, remark;
  std::set<std::string> names;

 private:
  /// systemd escapes the bytes of other scripts; these units are about words.
  std::string remark_ascii() const {
    return static_cast<unsigned char>(remark[0]) < 0x80 && remark.size() < 9 ? remark : "unit";
  }

  std::mt19937 random_;
};

/// As a recording holds it: every document has passed the gate.
Recording recorded(const Host& host) {
  std::vector<Doc> kept;
  for (const Doc& d : host.documents())
    kept.push_back({d.name, backends::distil({.name = d.name, .text = d.text}).text});
  return test::record(kept);
}

using Words = std::set<std::string>;

void add_words(std::string_view text, const model::Escapes& escapes, Words& into) {
  std::u32string word;
  const auto end_word = [&] {
    if (word.size() > 1) into.insert(text::lowered(to_bytes(word)));
    word.clear();
  };
  for (const Character& c : characters_of(text, escapes)) is_word(c.code) ? void(word += c.code) : end_word();
  end_word();
}

/// The words of a document's part where its format has no keyword, and where it has one.
void sort_words(const model::Document& document, backends::Part part, Words& names, Words& kept) {
  model::Keywords keywords = backends::mark(document, part);
  std::size_t at = 0;
  for (const auto& [begin, end] : keywords.spans()) {
    add_words(keywords.text().substr(at, begin - at), keywords.escapes, names);
    add_words(keywords.text().substr(begin, end - begin), keywords.escapes, kept);
    at = end;
  }
  add_words(keywords.text().substr(at), keywords.escapes, names);
}

/// The words of what the connections say.
Words said(const Recording& recording) {
  Words words;
  const Snapshot snapshot(recording.frames[0].said);
  for (const NetworkConnection& c : snapshot.connections())
    for (const auto& text : {c.remote_name, c.remote_path, c.local_name, c.user_name, c.comment})
      add_words(text.value_or(""), {}, words);
  return words;
}

Words all_names(const Recording& recording, Words& kept) {
  Words words = said(recording);
  add_words(recording.host, {}, words);
  for (const auto& document : recording.frames[0].documents)
    for (const auto part : {backends::Part::name, backends::Part::text, backends::Part::errors})
      sort_words(*document, part, words, kept);
  return words;
}

// A name may stay where a format says the same word, and nowhere else. (A short pseudonym may be another's name.)
TEST(AnonymizeGenerated, NoNameStandsAnywhereButAsAKeyword) {
  Words kept_names;
  for (unsigned seed = 0; seed < count_of_hosts(); ++seed) {
    SCOPED_TRACE(seed);
    const Host host(seed);
    const Recording before = recorded(host);
    ASSERT_GE(before.frames[0].said->connections().size(), 3U);
    Engine engine({});
    const Recording after = engine.apply(before);
    EXPECT_EQ(test::differences(after), 0U) << test::all_text(after);
    EXPECT_EQ(after.frames[0].said->connections().size(), before.frames[0].said->connections().size());
    EXPECT_EQ(test::all_text(engine.apply(before)), test::all_text(after));
    Words kept;
    const Words names = all_names(after, kept);
    for (const std::string& original : host.names) {
      const std::string name = text::lowered(original);
      EXPECT_FALSE(names.contains(name) && !engine.pseudonyms().is_pseudonym(to_codes(name))) << name << "\n"
                                                                                              << test::all_text(after);
      if (kept.contains(name)) kept_names.insert(name);
    }
  }
  // Those that are words of the formats, and no others.
  const Words words_of_formats{"address",  "auto",     "cifs",   "data",   "disk",    "domain",  "file",
                               "homes",    "hostname", "mount",  "mounts", "name",    "none",    "path",
                               "printers", "root",     "sec",    "server", "session", "service", "share",
                               "soft",     "status",   "strict", "system", "target",  "type",    "unit",
                               "user",     "username", "volume", "what",   "where",   "options"};
  for (const std::string& name : kept_names) EXPECT_TRUE(words_of_formats.contains(name)) << name;
}

}  // namespace
}  // namespace netuse::anonymize
