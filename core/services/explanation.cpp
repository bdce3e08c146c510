// SPDX-License-Identifier: MIT
#include "netuse/explanation.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "model/snapshot.hpp"
#include "netuse/error.hpp"
#include "object/internals.hpp"
#include "schema/schema.hpp"
#include "services/shown.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "wql/object_path.hpp"
#include "wql/path_binding.hpp"

namespace netuse::inline v0 {

namespace {

namespace s = schema::slot;

using model::Instance;
using model::Slot;

/// Why a property has its value that follows from others, or that no document tells.
std::string_view rule_of_class(std::size_t property, const Instance& row) {
  switch (property) {
    case s::name:
      return row.slots[s::local_name].is_null() ? "RemoteName, since there is no LocalName" : "RemoteName (LocalName)";
    case s::remote_path:
      return "the same as RemoteName";
    case s::caption:
    case s::connection_type:
      return "follows from Persistent";
    case s::description:
      return "Caption - ProviderName";
    case s::display_type:
      return "it is a connection to a share";
    case s::comment:
      return "only the server's own configuration has comments";
    case s::install_date:
      return "no document tells when it began";
    default:
      return "no document tells it";
  }
}

constexpr std::string_view no_account = "no reason is known: the recording holds what was said, and no evidence";

Reason reason_of(std::size_t property, const Instance& row, const model::Account* account) {
  Reason reason{.property = std::string(row.cls->properties()[property].property->name),
                .value = detail::shown(row.slots[property])};
  if (account == nullptr) {
    reason.rule = no_account;
    return reason;
  }
  const auto told = std::ranges::find(account->reasons, property, &model::Reason::property);
  if (told == account->reasons.end()) {
    reason.rule = rule_of_class(property, row);
    return reason;
  }
  reason.document = told->document;
  reason.line = told->line;
  reason.words = told->words;
  reason.rule = told->rule;
  return reason;
}

/// Whom a person means by a name.
class Asked {
 public:
  explicit Asked(std::string_view name) : name_(name), remote_(name) {
    std::ranges::replace(remote_, '/', '\\');
    while (remote_.size() > 2 && remote_.ends_with('\\')) remote_.pop_back();
    local_ = name.substr(0, std::max<std::size_t>(1, name.find_last_not_of('/') + 1));
    if (!name.empty()) read_path();
  }

  bool means(const Instance& row) const {
    if (name_.empty()) return !is(row, s::status, "OK");
    if (path_ && wql::is_server(*path_, row.origin->host) && wql::is_instance(*path_, row, false)) return true;
    if (is(row, s::name, name_) || is(row, s::remote_name, remote_) || is(row, s::remote_path, remote_)) return true;
    const Slot local = row.slots[s::local_name];
    return local.is_text() && (local.text() == local_ || is_device(local.text()));
  }

 private:
  static bool is(const Instance& row, std::size_t property, std::string_view text) {
    const Slot slot = row.slots[property];
    return slot.is_text() && text::equal_folded(slot.text(), text);
  }
  /// "z:" is "Z:" where local names are devices.
  bool is_device(std::string_view local) const { return local.ends_with(':') && text::iequals(local, local_); }

  void read_path() {
    try {
      wql::ObjectPath path = wql::parse_path(name_);
      const bool of_class = schema::network_connection().is_a(wql::bind_path(path));
      if (of_class && path.kind == wql::ObjectPath::Kind::instance) path_ = std::move(path);
    } catch (const Error&) {  // NOLINT(bugprone-empty-catch): then it is no object path
    }
  }

  std::string_view name_;
  std::string remote_;
  std::string_view local_;
  std::optional<wql::ObjectPath> path_;
};

template <class Predicate>
std::vector<Explanation> explained(const Snapshot& snapshot, Predicate wanted) {
  const model::Snapshot& data = *detail::Internals::of(snapshot);
  std::vector<Explanation> all;
  auto connection = snapshot.connections().begin();
  for (std::size_t i = 0; i < data.connections().size(); ++i, ++connection) {
    const Instance& row = data.connections()[i];
    if (!wanted(row)) continue;
    const model::Account* const account = data.account_of(i);
    Explanation& made = all.emplace_back(Explanation{.connection = *connection, .host = row.origin->host});
    for (std::size_t property = 0; property < s::count; ++property)
      made.reasons.push_back(reason_of(property, row, account));
    if (account != nullptr) made.advice = account->advice;
  }
  return all;
}

}  // namespace

std::vector<Explanation> explain(const Snapshot& snapshot, std::string_view name) {
  // A mount point comes from a shell with the bytes that it has.
  const std::string known = text::is_utf8(name) ? std::string(name) : text::utf8_of_bytes(name);
  const Asked asked(known);
  return explained(snapshot, [&](const Instance& row) { return asked.means(row); });
}

std::vector<Explanation> explain_all(const Snapshot& snapshot) {
  return explained(snapshot, [](const Instance&) { return true; });
}

}  // namespace netuse::inline v0
