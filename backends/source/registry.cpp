// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "backend.hpp"
#include "log/log.hpp"

namespace netuse::inline v0::backends {

namespace {
constexpr std::array<const Backend*, 2> registry{&samba_backend, &windows_backend};

const Backend* owner_of(std::string_view document_name) noexcept {
  const auto owner = std::ranges::find_if(registry, [&](const Backend* b) { return b->owns(document_name); });
  return owner == registry.end() ? nullptr : *owner;
}

}  // namespace

std::span<const Backend* const> all_backends() noexcept {
  return registry;
}

const Backend* find_backend(std::string_view name) noexcept {
  const auto it = std::ranges::find_if(registry, [&](const Backend* b) { return b->name == name; });
  return it == registry.end() ? nullptr : *it;
}

const Backend* native_backend() noexcept {
  const auto it = std::ranges::find_if(registry, [](const Backend* b) { return b->collect != nullptr; });
  return it == registry.end() ? nullptr : *it;
}

model::Document distil(model::Document document) {
  const Backend* const owner = owner_of(document.name);
  return owner == nullptr ? model::Document{.name = std::move(document.name), .error = "of no known kind"}
                          : owner->distil(std::move(document));
}

model::Keywords mark(const model::Document& document, Part part) {
  const Backend* const owner = owner_of(document.name);
  model::Keywords keywords(part == Part::name   ? document.name
                           : part == Part::text ? document.text
                                                : document.stderr_text);
  if (owner != nullptr) owner->mark(document, part, keywords);
  return keywords;
}

void judge(const Backend& by, const model::Evidence& evidence, const InterpretOptions& options, model::Snapshot& out) {
  const log::Watch watch;
  by.interpret(evidence, options, out);
  log::debug([&] {
    return "the backend " + std::string(by.name) + " found " + std::to_string(out.connections().size()) +
           " connections in " + std::to_string(evidence.documents().size()) + " documents, " + watch.elapsed();
  });
}

const Backend& backend_of(const model::Evidence& evidence) noexcept {
  const auto owned = [&](const Backend* b) {
    return std::ranges::count_if(evidence.documents(), [&](const model::Document& d) { return b->owns(d.name); });
  };
  return owned(&windows_backend) > owned(&samba_backend) ? windows_backend : samba_backend;
}

}  // namespace netuse::inline v0::backends
