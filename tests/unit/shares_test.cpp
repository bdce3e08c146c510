// SPDX-License-Identifier: MIT
#include "samba/server/shares.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "samba/server/share_lines.hpp"

namespace netuse::samba::server {
namespace {

struct Parsed {
  explicit Parsed(std::string_view text) : shares(Shares::parse(text)) {}
  const Share& operator[](std::string_view name) const {
    const Share* share = shares.find(name);
    if (share == nullptr) throw std::out_of_range(std::string(name));
    return *share;
  }

  Shares shares;
};

constexpr std::string_view config = R"(
# a comment
; another
[global]
   workgroup = LABDOM
   netbios name = NAS
[My Share]
	path = /srv/My Share
	comment = Everything = nothing
[Printer 1]
  PATH=/var/spool/samba
  Print OK = Yes
[homes]
	comment = Home Directories
[quoted]
   directory = "/srv/with blank "
[long]
   path = /srv/very/\
long/path
)";

TEST(Shares, ReadsSectionsAndSynonyms) {
  const Parsed parsed(config);
  EXPECT_EQ(parsed["my share"].path, "/srv/My Share");
  EXPECT_EQ(parsed["My Share"].comment, "Everything = nothing");
  EXPECT_FALSE(parsed["My Share"].printable);
  EXPECT_TRUE(parsed["PRINTER 1"].printable);
  EXPECT_EQ(parsed["Printer 1"].path, "/var/spool/samba");
  EXPECT_EQ(parsed["quoted"].path, "/srv/with blank ");
  EXPECT_EQ(parsed["long"].path, "/srv/very/long/path");
}

TEST(Shares, HomesAndGlobalAreNoShares) {
  const Parsed parsed(config);
  EXPECT_EQ(parsed.shares.find("homes"), nullptr);
  EXPECT_EQ(parsed.shares.find("global"), nullptr);
  EXPECT_EQ(parsed.shares.find("nosuch"), nullptr);
  ASSERT_NE(parsed.shares.homes(), nullptr);
  EXPECT_EQ(parsed.shares.homes()->comment, "Home Directories");
}

TEST(Shares, GlobalGivesDefaultsAndSectionsContinue) {
  const Parsed parsed("[global]\ncomment = shared\n[a]\npath = /a\n[b]\ncomment = own\n[A]\nprintable = true\n");
  EXPECT_EQ(parsed["a"].comment, "shared");
  EXPECT_EQ(parsed["b"].comment, "own");
  EXPECT_EQ(parsed["a"].path, "/a");
  EXPECT_TRUE(parsed["a"].printable);
}

TEST(Shares, CopiesAnotherShare) {
  const Parsed parsed("[a]\npath = /a\ncomment = c\n[b]\ncopy = A\npath = /b\n[c]\ncopy = nosuch\n");
  EXPECT_EQ(parsed["b"].comment, "c");
  EXPECT_EQ(parsed["b"].path, "/b");
  EXPECT_EQ(parsed["c"].path, "");
}

TEST(Shares, ReadsLinesAsSambaDoes) {
  const Parsed parsed(
      "[a] ; path = /not/here]\n"
      "# a comment does not go on \\\n"
      "path = /a\n"
      "[b]\r\npath = /srv/\\ \r\nb\r\ncomment = one  \\\n   two\r\n"
      "[c]\nroot preexec = curl \\\n comment = x\npath = /c\n"
      "[d]\ncomment = \"d\\\\\n\n"
      "[e]\ncomment = ends in \\\n# not a part\npath = /e\n");
  EXPECT_EQ(parsed["a"].path, "/a");
  EXPECT_EQ(parsed["b"].path, "/srv/b");
  EXPECT_EQ(parsed["b"].comment, "one  two");
  EXPECT_EQ(parsed["c"].path, "/c");
  EXPECT_EQ(parsed["c"].comment, "");
  EXPECT_EQ(parsed["d"].comment, "\"d\\");
  EXPECT_EQ(parsed["e"].comment, "");
  EXPECT_EQ(parsed["e"].path, "/e");
}

TEST(Shares, MarksPathsThatComeAgain) {
  const Parsed parsed("[a]\npath = /srv\n[b]\npath = /srv\n[c]\n[d]\n");
  EXPECT_FALSE(parsed["a"].path_repeated);
  EXPECT_TRUE(parsed["b"].path_repeated);
  EXPECT_FALSE(parsed["d"].path_repeated);
}

TEST(Shares, ResolvesOnlyTheSharesName) {
  EXPECT_EQ(resolved_path({.path = "/home/%S/x"}, "alice"), "/home/alice/x");
  EXPECT_EQ(resolved_path({.path = "/home/%U"}, "alice"), "");
  EXPECT_EQ(resolved_path({.path = "/srv/100%"}, "x"), "/srv/100%");
}

TEST(Shares, LongPathsAndManySectionsStaySmall) {
  const std::string long_path(10'000, 'S');
  std::string path;
  for (int i = 0; i < 1000; ++i) path += "%S";
  EXPECT_EQ(resolved_path({.path = path}, long_path), "");
  std::string text = "[global]\ncomment = " + std::string(1'000'000, 'c') + "\n";
  for (int i = 0; i < 50'000; ++i) text += "[s" + std::to_string(i) + "]\n";
  EXPECT_EQ(Parsed(text)["s49999"].comment.size(), 1'000'000U);
}

TEST(KeepShareParameters, KeepsLinesWhereTheyStand) {
  EXPECT_EQ(keep_share_parameters("# Global parameters\n[global]\n\tldap admin dn = cn=x\n\troot preexec = mount -o "
                                  "password=secret\n\n[a]\n\tpath = /a\n\tcomment = b\n\tread only = No\n"),
            "\n[global]\n\n\n\n[a]\n\tpath = /a\n\tcomment = b\n\n");
  EXPECT_EQ(keep_share_parameters("[a\\\n b]\nDirectory=/x\\\n/y\nPrint OK = maybe hunter2\ncopy = \"b\""),
            "[a b]\n\n\tpath = /x/y\n\n\tprintable = No\n\tcopy = \"b\"\n");
}

bool equal(const Shares& a, const Shares& b, std::string_view name) {
  const Share* const x = a.find(name);
  const Share* const y = b.find(name);
  if (x == nullptr || y == nullptr) return x == y;
  return x->path == y->path && x->comment == y->comment && x->printable == y->printable &&
         x->path_repeated == y->path_repeated;
}

/// The distilled text says the same, is of as many lines, and distils to itself.
void expect_distilled(const std::string& text) {
  const std::string kept = keep_share_parameters(text);
  EXPECT_EQ(keep_share_parameters(kept), kept) << text;
  const auto lines = [](const std::string& t) {
    return std::ranges::count(t, '\n') + (t.empty() || t.ends_with('\n') ? 0 : 1);
  };
  EXPECT_EQ(lines(kept), lines(text)) << text;
  const Shares whole = Shares::parse(text);
  const Shares distilled = Shares::parse(kept);
  for (const std::string_view name : {"a", "b", "My Share", "c]", "", "[a"})
    EXPECT_TRUE(equal(whole, distilled, name)) << text << "\n---\n" << kept;
}

TEST(KeepShareParameters, NoOtherPlaceKeepsAWord) {
  const char* const places[] = {
      "# W\n",
      "; W\n",
      "#\\\nW\n",
      "  ;comment = W\n",
      "W\n",
      "W = x\n",
      "root preexec = curl -u x:W http://h\n",
      "root preexec = \"W\"\n",
      "root preexec = a \\\n W\n",
      "root preexec = a \\ \r\n W \\\n[W]\n",
      "root preexec = a \\\n comment = W\n",
      "root preexec = a \\\n\tpath = W\r\n",
      "root preexec = [W] path = W\n",
      "add user script = /x \\\n# W\n",
      "path2 = W\n",
      "com ment x = W\n",
      "ldap ssl = no ; path = W\n",
      "valid users = W, path=W\n",
      "include = /etc/samba/W.conf\n",
      "[b] # W\n",
      "[b] path = W]\n",
      "[b W\npath = /x\n",
      "path = /x\\\n# W\n",
      "path = /x\\\npassword = W\n",
      "path = /x\rpassword = W\n",
      "printable = W\n",
      "\xEF\xBB\xBF# W\n",
      "=W\n",
      "comment W\n",
      "[\\\nW\n",
  };
  for (const std::string_view line_end : {"\n", "\r\n"})
    for (const char* const place : places) {
      std::string line = place;
      if (line.empty()) continue;
      for (std::size_t at = line.find('W'); at != std::string::npos; at = line.find('W', at + 7))
        line.replace(at, 1, "hunter2");
      std::string text = "[global]" + std::string(line_end) + line + "[a]" + std::string(line_end) + line +
                         "path = /a" + std::string(line_end) + line;
      EXPECT_EQ(keep_share_parameters(text).find("hunter2"), std::string::npos) << text << keep_share_parameters(text);
      EXPECT_NE(keep_share_parameters(text).find("[a]"), std::string::npos) << text;
      expect_distilled(text);
    }
  const std::string nul("[a]\npath = /x\0hunter2\ncomment\0= hunter2\n", 40);
  EXPECT_EQ(keep_share_parameters(nul).find("hunter2"), std::string::npos);
  expect_distilled(nul);
}

TEST(KeepShareParameters, DistilsWhateverItIs) {
  // All texts of these parts: whatever they mean, both readings are one.
  const std::string_view parts[] = {"[a]", "path = ", "\\", "\n", "\"", "#x", " ", "comment=y", "]", "\r"};
  std::vector<std::size_t> at(5, 0);
  for (bool more = true; more;) {
    std::string text;
    for (const std::size_t part : at) text += parts[part];
    expect_distilled(text);
    if (testing::Test::HasFailure()) return;
    more = false;
    for (std::size_t& digit : at) {
      if (++digit < std::size(parts)) {
        more = true;
        break;
      }
      digit = 0;
    }
  }
}

TEST(Shares, AnyBytesAreInput) {
  const Parsed parsed("]]][\n[\n[]\n=\npath\n[x\npath=/lost?\n\xFF\xFE=\xFF\n[y]\npath=\\");
  EXPECT_EQ(parsed["y"].path, "");
}

}  // namespace
}  // namespace netuse::samba::server
