// SPDX-License-Identifier: MIT
// Several documents at once, as a host has them: they are interpreted, recorded, read back, compared and anonymised.
// The seeds are the recordings of tests/fixtures; mutations go by line and field besides bytes.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "backend.hpp"
#include "fixture/anonymize/anonymizer.hpp"
#include "fixture/format/interpret_frame.hpp"
#include "fixture/format/recording.hpp"
#include "host_input.hpp"
#include "netuse/error.hpp"
#include "netuse/recording.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using namespace netuse;
namespace fs = std::filesystem;

/// A recording's newest frame as an input.
std::string seed_of(const fixture::Recording& recording) {
  std::vector<fuzz::Section> sections;
  for (const auto& document : recording.frames.back().documents)
    if (document->readable()) {
      sections.push_back({.name = document->name, .lines = {}});
      auto lines = fuzz::sections_of("\1x\n" + document->text);
      if (!lines.empty()) sections.back().lines = std::move(lines.front().lines);
    }
  return fuzz::text_of(sections);
}

void write_seeds(const fs::path& fixtures, const fs::path& into) {
  std::size_t number = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fixtures)) {
    if (entry.path().extension() != ".json") continue;
    try {
      const auto recording = fixture::load_recording(entry.path().string());
      std::ofstream(into / ("seed-" + std::to_string(number++)), std::ios::binary) << seed_of(recording);
    } catch (const Error&) {  // NOLINT(bugprone-empty-catch): no recording
    }
  }
}

model::Evidence evidence_of(const std::vector<fuzz::Section>& sections) {
  model::Evidence evidence;
  for (const fuzz::Section& section : sections) {
    model::Document document{.name = section.name};
    for (const std::string& line : section.lines) document.text.append(line).append("\n");
    evidence.put(backends::distil(std::move(document)));
  }
  return evidence;
}

std::shared_ptr<model::Snapshot> interpreted(model::Evidence evidence) {
  const backends::Backend& judge = backends::backend_of(evidence);
  auto snapshot = std::make_shared<model::Snapshot>(
      model::Origin{.backend = std::string(judge.name), .host = "fuzz", .at = "2026-11-22T09:00:00Z"});
  try {
    judge.interpret(evidence, {.statistics = true}, *snapshot);
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): the source could not be read, and that was said
  }
  snapshot->keep(std::move(evidence));
  return snapshot;
}

/// What was recorded says the same when it is read again.
void check_recording(const fixture::Recording& recording) {
  const auto again = fixture::parse_recording(fixture::write_recording(recording), "again");
  const fixture::Frame& frame = again.frames.back();
  if (!frame.has_evidence || !frame.has_connections) return;
  const auto now = fixture::interpret_frame(again, frame, {}, fixture::Keep::nothing);
  if (!diff(Snapshot(frame.said), Snapshot(now)).empty()) std::abort();
}

void check_anonymizing(const fixture::Recording& recording) {
  anonymize::Engine engine({});
  const fixture::Recording made = engine.apply(recording);
  if (made.frames.back().said->connections().size() != recording.frames.back().said->connections().size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  if (const char* const into = std::getenv("NETUSE_FUZZ_SEEDS")) write_seeds(NETUSE_FIXTURES, into);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const fixture::Recording recording = fixture::recording_of(interpreted(evidence_of(fuzz::sections_of(text))));
    check_recording(recording);
    check_anonymizing(recording);
  } catch (const Error&) {
    return 0;  // said so in a sentence
  }
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  if (seed % 4 == 0) return LLVMFuzzerMutate(data, size, most);
  auto host = fuzz::sections_of({reinterpret_cast<const char*>(data), size});
  fuzz::HostMutator(seed).change(host, {});
  const std::string made = fuzz::text_of(host).substr(0, most);
  std::ranges::copy(made, data);
  return made.size();
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* a, std::size_t size_a, const std::uint8_t* b,
                                                 std::size_t size_b, std::uint8_t* out, std::size_t most,
                                                 unsigned seed) {
  auto host = fuzz::sections_of({reinterpret_cast<const char*>(a), size_a});
  fuzz::HostMutator(seed).change(host, fuzz::sections_of({reinterpret_cast<const char*>(b), size_b}));
  const std::string made = fuzz::text_of(host).substr(0, most);
  std::ranges::copy(made, out);
  return made.size();
}
