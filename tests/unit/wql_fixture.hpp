// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "model/snapshot.hpp"
#include "netuse/error.hpp"
#include "netuse/services.hpp"
#include "object/internals.hpp"
#include "object/object_data.hpp"
#include "schema/schema.hpp"
#include "services/source.hpp"

/// Five connections of the host FILES01 that every chapter of the cases asks. Each has a short label.
namespace netuse::tests {

inline constexpr std::array<std::string_view, 5> labels{"z", "y", "mnt", "ipc", "prn"};

inline std::string text_of(const Object& object, std::string_view property) {
  const Value value = object[property];
  return value.text() == nullptr ? "(no text)" : *value.text();
}
inline std::int64_t number_of(const Object& object, std::string_view property) {
  const Value value = object[property];
  return value.number() == nullptr ? INT64_MIN : *value.number();
}

inline std::shared_ptr<model::Snapshot> wql_snapshot() {
  using model::Slot;
  namespace s = schema::slot;
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba", .host = "FILES01"});
  const auto add = [&](std::initializer_list<std::pair<std::uint8_t, Slot>> values) {
    std::array<Slot, s::count> row;
    for (const auto& [slot, value] : values) row[slot] = value;
    snapshot->add_raw(row);
  };
  const auto text = [](std::string_view value) { return Slot::of(value); };
  add({{s::caption, text("RESOURCE CONNECTED")},
       {s::name, text("\\\\fs01\\public (Z:)")},
       {s::local_name, text("Z:")},
       {s::remote_name, text("\\\\fs01\\public")},
       {s::remote_path, text("\\\\fs01\\public")},
       {s::user_name, text("CORP\\alice")},
       {s::provider_name, text("Microsoft Windows Network")},
       {s::connection_state, text("Connected")},
       {s::status, text("OK")},
       {s::display_type, text("Share")},
       {s::resource_type, text("Disk")},
       {s::comment, text("")},
       {s::persistent, Slot::of(false)},
       {s::access_mask, Slot::of(std::int64_t{1179785})},
       {s::install_date, text("20240101120000.000000+000")}});
  add({{s::caption, text("RESOURCE REMEMBERED")},
       {s::name, text("\\\\fs01\\home$ (Y:)")},
       {s::local_name, text("Y:")},
       {s::remote_name, text("\\\\fs01\\home$")},
       {s::remote_path, text("\\\\fs01\\home$")},
       {s::user_name, text("CORP\\Bob")},
       {s::connection_state, text("Disconnected")},
       {s::status, text("Unavailable")},
       {s::display_type, text("Share")},
       {s::resource_type, text("Disk")},
       {s::comment, text(" ")},
       {s::persistent, Slot::of(true)},
       {s::install_date, text("20240101120000.000000+060")}});
  add({{s::name, text("\\\\srv\\Größe (/mnt/größe_100%)")},
       {s::local_name, text("/mnt/größe_100%")},
       {s::remote_name, text("\\\\srv\\Größe")},
       {s::connection_state, text("Connected")},
       {s::status, text("OK")},
       {s::comment, text("[draft] 50% _x_ ^caret a-b=c]")},
       {s::persistent, Slot::of(false)},
       {s::access_mask, Slot::of(std::int64_t{4294967295})}});
  add({{s::name, text("\\\\srv\\IPC$")},
       {s::remote_name, text("\\\\srv\\IPC$")},
       {s::user_name, text("")},
       {s::provider_name, text("Samba")},
       {s::connection_state, text("Connected")},
       {s::status, text("OK")},
       {s::resource_type, text("Any")},
       {s::persistent, Slot::of(false)},
       {s::access_mask, Slot::of(std::int64_t{0})}});
  add({{s::name, text("\\\\print\\laser (LPT1:)")},
       {s::local_name, text("LPT1:")},
       {s::remote_name, text("\\\\print\\laser")},
       {s::user_name, text("bob")},
       {s::connection_state, text("Paused")},
       {s::status, text("Degraded")},
       {s::resource_type, text("Print")},
       {s::comment, text("it's \"quoted\" \\ back 0")},
       {s::persistent, Slot::of(true)},
       {s::access_mask, Slot::of(std::int64_t{42})}});
  return snapshot;
}

/// The label of an object that is one of the five, else its __CLASS.
inline std::string label_of(const Object& object, const model::Snapshot& snapshot) {
  const auto& rows = snapshot.connections();
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!object.is_class() && rows[i].slots == detail::Internals::of(object).instance.slots)
      return std::string(labels[i]);
  return object.class_name();
}

class FixedSource final : public detail::Source {
 public:
  explicit FixedSource(std::shared_ptr<const model::Snapshot> snapshot) : snapshot_(std::move(snapshot)) {}
  std::shared_ptr<const model::Snapshot> take() override { return snapshot_; }

 private:
  std::shared_ptr<const model::Snapshot> snapshot_;
};

inline Services wql_services(std::shared_ptr<const model::Snapshot> snapshot) {
  return Services(std::make_shared<detail::ServicesState>(std::make_unique<FixedSource>(std::move(snapshot))));
}

/// What the call throws, or ok.
template <class Call>
Wbem code_of(Call call) {
  try {
    call();
  } catch (const Error& e) {
    return e.wbem();
  }
  return Wbem::ok;
}

}  // namespace netuse::tests
