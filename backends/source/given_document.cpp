// SPDX-License-Identifier: MIT
#include "source/given_document.hpp"

#include <algorithm>
#include <atomic>

#include "backend.hpp"
#include "host/read_document.hpp"

namespace netuse::inline v0::source {

namespace {

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

}  // namespace netuse::inline v0::source
