// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus.hpp"

#include <algorithm>
#include <unordered_map>

#include "samba/server/remarks.hpp"
#include "samba/server/smbstatus_json.hpp"
#include "samba/server/smbstatus_table.hpp"
#include "samba/server/smbstatus_text.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::server {

namespace {

/// What became of one document that could be read.
struct Outcome {
  const model::Document* document;
  Remarks remarks;
  bool understood = false;
};

bool holds_json(const model::Document& document) noexcept {
  std::uint32_t line = 0;
  return document.readable() && find_smbstatus_json(document.text, line) != std::string_view::npos;
}

/// JSON first: it says more than text does (see smbstatus_text.cpp).
std::vector<const model::Document*> documents_of(const model::Evidence& evidence) {
  std::vector<const model::Document*> found;
  std::vector<const model::Document*> others;
  for (const model::Document& document : evidence.documents())
    if (is_smbstatus(document.name)) (holds_json(document) ? found : others).push_back(&document);
  found.insert(found.end(), others.begin(), others.end());
  return found;
}

void note_lines(std::string_view text, Remarks& remarks) noexcept {
  text::Lines lines(text);
  std::string_view line;
  while (lines.next(line)) remarks.note(line);
}

Outcome read_document(const model::Document& document, SmbStatus& status, model::Snapshot& out) {
  Outcome outcome{.document = &document, .remarks = {}};
  const Report report{out, document.name};
  const std::string_view text = document.text;
  std::uint32_t line = 0;
  if (const std::size_t json = find_smbstatus_json(text, line); json != std::string_view::npos) {
    note_lines(text.substr(0, json), outcome.remarks);
    read_smbstatus_json(text.substr(json), line, status, report);
    outcome.understood = true;
  } else {
    outcome.understood = read_smbstatus_text(text, status, outcome.remarks, report);
  }
  note_lines(document.stderr_text, outcome.remarks);
  outcome.understood |= outcome.remarks.no_locks;
  return outcome;
}

void tell_error(const model::Document& document, const Report& report) {
  const std::string& error = *document.error;
  const std::string cost = "; connections that other machines hold to this one are not listed";
  if (error == "ENOENT")
    report(Severity::info, 0, "smbstatus is not installed, or not where Samba's programs are looked for" + cost);
  else if (error.starts_with("not run"))
    report(Severity::info, 0, "smbstatus was " + error + cost + " (hand its output in with --document smbstatus=FILE)");
  else if (error == "timed out")
    report(Severity::error, 0, "smbstatus did not end in time" + cost + " (raise --timeout)");
  else
    report(Severity::error, 0, "smbstatus cannot be run (" + error + ")" + cost);
}

/// Why the program failed, in its own words. No other line is shown: it may be of any document, with anything in it.
std::string_view failure_of(const model::Document& document) noexcept {
  for (const std::string_view text : {std::string_view(document.stderr_text), std::string_view(document.text)}) {
    text::Lines lines(text);
    std::string_view line;
    while (lines.next(line))
      if (const std::string_view words = failure_in(line); !words.empty()) return words;
  }
  return {};
}

void tell_not_understood(const model::Document& document, const Report& report) {
  const std::string_view words = failure_of(document);
  const std::string status = document.exit ? "exit status " + std::to_string(*document.exit) : "";
  const bool nothing = text::trim(document.text).empty();
  if (nothing && words.empty() && document.exit.value_or(0) == 0)
    return report(Severity::info, 0,
                  "smbstatus printed nothing on its standard output, as some releases do where smbd never ran; no "
                  "inbound connections are known");
  std::string why = status;
  if (!words.empty()) why.append(why.empty() ? "" : ", ").append("it says: ").append(words);
  if (!why.empty()) why = " (" + why + ")";
  report(Severity::warning, 0,
         (nothing ? "smbstatus printed no list" : "this is neither JSON nor a table of smbstatus") + why +
             "; inbound connections are not known from it");
}

/// Diagnoses what the documents say together: each remark once, and a refused option only if nothing made up for it.
class Conclusion {
 public:
  Conclusion(const std::vector<Outcome>& outcomes, const SmbStatus& status, model::Snapshot& out)
      : outcomes_(outcomes), status_(status), out_(out) {}

  void tell() const {
    const bool refused =
        tell_once(&Remarks::needs_root, Severity::warning,
                  status_.trees.empty() ? "smbstatus needs root: connections that other machines hold to this one are "
                                          "not listed (run as root, or with sudo)"
                                        : "smbstatus was refused a part of Samba's state: inbound connections or their "
                                          "users may be missing (run as root, or with sudo)");
    const bool idle = status_.trees.empty() &&
                      tell_once(&Remarks::never_ran, Severity::info,
                                "Samba's server has no state here: smbd has not run, or no client has ever connected "
                                "to it; smbstatus knows of no inbound connections");
    const bool unloaded =
        tell_once(&Remarks::no_configuration, Severity::warning,
                  std::ranges::any_of(outcomes_, &Outcome::understood)
                      ? "Samba's smb.conf cannot be loaded (run testparm: it says why); smbstatus answers for the "
                        "built-in configuration"
                      : "Samba's smb.conf cannot be loaded (run testparm: it says why); smbstatus lists nothing");
    for (const Outcome& outcome : outcomes_) tell_of(outcome, refused || idle || (unloaded && !outcome.understood));
    if (!refused && !idle) tell_missing_parts();
  }

 private:
  bool tell_once(bool Remarks::* remark, Severity severity, const char* message) const {
    const auto at = std::ranges::find_if(outcomes_, [&](const Outcome& o) { return o.remarks.*remark; });
    if (at == outcomes_.end()) return false;
    out_.diagnose(severity, at->document->name, 0, message);
    return true;
  }

  void tell_of(const Outcome& outcome, bool explained) const {
    const Report report{out_, outcome.document->name};
    const int exit = outcome.document->exit.value_or(0);
    if (outcome.understood && exit != 0 && !explained)
      report(Severity::warning, 0,
             "smbstatus ended with status " + std::to_string(exit) + "; its list may be incomplete");
    if (outcome.understood || explained) return;
    if (!outcome.remarks.no_json && !outcome.remarks.bad_option) return tell_not_understood(*outcome.document, report);
    if (!status_.lists_trees)
      report(Severity::warning, 0,
             std::string(outcome.remarks.no_json ? "this smbstatus cannot print JSON"
                                                 : "this smbstatus does not know an option that it was given") +
                 "; inbound connections are not listed (the plain output of 'smbstatus' would do)");
  }

  void tell_missing_parts() const {
    const auto read = std::ranges::find_if(outcomes_, &Outcome::understood);
    if (read == outcomes_.end()) return;
    if (!status_.lists_trees)
      out_.diagnose(Severity::warning, read->document->name, 0,
                    "the shares in use are not in this output of smbstatus, so inbound connections are not known "
                    "('smbstatus -S' prints them)");
    else if (!status_.lists_sessions && !status_.trees.empty())
      out_.diagnose(Severity::warning, read->document->name, 0,
                    "the sessions are not in this output of smbstatus, so the users of inbound connections are not "
                    "known ('smbstatus -p' prints them)");
  }

  const std::vector<Outcome>& outcomes_;
  const SmbStatus& status_;
  model::Snapshot& out_;
};

/// What the sessions of one id, or of one server process, say of its user.
class Logon {
 public:
  void add(const Session& session) noexcept {
    if (session.knowledge == UserKnowledge::not_logged_on) return;
    const std::string_view name = session.knowledge == UserKnowledge::known ? session.user : session.names;
    if (knowledge_ == UserKnowledge::not_logged_on) {
      name_ = name;
      knowledge_ = session.knowledge;
    } else if (knowledge_ != session.knowledge || name_ != name) {
      knowledge_ = UserKnowledge::several_sessions;
    }
  }
  void tell_user_of(TreeConnect& tree) const noexcept {
    tree.user = knowledge_ == UserKnowledge::known ? name_ : std::string_view();
    tree.user_knowledge = knowledge_;
  }

 private:
  std::string_view name_;
  UserKnowledge knowledge_ = UserKnowledge::not_logged_on;
};

/// Sessions by id where both sides have one (JSON), else by server process, which is all that text has. A process
/// serves one client, but may hold several of its logons.
class Logons {
 public:
  explicit Logons(const SmbStatus& status) {
    by_id_.reserve(status.sessions.size());
    for (const Session& session : status.sessions) {
      if (session.id.data() != nullptr) by_id_[session.id].add(session);
      any_without_id_ |= session.id.data() == nullptr;
    }
    const bool by_server = any_without_id_ || std::ranges::any_of(status.trees, [](const TreeConnect& tree) {
                             return tree.session.data() == nullptr;
                           });
    if (!by_server) return;
    for (const Session& session : status.sessions) by_server_[session.server].add(session);
  }

  void tell_user_of(TreeConnect& tree) const {
    const Logon* logon = find(by_id_, tree.session);
    if (logon == nullptr && (tree.session.data() == nullptr || any_without_id_)) logon = find(by_server_, tree.server);
    if (logon != nullptr) logon->tell_user_of(tree);
  }

 private:
  using Map = std::unordered_map<std::string_view, Logon>;

  static const Logon* find(const Map& map, std::string_view key) {
    const auto at = map.find(key);
    return at == map.end() ? nullptr : &at->second;
  }

  Map by_id_;
  Map by_server_;
  bool any_without_id_ = false;
};

}  // namespace

void UnknownTimes::tell(const Report& report) const {
  if (count == 0) return;
  const std::string written = "'" + std::string(first.substr(0, 64)) + "'";
  const std::string what = first.empty()           ? "without a time"
                           : why == Why::no_zone   ? written + ", without a time zone"
                           : why == Why::zone_name ? written + ": the zone's name says no offset"
                                                   : written + ", which is not in English or not certain in its offset";
  report(Severity::warning, line,
         "the times of " + std::to_string(count) + " tree connects do not say the moment (the first is " + what +
             "); their InstallDate is null (smbstatus run with LC_ALL=C TZ=UTC tells it from Samba 4.4 on)");
}

void read_smbstatus(const model::Evidence& evidence, SmbStatus& status, model::Snapshot& out) {
  std::vector<Outcome> outcomes;
  for (const model::Document* const document : documents_of(evidence)) {
    if (document->readable())
      outcomes.push_back(read_document(*document, status, out));
    else
      tell_error(*document, {out, document->name});
  }
  Conclusion(outcomes, status, out).tell();
  const Logons logons(status);
  for (TreeConnect& tree : status.trees) logons.tell_user_of(tree);
}

}  // namespace netuse::inline v0::samba::server
