// SPDX-License-Identifier: MIT
// Boost.JSON is used header-only; this is its one translation unit.
#include <boost/json/src.hpp>
