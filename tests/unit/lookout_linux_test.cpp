// SPDX-License-Identifier: MIT
// Who looks at a host again and again, over a copy of one: what is read again, and when something is new.
#include "samba/lookout_linux.hpp"

#include <chrono>
#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <gtest/gtest.h>

#include "netuse/services.hpp"
#include "samba/collect_linux.hpp"
#include "samba/kernel/socket_health.hpp"
#include "temp_folder.hpp"

namespace netuse::samba {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class LookoutTest : public testing::Test {
 protected:
  LookoutTest() {
    write("/proc/1/mounts", "//nas/a /a cifs rw 0 0\n");
    write("/proc/fs/cifs/DebugData", "Display Internal CIFS Data Structures for Debugging\n");
    write("/etc/fstab", "//nas/b /b cifs ro 0 0\n");
  }
  void write(const std::string& path, const std::string& text) { tests::write_all(folder_ / path.substr(1), text); }
  /// The documents; none if nothing is new.
  model::Evidence look() {
    backends::Gathering gathering;
    lookout_->collect({.root = folder_.string(), .deadline = Clock::now() + 1min}, gathering);
    gathering.finish();
    nothing_new_ = gathering.is_nothing_new();
    std::string late;
    return gathering.take(Clock::now() + 1min, late);
  }

  tests::TempFolder folder_;
  std::unique_ptr<backends::Lookout> lookout_ = make_lookout({.root = folder_.string()});
  bool nothing_new_ = false;
};

TEST_F(LookoutTest, GathersWhatACollectorDoes) {
  backends::Gathering once;
  collect({.root = folder_.string(), .deadline = Clock::now() + 1min}, once);
  std::string late;
  once.finish();
  const model::Evidence all = once.take(Clock::now() + 1min, late);
  const model::Evidence first = look();
  ASSERT_EQ(first.documents().size(), all.documents().size());
  for (std::size_t i = 0; i < all.documents().size(); ++i) {
    EXPECT_EQ(first.documents()[i].name, all.documents()[i].name);
    EXPECT_EQ(first.documents()[i].text, all.documents()[i].text);
  }
}

TEST_F(LookoutTest, TellsThatNothingIsNew) {
  look();
  EXPECT_TRUE(look().empty());
  EXPECT_TRUE(nothing_new_);
}

TEST_F(LookoutTest, GivesAllDocumentsWhenOneIsAnother) {
  const std::size_t count = look().documents().size();
  write("/proc/sys/kernel/hostname", "another\n");
  EXPECT_EQ(look().documents().size(), count);
  EXPECT_FALSE(nothing_new_);
  look();
  EXPECT_TRUE(nothing_new_);
}

TEST_F(LookoutTest, SeesDefinitionsComeChangeAndGo) {
  look();
  write("/etc/fstab", "//nas/c /c cifs ro 0 0\n");
  EXPECT_EQ(look().find("/etc/fstab")->text, "//nas/c /c cifs ro 0 0\n");
  write("/etc/systemd/system/d.mount", "[Mount]\nWhat=//nas/d\nWhere=/d\nType=cifs\n");
  EXPECT_NE(look().find("/etc/systemd/system/d.mount"), nullptr);
  std::filesystem::remove(folder_ / "etc/systemd/system/d.mount");
  EXPECT_EQ(look().find("/etc/systemd/system/d.mount"), nullptr);
  EXPECT_FALSE(nothing_new_);
}

TEST_F(LookoutTest, WaitsUntilTheTimeIsUpOrSomebodyWakesIt) {
  const auto begun = Clock::now();
  EXPECT_FALSE(lookout_->wait(begun + 20ms));
  EXPECT_GE(Clock::now(), begun + 20ms);
  lookout_->wake();
  EXPECT_FALSE(lookout_->wait(Clock::time_point::max()));
}

/// In a mount namespace that is gone with its thread.
TEST(LookoutOfAThread, IsWokenByAMount) {
  std::thread([] {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
      GTEST_SKIP() << "nothing may be mounted here";
    const auto own = make_lookout({.pid = ::gettid(), .inbound = false});
    while (own->wait(Clock::now() + 50ms)) {  // older kernels tell of what was before
    }
    ASSERT_EQ(::mount("none", "/dev/shm", "tmpfs", 0, nullptr), 0);
    EXPECT_TRUE(own->wait(Clock::now() + 10s));
    EXPECT_FALSE(own->wait(Clock::now() + 20ms));
    ASSERT_EQ(::umount("/dev/shm"), 0);
    EXPECT_TRUE(own->wait(Clock::now() + 10s));
  }).join();
}

/// The subscription goes on, and says that it does not know any more.
TEST(LookoutOfAProcess, TellsThatTheProcessHasEnded) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::pause();
    ::_exit(0);
  }
  Subscription events = netuse::open("samba", {.inbound = false, .pid = child})
                            .exec_notification_query(
                                "SELECT * FROM __InstanceOperationEvent WITHIN 0.02 WHERE "
                                "TargetInstance ISA 'Win32_NetworkConnection'");
  EXPECT_FALSE(events.next(50ms));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const auto problem = [&] {
    const auto told = events.diagnostics();
    return !told.empty() && told.front().severity == Severity::error ? told.front().message : std::string();
  };
  for (int i = 0; i < 500 && problem().empty(); ++i) EXPECT_FALSE(events.next(20ms));
  EXPECT_NE(problem().find("cannot be read (ENOENT)"), std::string::npos) << problem();
  EXPECT_FALSE(events.next(100ms));  // some looks later it is as true
  EXPECT_NE(problem().find("cannot be read (ENOENT)"), std::string::npos) << problem();
}

TEST(SocketHealth, IsWhatCountsOfTwoTexts) {
  const std::string line = "ESTABLISHED 10.0.0.7:5 10.0.0.5:445 retransmits 0 unacked 0 last-sent ";
  const std::string end = "ms bytes-received 9\n";
  const std::string then = line + "100ms last-received 100" + end;
  EXPECT_TRUE(kernel::tell_the_same(then, line + "1100ms last-received 1100" + end));
  EXPECT_FALSE(kernel::tell_the_same(then, line + "7000ms last-received 8000" + end));
  EXPECT_FALSE(kernel::tell_the_same(then, then + then));
  EXPECT_FALSE(kernel::tell_the_same(then, ""));
}

}  // namespace
}  // namespace netuse::samba
