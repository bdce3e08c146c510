// SPDX-License-Identifier: MIT
#pragma once

#include "wql/binder.hpp"
#include "wql/program.hpp"
#include "wql/syntax.hpp"

namespace netuse::inline v0::wql {

/// Looks names up, checks types, folds constants. Throws Error with the offset; the codes are those of
/// [MS-WMI] 3.1.4.3.18 and 3.1.4.3.20.
Program compile(const Expression& expression, const Scope& scope);

}  // namespace netuse::inline v0::wql
