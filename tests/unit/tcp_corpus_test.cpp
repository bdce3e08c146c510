// SPDX-License-Identifier: MIT
// What real kernels wrote while a server was cut off, where the large corpus is.
#include <bit>
#include <filesystem>
#include <optional>
#include <sstream>

#include <gtest/gtest.h>

#include "corpus.hpp"
#include "samba/kernel/proc_net_tcp.hpp"
#include "text/ascii.hpp"

namespace netuse::samba::kernel {
namespace {

namespace fs = std::filesystem;

/// Two looks a second at /proc/net/tcp, each below "== SECONDS".
struct Timeline {
  std::size_t rows = 0;
  std::size_t not_read = 0;
  std::optional<double> once;   ///< when the first row had one retransmission
  std::optional<double> again;  ///< and when two

  void take(const std::string& line, double now) {
    const std::string_view text = text::trim(line);
    if (text.empty() || !text::is_digit(text.front())) return;
    ++rows;
    const auto socket = read_proc_net_line(line, std::endian::little);
    if (!socket) {
      ++not_read;
      return;
    }
    if (socket->state != 1) return;
    if (socket->counts.retransmits > 0U && !once) once = now;
    if (socket->counts.retransmits > 1U && !again) again = now;
  }
};

Timeline read_timeline(const fs::path& file) {
  Timeline timeline;
  std::istringstream lines(tests::read_bytes(file));
  double now = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("== "))
      now = std::stod(line.substr(3));
    else
      timeline.take(line, now);
  }
  return timeline;
}

TEST(TcpCorpus, CutIsSeenWithinASecondOfTheFirstPacketThatIsLost) {
  std::size_t seen = 0;
  for (const tests::Corpus& corpus : tests::corpora()) {
    const fs::path folder = corpus.linux_folder() / "lab" / "tcp";
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (!name.ends_with("timeline.txt")) continue;
      SCOPED_TRACE(entry.path().string());
      const Timeline timeline = read_timeline(entry.path());
      EXPECT_GT(timeline.rows, 100U);
      EXPECT_EQ(timeline.not_read, 0U);
      if (!name.starts_with("drop")) continue;
      ASSERT_TRUE(timeline.once && timeline.again);
      EXPECT_LE(*timeline.again - *timeline.once, 1.2);
      ++seen;
    }
  }
  RecordProperty("timelines", static_cast<int>(seen));
}

}  // namespace
}  // namespace netuse::samba::kernel
