// SPDX-License-Identifier: MIT
#include <string>
#include <unordered_map>
#include <vector>

#include "cli.hpp"
#include "explained.hpp"
#include "export/html/page.hpp"
#include "json.hpp"

namespace netuse::cli::html {

namespace {

/// Things that stand in the data once, however often they are meant, and are named by their place in the list.
class Places {
 public:
  std::string of(const std::string& item) {
    const auto [entry, is_new] = places_.try_emplace(item, places_.size());
    if (is_new) items_.push_back(item);
    return std::to_string(entry->second);
  }
  const std::vector<std::string>& items() const { return items_; }

 private:
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<std::string> items_;
};

std::string number_of(Moment moment) {
  return std::to_string(moment.time_since_epoch().count());
}
std::string json_of(const Stretch& stretch) {
  return json_row({number_of(stretch.begin), number_of(stretch.end)});
}

template <class Range, class Function>
std::string row_of(const Range& range, Function item_of) {
  std::vector<std::string> items;
  items.reserve(range.size());
  for (const auto& item : range) items.push_back(item_of(item));
  return json_row(items);
}

class Data {
 public:
  explicit Data(const Snapshot& snapshot) : snapshot_(snapshot) {}

  std::string json(const std::optional<Film>& film) {
    const std::string connections = connections_of();
    const std::string drawn = film ? json_of(*film) : "null";
    JsonObject out = json_head(snapshot_);
    out.text("at", std::string_view(snapshot_.at()))
        .json("hosts", row_of(snapshot_.hosts(), [](const HostSummary& host) { return json_of(host); }))
        .json("properties", json_row(properties_))
        .json("connections", connections)
        .json("reasons", json_row(reasons_.items()))
        .json("film", drawn)
        .json("texts", json_row(json_texts(texts_.items())))
        .json("diagnostics", json_row(json_items(snapshot_.diagnostics())));
    return out.lines();
  }

 private:
  static std::string json_of(const HostSummary& host) {
    return JsonObject()
        .text("host", std::string_view(printable(host.host)))
        .text("at", std::string_view(host.at))
        .number("connections", host.connections)
        .number("notOk", host.not_ok)
        .json("unread", json_row(json_texts(host.unread)))
        .line();
  }

  /// As eyes may see it: what would turn the direction of reading, or hide, is spelled out.
  std::string text(const std::optional<std::string>& text) { return text ? texts_.of(printable(*text)) : "null"; }

  std::string json_of(const Reason& reason) {
    return reasons_.of(json_row(
        {text(filled(reason.document)), std::to_string(reason.line), text(filled(reason.words)), text(reason.rule)}));
  }

  std::string json_of(const Explanation& explanation, std::size_t host) {
    return JsonObject()
        .number("host", host)
        .json("values", row_of(explanation.reasons, [this](const Reason& reason) { return text(reason.value); }))
        .json("reasons", row_of(explanation.reasons, [this](const Reason& reason) { return json_of(reason); }))
        .json("advice", row_of(explanation.advice, [this](const std::string& sentence) { return text(sentence); }))
        .line();
  }

  std::string connections_of() {
    std::unordered_map<std::string, std::size_t> hosts;
    for (const HostSummary& host : snapshot_.hosts()) hosts.try_emplace(host.host, hosts.size());
    const std::vector<Explanation> all = explain_all(snapshot_);
    if (!all.empty())
      for (const Reason& reason : all.front().reasons) properties_.push_back(json_string(reason.property));
    return row_of(all, [&](const Explanation& one) { return json_of(one, hosts[one.host]); });
  }

  std::string json_of(const Span& span) {
    return json_row({number_of(span.time.begin), number_of(span.time.end), text(span.state), text(span.status),
                     text(filled(span.why))});
  }
  std::string json_of(const Lane& lane) {
    return JsonObject()
        .json("name", text(lane.name))
        .json("spans", row_of(lane.spans, [this](const Span& span) { return json_of(span); }))
        .line();
  }
  std::string json_of(const Happening& happening) {
    return json_row(
        {number_of(happening.at), json_string(happening.change), text(happening.name), text(filled(happening.words))});
  }
  std::string json_of(const Film& film) {
    return JsonObject()
        .json("frames", row_of(film.frames, number_of))
        .json("gaps", row_of(film.gaps, [](const Stretch& gap) { return html::json_of(gap); }))
        .json("lanes", row_of(film.lanes, [this](const Lane& lane) { return json_of(lane); }))
        .json("changes", row_of(film.happenings, [this](const Happening& one) { return json_of(one); }))
        .line();
  }

  const Snapshot& snapshot_;
  Places texts_;
  Places reasons_;
  std::vector<std::string> properties_;
};

}  // namespace

std::string data_of(const Snapshot& snapshot, const std::optional<Film>& film) {
  const std::string json = Data(snapshot).json(film);
  std::string safe;
  safe.reserve(json.size());
  for (const char c : json) {
    if (c == '<')
      safe += "\\u003c";  // stands only in strings
    else
      safe += c;
  }
  return safe;
}

}  // namespace netuse::cli::html
