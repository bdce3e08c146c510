// SPDX-License-Identifier: MIT
// Event queries over timelines, from registration to the last event.
#include "netuse/subscription.hpp"

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#ifndef _WIN32
#include <poll.h>
#endif

#include <gtest/gtest.h>

#include "netuse/error.hpp"
#include "netuse/memory.hpp"
#include "netuse/services.hpp"
#include "timeline_text.hpp"

namespace netuse::tests {
namespace {

using namespace std::chrono_literals;

const std::string ours = "TargetInstance ISA 'Win32_NetworkConnection'";

/// Creation +, deletion -, modification ~, and the local name; of a group its count.
std::string short_form(const Object& event) {
  if (const auto count = event.find("NumberOfEvents")) {
    const Value representative = event["Representative"];
    return count->to_string() + " " + short_form(*representative.object());
  }
  const std::string name = event.class_name();
  const std::string mark = name.starts_with("__InstanceC") ? "+" : name.starts_with("__InstanceD") ? "-" : "~";
  const Value target = event["TargetInstance"];
  return mark + (*target.object())["LocalName"].to_string();
}

class Subscriptions : public testing::Test {
 protected:
  Services open_timeline(const TimelineText& timeline) { return netuse::open(timeline.in(folder_)); }
  std::vector<std::string> told(const TimelineText& timeline, const std::string& query) {
    std::vector<std::string> all;
    Subscription events = open_timeline(timeline).exec_notification_query(query);
    for (const Object& event : events) all.push_back(short_form(event));
    return all;
  }
  static std::string all_operations(const std::string& more = {}) {
    return "SELECT * FROM __InstanceOperationEvent WITHIN 5 WHERE " + ours + more;
  }

  TempFolder folder_;
};

using Told = std::vector<std::string>;

TimelineText a_day() {
  return TimelineText()
      .at(0, {{"/a"}, {"/b"}})
      .at(5, {{"/a"}, {"/b"}})
      .at(10, {{"/a", "Degraded"}, {"/c"}, {"/b"}})
      .at(15, {{"/c"}, {"/b"}})
      .at(20, {{"/b"}, {"/c", "Lost Comm"}});
}

TEST_F(Subscriptions, TellWhatComesGoesAndChanges) {
  EXPECT_EQ(told(a_day(), all_operations()), (Told{"~/a", "+/c", "-/a", "~/c"}));
}

TEST_F(Subscriptions, TellWhatTheQueryAsksFor) {
  EXPECT_EQ(told(a_day(), "SELECT * FROM __InstanceCreationEvent WITHIN 5 WHERE " + ours), (Told{"+/c"}));
  EXPECT_EQ(told(a_day(), "SELECT * FROM __InstanceDeletionEvent WITHIN 5 WHERE " + ours), (Told{"-/a"}));
  EXPECT_EQ(told(a_day(), all_operations(" AND TargetInstance.LocalName = '/c'")), (Told{"+/c", "~/c"}));
  EXPECT_EQ(told(a_day(), "SELECT * FROM __InstanceModificationEvent WITHIN 5 WHERE " + ours +
                              " AND TargetInstance.Status <> PreviousInstance.Status AND TargetInstance.Status LIKE "
                              "'Lost%'"),
            (Told{"~/c"}));
}

TEST_F(Subscriptions, GiveBothInstancesAndTheTime) {
  Subscription events = open_timeline(a_day()).exec_notification_query(all_operations());
  const Object event = *events.next(10s);
  const Value target = event["TargetInstance"];
  const Value previous = event["PreviousInstance"];
  EXPECT_EQ((*target.object())["Status"].to_string(), "Degraded");
  EXPECT_EQ((*previous.object())["Status"].to_string(), "OK");
  EXPECT_EQ(event["TIME_CREATED"].to_string(), "134398116100000000");
  EXPECT_TRUE(event["SECURITY_DESCRIPTOR"].is_null());
  EXPECT_TRUE(event["__PATH"].is_null());
  EXPECT_EQ(event["__CLASS"].to_string(), "__InstanceModificationEvent");
  EXPECT_EQ(events.snapshot().at(), "2026-11-22T09:00:10Z");
}

TEST_F(Subscriptions, KnowNoTimeWhereTheRecordingHasNone) {
  const auto path = folder_ / "no-times.json";
  write_all(path, R"({"format": "netuse-recording", "version": 1, "frames": [{"connections": []},
      {"connections": [{"RemoteName": "\\\\nas\\a"}]}]})");
  Subscription events = netuse::open(path.string()).exec_notification_query(all_operations());
  EXPECT_TRUE((*events.next(10s))["TIME_CREATED"].is_null());
}

TEST_F(Subscriptions, HandOutTheSelectedProperties) {
  Subscription events = open_timeline(a_day()).exec_notification_query(
      "SELECT TargetInstance.Name, Nonsense FROM __InstanceOperationEvent WITHIN 5 WHERE " + ours);
  EXPECT_EQ(events.next(10s)->property_names(), (std::vector<std::string>{"TargetInstance"}));
}

TEST_F(Subscriptions, FollowSuperclasses) {
  EXPECT_EQ(
      told(a_day(), "SELECT * FROM __InstanceDeletionEvent WITHIN 5 WHERE TargetInstance ISA 'CIM_LogicalElement'"),
      (Told{"-/a"}));
}

TEST_F(Subscriptions, CountGroups) {
  const TimelineText noisy = TimelineText()
                                 .at(0, {{"/a"}, {"/b"}})
                                 .at(1, {{"/a", "Degraded"}, {"/b", "Degraded"}})
                                 .at(2, {{"/a"}, {"/b", "Degraded"}})
                                 .at(3, {{"/a", "Degraded"}, {"/b", "Degraded"}})
                                 .at(30, {{"/a", "Degraded"}, {"/b"}});
  EXPECT_EQ(told(noisy, all_operations(" GROUP WITHIN 10")), (Told{"4 ~/a", "1 ~/b"}));
  EXPECT_EQ(told(noisy, all_operations(" GROUP WITHIN 10 BY TargetInstance.LocalName")),
            (Told{"3 ~/a", "1 ~/b", "1 ~/b"}));
  EXPECT_EQ(told(noisy, all_operations(" GROUP WITHIN 10 BY TargetInstance.LocalName HAVING NumberOfEvents > 1")),
            (Told{"3 ~/a"}));
  EXPECT_EQ(told(noisy, "SELECT TIME_CREATED FROM __InstanceModificationEvent WITHIN 1 WHERE " + ours +
                            " GROUP WITHIN 2 BY TargetInstance.LocalName"),
            (Told{"2 ~/a", "1 ~/b", "1 ~/a", "1 ~/b"}));
}

TEST_F(Subscriptions, TellAThousandChangesAtOnceInOrder) {
  std::vector<Row> many;
  Told expected;
  for (int i = 0; i < 1000; ++i) {
    many.push_back({"/m" + std::to_string(i)});
    expected.push_back("+" + many.back().local_name);
  }
  EXPECT_EQ(told(TimelineText().at(0, {}).at(1, many), all_operations()), expected);
}

TEST_F(Subscriptions, AreOverWhenTheTimelineIs) {
  Subscription events = open_timeline(TimelineText().at(0, {})).exec_notification_query(all_operations());
  EXPECT_FALSE(events.next());
  EXPECT_TRUE(events.over());
  EXPECT_FALSE(events.next(0ms));
}

TEST_F(Subscriptions, KeepTheTimelinesPace) {
  const TimelineText timeline = TimelineText().at(0, {}).at(2, {{"/a"}});
  const auto start = std::chrono::steady_clock::now();
  Subscription events = open_timeline(timeline).exec_notification_query(all_operations(), {.pace = 10});
  EXPECT_FALSE(events.next(20ms));
  EXPECT_FALSE(events.over());
  EXPECT_TRUE(events.next(10s));
  EXPECT_GE(std::chrono::steady_clock::now() - start, 200ms);
}

TEST_F(Subscriptions, AreCancelledFromAnotherThread) {
  const TimelineText timeline = TimelineText().at(0, {}).at(3000, {{"/a"}});
  Subscription events = open_timeline(timeline).exec_notification_query(all_operations(), {.pace = 1});
  std::thread other([&] {
    std::this_thread::sleep_for(20ms);
    events.cancel();
  });
  EXPECT_FALSE(events.next());
  EXPECT_TRUE(events.over());
  other.join();
}

TEST_F(Subscriptions, OutliveTheirServices) {
  std::optional<Subscription> events = open_timeline(a_day()).exec_notification_query(all_operations());
  std::optional<Object> event = events->next(10s);
  events.reset();
  EXPECT_EQ(short_form(*event), "~/a");
}

/// A host of files that somebody writes anew.
TEST_F(Subscriptions, LookAtHandedInDocumentsAgainAndAgain) {
  const auto table = folder_ / "mounts";
  write_all(table, "//nas/a /a cifs rw 0 0\n");
  const Services services = netuse::open("none", {.documents = {{"/proc/mounts", table.string()}}});
  Subscription events =
      services.exec_notification_query("SELECT * FROM __InstanceOperationEvent WITHIN 0.02 WHERE " + ours);
  EXPECT_FALSE(events.next(50ms));
  EXPECT_FALSE(events.over());
  write_all(table, "//nas/a /a cifs rw 0 0\n//nas/b /b cifs rw 0 0\n");
  EXPECT_EQ(short_form(*events.next(10s)), "+/b");
  std::filesystem::remove(table);
  while (events.diagnostics().empty() || events.diagnostics()[0].severity != Severity::error)
    EXPECT_FALSE(events.next(10ms));  // who cannot look says nothing of what is there
  write_all(table, "//nas/b /b cifs rw 0 0\n");
  EXPECT_EQ(short_form(*events.next(10s)), "-/a");
}

TEST_F(Subscriptions, SurviveAProgramThatThrows) {
  int asked = 0;
  const Services services = open_evidence([&asked]() -> std::vector<EvidenceDocument> {
    if (++asked == 2) throw std::runtime_error("out of order");
    return {{.name = "/proc/mounts", .text = asked < 3 ? "" : "//nas/a /a cifs rw 0 0\n"}};
  });
  Subscription events =
      services.exec_notification_query("SELECT * FROM __InstanceOperationEvent WITHIN 0.02 WHERE " + ours);
  EXPECT_EQ(short_form(*events.next(10s)), "+/a");
}

/// A folder of recordings into which somebody puts another one.
TEST_F(Subscriptions, WatchAFleet) {
  const auto put = [&](const std::string& host) {
    write_all(folder_ / (host + ".json"), R"({"format": "netuse-recording", "version": 1, "host": ")" + host +
                                              R"(", "backend": "samba", "connections": [{"LocalName": "/)" + host +
                                              R"(", "RemoteName": "\\\\nas\\a"}]})");
  };
  put("one");
  Subscription events = netuse::open("recordings:" + folder_.string())
                            .exec_notification_query("SELECT * FROM __InstanceCreationEvent WITHIN 0.02 WHERE " + ours);
  put("two");
  EXPECT_EQ(short_form(*events.next(10s)), "+/two");
}

TEST_F(Subscriptions, TellThatTheyAreReadable) {
#ifndef _WIN32
  Subscription events = open_timeline(a_day()).exec_notification_query(all_operations());
  pollfd handle{.fd = static_cast<int>(events.native_handle()), .events = POLLIN, .revents = 0};
  EXPECT_EQ(::poll(&handle, 1, 10'000), 1);
  while (events.next(10s)) {
  }
  EXPECT_TRUE(events.over());
  EXPECT_EQ(::poll(&handle, 1, 0), 1);  // that it is over is something to tell, too
#else
  GTEST_SKIP() << "Windows has events in place of descriptors";
#endif
}

TEST_F(Subscriptions, RefuseWhatIsNoEventQuery) {
  const Services services = netuse::open("none");
  const auto refused = [&](const std::string& query) {
    try {
      services.exec_notification_query(query);
      return Wbem::ok;
    } catch (const Error& error) {
      return error.wbem();
    }
  };
  EXPECT_EQ(refused("42"), Wbem::unparsable_query);
  EXPECT_EQ(refused("SELECT * FROM Win32_NetworkConnection"), Wbem::not_event_class);
  EXPECT_EQ(refused("SELECT * FROM __InstanceCreationEvent WHERE " + ours), Wbem::registration_too_precise);
  EXPECT_EQ(refused("SELECT * FROM __InstanceCreationEvent WITHIN 1"), Wbem::registration_too_broad);
}

}  // namespace
}  // namespace netuse::tests
