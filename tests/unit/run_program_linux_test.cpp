// SPDX-License-Identifier: MIT
#include "host/run_program_linux.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <iterator>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include "host/find_program_linux.hpp"
#include "netuse/logging.hpp"
#include "text/ascii.hpp"

namespace netuse::host {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

model::Document shell(const std::string& script, const ProgramLimits& limits = {}) {
  return run_program("shell", "/bin/sh", {"-c", script}, limits);
}

std::ptrdiff_t open_descriptors() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
}

bool no_child_is_left() {
  return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

/// qemu-user makes a fork of vfork: nobody is told of a program that cannot start, or waits until one has.
bool is_start_reported() {
  pid_t child = 0;
  std::array<char*, 1> arguments{nullptr};
  if (::posix_spawn(&child, "/nonexistent/program", nullptr, nullptr, arguments.data(), nullptr) != 0) return true;
  ::waitpid(child, nullptr, 0);
  return false;
}

/// Waits a while for a killed process to be gone (or at least dead, where nobody reaps orphans).
bool is_dead(pid_t pid) {
  for (int i = 0; i < 200; ++i) {
    std::string state = "Z";
    if (std::FILE* stat = std::fopen(("/proc/" + std::to_string(pid) + "/stat").c_str(), "r"); stat != nullptr) {
      char letter = 'Z';
      if (std::fscanf(stat, "%*d %*s %c", &letter) == 1) state = letter;
      static_cast<void>(std::fclose(stat));
    }
    if (state == "Z" || state == "X") return true;
    std::this_thread::sleep_for(milliseconds{10});
  }
  return false;
}

TEST(RunProgram, KeepsOutputsApartAndTheStatus) {
  const model::Document document = shell("echo out; echo err >&2; exit 3");
  EXPECT_EQ(document.name, "shell");
  EXPECT_EQ(document.text, "out\n");
  EXPECT_EQ(document.stderr_text, "err\n");
  EXPECT_EQ(document.exit, 3);
  EXPECT_EQ(document.error, std::nullopt);
  EXPECT_EQ(shell("kill -TERM $$").exit, 128 + SIGTERM);
  EXPECT_TRUE(no_child_is_left());
}

TEST(RunProgram, PassesArgumentsAsTheyAre) {
  const model::Document document = run_program("echo", "/bin/echo", {"$HOME", "a  b", ";", "'"}, {});
  EXPECT_EQ(document.text, "$HOME a  b ; '\n");
}

TEST(RunProgram, GivesAPlainEnvironmentAndAnEmptyInput) {
  ::setenv("NETUSE_TEST_SECRET", "x", 1);
  EXPECT_EQ(run_program("env", "/usr/bin/env", {}, {}).text, "LC_ALL=C\nTZ=UTC\nPATH=/usr/sbin:/usr/bin:/sbin:/bin\n");
  const model::Document input =
      run_program("cat", "/bin/cat", {}, {.deadline = Clock::now() + std::chrono::seconds{60}});
  EXPECT_EQ(input.text, "");
  EXPECT_EQ(input.exit, 0);
}

TEST(RunProgram, InheritsNoDescriptor) {
  const int leak = ::open("/dev/null", O_RDONLY);  // without close-on-exec
  ASSERT_GE(leak, 0);
  const model::Document document = run_program("ls", "/bin/ls", {"/proc/self/fd"}, {});
  ::close(leak);
  EXPECT_EQ(document.text, "0\n1\n2\n3\n");  // 3 is the directory itself
}

TEST(RunProgram, LeavesNoDescriptorAndNoZombie) {
  if (!is_start_reported()) GTEST_SKIP() << "emulated";
  const auto before = open_descriptors();
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(shell("exit 0").exit, 0);
    EXPECT_EQ(run_program("x", "/nonexistent/program", {}, {}).error, "ENOENT");
    EXPECT_EQ(shell("sleep 100", {.deadline = Clock::now()}).error, "timed out");
  }
  EXPECT_EQ(open_descriptors(), before);
  EXPECT_TRUE(no_child_is_left());
}

TEST(RunProgram, SaysWhyItCannotStart) {
  if (!is_start_reported()) GTEST_SKIP() << "emulated";
  EXPECT_EQ(run_program("x", "/nonexistent/program", {}, {}).error, "ENOENT");
  EXPECT_EQ(run_program("x", "/etc", {}, {}).error, "EACCES");
  EXPECT_EQ(run_program("x", "/dev/null/x", {}, {}).error, "ENOTDIR");
  EXPECT_EQ(run_program("x", "/nonexistent/program", {}, {}).exit, std::nullopt);
}

TEST(RunProgram, AFailedStartRunsNoExitHandlersOfOurs) {
  if (!is_start_reported()) GTEST_SKIP() << "emulated";
  static int handled = 0;
  std::atexit([] { ++handled; });
  EXPECT_EQ(run_program("x", "/nonexistent/program", {}, {}).error, "ENOENT");
  EXPECT_EQ(handled, 0);
}

TEST(RunProgram, KillsTheWholeGroupAtTheDeadline) {
  const auto start = Clock::now();
  const std::string note = testing::TempDir() + "netuse-grandchild";
  const model::Document document =
      shell("sleep 1000 & echo $! > " + note + "; trap '' TERM; wait", {.deadline = start + milliseconds{300}});
  const auto took = Clock::now() - start;
  EXPECT_EQ(document.error, "timed out");
  EXPECT_EQ(document.text, "");
  EXPECT_GE(took, milliseconds{290});
  EXPECT_LT(took, std::chrono::seconds{30});
  pid_t grandchild = 0;
  if (std::FILE* file = std::fopen(note.c_str(), "r"); file != nullptr) {
    EXPECT_EQ(std::fscanf(file, "%d", &grandchild), 1);
    static_cast<void>(std::fclose(file));
  }
  ASSERT_GT(grandchild, 0);
  EXPECT_TRUE(is_dead(grandchild));
  EXPECT_TRUE(no_child_is_left());
}

TEST(RunProgram, DoesNotWaitForOutputsThatADescendantHolds) {
  const auto start = Clock::now();
  const model::Document document = shell("echo done; sleep 1000 &");
  EXPECT_EQ(document.text, "done\n");
  EXPECT_EQ(document.exit, 0);
  EXPECT_LT(Clock::now() - start, std::chrono::seconds{30});
}

TEST(RunProgram, WaitsForAProgramThatClosedItsOutputs) {
  EXPECT_EQ(shell("exec >&- 2>&-; sleep 0.2; exit 5").exit, 5);
}

TEST(RunProgram, CapsTheOutput) {
  const model::Document document = shell("yes", {.output_cap = 1 << 20});
  EXPECT_EQ(document.error, "too large");
  EXPECT_EQ(document.text, "");
  EXPECT_EQ(shell("head -c 1048576 /dev/zero", {.output_cap = 1 << 20}).text.size(), std::size_t{1} << 20U);
  EXPECT_TRUE(no_child_is_left());
}

TEST(RunProgram, ReadsBothOutputsHoweverMuchComes) {
  const model::Document document = shell("head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero");
  EXPECT_EQ(document.text.size(), 3'000'000U);
  EXPECT_EQ(document.stderr_text.size(), 3'000'000U);
}

TEST(RunProgram, GivesTheChildDefaultSignals) {
  const auto ours = std::signal(SIGUSR1, SIG_IGN);
  const model::Document document = shell("kill -USR1 $$; echo alive");
  static_cast<void>(std::signal(SIGUSR1, ours));
  EXPECT_EQ(document.exit, 128 + SIGUSR1);
  EXPECT_EQ(document.text, "");
}

TEST(RunProgram, KeepsTheOutputWhereSomebodyElseReaps) {
  const auto ours = std::signal(SIGCHLD, SIG_IGN);
  const model::Document document = shell("echo out");
  static_cast<void>(std::signal(SIGCHLD, ours));
  EXPECT_EQ(document.text, "out\n");
  EXPECT_EQ(document.error, std::nullopt);
}

TEST(RunProgram, WorksWithStandardDescriptorsClosed) {
  const pid_t child = ::fork();
  if (child == 0) {
    for (int fd = 0; fd < 3; ++fd) ::close(fd);
    const model::Document document = shell("echo out; echo err >&2");
    ::_exit(document.text == "out\n" && document.stderr_text == "err\n" ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST(RunProgram, FromManyThreads) {
  std::vector<std::thread> threads;
  std::vector<std::string> outputs(8);
  for (std::size_t i = 0; i < outputs.size(); ++i)
    threads.emplace_back([&outputs, i] {
      for (int turn = 0; turn < 10; ++turn) outputs[i] += shell("echo " + std::to_string(i)).text;
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < outputs.size(); ++i) EXPECT_EQ(outputs[i].size(), 20U) << i;
  EXPECT_TRUE(no_child_is_left());
}

TEST(FindProgram, LooksInFixedDirectoriesOnly) {
  EXPECT_EQ(find_program("env"), "/usr/bin/env");
  EXPECT_EQ(find_program("no-such-program-of-samba"), "");
}

TEST(RunProgram, IsLogged) {
  std::ostringstream heard;
  auto logger = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(heard));
  logger->set_level(spdlog::level::debug);
  set_logger(logger);
  shell("echo four; exit 3");
  set_logger(nullptr);
  EXPECT_NE(heard.str().find("/bin/sh -c echo four; exit 3 ended with status 3: 5 bytes of output, 0 of errors, "),
            std::string::npos)
      << heard.str();
}

}  // namespace
}  // namespace netuse::host
