// SPDX-License-Identifier: MIT
#include "windows/facts.hpp"

#include <string>

#include "text/fold.hpp"
#include "text/in_quotes.hpp"
#include "windows/documents.hpp"
#include "windows/record.hpp"

namespace netuse::inline v0::windows {

namespace {

class Reader {
 public:
  Reader(const model::Evidence& evidence, model::Snapshot& out, Facts& into)
      : evidence_(evidence), out_(out), into_(into) {}

  /// Gives the records of a document to `add`; how the calls ended goes to `outcome`.
  template <class Add>
  void document(std::string_view name, Outcome& outcome, Add add) {
    const model::Document* const document = evidence_.find(name);
    if (document == nullptr) return;
    outcome.asked = true;
    if (document->error) {
      outcome.timed_out = true;  // no call to name: the document as a whole is missing
      outcome.text = keep(*document->error);
      return;
    }
    each_record(*document, out_, [&](const Record& record) {
      if (record.text("api").data() != nullptr)
        read_outcome(record, outcome);
      else
        add(record);
    });
  }

  /// An entry that has none costs itself, and is told.
  bool has_names(std::string_view name, const Record& record) {
    const bool lost = record.flag("lost");
    if (!lost && !record.text("remote").empty()) return true;
    const std::string_view local = record.text("local");
    // What stands in the registry is used only where Windows does not tell.
    out_.diagnose(name == document::registry ? Severity::info : Severity::warning, name, record.line(),
                  "the entry " + (local.empty() ? std::string() : "of " + text::in_quotes(local) + " ") +
                      (lost ? "points to a name outside of what Windows handed out" : "has no remote name") +
                      "; it is left out");
    return false;
  }

  std::string_view keep(std::string_view text) {
    return text.data() == nullptr ? std::string_view() : into_.arena.copy(text);
  }
  std::string_view keep_filled(std::string_view text) { return text.empty() ? std::string_view() : keep(text); }

 private:
  /// The first call that failed counts.
  void read_outcome(const Record& record, Outcome& outcome) {
    if (outcome.error != 0 || outcome.timed_out) return;
    outcome.api = keep(record.text("api"));
    outcome.error = record.number("error").value_or(0);
    outcome.timed_out = record.flag("timed_out");
    outcome.provider = keep_filled(record.text("provider"));
    outcome.text = keep_filled(record.text("text"));
  }

  const model::Evidence& evidence_;
  model::Snapshot& out_;
  Facts& into_;
};

void read_resources(Reader& reader, std::string_view name, List<Resource>& into) {
  reader.document(name, into.outcome, [&](const Record& r) {
    if (!reader.has_names(name, r)) return;
    into.items.push_back({.local = reader.keep_filled(r.text("local")),
                          .remote = reader.keep_filled(r.text("remote")),
                          .provider = reader.keep_filled(r.text("provider")),
                          .comment = reader.keep(r.text("comment")),
                          .type = r.number("type"),
                          .display = r.number("display"),
                          .source = {name, r.line()}});
  });
}

void read_uses(Reader& reader, List<Use>& into) {
  reader.document(document::uses, into.outcome, [&](const Record& r) {
    into.items.push_back({.local = reader.keep_filled(r.text("local")),
                          .remote = reader.keep_filled(r.text("remote")),
                          .user = reader.keep_filled(r.text("user")),
                          .domain = reader.keep_filled(r.text("domain")),
                          .status = r.number("status").value_or(UINT32_MAX),
                          .asg_type = r.number("asg_type").value_or(UINT32_MAX),
                          .source = {document::uses, r.line()}});
  });
}

void read_answers(Reader& reader, std::string_view name, const char* key, const char* text, Answers& into) {
  reader.document(name, into.outcome, [&](const Record& r) {
    into.items.try_emplace(comparable(r.text(key)), Answer{.name = reader.keep(r.text(key)),
                                                           .error = r.number("error").value_or(0),
                                                           .timed_out = r.flag("timed_out"),
                                                           .text = reader.keep_filled(r.text(text)),
                                                           .mask = r.number("mask"),
                                                           .source = {name, r.line()}});
  });
}

void read_session(Reader& reader, Session& into) {
  Outcome ignored;
  reader.document(document::session, ignored, [&](const Record& r) {
    into = {.known = true,
            .number = r.number("session"),
            .elevated = r.text("elevation") == "full",
            .system = r.flag("system"),
            .linked = r.flag("linked_connections"),
            .remote_logon = r.flag("network_logon")};
  });
}

}  // namespace

std::string comparable(std::string_view name) {
  if (name.ends_with(':')) name.remove_suffix(1);
  return text::upper_utf8(name);
}

void read_facts(const model::Evidence& evidence, model::Snapshot& out, Facts& into) {
  Reader reader(evidence, out, into);
  read_resources(reader, document::connected, into.connected);
  read_resources(reader, document::remembered, into.remembered);
  read_resources(reader, document::registry, into.registry);
  read_uses(reader, into.uses);
  read_answers(reader, document::users, "name", "user", into.users);
  read_answers(reader, document::devices, "local", "remote", into.devices);
  read_answers(reader, document::access, "remote", "", into.access);
  read_session(reader, into.session);
  Outcome ignored;
  reader.document(document::host, ignored, [&](const Record& r) { into.host = r.text("name"); });
}

}  // namespace netuse::inline v0::windows
