// SPDX-License-Identifier: MIT
// Every function of the library that reads a file, given a pipe that nobody writes to, and one that somebody does.
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include <gtest/gtest.h>

#include "host/input_file.hpp"
#include "host/lane.hpp"
#include "host/native_path.hpp"
#include "host/read_document.hpp"
#include "netuse/netuse.hpp"

namespace netuse {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto short_time = 60ms;
constexpr const char* one_share = R"j({"connections": [{"Name": "\\\\s\\x (/m)", "RemoteName": "\\\\s\\x"}]})j";

class TimedRead : public testing::Test {
 protected:
  TimedRead() {
    std::string name = (std::filesystem::temp_directory_path() / "netuse-read-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~TimedRead() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  std::string fifo(const std::string& name) const {
    EXPECT_EQ(::mkfifo(path(name).c_str(), 0600), 0);
    return path(name);
  }
  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
  }

  /// The call ends soon, with an Error that names the pipe and says what to do.
  static void expect_late(const std::string& pipe, const std::function<void()>& call) {
    const auto start = Clock::now();
    try {
      call();
      ADD_FAILURE() << "nothing was thrown";
    } catch (const Error& error) {
      EXPECT_EQ(error.wbem(), Wbem::provider_failure);
      EXPECT_NE(error.detail().find(pipe), std::string::npos) << error.detail();
      EXPECT_NE(error.detail().find("timeout"), std::string::npos) << error.detail();
    }
    EXPECT_LT(Clock::now() - start, 3s);
  }

 private:
  std::string folder_;
};

TEST_F(TimedRead, EveryFunctionEndsAtItsTimeout) {
  const std::string pipe = fifo("pipe.json");
  const std::string good = file("good.json", one_share);
  expect_late(pipe, [&] { open("recording:" + pipe, {.timeout = short_time}); });
  expect_late(pipe, [&] { open(good, {.timeout = short_time, .documents = {{"smbstatus", pipe}}}); });
  expect_late(pipe, [&] {
    open("none", {.timeout = short_time, .documents = {{"/proc/mounts", good}, {"/etc/fstab", pipe}}}).snapshot();
  });
  expect_late(pipe, [&] { verify_recording(pipe, {.timeout = short_time}); });
  expect_late(pipe, [&] { import_files({good, pipe}, {.timeout = short_time}); });
  expect_late(pipe, [&] { Anonymizer({.timeout = short_time}).anonymize_recording(pipe); });
  expect_late(pipe, [&] { Anonymizer({.timeout = short_time}).load_map(pipe); });
  EXPECT_THROW(TimelineWriter(pipe, {.timeout = short_time}), Error);  // at once: a timeline is a plain file
}

TEST_F(TimedRead, LeavesNoThreadBehindAtAPipe) {
  const std::string pipe = fifo("pipe.json");
  for (int i = 0; i < 2 * host::Lane::most_left_behind; ++i)
    expect_late(pipe, [&] { verify_recording(pipe, {.timeout = 1ms}); });
}

TEST_F(TimedRead, ATimeThatIsUpReadsNothing) {
  const std::string good = file("good.json", one_share);
  for (const auto timeout : {0ms, -1ms, std::chrono::milliseconds::min()}) {
    expect_late(good, [&] { verify_recording(good, {.timeout = timeout}); });
    expect_late(good, [&] { open(good, {.timeout = timeout}); });
    EXPECT_THROW(open("auto", {.timeout = timeout}).snapshot(), Error);
    EXPECT_EQ(open("none", {.timeout = timeout}).snapshot().connections().size(), 0U);
  }
}

TEST_F(TimedRead, TheLargestTimeout) {
  const std::string good = file("good.json", one_share);
  const auto longest = std::chrono::milliseconds::max();
  EXPECT_EQ(open(good, {.timeout = longest}).connections().size(), 1U);
  EXPECT_EQ(verify_recording(good, {.timeout = longest}).size(), 1U);
  EXPECT_EQ(open("recordings:" + path("*.json"), {.timeout = longest}).connections().size(), 1U);
  const OpenOptions options{.timeout = longest, .documents = {{"/proc/mounts", file("m", "//s/x /m cifs rw 0 0\n")}}};
  EXPECT_EQ(open("none", options).connections().size(), 1U);
}

TEST_F(TimedRead, APipeIsReadToItsEnd) {
  const std::string pipe = fifo("pipe.json");
  std::jthread writer([&] {
    std::this_thread::sleep_for(50ms);
    const int out = ::open(pipe.c_str(), O_WRONLY | O_CLOEXEC);
    const std::string text = one_share;
    for (const char c : text) {
      EXPECT_EQ(::write(out, &c, 1), 1);
      if (c == ' ') std::this_thread::sleep_for(5ms);
    }
    ::close(out);
  });
  EXPECT_EQ(open(pipe).connections().size(), 1U);
}

TEST_F(TimedRead, AWriterThatNeverEndsIsLate) {
  const std::string pipe = fifo("pipe.json");
  const int both = ::open(pipe.c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_EQ(::write(both, "{", 1), 1);
  expect_late(pipe, [&] { open(pipe, {.timeout = short_time}); });
  ::close(both);
}

TEST_F(TimedRead, AFolderIsCalledOneAtOnce) {
  const auto start = Clock::now();
  try {
    open("recording:" + path(""), {.timeout = 5min});
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_NE(error.detail().find("it is a directory"), std::string::npos) << error.detail();
  }
  EXPECT_LT(Clock::now() - start, 3s);
}

TEST_F(TimedRead, PipesOfAFleetCostTheOthersNothing) {
  for (int i = 0; i < 20; ++i) fifo("a" + std::to_string(i) + ".json");
  for (int i = 0; i < 5; ++i)
    file("b" + std::to_string(i) + ".json", R"({"host": "h)" + std::to_string(i) + R"(", )" + (one_share + 1));
  const auto start = Clock::now();
  const Snapshot all = open("recordings:" + path("*.json"), {.timeout = 300ms}).snapshot();
  EXPECT_LT(Clock::now() - start, 5s);
  EXPECT_EQ(all.connections().size(), 5U);
  EXPECT_EQ(all.unreadable_recordings(), 20U);
  ASSERT_EQ(all.diagnostics().size(), 20U);
  for (const Diagnostic& d : all.diagnostics()) EXPECT_NE(d.message.find("when the time was up"), std::string::npos);
}

TEST_F(TimedRead, NobodyInheritsTheFile) {
  const std::string good = file("good.json", one_share);
  const auto highest = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  ::close(highest);
  const host::InputFile input(good);
  EXPECT_EQ(::fcntl(highest, F_GETFD), FD_CLOEXEC);
}

TEST_F(TimedRead, ALengthThatIsTooLargeIsNotRead) {
  const std::string big = file("big", "x");
  std::filesystem::resize_file(big, 1U << 30U);
  EXPECT_EQ(host::read_document("n", big, 1000).error, "too large");
  EXPECT_EQ(host::read_document("n", "/dev/zero", 100'000).error, "too large");
  EXPECT_EQ(host::read_document("n", "/dev/null", 1000).error, std::nullopt);
}

}  // namespace
}  // namespace netuse
