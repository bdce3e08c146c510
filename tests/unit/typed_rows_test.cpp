// SPDX-License-Identifier: MIT
// The typed view: a filter, objects and words as typed values, the version, bytes that are no UTF-8.
#include <cctype>
#include <string>

#include <gtest/gtest.h>

#include "netuse/netuse.hpp"

namespace netuse::tests {
namespace {

constexpr const char* recording = R"json({"host": "h", "frames": [
  {"at": "2026-11-22T09:00:00Z", "connections": [
    {"Name": "a", "LocalName": "/a", "Status": "OK", "AccessMask": 7, "Persistent": true},
    {"Name": "b", "LocalName": "/b", "Status": "Lost Comm", "ConnectionState": "Connected"},
    {"Name": "c", "Status": "Degraded", "ResourceType": "Tape"}]},
  {"at": "2026-11-22T09:00:05Z", "connections": [{"Name": "a", "Status": "OK"}]}]})json";

Services opened(std::int64_t frame = 1) {
  return open_recording(recording, {.frame = frame});
}

std::string names_of(const std::vector<NetworkConnection>& list) {
  std::string names;
  for (const NetworkConnection& c : list) names += c.name;
  return names;
}

std::size_t offset_of(std::string_view where) {
  try {
    static_cast<void>(opened().connections(where));
  } catch (const Error& error) {
    return error.offset().value_or(1000);
  }
  return 2000;
}

TEST(TypedRows, AreFilteredByACondition) {
  const Services services = opened();
  EXPECT_EQ(names_of(services.connections("Status <> 'OK'")), "bc");
  EXPECT_EQ(names_of(services.connections("LocalName IS NULL OR AccessMask > 1")), "ac");
  EXPECT_EQ(names_of(services.connections("")), "abc");
  EXPECT_EQ(names_of(services.snapshot().connections("name like '[ab]'")), "ab");
  EXPECT_EQ(services.connections("Name = 'a'").at(0), *services.connections().begin());
  EXPECT_EQ(services.diagnostics().size(), services.snapshot().diagnostics().size());
}

TEST(TypedRows, AConditionThatIsWrongIsToldByItsPlace) {
  EXPECT_EQ(offset_of("Nmae = 'a'"), 0U);
  EXPECT_EQ(offset_of("Status = 'OK' AND"), 17U);
  EXPECT_EQ(offset_of("Status = 'OK' AND Nmae = 'a'"), 18U);
  EXPECT_EQ(offset_of(" "), 1U);
  EXPECT_EQ(offset_of("\xff"), 0U);
}

TEST(TypedRows, AWrongConditionAsksNobody) {
  int asked = 0;
  const Services services = open_evidence([&asked] { return ++asked, std::vector<EvidenceDocument>(); });
  EXPECT_THROW(static_cast<void>(services.connections("nonsense")), Error);
  EXPECT_EQ(asked, 0);
}

TEST(TypedRows, ComeFromObjects) {
  const Services services = opened();
  const Object whole = services.get_object("Win32_NetworkConnection='a'");
  EXPECT_EQ(connection_of(whole), *services.connections().begin());
  Enumerator some = services.exec_query("SELECT LocalName, Status FROM Win32_NetworkConnection WHERE Name = 'b'");
  const NetworkConnection part = connection_of(*some.next());
  EXPECT_EQ(part.name, "");
  EXPECT_EQ(part.local_name, "/b");
  EXPECT_EQ(part.status, Status::lost_comm);
  EXPECT_EQ(part.connection_state, std::nullopt);
}

TEST(TypedRows, ComeFromEvents) {
  Subscription events = open_recording(recording).exec_notification_query(
      "SELECT * FROM __InstanceModificationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection'");
  const Object event = *events.next();
  const Value before = event["PreviousInstance"];
  EXPECT_EQ(connection_of(*before.object()).access_mask, 7U);
  EXPECT_THROW(static_cast<void>(connection_of(event)), Error);
}

TEST(TypedRows, DoNotComeFromWhatIsNoConnection) {
  const Services services = opened();
  EXPECT_THROW(static_cast<void>(connection_of(Services::get_class("Win32_NetworkConnection"))), Error);
  Enumerator hosts = services.instances_of("Win32_ComputerSystem");
  try {
    static_cast<void>(connection_of(*hosts.next()));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.wbem(), Wbem::invalid_class);
    EXPECT_NE(error.detail().find("Win32_ComputerSystem"), std::string::npos) << error.what();
  }
}

template <class Enum, class FromWord>
void expect_round_trip(Enum last, FromWord from_word) {
  for (int i = 1; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    std::string word = to_string(value);
    EXPECT_EQ(from_word(word), value) << word;
    for (char& c : word) c = static_cast<char>(std::toupper(c));
    EXPECT_EQ(from_word(word), value) << word;
  }
  for (const char* const word : {"", "Tape", "OKAY", "Connect"}) EXPECT_EQ(from_word(word), std::nullopt) << word;
}

TEST(TypedRows, WordsBecomeEnums) {
  expect_round_trip(ConnectionState::reconnecting, connection_state_from_word);
  expect_round_trip(ConnectionType::persistent, connection_type_from_word);
  expect_round_trip(DisplayType::share, display_type_from_word);
  expect_round_trip(ResourceType::any, resource_type_from_word);
  expect_round_trip(Status::unavailable, status_from_word);
}

TEST(Version, IsThatOfTheHeaders) {
  EXPECT_STREQ(version(), NETUSE_VERSION);
  EXPECT_EQ(std::to_string(NETUSE_VERSION_MAJOR) + "." + std::to_string(NETUSE_VERSION_MINOR) + "." +
                std::to_string(NETUSE_VERSION_PATCH),
            NETUSE_VERSION);
  static_assert(NETUSE_VERSION_NUMBER >= 100);
}

TEST(RawBytes, AreThoseOfTheHost) {
  EXPECT_EQ(raw_bytes("/mnt/a\uEFFF"), "/mnt/a\xff");
  EXPECT_EQ(raw_bytes("/mnt/grün"), "/mnt/grün");
}

}  // namespace
}  // namespace netuse::tests
