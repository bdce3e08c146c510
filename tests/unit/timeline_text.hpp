// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "netuse/format.hpp"
#include "temp_folder.hpp"

namespace netuse::tests {

/// A connection of a timeline as it was said then.
struct Row {
  std::string local_name;
  std::string status = "OK";
};

/// The text of a timeline that holds connections only: frame after frame, each so many seconds behind nine o'clock.
class TimelineText {
 public:
  TimelineText& at(int seconds, const std::vector<Row>& rows) {
    std::string frame = frames_.empty() ? "" : ",\n";
    frame += R"({"at": "2026-11-22T09:)" + two(seconds / 60) + ":" + two(seconds % 60) + R"(Z", "connections": [)";
    for (const Row& row : rows)
      frame += (&row == rows.data() ? "" : ", ") + std::string(R"({"RemoteName": "\\\\nas\\)") +
               row.local_name.substr(1) + R"(", "LocalName": )" + json_string(row.local_name) + R"(, "Status": )" +
               json_string(row.status) + "}";
    frames_ += frame + "]}";
    return *this;
  }
  /// Written to a file of that folder.
  std::string in(const TempFolder& folder) const {
    const auto path = folder / "timeline.json";
    write_all(path, R"({"format": "netuse-recording", "version": 1, "host": "h", "backend": "samba", "frames": [)" +
                        frames_ + "]}");
    return path.string();
  }

 private:
  static std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

  std::string frames_;
};

}  // namespace netuse::tests
