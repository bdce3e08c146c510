// SPDX-License-Identifier: MIT
#include "samba/kernel/mount_table.hpp"

#include <gtest/gtest.h>

#include "samba/kernel/mount_options.hpp"
#include "samba/kernel/remote_path.hpp"

namespace netuse::samba::kernel {
namespace {

SmbMount only(std::string_view text) {
  const MountTable table = parse_mount_table(text);
  EXPECT_EQ(table.mounts.size(), 1U) << text;
  return table.mounts.empty() ? SmbMount{} : table.mounts.front();
}

TEST(MountTable, ReadsMountsAndSkipsOthers) {
  const MountTable table = parse_mount_table(
      "proc /proc proc rw 0 0\n"
      "//srv/share /mnt/z cifs rw,vers=3.1.1,username=ann 0 0\n"
      "systemd-1 /mnt/auto autofs rw,fd=36,direct 0 0\n"
      "//srv/two /mnt/y smb3 ro 0 0");
  ASSERT_EQ(table.mounts.size(), 2U);
  EXPECT_EQ(table.mounts[0].source, "//srv/share");
  EXPECT_EQ(table.mounts[0].mount_point, "/mnt/z");
  EXPECT_EQ(table.mounts[0].options, "rw,vers=3.1.1,username=ann");
  EXPECT_EQ(table.mounts[0].line, 2U);
  EXPECT_EQ(table.mounts[1].options, "ro");
  ASSERT_EQ(table.autofs_points.size(), 1U);
  EXPECT_EQ(table.autofs_points[0], "/mnt/auto");
  EXPECT_EQ(table.lines, 4U);
}

TEST(MountTable, ReadsMountinfoWithAnyNumberOfOptionalFields) {
  for (const std::string_view optional : {"", "shared:1 ", "shared:1 master:2 propagate_from:3 unbindable "}) {
    const std::string line =
        "36 35 0:44 /sub /mnt/z ro,relatime " + std::string(optional) + "- cifs //srv/share rw,vers=3.0\n";
    const SmbMount mount = only(line);
    EXPECT_EQ(mount.root, "/sub");
    EXPECT_EQ(mount.device, "0:44");
    EXPECT_EQ(mount.mount_options, "ro,relatime");
    EXPECT_EQ(mount.source, "//srv/share");
    EXPECT_EQ(mount.options, "rw,vers=3.0");
  }
}

TEST(MountTable, ReadsBareBlanksInSourceAndOptions) {
  EXPECT_EQ(only("//srv/My Own Share /mnt/z cifs rw,vers=3.0 0 0").source, "//srv/My Own Share");
  EXPECT_EQ(only("//srv/a cifs b /mnt/z cifs rw 0 0").source, "//srv/a cifs b");
  EXPECT_EQ(only("//srv/x /mnt/z cifs rw,unc=\\\\srv\\BLA BLA,username=a b 0 0").options,
            "rw,unc=\\\\srv\\BLA BLA,username=a b");
  EXPECT_EQ(only("1 2 0:9 / /mnt/z rw - cifs //srv/My Share rw,unc=\\\\srv\\My Share").source, "//srv/My Share");
}

TEST(MountTable, TakesSubtypesButNoOtherTypes) {
  EXPECT_EQ(parse_mount_table("//s/x /m cifs.sub rw 0 0").mounts.size(), 1U);
  EXPECT_EQ(parse_mount_table("//s/x /m cifsd rw 0 0\n//s/x /m fuse.smbnetfs rw 0 0\n").mounts.size(), 0U);
  EXPECT_EQ(parse_mount_table("1 2 0:9 / /mnt/z rw - cifsd //srv/x rw").mounts.size(), 0U);
}

TEST(MountTable, ReportsWhatItCannotReadAndLosesOnlyThat) {
  const MountTable table = parse_mount_table(
      "//srv/share on /mnt/z type cifs (rw,relatime)\n"
      "//srv/half /mnt/h cifs\n"
      "1 2 0:9 / /mnt/z rw - cifs //srv/nothing\n"
      "//srv/good /mnt/g cifs rw 0 0\n");
  ASSERT_EQ(table.mounts.size(), 1U);
  EXPECT_EQ(table.mounts[0].mount_point, "/mnt/g");
  ASSERT_EQ(table.bad.size(), 2U);
  EXPECT_EQ(table.bad[0].line, 1U);
  EXPECT_EQ(table.bad[1].line, 3U);
}

TEST(MountTable, AnyBytesAreNormalInput) {
  for (int seed = 0; seed < 256; ++seed) {
    std::string noise = "//s/x /m cifs rw 0 0\n1 2 0:9 / /m rw - cifs //s/x rw\n";
    for (std::size_t i = static_cast<std::size_t>(seed) % 7; i < noise.size(); i += 5)
      noise[i] = static_cast<char>(seed);
    const MountTable table = parse_mount_table(noise);
    EXPECT_LE(table.mounts.size(), noise.size());
  }
}

TEST(MountOptions, SplitsOutsideQuotes) {
  const MountOptions o = parse_mount_options(
      "ro,context=\"system_u:object_r:x_t:s0:c1,username=evil\",vers=3.1.1,username=a\\054b=c,domain=,addr=10.0.0.7,"
      "seal");
  EXPECT_TRUE(o.read_only);
  EXPECT_TRUE(o.sealed);
  EXPECT_EQ(o.username, "a\\054b=c");
  EXPECT_TRUE(o.domain.data() != nullptr && o.domain.empty());
  EXPECT_EQ(o.address, "10.0.0.7");
  EXPECT_EQ(dialect_of_version(o.version), 0x311U);
  EXPECT_EQ(dialect_of_version("1.0"), 0U);
  EXPECT_EQ(dialect_of_version("default"), std::nullopt);
  EXPECT_EQ(parse_mount_options("rw").username.data(), nullptr);
}

TEST(MountTable, CarriageReturnsAndAByteOrderMarkAreNoPartOfAValue) {
  const MountTable table = parse_mount_table(
      "\xEF\xBB\xBF//srv/share /mnt/z cifs rw,username=ann 0 0\r\n7 1 0:9 / /mnt/y rw - cifs //srv/two "
      "rw,username=bob\r\nauto /mnt/auto autofs rw,direct 0 0\r\n\r\n");
  ASSERT_EQ(table.mounts.size(), 2U);
  EXPECT_EQ(table.mounts[0].source, "//srv/share");
  EXPECT_EQ(table.mounts[0].options, "rw,username=ann");
  EXPECT_EQ(table.mounts[1].options, "rw,username=bob");
  EXPECT_EQ(table.autofs_points.size(), 1U);
  EXPECT_EQ(table.lines, 3U);
}

TEST(RemotePaths, TellsWhenItCannotKnow) {
  model::Arena arena;
  const auto of = [&](std::string_view text, bool root_is_below) {
    const MountTable table = parse_mount_table(text);
    return RemotePaths(table.mounts, arena).of(table.mounts.back(), root_is_below);
  };
  const std::string_view bind = "3 2 0:29 /a/deep /b rw - cifs //fs/docs/a rw\n";
  EXPECT_EQ(of(bind, false).path, R"(\\fs\docs\a\deep)");
  EXPECT_EQ(of(bind, false).or_else, R"(\\fs\docs\a\a\deep)");
  EXPECT_FALSE(of(bind, false).is_prefix);
  EXPECT_EQ(of(bind, true).or_else.data(), nullptr);
  EXPECT_TRUE(of("3 2 0:29 /a /b rw - cifs //fs/docs/a rw\n", false).is_prefix);
  for (const char* const sure : {"3 2 0:29 / /b rw - cifs //fs/docs/a rw\n", "3 2 0:29 /a /b rw - cifs //fs/docs rw\n",
                                 "3 2 0:29 /x /b rw - cifs //fs/docs/a rw\n", "//fs/docs/a /b cifs rw 0 0\n",
                                 "1 2 0:29 / /m rw - cifs //fs/docs/a rw\n3 2 0:29 /a /b rw - cifs //fs/docs/a rw\n"})
    EXPECT_EQ(of(sure, false).or_else.data(), nullptr) << sure;
}

struct RemoteCase {
  const char* what;
  const char* table;
  const char* remote;  ///< of the last line
};

class RemotePathRule : public testing::TestWithParam<RemoteCase> {};

TEST_P(RemotePathRule, GivesTheRemoteOfTheLastLine) {
  const MountTable table = parse_mount_table(GetParam().table);
  ASSERT_FALSE(table.mounts.empty());
  model::Arena arena;
  const SmbMount& mount = table.mounts.back();
  const bool root_is_below = parse_mount_options(mount.options).close_timeout;
  EXPECT_EQ(RemotePaths(table.mounts, arena).of(mount, root_is_below).path, GetParam().remote);
}

INSTANTIATE_TEST_SUITE_P(
    Kernels, RemotePathRule,
    testing::Values(
        RemoteCase{"first mount", "1 2 0:25 / /m rw - cifs //fs/docs rw\n", R"(\\fs\docs)"},
        RemoteCase{"trailing slash", "1 2 0:25 / /m rw - cifs //fs/docs/ rw\n", R"(\\fs\docs)"},
        RemoteCase{"old kernel, prefix", "1 2 0:25 /sub/dir /m rw - cifs //fs/docs/sub/dir rw\n",
                   R"(\\fs\docs\sub\dir)"},
        RemoteCase{"old kernel, bind", "1 2 0:25 /sub /m rw - cifs //fs/docs rw\n", R"(\\fs\docs\sub)"},
        RemoteCase{"old kernel, bind below prefix", "1 2 0:25 /sub/dir/deep /m rw - cifs //fs/docs/sub/dir rw\n",
                   R"(\\fs\docs\sub\dir\deep)"},
        RemoteCase{"new kernel, bind below prefix", "1 2 0:29 /deep /m rw - cifs //fs/docs/sub/dir rw\n",
                   R"(\\fs\docs\sub\dir\deep)"},
        RemoteCase{"new kernel, the bound directory is named as the prefix",
                   "1 2 0:29 / /m rw - cifs //fs/docs/a rw\n3 2 0:29 /a /b rw - cifs //fs/docs/a rw\n",
                   R"(\\fs\docs\a\a)"},
        // Linux 6.0 and later print closetimeo=, and roots that are relative to the mounted directory.
        RemoteCase{"known kernel, bind below prefix, the base is gone",
                   "3 2 0:29 /a /b rw - cifs //fs/docs/a rw,closetimeo=1\n", R"(\\fs\docs\a\a)"},
        RemoteCase{"known kernel, the base is there",
                   "1 2 0:29 / /m rw - cifs //fs/docs/a rw,closetimeo=1\n3 2 0:29 /a/b /b rw - cifs //fs/docs/a "
                   "rw,closetimeo=1\n",
                   R"(\\fs\docs\a\a\b)"},
        RemoteCase{"known kernel, bind of a share", "3 2 0:29 /a /b rw - cifs //fs/docs rw,closetimeo=1\n",
                   R"(\\fs\docs\a)"},
        RemoteCase{"removed directory", "1 2 0:25 /gone//deleted /m rw - cifs //fs/docs rw\n", R"(\\fs\docs\gone)"},
        RemoteCase{"backslashes", "\\134\\134fs\\134docs\\134sub /m cifs rw 0 0\n", R"(\\fs\docs\sub)"},
        RemoteCase{"blank", "//fs/My\\040Share /m cifs rw 0 0\n", R"(\\fs\My Share)"}),
    [](const auto& one) {
      std::string name = one.param.what;
      for (char& c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
      return name;
    });

}  // namespace
}  // namespace netuse::samba::kernel
