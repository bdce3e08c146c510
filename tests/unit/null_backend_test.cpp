// SPDX-License-Identifier: MIT
// The smallest backend: a host whose only document names it, and that holds no connections.
#include <gtest/gtest.h>

#include "backend.hpp"
#include "source/live_source.hpp"

namespace netuse {
namespace {

using backends::Backend;

void collect(const backends::CollectOptions& options, backends::Gathering& into) {
  into.reading("null/name");
  into.put({.name = "null/name", .text = options.inbound ? "nowhere\n" : ""});
}

void interpret(const model::Evidence& evidence, const backends::InterpretOptions&, model::Snapshot& out) {
  const model::Document* const name = evidence.find("null/name");
  if (name == nullptr || !name->readable()) return;
  out.set_host(name->text.substr(0, name->text.find('\n')));
  out.diagnose(Severity::info, name->name, 1, "nothing is ever connected here");
}

bool owns(std::string_view document_name) {
  return document_name.starts_with("null/");
}

constexpr Backend null_backend{
    .name = "null",
    .collect = collect,
    .interpret = interpret,
    .owns = owns,
    .distil = [](model::Document document) { return document; },
    .reads = [](std::string_view name, const model::Evidence&) { return owns(name); },
};

TEST(NullBackend, IsAskedLikeAnyOther) {
  const auto snapshot = source::make_live_source(&null_backend, {}, {})->take();
  EXPECT_EQ(snapshot->origin().backend, "null");
  EXPECT_EQ(snapshot->origin().host, "nowhere");
  EXPECT_TRUE(snapshot->connections().empty());
  ASSERT_EQ(snapshot->diagnostics().size(), 1U);
  EXPECT_EQ(snapshot->evidence().documents().size(), 1U);
}

}  // namespace
}  // namespace netuse
