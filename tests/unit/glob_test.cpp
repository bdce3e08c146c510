// SPDX-License-Identifier: MIT
// Patterns of file names, as a shell reads them.
#include "source/glob.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <unistd.h>

#include <gtest/gtest.h>

#include "netuse/error.hpp"
#include "temp_folder.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;
using source::expand_braces;
using source::matches;
using source::parse_pattern;
using source::PathStyle;
using tests::TempFolder;
using tests::write_all;
using Texts = std::vector<std::string>;

constexpr PathStyle posix;
constexpr PathStyle windows{.backslash_separates = true, .caseless = true};

TEST(Glob, SetsAndCharacters) {
  EXPECT_TRUE(matches("[ab]x", "bx"));
  EXPECT_FALSE(matches("[ab]x", "cx"));
  EXPECT_TRUE(matches("[a-cx]?", "xß"));
  EXPECT_TRUE(matches("[!a-c]", "d"));
  EXPECT_FALSE(matches("[^a-c]", "b"));
  EXPECT_TRUE(matches("[]a]", "]"));
  EXPECT_FALSE(matches("[!]a]", "]"));
  EXPECT_TRUE(matches("[a-]", "-"));
  EXPECT_TRUE(matches("[ä-ü]", "ö"));
  EXPECT_TRUE(matches("[\\]]", "]"));
  EXPECT_TRUE(matches("[ab", "[ab"));  // never closed: a character like any other
  EXPECT_FALSE(matches("[ab", "a"));
  EXPECT_TRUE(matches("日?語", "日本語"));
  EXPECT_TRUE(matches("a?", "a\xFF"));
  EXPECT_FALSE(matches("a?", "a"));
  EXPECT_TRUE(matches("*[0-9].json", "host-17.json"));
  EXPECT_FALSE(matches("[ab]", "A"));
  EXPECT_FALSE(matches("[ab]", ""));
}

TEST(Glob, EscapesAndCase) {
  EXPECT_TRUE(matches("a\\*", "a*"));
  EXPECT_FALSE(matches("a\\*", "ab"));
  EXPECT_TRUE(matches("\\[a]", "[a]"));
  EXPECT_TRUE(matches("a\\", "a\\"));
  EXPECT_TRUE(matches("FERN*.Json", "fern1.JSON", windows));
  EXPECT_TRUE(matches("[A-C]É", "bé", windows));
  EXPECT_FALSE(matches("FERN*", "fern1", posix));
  EXPECT_EQ(source::literal_of("a\\*b\\\\", posix), "a*b\\");
  EXPECT_FALSE(source::has_wildcard("a\\*[b", posix));
  EXPECT_TRUE(source::has_wildcard("a[b]", posix));
}

TEST(Glob, Braces) {
  EXPECT_EQ(expand_braces("{a,b}.json", posix), (Texts{"a.json", "b.json"}));
  EXPECT_EQ(expand_braces("x{a,{b,c}d,}y", posix), (Texts{"xay", "xbdy", "xcdy", "xy"}));
  EXPECT_EQ(expand_braces("{a,b}{1,2}", posix), (Texts{"a1", "a2", "b1", "b2"}));
  EXPECT_EQ(expand_braces("{a/x,b/y}/z", posix), (Texts{"a/x/z", "b/y/z"}));
  EXPECT_EQ(expand_braces("{a}", posix), (Texts{"{a}"}));
  EXPECT_EQ(expand_braces("{}", posix), (Texts{"{}"}));
  EXPECT_EQ(expand_braces("{a,b", posix), (Texts{"{a,b"}));
  EXPECT_EQ(expand_braces("a,b}", posix), (Texts{"a,b}"}));
  EXPECT_EQ(expand_braces("{{a,b}", posix), (Texts{"{a", "{b"}));
  EXPECT_EQ(expand_braces("{x{a,b}}", posix), (Texts{"{xa}", "{xb}"}));
  EXPECT_EQ(expand_braces("\\{a,b}", posix), (Texts{"\\{a,b}"}));
  EXPECT_EQ(expand_braces("{a\\,b,c}", posix), (Texts{"a\\,b", "c"}));
  EXPECT_EQ(expand_braces("d\\{a,b}", windows), (Texts{"d\\a", "d\\b"}));
  std::string many;
  for (int i = 0; i < 40; ++i) many += "{a,b}";
  EXPECT_THROW(expand_braces(many, posix), Error);
}

TEST(Glob, RootsAreTakenLiterally) {
  const auto parsed = [](const char* text, const PathStyle& style) {
    const source::Pattern pattern = parse_pattern(text, style);
    std::string shown = pattern.root;
    for (const std::string& part : pattern.parts) shown += "|" + part;
    return shown;
  };
  EXPECT_EQ(parsed("/a//b/*.json", posix), "/|a|b|*.json");
  EXPECT_EQ(parsed("a\\/b/c\\*", posix), "|a\\/b|c\\*");
  EXPECT_EQ(parsed("../x", posix), "|..|x");
  EXPECT_EQ(parsed("C:\\a\\*.json", windows), "C:\\|a|*.json");
  EXPECT_EQ(parsed("C:a/[b]", windows), "C:|a|[b]");
  EXPECT_EQ(parsed("\\a\\b", windows), "\\|a|b");
  EXPECT_EQ(parsed("\\\\fern\\projects[1]\\*.json", windows), "\\\\fern\\projects[1]\\|*.json");
  EXPECT_EQ(parsed("//fern/moss/a/*.json", windows), "//fern/moss/|a|*.json");
  EXPECT_EQ(parsed("\\\\?\\C:\\a\\*", windows), "\\\\?\\C:\\|a|*");
  EXPECT_EQ(parsed("\\\\fern", windows), "\\\\fern");
}

/// The files below `folder` that a pattern there names.
Texts found(const TempFolder& folder, const std::string& pattern, const PathStyle& style = posix) {
  Texts files = source::matching_files(folder.string() + "/" + pattern, style).files;
  for (std::string& file : files) file = file.substr(folder.string().size() + 1);
  return files;
}

TEST(Glob, FindsFilesSortedAndOnce) {
  const TempFolder folder;
  for (const char* const name : {"b.json", "a.json", "c.txt", ".h.json", "x/a.json", "x/y/b.json", "x/.z/c.json",
                                 ".git/d.json", "[1].json", "sub.json/e.json"})
    write_all(folder / name, "{}");
  EXPECT_EQ(found(folder, ""), (Texts{"[1].json", "a.json", "b.json"}));
  EXPECT_EQ(found(folder, "*"), (Texts{"[1].json", "a.json", "b.json", "c.txt"}));
  EXPECT_EQ(found(folder, "{b,a,a,*}.json"), (Texts{"[1].json", "a.json", "b.json"}));
  EXPECT_EQ(found(folder, ".*.json"), (Texts{".h.json"}));
  EXPECT_EQ(found(folder, "\\.*"), (Texts{".h.json"}));
  EXPECT_EQ(found(folder, "[.]h.json"), Texts{});
  EXPECT_EQ(found(folder, "*/*.json"), (Texts{"sub.json/e.json", "x/a.json"}));
  EXPECT_EQ(found(folder, "**/*.json"),
            (Texts{"[1].json", "a.json", "b.json", "sub.json/e.json", "x/a.json", "x/y/b.json"}));
  EXPECT_EQ(found(folder, "**/**/y/**/b.json"), (Texts{"x/y/b.json"}));
  EXPECT_EQ(found(folder, "x/**"), (Texts{"x/a.json", "x/y/b.json"}));
  EXPECT_EQ(found(folder, "x/.z/*"), (Texts{"x/.z/c.json"}));
  EXPECT_EQ(found(folder, "\\[1].json"), (Texts{"[1].json"}));
  EXPECT_EQ(found(folder, "[1].json"), (Texts{"[1].json"}));  // nothing is called 1.json, and this very file is there
  EXPECT_EQ(found(folder, "A.JSON"), Texts{});
  EXPECT_EQ(found(folder, "{A,B}*.JSON", windows), (Texts{"a.json", "b.json"}));
  EXPECT_EQ(found(folder, "{a,zz}.json"), (Texts{"a.json", "zz.json"}));  // whoever reads zz.json says so
  EXPECT_EQ(found(folder, "{yy,zz}.json"), Texts{});
}

TEST(Glob, LinksDoNotLoop) {
  const TempFolder folder;
  write_all(folder / "a/b/one.json", "{}");
  std::error_code error;
  fs::create_directory_symlink(folder.string(), folder / "a/b/up", error);
  fs::create_directory_symlink(folder / "a/b", folder / "short", error);
  if (error) GTEST_SKIP() << "no links here";
  EXPECT_EQ(found(folder, "**/*.json"), (Texts{"a/b/one.json"}));
  EXPECT_EQ(found(folder, "*/*.json"), (Texts{"short/one.json"}));
}

/// root may list all: it is somebody else meanwhile.
class WithoutRoot {
 public:
  WithoutRoot() : root_(geteuid() == 0) {
    if (root_) changed_ = seteuid(65534) == 0;
  }
  WithoutRoot(const WithoutRoot&) = delete;
  WithoutRoot& operator=(const WithoutRoot&) = delete;
  ~WithoutRoot() {
    if (changed_ && seteuid(0) != 0) std::abort();
  }

 private:
  bool root_;
  bool changed_ = false;
};

TEST(Glob, NamesFoldersThatCannotBeListed) {
  const TempFolder folder;
  const source::Found gone = source::matching_files(folder.string() + "/gone/*.json", posix);
  ASSERT_EQ(gone.unlisted.size(), 1U);
  EXPECT_TRUE(gone.unlisted[0].folder.ends_with("gone"));
  EXPECT_EQ(gone.unlisted[0].reason, "ENOENT");
  write_all(folder / "a/x.json", "{}");
  write_all(folder / "file", "");
  EXPECT_TRUE(source::matching_files(folder.string() + "/*/x*.json", posix).unlisted.empty());
  EXPECT_TRUE(source::matching_files(folder.string() + "/*/sub/x*.json", posix).unlisted.empty());
  fs::permissions(folder / "a", fs::perms::none);
  fs::permissions(folder / "", fs::perms::others_read | fs::perms::others_exec, fs::perm_options::add);
  std::optional<WithoutRoot> other(std::in_place);
  std::error_code refused;
  if (fs::directory_iterator(folder / "a", refused); !refused) GTEST_SKIP() << "this user may list all";
  for (const char* const pattern : {"*/*.json", "a/*.json", "{a,a}/*.json", "**/*.json"}) {
    const source::Found found = source::matching_files(folder.string() + "/" + pattern, posix);
    ASSERT_EQ(found.unlisted.size(), 1U) << pattern;
    EXPECT_EQ(found.unlisted[0].reason, "EACCES");
  }
  other.reset();
  fs::permissions(folder / "a", fs::perms::owner_all);
}

TEST(Glob, LongPatternsEnd) {
  const std::string name(250, 'a');
  std::string pattern;
  for (int i = 0; i < 120; ++i) pattern += "*[a-b]";
  EXPECT_TRUE(matches(pattern, name));
  EXPECT_FALSE(matches(pattern + "c", name));
  EXPECT_FALSE(matches(std::string(20'000, '['), name));
  EXPECT_THROW(source::matching_files(std::string(100'000, '['), posix), Error);
}

}  // namespace
}  // namespace netuse
