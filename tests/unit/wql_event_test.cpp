// SPDX-License-Identifier: MIT
// The WHERE of an event query over event instances.
#include <gtest/gtest.h>

#include "netuse/format.hpp"
#include "wql/compiled_query.hpp"
#include "wql_fixture.hpp"

namespace netuse::tests {
namespace {

using model::Slot;

class WqlEvents : public testing::Test {
 protected:
  /// A modification of the first connection: its Status was another one before.
  model::Instance modification() {
    const auto& cls = *schema::find_class("__InstanceModificationEvent");
    const std::span<Slot> slots = arena_.slots(cls.properties().size());
    const std::span<Slot> before = arena_.slots(schema::slot::count);
    const model::Instance& now = snapshot_->connections().front();
    std::copy_n(now.slots, before.size(), before.begin());
    before[schema::slot::status] = Slot::of(std::string_view("Degraded"));
    before_ = {now.cls, before.data(), now.origin};
    slots[schema::slot::target_instance] = Slot::of(&now);
    slots[schema::slot::previous_instance] = Slot::of(&before_);
    slots[schema::slot::time_created] = Slot::of(std::int64_t{133'000'000'000'000'000});
    return {&cls, slots.data(), now.origin};
  }
  bool holds(const std::string& condition) {
    const std::string text =
        "SELECT * FROM __InstanceModificationEvent WITHIN 5 WHERE TargetInstance ISA 'Win32_NetworkConnection' AND (" +
        condition + ")";
    return wql::compile_event_query(text)->where.matches(modification());
  }

  std::shared_ptr<model::Snapshot> snapshot_ = wql_snapshot();
  model::Arena arena_;
  model::Instance before_;
};

TEST_F(WqlEvents, ObjectsInsideAreReached) {
  EXPECT_TRUE(holds("TargetInstance.LocalName = 'z:'"));
  EXPECT_FALSE(holds("TargetInstance.LocalName = 'y:'"));
  EXPECT_TRUE(holds("PreviousInstance.Status LIKE 'D%' AND TargetInstance.Status = 'OK'"));
  EXPECT_TRUE(holds("TargetInstance.AccessMask > 5 AND NOT TargetInstance.Persistent = TRUE"));
  EXPECT_TRUE(holds("TargetInstance ISA 'CIM_LogicalElement'"));
  EXPECT_FALSE(holds("TargetInstance ISA 'Win32_ComputerSystem'"));
  EXPECT_TRUE(holds("TargetInstance.__CLASS = 'Win32_NetworkConnection'"));
  EXPECT_TRUE(holds("PreviousInstance IS NOT NULL AND TargetInstance.ConnectionType IS NULL"));
  EXPECT_TRUE(holds("__CLASS = '__InstanceModificationEvent' AND TIME_CREATED > 5"));
}

TEST_F(WqlEvents, PropertiesAreComparedWithEachOther) {
  EXPECT_TRUE(holds("TargetInstance.Status <> PreviousInstance.Status"));
  EXPECT_FALSE(holds("TargetInstance.Status = PreviousInstance.Status"));
  EXPECT_TRUE(holds("TargetInstance.Name = PreviousInstance.Name"));
  EXPECT_TRUE(holds("TargetInstance.AccessMask >= PreviousInstance.AccessMask"));
  EXPECT_TRUE(holds("TargetInstance.ConnectionType = PreviousInstance.ConnectionType"));
  EXPECT_TRUE(holds("TargetInstance.Status <> PreviousInstance.ConnectionType"));
}

TEST_F(WqlEvents, AnEventHasNoPlaceAndShowsItsObjects) {
  const Object event(std::make_shared<const detail::ObjectData>(
      detail::ObjectData{snapshot_, modification(), detail::whole_instance(), nullptr}));
  EXPECT_TRUE(event["__PATH"].is_null());
  EXPECT_TRUE(event["__RELPATH"].is_null());
  EXPECT_TRUE(event["__SERVER"].is_null());
  EXPECT_TRUE(event["__NAMESPACE"].is_null());
  const Value target = event["TargetInstance"];
  EXPECT_EQ(text_of(*target.object(), "LocalName"), "Z:");
  const std::string mof = event.object_text();
  EXPECT_NE(mof.find("\n\tPreviousInstance = \ninstance of Win32_NetworkConnection\n{\n"), std::string::npos) << mof;
  EXPECT_NE(mof.find("\n\tTIME_CREATED = \"133000000000000000\";\n"), std::string::npos) << mof;
}

}  // namespace
}  // namespace netuse::tests
