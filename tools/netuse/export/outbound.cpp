// SPDX-License-Identifier: MIT
#include "export/outbound.hpp"

#include <utility>

#include "export/metric_text.hpp"

namespace netuse::cli {

namespace {

Enumerator rows_of(const Snapshot& snapshot, const char* condition) {
  const Query query(std::string("SELECT * FROM Win32_NetworkConnection WHERE ") + condition);
  return Services::exec_query(query, snapshot, wbem_flag_forward_only);
}

std::string text_in(const Object& object, const char* property) {
  return object[property].to_string();
}

Outbound outbound_in(const Object& object) {
  Outbound made{.host = text_in(object, "__SERVER"),
                .name = text_in(object, "Name"),
                .local_name = text_in(object, "LocalName"),
                .remote_name = text_in(object, "RemoteName"),
                .user_name = text_in(object, "UserName"),
                .provider_name = text_in(object, "ProviderName"),
                .resource_type = text_in(object, "ResourceType"),
                .connection_type = text_in(object, "ConnectionType"),
                .state = text_in(object, "ConnectionState"),
                .status = text_in(object, "Status"),
                .labels = {},
                .persistent = text_in(object, "Persistent") == "TRUE"};
  made.labels =
      MetricText::labels({{"host", made.host}, {"remote_name", made.remote_name}, {"local_name", made.local_name}});
  return made;
}

/// The words of an enumeration from its first value behind `other` on.
template <class Word>
std::vector<std::string> words_of(Word last) {
  std::vector<std::string> words;
  for (auto word = 1; word <= static_cast<int>(last); ++word) words.emplace_back(to_string(static_cast<Word>(word)));
  return words;
}

}  // namespace

std::vector<Outbound> outbound_of(const Snapshot& snapshot) {
  std::vector<Outbound> all;
  Enumerator rows = rows_of(snapshot, "ProviderName IS NULL OR ProviderName <> 'Samba'");
  while (const auto row = rows.next()) all.push_back(outbound_in(*row));
  return all;
}

std::vector<std::string> inbound_shares(const Snapshot& snapshot) {
  std::vector<std::string> all;
  Enumerator rows = rows_of(snapshot, "ProviderName = 'Samba'");
  while (const auto row = rows.next()) {
    const std::string path = text_in(*row, "RemotePath");
    const std::size_t mark = path.find('\\', 2);
    all.push_back(MetricText::labels(
        {{"host", text_in(*row, "__SERVER")},
         {"share", mark == std::string::npos ? text_in(*row, "LocalName") : path.substr(mark + 1)}}));
  }
  return all;
}

const std::vector<std::string>& connection_states() {
  static const std::vector<std::string> words = words_of(ConnectionState::reconnecting);
  return words;
}

const std::vector<std::string>& statuses() {
  static const std::vector<std::string> words = words_of(Status::unavailable);
  return words;
}

}  // namespace netuse::cli
