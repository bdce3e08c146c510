// SPDX-License-Identifier: MIT
#include "samba/server/places.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace netuse::inline v0::samba::server {

namespace {

/// Is `service` the home share of one of these users? They may come as DOMAIN\user.
bool is_home_of(std::string_view service, const std::vector<std::string_view>& users) noexcept {
  return std::ranges::any_of(users, [&](std::string_view user) {
    const std::size_t domain = user.find_last_of("\\/+");
    return text::equal_folded(service, user) ||
           (domain != std::string_view::npos && text::equal_folded(service, user.substr(domain + 1)));
  });
}

/// The first document of testparm that can be read, or the first there is.
const model::Document* testparm_of(const model::Evidence& evidence) noexcept {
  const model::Document* found = nullptr;
  for (const model::Document& document : evidence.documents())
    if (document.name.starts_with("testparm") && (found == nullptr || !found->readable())) found = &document;
  return found;
}

bool has_sections(const model::Document* document) noexcept {
  return document != nullptr && document->readable() && document->text.find('[') != std::string::npos;
}

}  // namespace

Places::Places(const model::Evidence& evidence, model::Snapshot& out)
    : out_(out), document_(testparm_of(evidence)), known_(has_sections(document_)) {
  if (known_) shares_ = Shares::parse(document_->text);
}

void Places::tell(bool needed) const {
  const bool none = document_ != nullptr && document_->readable() && !document_->text.empty();
  if (known_ || (!needed && !none)) return;
  const std::string why = document_ == nullptr            ? "testparm's output is not among the documents"
                          : !document_->error             ? "testparm's output has no [section]"
                          : *document_->error == "ENOENT" ? "there is no testparm where Samba's programs are looked for"
                                                          : "testparm: " + *document_->error;
  out_.diagnose(Severity::warning, "testparm", 0,
                "Samba's configuration is not known (" + why +
                    "): LocalName of inbound connections is the share's name in place of its path, their "
                    "ResourceType and Comment are null");
}

Place Places::find(std::string_view service, const std::vector<std::string_view>& users) {
  if (!known_) return {.why = "Samba's configuration is not known: there is no output of testparm that could be read"};
  const Share* share = shares_.find(service);
  if (share == nullptr && shares_.homes() != nullptr && is_home_of(service, users)) share = shares_.homes();
  if (share == nullptr) {
    say(service, Severity::warning,
        "is not in the configuration that testparm prints (it may be a printer, a home or a user's own share, or gone "
        "since): LocalName is the share's name, ResourceType and Comment are null");
    return {.why = "the share is not in the configuration that testparm prints"};
  }
  std::string path = path_of(*share, service);
  const std::string_view why = !path.empty()          ? "the share's path in Samba's configuration"
                               : share->path_repeated ? "the share's name: an earlier share has the same path"
                               : share->path.empty()  ? "the share's name: it has no path in Samba's configuration"
                                                      : "the share's name: only smbd can complete its path";
  return {.path = std::move(path),
          .comment = or_null(share->comment),
          .type = share->printable ? std::string_view("Print") : "Disk",
          .known = true,
          .why = why};
}

/// Two connections of one client must not get the same Name. So a path belongs to the first share of the
/// configuration that has it, whoever is connected: Names stay the same from one snapshot to the next.
std::string Places::path_of(const Share& share, std::string_view service) {
  if (share.path_repeated) {
    say(service, Severity::info,
        "has the path '" + std::string(share.path) +
            "' in common with an earlier share: its LocalName is the share's name");
    return {};
  }
  std::string path = resolved_path(share, service);
  if (path.empty())
    say(service, Severity::info,
        share.path.empty() ? std::string("has no path in the configuration: LocalName is the share's name")
                           : "has a path that only smbd can complete, perhaps one that differs from user to user ('" +
                                 std::string(share.path) + "'): LocalName is the share's name");
  return path;
}

void Places::say(std::string_view service, Severity severity, const std::string& what) {
  if (told_.insert(text::upper_utf8(service)).second)
    out_.diagnose(severity, document_->name, 0, "the share '" + std::string(service) + "' " + what);
}

}  // namespace netuse::inline v0::samba::server
