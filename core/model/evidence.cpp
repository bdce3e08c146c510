// SPDX-License-Identifier: MIT
#include "model/evidence.hpp"

#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>

#include "text/hash.hpp"

namespace netuse::inline v0::model {

struct Evidence::Positions {
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const noexcept { return text::hash(name); }
  };

  std::unordered_map<std::string, std::size_t, NameHash, std::equal_to<>> by_name;
};

Evidence::Evidence() = default;
Evidence::Evidence(const Evidence& other)
    : documents_(other.documents_),
      positions_(other.positions_ ? std::make_unique<Positions>(*other.positions_) : nullptr) {}
Evidence& Evidence::operator=(const Evidence& other) {
  return *this = Evidence(other);
}
Evidence::Evidence(Evidence&&) noexcept = default;
Evidence& Evidence::operator=(Evidence&&) noexcept = default;
Evidence::~Evidence() = default;

const Document* Evidence::find(std::string_view name) const noexcept {
  if (!positions_) return nullptr;
  const auto it = positions_->by_name.find(name);
  return it == positions_->by_name.end() ? nullptr : &documents_[it->second];
}

void Evidence::put(Document document) {
  if (!positions_) positions_ = std::make_unique<Positions>();
  const auto [it, is_new] = positions_->by_name.try_emplace(document.name, documents_.size());
  if (is_new)
    documents_.push_back(std::move(document));
  else
    documents_[it->second] = std::move(document);
}

}  // namespace netuse::inline v0::model
