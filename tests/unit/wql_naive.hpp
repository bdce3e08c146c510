// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/snapshot.hpp"
#include "wql/syntax.hpp"

/// A second evaluator of WQL conditions, as simple as can be: it walks the parsed tree, turns every value into UTF-32,
/// and matches LIKE by recursion. Only for tests.
namespace netuse::tests::naive {

bool holds(const wql::Expression& expression, const model::Instance& instance);
bool like(const std::string& text, const std::string& pattern);

}  // namespace netuse::tests::naive
