// SPDX-License-Identifier: MIT
#include "samba/remembered/definitions.hpp"

#include <unordered_map>
#include <unordered_set>

#include "log/log.hpp"
#include "samba/remembered/definition_reader.hpp"
#include "text/fold.hpp"
#include "text/in_quotes.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

std::string place_of(const Definition& definition) {
  return std::string(definition.document) +
         (definition.line == 0 ? std::string() : ", line " + std::to_string(definition.line));
}

/// Keeps the first of those that say the same, and tells where two do not agree.
class Merge {
 public:
  explicit Merge(model::Snapshot& out) : out_(out) {}

  void add(const Definition& definition) {
    const auto [at, is_new] = by_mount_point_.try_emplace(definition.mount_point, kept_.size());
    if (is_new) return kept_.push_back(definition);
    const Definition& first = kept_[at->second];
    if (!text::equal_folded(first.remote, definition.remote)) return add_other(first, definition);
    if (first.persistent != definition.persistent)
      report(definition, "says that " + text::in_quotes(definition.mount_point) +
                             (definition.persistent ? " comes back by itself, " : " does not come back by itself, ") +
                             place_of(first) + " says otherwise; the latter is believed");
    else
      log::debug([&] {
        return text::in_quotes(definition.mount_point) + " is defined twice alike: " + place_of(first) + " counts, " +
               place_of(definition) + " does not";
      });
  }
  std::vector<Definition> take() { return std::move(kept_); }

 private:
  /// Shares can be stacked on one mount point: both are remembered.
  void add_other(const Definition& first, const Definition& definition) {
    const std::string_view key = out_.arena().join({definition.mount_point, "\n", text::upper_utf8(definition.remote)});
    if (!others_.insert(key).second) return;
    report(definition, "defines " + text::in_quotes(definition.remote) + " on " +
                           text::in_quotes(definition.mount_point) + ", where " + place_of(first) + " defines " +
                           text::in_quotes(first.remote) + "; both are listed");
    kept_.push_back(definition);
  }
  void report(const Definition& definition, std::string message) {
    out_.diagnose(Severity::warning, definition.document, definition.line, std::move(message));
  }

  model::Snapshot& out_;
  std::vector<Definition> kept_;
  std::unordered_map<std::string_view, std::size_t> by_mount_point_;
  std::unordered_set<std::string_view> others_;
};

}  // namespace

std::vector<Definition> read_definitions(const model::Evidence& evidence, model::Snapshot& out) {
  DefinitionReader reader{evidence, out, {}};
  read_fstab(reader);
  read_systemd_units(reader);
  read_autofs_maps(reader);
  read_pam_mount(reader);
  Merge merge(out);
  for (const Definition& definition : reader.found) merge.add(definition);
  return merge.take();
}

}  // namespace netuse::inline v0::samba::remembered
