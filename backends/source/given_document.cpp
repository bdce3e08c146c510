// SPDX-License-Identifier: MIT
#include "source/given_document.hpp"

#include <algorithm>
#include <array>
#include <atomic>

#include "backend.hpp"
#include "host/read_document.hpp"
#include "netuse/error.hpp"
#include "netuse/text.hpp"

namespace netuse::inline v0::source {

namespace {

constexpr std::size_t most_files = 1000;

/// For a hint, not for a decision.
constexpr auto usual_names = std::to_array<std::string_view>(
    {"/proc/mounts", "/proc/self/mounts", "/proc/self/mountinfo", "/proc/fs/cifs/DebugData",
     "/proc/sys/kernel/hostname", "/proc/net/tcp", "/proc/net/tcp6", "tcp sockets", "/etc/fstab", "/etc/auto.master",
     "/etc/security/pam_mount.conf.xml", "systemd links", "smbstatus", "testparm", "wnet/connected", "wnet/remembered",
     "wnet/netuse"});

host::NamedFile named(const std::pair<std::string, std::string>& file) {
  const auto& [name, path] = file;
  return {.path = path,
          .what = "the file '" + path + "' for the document '" + name + "'",
          .advice = "check the path after --document " + name + "="};
}

}  // namespace

struct GivenDocuments::Reading {
  GivenFiles files;
  std::vector<model::Document> documents;
  std::atomic<std::size_t> at{0};  ///< of the file that is being read

  void run() {
    for (const auto& file : files) {
      model::Document document{.name = file.first};
      document.text = host::read_file(named(file));
      documents.push_back(backends::distil(std::move(document)));
      ++at;
    }
  }
};

GivenDocuments::GivenDocuments(const GivenFiles& files, host::Deadline until)
    : reading_(std::make_shared<Reading>()), until_(until) {
  if (files.empty()) return;
  if (files.size() > most_files)
    throw Error(Wbem::invalid_parameter, std::to_string(files.size()) + " documents were given; " +
                                             std::to_string(most_files) +
                                             " are the most, lay them out below a folder and name it with root:DIR");
  reading_->files = files;
  if (until <= host::Clock::now()) host::throw_late(named(files.front()));
  lane_.emplace([reading = reading_](const std::stop_token&) { reading->run(); });
  lane_->require_start();
}

std::vector<model::Document> GivenDocuments::take() {
  if (!lane_) return {};
  if (lane_->wait(until_)) return std::move(reading_->documents);
  const std::size_t at = reading_->at;  // before the work is told to stop
  lane_->give_up();
  host::throw_late(named(reading_->files[std::min(at, reading_->files.size() - 1)]));
}

void put_given(std::vector<model::Document> given, model::Evidence& evidence) {
  const auto is_replaced = [&](const std::string& name) {
    return std::ranges::any_of(given, [&](const model::Document& document) {
      return std::ranges::any_of(backends::all_backends(), [&](const backends::Backend* b) {
        return b->owns(document.name) && b->same_matter(document.name, name);
      });
    });
  };
  model::Evidence kept;
  for (const model::Document& document : evidence.documents())
    if (!is_replaced(document.name)) kept.put(document);
  for (model::Document& document : given) kept.put(std::move(document));
  evidence = std::move(kept);
}

std::vector<std::string> names_of(const GivenFiles& files) {
  std::vector<std::string> names;
  for (const auto& [name, path] : files) names.push_back(name);
  return names;
}

std::vector<Diagnostic> unread_names(const std::vector<std::string>& names, model::Evidence& evidence) {
  const auto is_read = [&](const std::string& name) {
    return std::ranges::any_of(backends::all_backends(),
                               [&](const backends::Backend* b) { return b->reads(name, evidence); });
  };
  std::vector<Diagnostic> found;
  for (const std::string& name : names) {
    if (is_read(name)) continue;
    evidence.put({.name = name, .error = std::string(unknown_name)});
    const std::string_view closest = nearest(name, usual_names);
    found.push_back({.severity = Severity::warning,
                     .document = name,
                     .line = 0,
                     .message = "no document of this name is read, so it tells nothing" +
                                (closest.empty() ? std::string() : "; did you mean '" + std::string(closest) + "'?")});
  }
  return found;
}

}  // namespace netuse::inline v0::source
