// SPDX-License-Identifier: MIT
#include "model/snapshot.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "log/log.hpp"
#include "model/connection_keys.hpp"
#include "schema/schema.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::model {

namespace {

constexpr std::size_t max_diagnostics = 10'000;

Slot text_or_null(std::string_view text) noexcept {
  return text.data() == nullptr ? Slot() : Slot::of(text);
}

constexpr auto texts = std::to_array<std::string_view ConnectionFields::*>(
    {&ConnectionFields::remote_name, &ConnectionFields::remote_path, &ConnectionFields::local_name,
     &ConnectionFields::user_name, &ConnectionFields::provider_name, &ConnectionFields::connection_state,
     &ConnectionFields::status, &ConnectionFields::display_type, &ConnectionFields::resource_type,
     &ConnectionFields::comment, &ConnectionFields::install_date});

}  // namespace

Snapshot::Snapshot(Origin origin) : keys_(std::make_unique<ConnectionKeys>()) {
  for (std::string Origin::* const text : {&Origin::backend, &Origin::host, &Origin::at, &Origin::recorded_by})
    if (!text::is_utf8(origin.*text)) origin.*text = text::to_utf8(origin.*text);
  arenas_.push_back(std::make_unique<Arena>());
  origins_.push_back(std::make_unique<Origin>(std::move(origin)));
}

Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;
Snapshot::~Snapshot() = default;

std::string_view Snapshot::shared(std::size_t slot, std::string_view text) {
  if (!rows_.empty()) {
    const Slot last = rows_.back().slots[slot];
    if (last.is_text() && last.text() == text) return last.text();
  }
  return arena().copy(text);
}

std::string_view Snapshot::text_of_bytes(std::string_view bytes) {
  return text::is_plain_utf8(bytes) ? bytes : arena().copy(text::utf8_of_bytes(bytes));
}

bool Snapshot::add(ConnectionFields f) {
  namespace s = schema::slot;
  for (const auto text : texts) f.*text = text_of_bytes(f.*text);
  const bool mapped = f.local_name.data() != nullptr;
  const std::string_view name =
      mapped ? arena().join({f.remote_name, " (", f.local_name, ")"}) : arena().copy(f.remote_name);
  const std::string_view remote = name.substr(0, f.remote_name.size());
  const std::string_view local = mapped ? name.substr(remote.size() + 2, f.local_name.size()) : std::string_view();
  if (!keys_->insert(remote, local)) return false;

  const std::span<Slot> row = arena().slots(s::count);
  const auto put = [&](std::size_t slot, std::string_view text) {
    if (text.data() != nullptr) row[slot] = Slot::of(shared(slot, text));
  };
  const std::string_view caption = caption_of(f.persistent);
  row[s::caption] = Slot::of(caption);
  row[s::name] = Slot::of(name);
  row[s::remote_name] = Slot::of(remote);
  if (f.remote_path_known)
    row[s::remote_path] = Slot::of(f.remote_path.data() == nullptr ? remote : arena().copy(f.remote_path));
  row[s::local_name] = text_or_null(local);
  row[s::connection_type] = Slot::of(f.persistent ? std::string_view("Persistent Connection") : "Current Connection");
  row[s::persistent] = Slot::of(f.persistent);
  if (f.access_mask) row[s::access_mask] = Slot::of(static_cast<std::int64_t>(*f.access_mask));
  row[s::description] = Slot::of(description_of(caption, f.provider_name));
  put(s::provider_name, f.provider_name);
  put(s::user_name, f.user_name);
  put(s::connection_state, f.connection_state);
  put(s::status, f.status);
  put(s::display_type, f.display_type);
  put(s::resource_type, f.resource_type);
  put(s::comment, f.comment);
  put(s::install_date, f.install_date);
  rows_.push_back({&schema::network_connection(), row.data(), origins_.front().get()});
  return true;
}

// Windows' documentation does not say it, but most outputs that people have published do: a persistent connection says
// REMEMBERED whether it is up or not.
std::string_view Snapshot::caption_of(bool persistent) noexcept {
  return persistent ? "RESOURCE REMEMBERED" : "RESOURCE CONNECTED";
}

std::string_view Snapshot::description_of(std::string_view caption, std::string_view provider) {
  if (provider.data() == nullptr) return caption;
  for (const std::string_view known : descriptions_)
    if (known.starts_with(caption) && known.substr(caption.size() + 3) == provider) return known;
  descriptions_.push_back(arena().join({caption, " - ", provider}));
  return descriptions_.back();
}

/// Of a row that was not made here: the local part is what its Name has behind the RemoteName, or in its last brackets.
bool Snapshot::is_new(std::span<const Slot> row) {
  const std::string_view name = row[schema::slot::name].text();
  const Slot remote = row[schema::slot::remote_name];
  std::size_t length = remote.is_text() ? text::folded_prefix(name, remote.text()) : std::string_view::npos;
  if (length == std::string_view::npos) length = name.ends_with(')') ? name.rfind(" (") : name.size();
  length = std::min(length, name.size());
  return keys_->insert(name.substr(0, length), name.substr(length));
}

std::string_view Snapshot::valid(std::string_view text) {
  return text::is_utf8(text) ? text : arena().copy(text::to_utf8(text));
}

bool Snapshot::add_raw(std::span<const Slot> slots) {
  const std::span<Slot> row = arena().slots(schema::slot::count);
  for (std::size_t i = 0; i < row.size() && i < slots.size(); ++i)
    row[i] = slots[i].is_text() ? Slot::of(shared(i, valid(slots[i].text()))) : slots[i];
  if (row[schema::slot::name].is_text() && !is_new(row)) return false;
  rows_.push_back({&schema::network_connection(), row.data(), origins_.front().get()});
  return true;
}

void Snapshot::set_host(std::string_view bytes) {
  origins_.front()->host = text::utf8_of_bytes(bytes);
}

void Snapshot::diagnose(Severity severity, std::string_view document, std::uint32_t line, std::string message) {
  if (line != 0) log::trace([&] { return std::string(document) + " line " + std::to_string(line) + ": " + message; });
  if (diagnostics_.size() < max_diagnostics)
    diagnostics_.push_back({severity, text::to_utf8(document), line,
                            text::is_utf8(message) ? std::move(message) : text::to_utf8(message)});
  else if (diagnostics_.size() == max_diagnostics)
    diagnostics_.push_back({Severity::warning, {}, 0, "further diagnostics were left out: there are more than 10000"});
}

void Snapshot::count(HostStatistics counted) {
  statistics_.push_back({origins_.front().get(), std::move(counted)});
}

void Snapshot::account(Account why) {
  accounts_.resize(rows_.size());
  accounts_.back() = std::move(why);
}

const Account* Snapshot::account_of(std::size_t row) const noexcept {
  return row < accounts_.size() && !accounts_[row].reasons.empty() ? &accounts_[row] : nullptr;
}

void Snapshot::seal() {
  keys_ = std::make_unique<ConnectionKeys>();
  descriptions_ = {};
  rows_.shrink_to_fit();
}

void Snapshot::merge(Snapshot&& other) {  // NOLINT(cppcoreguidelines-rvalue-reference-param-not-moved): its parts are
  std::ranges::move(other.arenas_, std::back_inserter(arenas_));
  std::ranges::move(other.origins_, std::back_inserter(origins_));
  if (!other.accounts_.empty()) {
    accounts_.resize(rows_.size());
    std::ranges::move(other.accounts_, std::back_inserter(accounts_));
  }
  rows_.insert(rows_.end(), other.rows_.begin(), other.rows_.end());
  std::ranges::move(other.statistics_, std::back_inserter(statistics_));
  std::ranges::move(other.diagnostics_, std::back_inserter(diagnostics_));
}

}  // namespace netuse::inline v0::model
