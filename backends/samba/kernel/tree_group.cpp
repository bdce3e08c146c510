// SPDX-License-Identifier: MIT
#include "samba/kernel/tree_group.hpp"

#include <algorithm>

#include "log/log.hpp"

namespace netuse::inline v0::samba::kernel {

void Agreement::keep_example(const TreeConnect& tree) noexcept {
  if (states_ == examples_.size()) return;
  if (std::ranges::any_of(*this, [&](const TreeConnect* kept) { return kept->state == tree.state; })) return;
  examples_[states_++] = &tree;
}

void Agreement::add(const TreeConnect& tree) {
  if (!empty() && first().tree.maximal_access != tree.tree.maximal_access) same_access_ = false;
  keep_example(tree);
  ++count_;
}

void Agreement::add(const Agreement& other) {
  if (other.empty()) return;
  if (!empty() && first().tree.maximal_access != other.first().tree.maximal_access) same_access_ = false;
  same_access_ = same_access_ && other.same_access_;
  for (const TreeConnect* const tree : other) keep_example(*tree);
  count_ += other.count_;
}

void TreeGroup::Shelf::collect(std::optional<std::uint32_t> dialect, Pair& any, Pair& fitting) {
  if (trees_.size() <= few) {
    for (const TreeConnect* const tree : trees_) {
      any[tree->tree.encrypted ? 1 : 0].add(*tree);
      if (dialect == tree->server.dialect) fitting[tree->tree.encrypted ? 1 : 0].add(*tree);
    }
    return;
  }
  if (sums_ == nullptr) sum_up();
  const auto spoken = dialect ? sums_->by_dialect.find(*dialect) : sums_->by_dialect.end();
  for (std::size_t i = 0; i < any.size(); ++i) {
    any[i].add(sums_->all[i]);
    if (spoken != sums_->by_dialect.end()) fitting[i].add(spoken->second[i]);
  }
}

void TreeGroup::Shelf::sum_up() {
  sums_ = std::make_unique<Sums>();
  for (const TreeConnect* const tree : trees_) {
    const std::size_t encrypted = tree->tree.encrypted ? 1 : 0;
    sums_->all[encrypted].add(*tree);
    sums_->by_dialect[tree->server.dialect][encrypted].add(*tree);
  }
}

Agreement TreeGroup::all() const {
  Agreement sum;
  for (const TreeConnect* const tree : trees_) sum.add(*tree);
  return sum;
}

Agreement TreeGroup::narrow(const MountOptions& options, bool speaks_with) {
  if (trees_.size() < 2) {
    const bool elsewhere = speaks_with && !trees_.empty() && !trees_.front()->session.address.empty() &&
                           !same_address(trees_.front()->session.address, options.address);
    return elsewhere ? Agreement() : all();
  }
  log::debug([&] {
    return std::to_string(trees_.size()) + " tree connects can stand behind a mount of '" +
           std::string(trees_.front()->tree.unc) + "'; those of its address '" + std::string(options.address) +
           "' and its dialect count, if there are any";
  });
  if (shelves_ == nullptr) sort_out();
  if (options.address.empty()) return pick(&shelves_->all, nullptr, options);
  const auto here = shelves_->at.find(options.address);
  if (here != shelves_->at.end()) return pick(&here->second, &shelves_->nowhere, options);
  if (speaks_with || !shelves_->nowhere.empty()) return pick(&shelves_->nowhere, nullptr, options);
  return pick(&shelves_->all, nullptr, options);
}

void TreeGroup::sort_out() {
  shelves_ = std::make_unique<Shelves>();
  for (const TreeConnect* const tree : trees_) {
    const std::string_view address = tree->session.address;
    shelves_->all.add(*tree);
    (address.empty() ? shelves_->nowhere : shelves_->at[address]).add(*tree);
  }
}

Agreement TreeGroup::pick(Shelf* first, Shelf* second, const MountOptions& options) {
  Pair any;
  Pair fitting;
  for (Shelf* const shelf : {first, second})
    if (shelf != nullptr) shelf->collect(dialect_of_version(options.version), any, fitting);
  Pair& left = fitting[0].empty() && fitting[1].empty() ? any : fitting;
  const Agreement& wanted = left[options.sealed ? 1 : 0];
  if (!wanted.empty()) return wanted;
  left[0].add(left[1]);
  return left[0];
}

}  // namespace netuse::inline v0::samba::kernel
